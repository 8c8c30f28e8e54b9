"""What makes an answer one touch, and what shows that one is being thought of: never more than a comfort."""

import asyncio
from dataclasses import replace

from bot.core.incoming import Said
from bot.core.network import Destination
from bot.core.presentation import Presentation
from tests.adapters.house import words
from tests.adapters.matrix.conftest import Lodges
from tests.adapters.matrix.lodge import Lodge
from tests.adapters.matrix.test_speaking import patiently
from tests.servers.events import Event
from tests.servers.fixtures import People
from tests.servers.person import MatrixPerson
from tests.servers.synapse import Synapse

SURE = replace(words("Is this right?"), confirms=True)


def put_on(person: MatrixPerson, message: str) -> list[str]:
    return [
        str(event.relates_to["key"])
        for event in person.ears.events
        if event.type == "m.reaction" and event.relates_to["event_id"] == message
    ]


def reaction(event: Event) -> bool:
    return event.type == "m.reaction"


async def test_a_confirmation_carries_its_two_answers_and_nothing_else_does(
    people: People, lodge: Lodge
) -> None:
    ana = await people("Ana")
    to = Destination(await lodge.is_let_in(await ana.creates_room(), ana))
    (asked,) = await lodge.network.send(to, SURE, "ask-1")
    assert await lodge.network.send(to, SURE, "ask-1") == (asked,)
    (told,) = await lodge.network.send(to, words("Done."), "told-1")
    await ana.hears("Done.")
    assert put_on(ana, asked) == ["✅", "❌"]
    assert put_on(ana, told) == []


async def test_whoever_runs_it_may_want_no_reactions(people: People, lodges: Lodges) -> None:
    ana, lodge = await people("Ana"), lodges(reactions=False)
    to = Destination(await lodge.is_let_in(await ana.creates_room(), ana))
    (asked,) = await lodge.network.send(to, SURE, "ask-1")
    await ana.hears("Is this right?")
    await ana.hears_nothing(reaction)
    assert put_on(ana, asked) == []


async def test_where_the_homeserver_counts_messages_none_is_spent_on_reactions(
    people_with_default_limits: People, synapse_with_default_limits: Synapse
) -> None:
    ana = await people_with_default_limits("Ana")
    lodge = Lodge.new(synapse_with_default_limits)
    lodge.start()
    to = Destination(await lodge.is_let_in(await ana.creates_room(), ana))
    asked = [await _said(lodge, to, SURE, f"ask-{number}") for number in range(6)]
    await ana.hears(lambda event: event.event_id == asked[-1], within=60)
    put = [len(put_on(ana, message)) for message in asked]
    assert put[0] == 2
    assert put[-1] == 0
    await lodge.stop()


async def _said(lodge: Lodge, to: Destination, presentation: Presentation, key: str) -> str:
    return (await patiently(lodge, to, presentation, key))[0]


async def test_what_takes_long_shows_that_it_is_being_thought_of_until_it_is_answered(
    people: People, lodge: Lodge
) -> None:
    ana = await people("Ana")
    room = await ana.creates_room()
    to = Destination(await lodge.is_let_in(room, ana))
    go_on = asyncio.Event()

    async def slow(_: Said) -> None:
        await go_on.wait()
        await lodge.network.send(to, words("At last."), "late-1")

    lodge.receiver.answer = slow
    await ana.says(room, "!slow")
    assert await _typing(ana, room, wanted=[lodge.user_id])
    go_on.set()
    await ana.hears("At last.")
    assert await _typing(ana, room, wanted=[])


async def test_what_is_answered_at_once_shows_no_typing_and_nothing_is_marked_as_read(
    people: People, lodge: Lodge
) -> None:
    lodge.receiver.answer = lodge.receiver.echo
    ana = await people("Ana")
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    since = str((await ana.client.get("sync"))["next_batch"])
    for number in range(3):
        await ana.says(room, f"!hello {number}")
        await ana.hears(f"echo !hello {number}")
    await ana.client.put_once(
        "rooms", room, "send", "m.room.message", body={"msgtype": "m.text", "body": "x"}
    )
    answer = await ana.client.get("sync", since=since, timeout=0)
    seen = answer["rooms"]["join"][room]["ephemeral"]["events"]
    assert not [event for event in seen if lodge.user_id in str(event)]


async def _typing(person: MatrixPerson, room: str, *, wanted: list[str]) -> bool:
    """Wait until these are typing there, and nobody else."""
    since: dict[str, str] = {}
    async with asyncio.timeout(15):
        while True:
            answer = await person.client.get("sync", timeout=2000, **since)
            since = {"since": answer["next_batch"]}
            here = answer["rooms"].get("join", {}) if "rooms" in answer else {}
            for event in here.get(room, {}).get("ephemeral", {}).get("events", []):
                if event["type"] == "m.typing" and event["content"]["user_ids"] == wanted:
                    return True
