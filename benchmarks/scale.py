"""A big house at its busiest minute: two thousand people, sixty rooms and things, five thousand offers, four hundred shifts a month.

Three hundred channels are told what waited, at once. Meanwhile people go on asking: how long they wait for an answer then, beside a quiet
minute; and what each kind of request costs in such a house, for as long as that takes nobody else has a turn.
"""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from zoneinfo import ZoneInfo

from benchmarks.figures import Figure, Stopwatch
from bot.app import Lodge
from bot.core.address import Address
from bot.core.call import Call
from bot.core.incoming import Origin, Said
from bot.core.moments import Span
from bot.core.text import UserText
from bot.kit.people.peace import DIGEST, digest_key
from bot.store.alarms import Alarms, Late
from bot.store.community.people import People
from bot.store.database import Database, Work
from bot.store.helping.offers import Offer, Offers
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shift, Shifts
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Rooms
from bot.store.telling.notices import Notices
from bot.testing.clock import FakeClock
from bot.testing.network import Heard, StageNetwork

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 12, 7, 9, 0, tzinfo=PARIS)
PEOPLE, THINGS, BOOKED, CHANNELS, WAITING = 2000, 60, 6000, 300, 8
OFFERS, SHIFTS_A_DAY, DAYS = 5000, 13, 30
SKILLS = (
    "couture",
    "vélo",
    "anglais",
    "jardin",
    "cuisine",
    "électricité",
    "soudure",
    "compta",
    "guitare",
    "menuiserie",
)
REQUESTS = (
    "qui peut m'aider à réparer un vélo ?",
    "qui est de perm demain ?",
    "what's on this week?",
    "quelles salles sont libres demain à 14h ?",
    "réserve la salle 7 jeudi de 18h à 19h",
    "mes réservations",
    "il fait beau aujourd'hui non ?",
)
TIMES = 8
MOST_MS = 50.0
"""CPU of one request: nobody else is answered meanwhile."""
QUIET_ASKS = 300
BETWEEN = 0.02
"""Seconds from one question to the next: three thousand a minute, far more than such a house asks."""


@dataclass
class Minute:
    """A lodge in which somebody asks now and then; `waits` is how long each answer took."""

    lodge: Lodge
    network: StageNetwork
    answered: dict[str, asyncio.Future[float]] = field(default_factory=dict)
    numbers: "count[int]" = field(default_factory=count)

    told: int = 0

    def heard(self, heard: Heard) -> None:
        """An answer arrived, or a channel was told something."""
        self.told += heard.channel.native.startswith("!")
        waiting = self.answered.pop(str(heard.channel), None)
        if waiting and not waiting.done():
            waiting.set_result(time.perf_counter())

    async def ask(self, words: str = "!aide") -> float:
        """Seconds from the question to its answer, each from somebody else."""
        number = next(self.numbers)
        chat = Address("matrix", f"direct:{number % PEOPLE}")
        self.answered[str(chat)] = waiting = asyncio.get_running_loop().create_future()
        author = Address("matrix", f"@ana{number % PEOPLE}:test.local")
        origin = Origin(f"matrix:$q{number}", chat, author, f"Ana {number % PEOPLE}", MONDAY, direct=True)
        begin = time.perf_counter()
        await self.lodge.hub.receive(Said(origin, words, addressed=True, message=f"$q{number}"))
        answered: float = await waiting
        return answered - begin


