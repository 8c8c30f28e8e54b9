"""The engine without a network: bookings a second from hub to store, beside bare sqlite3 with the same rows."""

import asyncio
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from benchmarks.bare_sqlite import bare_house
from benchmarks.figures import Cost, Figure, Stopwatch, middle
from benchmarks.house import furnish
from benchmarks.statements import counted
from benchmarks.words import Bookings, Words, asks_help
from bot.app import Lodge
from bot.core.address import Address
from bot.core.incoming import Origin, Said
from bot.store.database import Database
from bot.testing.clock import FakeClock
from bot.testing.network import StageNetwork

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
PEOPLE = tuple(Address("matrix", f"@ana{number}:test.local") for number in range(10))
ROUNDS, EACH = 7, 100

BOOKINGS = Bookings(NOW.date())


@dataclass(frozen=True)
class Engine:
    """A lodge on a real file, with a network that is only there in memory."""

    lodge: Lodge
    network: StageNetwork
    numbers: Iterator[int]

    @classmethod
    async def open(cls, file: Path) -> "Engine":
        database = await Database.open(f"sqlite:///{file}")
        await furnish(database, PEOPLE)
        clock = FakeClock(NOW)
        network = StageNetwork("matrix", clock)
        return cls(await Lodge.build(database, [network], clock), network, count())

    async def close(self) -> None:
        await self.lodge.database.close()

    async def hears(self, words: Words, times: int) -> Cost:
        """So many things said, one after the other, each answered; the `sent` marks are written too."""
        before, watch = len(self.network.heard), Stopwatch()
        for _time in range(times):
            number = next(self.numbers)
            await self.lodge.hub.receive(self._said(number, words(number)))
        await self.lodge.postman.idle()
        cost = watch.cost(times)
        _must_be(len(self.network.heard) - before, times, "answers")
        return cost

    async def statements(self, words: Words, times: int) -> float:
        """How many a message makes, with those of its answer's mark."""
        async with counted(self.lodge.database) as made:
            await self.hears(words, times)
        return len(made) / times

    def _said(self, number: int, text: str) -> Said:
        author = PEOPLE[number % len(PEOPLE)]
        chat = Address("matrix", f"!direct{number % len(PEOPLE)}")
        origin = Origin(f"matrix:${number}", chat, author, f"Ana {number % len(PEOPLE)}", NOW, direct=True)
        return Said(origin, text, addressed=True, message=f"${number}")


def _must_be(found: int, wanted: int, what: str) -> None:
    if found != wanted:
        raise RuntimeError(f"{found} {what} instead of {wanted}: nothing was measured")


def bookings_in(file: Path) -> int:
    """How many stand in the store."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        return int(connection.execute("SELECT count(*) FROM bookings").fetchone()[0])


async def measure(folder: Path) -> list[Figure]:
    """Rounds of ours and rounds of bare sqlite3 by turns, so that the machine's moods meet both."""
    file = folder / "ours.sqlite3"
    engine = await Engine.open(file)
    with closing(await bare_house(folder / "bare.sqlite3")) as bare:
        costs: dict[str, list[Cost]] = {}
        await engine.hears(BOOKINGS.typed, EACH)
        await engine.hears(BOOKINGS.sentence, EACH)
        for _round in range(ROUNDS):
            costs.setdefault("typed", []).append(await engine.hears(BOOKINGS.typed, EACH))
            costs.setdefault("sentence", []).append(await engine.hears(BOOKINGS.sentence, EACH))
            costs.setdefault("help", []).append(await engine.hears(asks_help, EACH))
            costs.setdefault("bare", []).append(bare.books(EACH * 5))
    _must_be(bookings_in(file), 2 * EACH * (ROUNDS + 1), "bookings")
    said = {"« réserve … »": BOOKINGS.sentence, "`!aide`": asks_help}
    made = {name: await engine.statements(words, EACH) for name, words in said.items()}
    await engine.close()
    figures = _figures({name: middle(rounds) for name, rounds in costs.items()})
    return [*figures, *(Figure(f"{name}: statements", count, "a message") for name, count in made.items())]


def _figures(costs: dict[str, Cost]) -> list[Figure]:
    bare = costs["bare"]
    told = [
        Figure("bare sqlite3, the same rows: bookings", bare.a_second, "a second"),
        Figure("bare sqlite3: CPU", bare.cpu_ms, "ms a booking"),
    ]
    for name, words in (("typed", "`!réserver …`"), ("sentence", "« réserve … »")):
        ours = costs[name]
        told += [
            Figure(f"{words} through the engine: bookings", ours.a_second, "a second"),
            Figure(f"{words}: CPU", ours.cpu_ms, "ms a booking"),
            Figure(f"{words}: share of bare sqlite3", ours.a_second / bare.a_second, "", 1 / 25, "at least"),
        ]
    return [*told, Figure("`!aide` through the engine: CPU", costs["help"].cpu_ms, "ms an answer")]


def run() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="laloge-benchmark-") as folder:
        return asyncio.run(measure(Path(folder)))
