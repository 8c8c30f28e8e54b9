"""Whatever people book, repeat, move, close and cancel, the calendar is that of a slow and obviously right one."""

import asyncio
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.address import Address
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, UserText
from bot.kit.context import Asker, Context
from bot.rules.series import placed, repeated
from bot.skills.room.book import book, free_then
from bot.skills.room.moving.move import can_go, move_to
from bot.skills.room.moving.move_series import move_series
from bot.skills.room.series.booking import book_series
from bot.skills.room.series.cancel_dates import cancel_dates
from bot.store.community.people import People, Person, Role
from bot.store.database import Database
from bot.store.house.houses import House, Houses
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room, Rooms
from bot.store.work import Work
from tests.databases import with_tables
from tests.rules.obvious import AUTUMN, FIRST, MINUTE, PARIS, Held, Obvious, held

NOW = datetime(2027, 3, 20, 9, tzinfo=PARIS)
MORNING = datetime.fromisoformat("2027-03-25T00:00")
HALF_HOUR = timedelta(minutes=30)
HISTORIES = int(os.environ.get("HISTORIES", "60"))
"""Few each time; `HISTORIES=1500 scripts/test tests/rules/test_any_history.py` takes a minute."""
Scope = Literal["this", "following", "all"]


@dataclass(frozen=True)
class Wish:
    """Book a room, or with `times` above one, book it every so many days."""

    person: int
    room: int
    start: int
    length: int
    every: int
    times: int

    @property
    def wall(self) -> datetime:
        return MORNING + self.start * HALF_HOUR


@dataclass(frozen=True)
class Cancel:
    """Give something back; `which` of those that stand."""

    which: int
    scope: Scope


@dataclass(frozen=True)
class Move:
    """By so many half hours."""

    which: int
    scope: Scope
    by: int


@dataclass(frozen=True)
class Close:
    """A room, or the house, for some hours."""

    room: int | None
    start: int
    length: int


SCOPES = st.sampled_from(["this", "following", "all"])
DAYS = st.one_of(st.integers(0, 7), st.integers(AUTUMN + 13, AUTUMN + 20))
STARTS = st.builds(lambda day, half_hour: day * 48 + half_hour, DAYS, st.integers(0, 47))
STEPS = st.one_of(
    st.builds(
        Wish,
        st.integers(0, 1),
        st.integers(0, 1),
        STARTS,
        st.integers(1, 60),
        st.integers(1, 3),
        st.integers(1, 5),
    ),
    st.builds(Cancel, st.integers(0, 30), SCOPES),
    st.builds(Move, st.integers(0, 30), SCOPES, st.integers(-60, 100)),
    st.builds(Close, st.sampled_from([None, 0, 1]), STARTS, st.integers(1, 30)),
)


@dataclass(frozen=True)
class Place:
    """One database, in which each history has a house of its own."""

    runner: asyncio.Runner
    database: Database


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    file = with_tables(tmp_path_factory.mktemp("histories") / "house.db")
    with asyncio.Runner() as runner:
        database = runner.run(Database.open(f"sqlite:///{file}"))
        yield Place(runner, database)
        runner.run(database.close())


