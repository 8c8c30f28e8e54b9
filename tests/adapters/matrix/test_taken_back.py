"""A message taken back in a race with its own handling."""

import asyncio

from bot.core.incoming import Deleted, Said
from tests.adapters.matrix.lodge import Lodge, group
from tests.servers.fixtures import People


async def test_what_is_taken_back_before_its_turn_is_never_handled(people: People, lodge: Lodge) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    go_on = asyncio.Event()

    async def slow(said: Said) -> None:
        if said.text == "!slow":
            await go_on.wait()

    lodge.receiver.answer = slow
    await ana.says(room, "!slow")
    gone = await ana.says(room, "!gone")
    await ana.redacts(room, gone)
    await ben.says(room, "!seen")
    await lodge.receiver.hears(Said, "!seen")
    go_on.set()
    assert (await lodge.receiver.hears(Deleted)).message == gone
    assert lodge.receiver.said == ["!seen", "!slow"]


async def test_what_others_take_back_while_it_is_handled_is_reported_after_it(
    people: People, lodge: Lodge
) -> None:
    ana, ben = await people("Ana"), await people("Ben")
    room = await group(lodge, ana, ben)
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(said: Said) -> None:
        if said.text == "!slow":
            begun.set()
            await go_on.wait()

    lodge.receiver.answer = slow
    message = await ben.says(room, "!slow")
    await begun.wait()
    await ana.redacts(room, message)  # it is her room
    await ana.says(room, "!after")
    await lodge.receiver.hears(Said, "!after")
    assert not [report for report in lodge.receiver.reports if isinstance(report, Deleted)]
    go_on.set()
    await lodge.receiver.hears(Deleted)
    order = [type(report) for report in lodge.receiver.reports if isinstance(report, Said | Deleted)]
    assert order == [Said, Said, Deleted]
