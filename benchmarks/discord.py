"""On Discord: the real program beside a bare discord.py bot, in the same run, each on a Discord of the tests."""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure
from benchmarks.guild import Ask, Hall
from benchmarks.words import Bookings
from tests.fakes.discord import Use

ROUNDS = 3
IN_FLIGHT = 8
BURST = 500
WITHIN = 3.0
"""Seconds in which Discord takes the first answer."""
CROWD = int(os.environ.get("CROWD", "50000"))
AT_REST = 8.0
BOOKINGS = Bookings(datetime.now(UTC).date())


def pings(hall: Hall, number: int) -> Use:
    return hall.person(number).slash(hall.channel, "ping")


def asks_help(hall: Hall, number: int) -> Use:
    return hall.person(number).slash(hall.channel, "aide")


def books(hall: Hall, number: int) -> Use:
    room, when = BOOKINGS.wish(number)
    return hall.person(number).slash(hall.channel, "réserver", salle=room, quand=when)


async def measure(folder: Path) -> AsyncIterator[Figure]:
    async with AsyncExitStack() as stack:
        bare, keeping, line, loge = halls = [await Hall.opens(stack) for _each in range(4)]
        await bare.lit_by("bare_discord", "ping", folder / "bare.log")
        await keeping.lit_by("bare_discord", "ping", folder / "keeping.log", str(folder / "keeping.sqlite3"))
        await line.lit_by("adapter_discord", "help", folder / "line.log")
        await loge.lit_by_loge(_made(folder / "loge"))
        for in_flight, how in ((1, "one at a time"), (IN_FLIGHT, f"{IN_FLIGHT} in flight")):
            for figure in await _cpu(halls, in_flight=in_flight, how=how):
                yield figure
        few = (bare.running.megabytes, loge.running.megabytes)
        for hall, who in ((bare, ", bare"), (loge, "")):
            for figure in await _burst(hall, pings if hall is bare else asks_help, who):
                yield figure
    for figure in await _crowd(folder, few):
        yield figure


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


async def _cpu(halls: Sequence[Hall], *, in_flight: int, how: str) -> list[Figure]:
    """CPU per thousand, by turns: what a command costs at least, that is forgotten or kept; on our line; with a house behind it."""
    bare, keeping, line, loge = halls
    asked: dict[str, tuple[Hall, Ask]] = {
        "bare `/ping`": (bare, pings),
        "bare `/ping` that commits a row": (keeping, pings),
        "our line alone, “pong”": (line, asks_help),
        "`/aide`": (loge, asks_help),
        "`/réserver`": (loge, books),
    }
    found: dict[str, list[float]] = {name: [] for name in asked}
    for _round in range(ROUNDS):
        for name, (hall, ask) in asked.items():
            found[name].append(await hall.cpu(ask, in_flight=in_flight))
    costs = {name: median(rounds) for name, rounds in found.items()}
    (_name, ping), (_floor, kept), *others = costs.items()
    return [
        *(Figure(f"CPU s per 1,000, {how}: {name}", cost, "s") for name, cost in costs.items()),
        *(
            Figure(f"{name} beside bare, {how}", cost / ping, "times", 1.5)
            for name, cost in list(costs.items())[1:]
        ),
        *(
            Figure(f"{name} beside bare that commits a row, {how}", cost / kept, "times")
            for name, cost in others
        ),
    ]


async def _burst(hall: Hall, ask: Ask, who: str) -> list[Figure]:
    waited = await hall.burst(ask, BURST)
    in_time = sum(1 for one in waited if one < WITHIN)
    return [
        Figure(f"of {BURST} commands in one second, in time{who}", in_time, "", BURST, "at least"),
        Figure(f"the slowest of them{who}", max(waited), "s"),
    ]


async def _crowd(folder: Path, few: tuple[float, float]) -> list[Figure]:
    """A guild of so many, whose members both bots ask for."""
    async with AsyncExitStack() as stack:
        bare, loge = await Hall.opens(stack, CROWD), await Hall.opens(stack, CROWD)
        await bare.lit_by("bare_discord", "ping", folder / "bare-crowd.log")
        await asyncio.sleep(AT_REST)
        one = bare.running.megabytes
        bare.closes()
        await loge.lit_by_loge(_made(folder / "loge-crowd"))
        await asyncio.sleep(AT_REST)
        two = loge.running.megabytes
    return [
        Figure(f"resident memory with {CROWD:,} members, bare", one, "MB"),
        Figure(f"resident memory with {CROWD:,} members", two, "MB"),
        Figure("beside bare", two / one, "times", 1.2),
        Figure("what those members add, beside bare", (two - few[1]) / (one - few[0]), "times", 1.2),
    ]


def run() -> Iterator[Figure]:
    """Each figure as soon as it is there: the whole takes some minutes."""
    with tempfile.TemporaryDirectory(prefix="laloge-benchmark-") as folder, asyncio.Runner() as runner:
        figures = measure(Path(folder))
        while (figure := runner.run(_next(figures))) is not None:
            yield figure


async def _next(figures: AsyncIterator[Figure]) -> Figure | None:
    return await anext(figures, None)