@given(history=st.lists(STEPS, max_size=14))
@settings(max_examples=HISTORIES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_history_gives_the_obvious_calendar(place: Place, history: list[object]) -> None:
    place.runner.run(_lived(place.database, history))


async def _lived(database: Database, history: list[object]) -> None:
    async with database.work() as work:
        town = await _founded(work)
    obvious = Obvious(int((NOW - FIRST) / MINUTE))
    for step in history:
        try:
            async with database.work() as work:
                done = await town.live(work, step, obvious)
        except Refused:
            done = False
        assert done == town.obvious(step, obvious), step
        async with database.work() as work:
            assert await town.calendar(work) == sorted(_told(one) for one in obvious.standing.values()), step


async def _founded(work: Work) -> "Town":
    house = await Houses(work).add("La Manivelle", PARIS, ("fr", "en"))
    rooms = [await Rooms(work, house.id).add(name) for name in ("Bleue", "Verte")]
    people = People(work, house.id)
    crowd = [
        await people.meet(Address("terminal", f"{name} {house.id}"), UserText(name))
        for name in ("Ana", "Bob")
    ]
    return Town(house, rooms, crowd)


def _told(one: Held) -> tuple[int, int, int, int]:
    return (one.room, one.start, one.end, one.person)


@dataclass(frozen=True)
class Town:
    """The house of one history, with its two rooms and its two people."""

    house: House
    rooms: list[Room]
    people: list[Person]

    def context(self, work: Work, person: int) -> Context:
        asker = Asker(self.people[person], frozenset({Role.MEMBER}), "en")
        return Context(work, self.house, asker, NOW, NOW)

    async def standing(self, work: Work) -> list[Booking]:
        far = Span(NOW - timedelta(days=30), NOW + timedelta(days=AUTUMN + 60))
        return sorted(await Bookings(work, self.house.id).between(far), key=lambda one: one.number)

    async def calendar(self, work: Work) -> list[tuple[int, int, int, int]]:
        rooms = [room.id for room in self.rooms]
        people = [person.id for person in self.people]
        return sorted(
            (
                rooms.index(one.room),
                int((one.span.start - FIRST) / MINUTE),
                int((one.span.end - FIRST) / MINUTE),
                people.index(one.person or 0),
            )
            for one in await self.standing(work)
        )

    async def live(self, work: Work, step: object, obvious: Obvious) -> bool:
        """As the bot does it; raises Refused, or False where there is nothing to do it to."""
        if isinstance(step, Wish):
            await self._book(work, step)
        elif isinstance(step, Close):
            room = None if step.room is None else self.rooms[step.room].id
            await Rooms(work, self.house.id).close(room, _span(step.start, step.length), "")
        elif isinstance(step, Cancel | Move):
            if not obvious.standing:
                return False
            await self._change(work, step)
        return True

    async def _book(self, work: Work, wish: Wish) -> None:
        ctx = self.context(work, wish.person)
        room, span = self.rooms[wish.room], _span(wish.start, wish.length)
        if wish.times == 1:
            await free_then(ctx, room=room, when=span, people=None, purpose=NO_WORDS)
            await book.handler(ctx, room=room, when=span)
            return
        rule = f"RRULE:FREQ=DAILY;INTERVAL={wish.every};COUNT={wish.times}"
        whole = repeated(wish.wall, wish.length * HALF_HOUR, PARIS, rule)
        await book_series.handler(ctx, room=room, when=whole)

    async def _change(self, work: Work, step: Cancel | Move) -> None:
        standing = await self.standing(work)
        booking = standing[step.which % len(standing)]
        ctx = self.context(work, [person.id for person in self.people].index(booking.person or 0))
        scope = step.scope if booking.series is not None else "this"
        if isinstance(step, Move):
            await self._move(ctx, booking, scope, step.by * HALF_HOUR)
        elif booking.series is None:
            await Bookings(work, self.house.id).cancel(booking)
        else:
            await cancel_dates.handler(ctx, booking=booking, scope=scope)

    async def _move(self, ctx: Context, booking: Booking, scope: str, by: timedelta) -> None:
        room = next(room for room in self.rooms if room.id == booking.room)
        start, end = (one.replace(tzinfo=None, fold=0) for one in (booking.span.start, booking.span.end))
        when, version = placed(start + by, end - start, PARIS), booking.version
        await can_go(ctx, booking=booking, version=version, when=when, room=room, scope=scope)
        mover = move_to if scope == "this" else move_series
        await mover.handler(ctx, booking=booking, version=version, when=when, room=room, scope=scope)

    def obvious(self, step: object, calendar: Obvious) -> bool:
        """The same, minute by minute."""
        if isinstance(step, Wish):
            return _obviously_booked(step, calendar)
        if isinstance(step, Close):
            span = held(0, 0, MORNING + step.start * HALF_HOUR, step.length * HALF_HOUR)
            calendar.closed.append((step.room, span.start, span.end))
            return True
        if not isinstance(step, Cancel | Move) or not calendar.standing:
            return False
        number = sorted(calendar.standing)[step.which % len(calendar.standing)]
        if isinstance(step, Move):
            return calendar.move(number, step.scope, step.by * HALF_HOUR)
        calendar.cancel(number, step.scope)
        return True


def _obviously_booked(step: Wish, calendar: Obvious) -> bool:
    length = step.length * HALF_HOUR
    days = [step.wall + timedelta(days=step.every * n) for n in range(step.times)]
    wishes = [(day, held(step.person, step.room, day, length)) for day in days]
    return calendar.book(wishes[0][1]) if step.times == 1 else calendar.book_all(wishes)


def _span(start: int, length: int) -> Span:
    return placed(MORNING + start * HALF_HOUR, length * HALF_HOUR, PARIS)
