"""A crowd: a room of two thousand that the bot is brought into, plain and then encrypted, and five hundred at once; and nobody at all."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from benchmarks.chat import Chat
from benchmarks.figures import Figure
from benchmarks.matrix import Bench, homeserver
from benchmarks.members import Members
from benchmarks.words import asks_help
from tests.servers.client import MatrixClient
from tests.servers.element.person import MEGOLM, ElementPerson
from tests.servers.person import MatrixPerson
from tests.servers.synapse import Synapse, installed

CROWD = int(os.environ.get("CROWD", "2000"))
BURST = 500
LONG = 300.0
OPEN = {"invite": 0, "state_default": 0}
MINUTE = 60.0
QUIET = 3.0
"""Seconds after which what a thing cost is read: what it left to write is written by then."""


@dataclass(slots=True)
class Taken:
    """What something took: seconds on the wall, seconds of the bot's CPU, megabytes more than before."""

    wall: float = 0.0
    cpu: float = 0.0
    megabytes: float = 0.0

    def figures(self, what: str) -> list[Figure]:
        return [
            Figure(f"{what}", self.wall, "s"),
            Figure(f"{what}: CPU", self.cpu, "s"),
            Figure(f"{what}: memory", self.megabytes, "MB more"),
        ]


@contextmanager
def taken(chat: Chat) -> Iterator[Taken]:
    """Of all that happens within."""
    found, program, begin = Taken(), chat.program, time.perf_counter()
    cpu, memory = program.cpu, program.megabytes
    yield found
    found.wall = time.perf_counter() - begin
    time.sleep(QUIET)
    found.cpu, found.megabytes = program.cpu - cpu, program.megabytes - memory


@dataclass(slots=True)
class Hall:
    """The big room: whoever opened it is its host, and those in it say nothing."""

    host: MatrixPerson
    room: str

    @classmethod
    async def fill(cls, host: MatrixPerson, members: Members) -> "Hall":
        room = await host.creates_room("Hall", public=True, power_level_content_override=OPEN)
        await members.join(room)
        return cls(host, room)

    async def asked(self, person: MatrixPerson, bot: str) -> None:
        """Ask in it, and read the answer."""
        about = await person.says(self.room, "loge: !aide")
        await person.hears(
            lambda event: event.sender == bot and event.replies_to == about, room=self.room, within=LONG
        )


async def measure(folder: Path, synapse: Synapse) -> AsyncIterator[Figure]:
    ana = await MatrixPerson.enter(synapse.base_url, synapse.register("ana"), "Ana")
    bench = Bench(folder, synapse, ana, role="coordinator")
    async with AsyncExitStack() as stack:
        stack.push_async_callback(ana.goes)
        loge = await bench.loge(stack)
        yield Figure("resident memory before", loge.program.megabytes, "MB")
        for figure in await _burst(loge):
            yield figure
        members, hall = await _gathered(stack, synapse)
        await ana.joins(hall.room)
        for figure in await _joined(hall, loge):
            yield figure
        await members.show_keys()
        for figure in await _sealed(hall, loge, await bench.with_element(stack)):
            yield figure
        for figure in await _started(bench, loge):
            yield figure
        for figure in await _alone(synapse, loge):
            yield figure


async def _gathered(stack: AsyncExitStack, synapse: Synapse) -> tuple[Members, Hall]:
    session = await stack.enter_async_context(aiohttp.ClientSession())
    host = MatrixPerson(MatrixClient.open(synapse.base_url, synapse.register("host")), "Host")
    stack.push_async_callback(host.goes)  # who never listens
    members = await Members.make(session, synapse, CROWD)
    return members, await Hall.fill(host, members)


async def _joined(hall: Hall, loge: Chat) -> list[Figure]:
    """From the invitation to the question of what the room is for, which is asked when all its members are known."""
    ana = loge.person
    with taken(loge) as coming:
        await ana.invites(loge.bot, hall.room)
        await ana.hears("Hall", room=loge.room, within=LONG)
    await ana.says(loge.room, "membres")
    await ana.hears("Hall", room=loge.room, within=LONG)
    with taken(loge) as asked:
        await hall.asked(ana, loge.bot)
    return [*coming.figures(f"a room of {CROWD:,} joined"), *asked.figures("an answer there")]


async def _sealed(hall: Hall, loge: Chat, bea: ElementPerson) -> list[Figure]:
    """The room becomes encrypted: its key goes to everybody with the first answer, and nowhere with the second."""
    await bea.joins(hall.room)
    await hall.host.sets_state(hall.room, "m.room.encryption", MEGOLM)
    await bea.library.orders("sees_encryption", room=hall.room)
    with taken(loge) as first:
        await hall.asked(bea, loge.bot)
    with taken(loge) as second:
        await hall.asked(bea, loge.bot)
    return [*first.figures("the first answer, encrypted"), *second.figures("the second, encrypted")]


async def _started(bench: Bench, loge: Chat) -> list[Figure]:
    starts = await bench.start_to_answer(loge)
    return [
        Figure(f"start to first answer, with a room of {CROWD:,}", starts, "s"),
        Figure("resident memory after a start", loge.program.megabytes, "MB", 150),
    ]


async def _alone(synapse: Synapse, loge: Chat) -> list[Figure]:
    """What a minute costs in which nothing is said, then one without a homeserver, and how long its return takes to be seen."""
    with taken(loge) as quiet:
        await asyncio.sleep(MINUTE)
    synapse.stop()
    with taken(loge) as gone:
        await asyncio.sleep(MINUTE)
    synapse.start(installed())
    before, begin = loge.answers, time.perf_counter()
    await loge.asks("!aide")
    await loge.answered(before + 1)
    return [
        Figure("a quiet minute: CPU", quiet.cpu, "s"),
        Figure("a minute without a homeserver: CPU", gone.cpu, "s"),
        Figure("the first answer after it", time.perf_counter() - begin, "s"),
    ]


async def _burst(loge: Chat) -> list[Figure]:
    begin = time.perf_counter()
    answered = await loge.burst(asks_help, BURST, patience=LONG)
    return [
        Figure(f"answered of a burst of {BURST}", answered, "", BURST, "at least"),
        Figure(f"a burst of {BURST}, to its last answer", time.perf_counter() - begin, "s"),
        Figure("resident memory after it", loge.program.megabytes, "MB", 150),
    ]


def run() -> Iterator[Figure]:
    """Each figure as soon as it is there: the whole takes long."""
    with homeserver() as (folder, synapse), asyncio.Runner() as runner:
        figures = measure(folder, synapse)
        while (figure := runner.run(_next(figures))) is not None:
            yield figure


async def _next(figures: AsyncIterator[Figure]) -> Figure | None:
    return await anext(figures, None)
