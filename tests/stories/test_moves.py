"""A channel goes on elsewhere: what is asked there goes with it; where the bot is not let in, the coordinators are asked."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from typing_extensions import override

from bot.core.address import Address
from bot.core.clock import Clock
from bot.core.errors import SendFailed
from bot.core.incoming import ChannelFacts, Moved
from bot.testing import Actor, Stage, StageNetwork
from tests.stories.house import GENERAL, read_by

NEW = Address("terminal", "#general-2")


class Closed(StageNetwork):
    """A network where nobody comes in uninvited."""

    @override
    async def join(self, channel: Address, via: str = "") -> ChannelFacts:
        raise SendFailed("not invited")


@pytest.fixture
async def moved(stage: Stage, paul: Actor) -> AsyncIterator[Stage]:
    """The members' channel goes on in another one, which is closed."""
    stage.networks["terminal"] = Closed("terminal", stage.clock)
    await stage.restart()
    channel = Address("terminal", GENERAL)
    await stage.reports(Moved(stage.origin(paul, channel, stage.fresh_key()), NEW))
    yield stage


async def test_who_could_open_is_asked_to_after_a_while_and_once(moved: Stage, paul: Actor) -> None:
    assert read_by(paul) == []
    await moved.wait(timedelta(hours=1))
    (asked,) = read_by(paul)
    assert asked.startswith("#general")
    await moved.wait(timedelta(days=2))
    assert len(read_by(paul)) == 1


class Open(StageNetwork):
    """A network where the bot may follow; once it comes from far away, it waits at the door."""

    def __init__(self, name: str, clock: Clock) -> None:
        super().__init__(name, clock)
        self.far, self.ways = False, list[str]()
        self.open = asyncio.Event()
        self.open.set()

    @override
    async def join(self, channel: Address, via: str = "") -> ChannelFacts:
        self.ways.append(via)
        if self.far:
            raise SendFailed("it is away", 1.0)
        await self.open.wait()
        return ChannelFacts(channel, "general", predecessor=Address(self.name, GENERAL))


@pytest.fixture
async def opened(stage: Stage, ana: Actor) -> Open:
    network = Open(ana.network, stage.clock)
    stage.networks[ana.network] = network
    await stage.restart()
    return network


@pytest.mark.parametrize("restarted", [False, True])
async def test_what_is_asked_in_a_channel_is_answered_in_the_one_where_it_goes_on(
    stage: Stage, opened: Open, ana: Actor, restarted: bool
) -> None:
    old, new = Address(ana.network, GENERAL), Address(ana.network, "#general-2")
    await ana.says("!book workshop tomorrow 14h-15h", GENERAL)
    await stage.reports(Moved(stage.origin(ana, old, stage.fresh_key()), new))
    await stage.wait(timedelta(seconds=1))
    assert opened.ways == [""]
    if restarted:
        await stage.restart()
    await ana.says("2", new.native)
    assert "Atelier métal" in ana.sees(new.native)


async def test_the_way_to_the_new_channel_is_known_after_a_restart(
    stage: Stage, opened: Open, ana: Actor
) -> None:
    opened.far = True
    old, new = Address(ana.network, GENERAL), Address(ana.network, "#general-2")
    await stage.reports(Moved(stage.origin(ana, old, "moved"), new, via="elsewhere.org"))
    await stage.restart()
    await stage.wait(timedelta(minutes=1))
    assert len(opened.ways) > 1
    assert set(opened.ways) == {"elsewhere.org"}


async def test_what_is_said_while_the_bot_still_comes_in_is_answered_when_it_is_there(
    stage: Stage, opened: Open, ana: Actor
) -> None:
    opened.open.clear()
    old, new = Address(ana.network, GENERAL), Address(ana.network, "#general-2")
    async with asyncio.TaskGroup() as meanwhile:
        meanwhile.create_task(stage.reports(Moved(stage.origin(ana, old, stage.fresh_key()), new)))
        meanwhile.create_task(ana.says("!book blue room tomorrow 14h-15h", new.native))
        await asyncio.sleep(0.1)
        assert ana.sees(new.native) == ""
        opened.open.set()
    assert "R-" in ana.sees(new.native)