async def furnish(work: Work) -> None:
    """Everything that such a house has."""
    house = (await Houses(work).add("La Ruche", PARIS, ("fr", "en"))).id
    people, rooms, channels = People(work, house), Rooms(work, house), Channels(work, house)
    met = [
        await people.meet(Address("matrix", f"@ana{number}:test.local"), f"Ana {number}")
        for number in range(PEOPLE)
    ]
    things = [await rooms.add(f"Salle {number}", capacity=8) for number in range(THINGS)]
    for number in range(CHANNELS):
        address = Address("matrix", f"!channel{number}")
        channel = await channels.put(address, f"#{number}", Purpose.OTHER, members=number == 0)
        for item in range(WAITING):
            await Notices(work, house).put_by(channel, f"Atelier {item}, lundi à 14 h.", None, MONDAY)
    members = Address("matrix", "!channel0")
    for person in met:
        await channels.joined(members, person.identities[0])
    for number in range(BOOKED):
        start = MONDAY + timedelta(days=number // (THINGS * 8) - 2, hours=number // THINGS % 8)
        start = start.astimezone(UTC).astimezone(PARIS)
        span = Span(start, start + timedelta(hours=1))
        await Bookings(work, house).add(things[number % THINGS].id, met[number % PEOPLE].id, span)
    await _people_it(work, house, [person.id for person in met])


async def _people_it(work: Work, house: int, people: Sequence[int]) -> None:
    """What they offer, and when they keep the house."""
    for number in range(OFFERS):
        words = f"{SKILLS[number % len(SKILLS)]}, {SKILLS[number * 7 % 9]} numéro {number % 700}"
        offer = Offer(0, people[number % PEOPLE], "skill", UserText(words), MONDAY)
        await Offers(work, house).add(offer)
    for number in range(SHIFTS_A_DAY * DAYS):
        start = MONDAY + timedelta(days=number // SHIFTS_A_DAY, hours=number % SHIFTS_A_DAY)
        span = Span(start, start + timedelta(hours=1))
        shift = await Shifts(work, house).add(Shift(0, 0, None, span, UserText("Accueil")))
        await Holders(work, house).add(Holder(0, shift.id, people[number], span))


async def everything_falls_due(database: Database) -> None:
    """It is Monday, nine o'clock."""
    async with database.work() as work:
        house = (await Houses(work).all())[0].id
        alarms = Alarms(work, house)
        for channel in await Channels(work, house).all():
            call = Call(DIGEST, {"channel": channel.id})
            await alarms.set(digest_key("channel", channel.id), call, MONDAY, Late.always())


@asynccontextmanager
async def lit(file: Path) -> AsyncIterator[Minute]:
    """The house at work, with a network that is only there in memory."""
    database = await Database.open(f"sqlite:///{file}")
    async with database.work() as work:
        await furnish(work)
    clock = FakeClock(MONDAY)
    told: list[Minute] = []
    network = StageNetwork("matrix", clock, lambda heard: told[0].heard(heard) if told else None)
    lodge = await Lodge.build(database, [network], clock)
    told.append(minute := Minute(lodge, network))
    async with lodge.working():
        yield minute
    await database.close()


async def asked(minute: Minute, until: "asyncio.Task[None] | None" = None) -> list[float]:
    """What they waited, one after the other; while something lasts, or so many times."""
    waits: list[float] = []
    while (until is None and len(waits) < QUIET_ASKS) or (until is not None and not until.done()):
        waits.append(await minute.ask())
        await asyncio.sleep(BETWEEN)
    return waits


async def told_everywhere(minute: Minute) -> None:
    """Until each channel has heard what waited for it."""
    await everything_falls_due(minute.lodge.database)
    minute.lodge.bell.stirred()
    while minute.told < CHANNELS:  # noqa: ASYNC110 - what is measured must not be told by what measures
        await asyncio.sleep(BETWEEN)


async def costs(minute: Minute, words: str) -> float:
    """CPU of a request, in milliseconds, in the middle of some; the first one may have to read what the others find ready."""
    await minute.ask(words)
    spent: list[float] = []
    for _time in range(TIMES):
        watch = Stopwatch()
        await minute.ask(words)
        spent.append(watch.cost(1).cpu_ms)
    return median(spent)


def p95(waits: list[float]) -> float:
    return quantiles(waits, n=20)[-1] * 1000


async def measure(file: Path) -> list[Figure]:
    async with lit(file) as minute:
        await asked(minute)  # everybody's first word is another matter
        quiet = await asked(minute)
        begin = time.perf_counter()
        digests = asyncio.create_task(told_everywhere(minute))
        busy = await asked(minute, digests)
        took = time.perf_counter() - begin
        await digests
        each = {words: await costs(minute, words) for words in REQUESTS}
    return [
        *(Figure(f"« {words} »: CPU", cost, "ms", MOST_MS) for words, cost in each.items()),
        Figure("`!aide` in a quiet minute: p95", p95(quiet), "ms"),
        Figure(f"`!aide` while {CHANNELS} channels are told: p95", p95(busy), "ms"),
        Figure("in the middle, quiet", median(quiet) * 1000, "ms"),
        Figure("in the middle, meanwhile", median(busy) * 1000, "ms"),
        Figure("the one p95 beside the other", p95(busy) / p95(quiet), "times", 2.0),
        Figure(f"{CHANNELS} channels are told within", took, "s", 60.0),
        Figure("answers measured meanwhile", len(busy), "", 20, "at least"),
    ]


def run() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="laloge-benchmark-") as folder:
        return asyncio.run(measure(Path(folder) / "scale.sqlite3"))
