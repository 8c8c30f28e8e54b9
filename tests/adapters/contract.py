"""What every adapter promises the house; each network's tests tell these stories again in a place of its own."""

import asyncio
from typing import Protocol

from bot.core.address import Address
from bot.core.incoming import Said
from bot.core.network import Destination
from bot.core.presentation import Presentation
from tests.adapters.house import Running, item, sentence, words


class Place(Protocol):
    """A channel of a network with the bot and a person in it; the bot runs and everybody has arrived."""

    running: Running
    channel: Address

    async def says(self, text: str) -> str:
        """The person says it to the bot; returns the native id."""
        ...

    async def reads(self, text: str) -> str:
        """The person waits for such words and returns them whole."""
        ...

    async def read_so_far(self) -> list[str]:
        """All that the person has read of the bot there, one a message."""
        ...

    async def something_unheard_of(self) -> None:
        """Something happens on the network that the adapter has no word for."""
        ...

    async def another_channel_with_a_past(self, text: str) -> Address:
        """A channel where `text` was said before the bot is brought in; returns when it is in."""
        ...


class AdapterContract:
    """Inherit it in a class `Test…` beside a fixture `place`."""

    async def test_it_ignores_itself(self, place: Place) -> None:
        await place.running.network.send(Destination(place.channel), words("!ping of the bot"), "own-1")
        await place.reads("of the bot")
        await place.says("!after")
        await place.running.receiver.hears(Said, "after")
        assert not [text for text in place.running.receiver.said if "of the bot" in text]

    async def test_what_was_said_before_it_came_is_not_its_business(self, place: Place) -> None:
        channel = await place.another_channel_with_a_past("!before it came")
        await place.running.network.send(Destination(channel), words("here I am"), "came-1")
        await place.says("!later")
        await place.running.receiver.hears(Said, "later")
        assert not [text for text in place.running.receiver.said if "before it came" in text]

    async def test_the_address_of_a_report_is_one_it_can_answer_to(self, place: Place) -> None:
        await place.says("!hello")
        said = await place.running.receiver.hears(Said, "hello")
        assert Address.parse(str(said.origin.channel)) == said.origin.channel == place.channel
        await place.running.network.send(Destination(said.origin.channel), words("welcome back"), "round-1")
        assert await place.reads("welcome back")

    async def test_the_same_key_twice_says_it_once(self, place: Place) -> None:
        send, to = place.running.network.send, Destination(place.channel)
        assert await send(to, words("only once"), "key-1") == await send(to, words("only once"), "key-1")
        await send(to, words("the end"), "key-2")
        await place.reads("the end")
        assert len([text for text in await place.read_so_far() if "only once" in text]) == 1

    async def test_a_long_reply_is_split_between_two_lines(self, place: Place) -> None:
        longest = place.running.network.capabilities.max_length
        lines = [f"line {number}: {'word ' * 30}".strip() for number in range(longest // 40)]
        long = Presentation((sentence("The list"), *(item(line) for line in lines)))
        await place.running.network.send(Destination(place.channel), long, "long-1")
        await place.running.network.send(Destination(place.channel), words("the end"), "long-end")
        await place.reads("the end")
        *parts, _ = await place.read_so_far()
        assert len(parts) > 1
        shown = [shown.lstrip("•*- ").strip() for part in parts for shown in part.splitlines()]
        assert shown == ["The list", *lines]

    async def test_something_unheard_of_is_no_error(self, place: Place) -> None:
        await place.something_unheard_of()
        await place.says("!still there")
        await place.running.receiver.hears(Said, "still there")

    async def test_cancelling_its_run_closes_cleanly(self, place: Place) -> None:
        before = asyncio.all_tasks()
        task = place.running.task
        assert task is not None
        await place.running.stop()
        assert task.cancelled()
        assert asyncio.all_tasks() <= before - {task}
