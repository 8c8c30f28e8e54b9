"""Bookings: nobody has the same room at the same time, and nine o'clock stays nine o'clock."""

import asyncio
import sqlite3
import traceback
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError

from bot.core.address import Address
from bot.core.errors import Conflict, Gone
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store import tables
from bot.store.community.people import People, Person
from bot.store.database import Database
from bot.store.house.houses import House, Houses
from bot.store.retime import retime
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room, Rooms

PARIS = ZoneInfo("Europe/Paris")


def span(start: str, end: str) -> Span:
    return Span(*(datetime.fromisoformat(f"2026-12-{one}").replace(tzinfo=PARIS) for one in (start, end)))


AFTERNOON = span("04T14:00", "04T16:00")


@pytest.fixture
async def blue(database: Database, house: House) -> Room:
    async with database.work() as work:
        return await Rooms(work, house.id).add("Salle bleue")


@pytest.fixture
async def ana(database: Database, house: House) -> Person:
    async with database.work() as work:
        return await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")


async def book(database: Database, room: Room, person: Person, when: Span = AFTERNOON) -> Booking | None:
    """As a handler does it: look, then add; again when somebody else was first."""
    for _ in range(3):
        try:
            async with database.work() as work:
                bookings = Bookings(work, room.house)
                if await bookings.clashing(room.id, when):
                    return None
                return await bookings.add(room.id, person.id, when, "Réunion", 4)
        except Conflict:
            continue
    return None


async def test_a_booking_is_read_as_it_was_made_with_its_number(
    database: Database, blue: Room, ana: Person
) -> None:
    made = [await book(database, blue, ana, span(f"0{day}T14:00", f"0{day}T15:00")) for day in (4, 5)]
    async with database.reading() as work:
        bookings = Bookings(work, blue.house)
        found = [await bookings.numbered(number) for number in (1, 2)]
        missing = await bookings.numbered(3)

    assert found == made
    assert missing is None


async def test_of_two_hundred_who_ask_at_once_one_has_the_room(
    database: Database, blue: Room, ana: Person
) -> None:
    made = await asyncio.gather(*(book(database, blue, ana) for _ in range(200)))
    async with database.reading() as work:
        (row,) = await work.all(text("SELECT count(*) FROM bookings"))

    assert row[0] == 1
    assert sum(one is not None for one in made) == 1


async def test_touching_is_not_clashing(database: Database, blue: Room, ana: Person) -> None:
    for when in (AFTERNOON, span("04T16:00", "04T17:00"), span("04T13:00", "04T14:00")):
        assert await book(database, blue, ana, when)

    assert not await book(database, blue, ana, span("04T15:59", "04T16:01"))


async def test_a_cancelled_booking_frees_the_room_and_can_be_restored_while_it_is_free(
    database: Database, blue: Room, ana: Person
) -> None:
    booking = await book(database, blue, ana)
    assert booking
    async with database.work() as work:
        cancelled = await Bookings(work, blue.house).cancel(booking)
        assert await Bookings(work, blue.house).clashing(blue.id, AFTERNOON) == []
    async with database.work() as work:
        restored = await Bookings(work, blue.house).restore(cancelled)

    assert (cancelled.state, cancelled.version) == ("cancelled", 2)
    assert (restored.state, restored.version) == ("booked", 3)
    assert restored.number == booking.number


async def test_a_booking_that_was_changed_meanwhile_is_a_conflict(
    database: Database, blue: Room, ana: Person
) -> None:
    booking = await book(database, blue, ana)
    assert booking
    async with database.work() as work:
        await Bookings(work, blue.house).cancel(booking)
    with pytest.raises(Conflict):
        async with database.work() as work:
            await Bookings(work, blue.house).cancel(booking)


async def test_bookings_are_found_by_span_room_and_person(
    database: Database, house: House, blue: Room, ana: Person
) -> None:
    async with database.work() as work:
        red = await Rooms(work, house.id).add("Salle rouge")
    first, second = (
        await book(database, red, ana),
        await book(database, blue, ana, span("04T15:00", "04T17:00")),
    )
    assert first
    assert second
    async with database.reading() as work:
        bookings = Bookings(work, house.id)

        assert await bookings.between(AFTERNOON) == [first, second]
        assert await bookings.between(AFTERNOON, [blue.id]) == [second]
        assert await bookings.between(AFTERNOON, []) == []
        assert await bookings.of(ana.id, AFTERNOON.end) == [second]
        assert await bookings.get(first.id) == first


async def test_a_house_does_not_see_the_bookings_of_another(
    database: Database, blue: Room, ana: Person
) -> None:
    booking = await book(database, blue, ana)
    assert booking
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", PARIS, ("fr",))
        with pytest.raises(Gone):
            await Bookings(work, other.id).get(booking.id)

        assert await Bookings(work, other.id).between(AFTERNOON) == []


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-10-25T01:30", "2026-10-25T03:30", 3),
        ("2027-03-28T01:30", "2027-03-28T03:30", 1),
    ],
)
async def test_a_night_when_the_clocks_change_comes_back_as_it_went_in(
    database: Database, blue: Room, ana: Person, *, start: str, end: str, hours: int
) -> None:
    night = Span(*(datetime.fromisoformat(one).replace(tzinfo=PARIS) for one in (start, end)))
    booking = await book(database, blue, ana, night)
    assert booking
    async with database.reading() as work:
        found = await Bookings(work, blue.house).get(booking.id)

    assert found.span == night
    assert found.span.length == timedelta(hours=hours)


async def test_the_second_half_past_two_is_not_the_first(database: Database, blue: Room, ana: Person) -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=PARIS)
    half = timedelta(minutes=30)
    early = Span(first, first + half)
    late = Span(first.replace(fold=1), (first + half).replace(fold=1))
    assert await book(database, blue, ana, Span(first, first.replace(minute=45)))
    booking = await book(database, blue, ana, late)
    assert booking
    async with database.reading() as work:
        found = await Bookings(work, blue.house).get(booking.id)

    assert early.length == timedelta(hours=1, minutes=30)
    assert (found.span.start.fold, found.span.start.utcoffset()) == (1, timedelta(hours=1))


@pytest.mark.parametrize("length", [0, 60])
async def test_a_span_without_a_named_zone_or_without_length_is_refused(
    database: Database, blue: Room, ana: Person, length: int
) -> None:
    start = AFTERNOON.start if not length else AFTERNOON.start.astimezone(AFTERNOON.start.astimezone().tzinfo)
    with pytest.raises(ValueError, match="span"):
        await book(database, blue, ana, Span(start, start + timedelta(minutes=length)))


async def test_when_the_country_changes_its_clocks_nine_stays_nine(
    database: Database, blue: Room, ana: Person
) -> None:
    booking = await book(database, blue, ana)
    assert booking
    moved = {"starts": AFTERNOON.start + timedelta(hours=1), "ends": AFTERNOON.end + timedelta(hours=1)}
    async with database.work() as work:
        for table in (tables.bookings, tables.holds):
            await work.run(update(table), moved)
        assert await Bookings(work, blue.house).clashing(blue.id, span("04T14:00", "04T15:00")) == []

        assert await retime(work, AFTERNOON.end + timedelta(hours=1)) == 0
        assert await retime(work, AFTERNOON.start) == 1
        assert await retime(work, AFTERNOON.start) == 0
        assert await Bookings(work, blue.house).clashing(blue.id, span("04T14:00", "04T15:00")) == [booking]


async def test_an_error_tells_the_log_nothing_that_people_wrote(
    database: Database, house: House, ana: Person
) -> None:
    with pytest.raises((DBAPIError, sqlite3.IntegrityError)) as caught:
        async with database.work() as work:
            await Bookings(work, house.id).add(
                999, ana.id, AFTERNOON, UserText("rendez-vous chez le notaire")
            )

    told = "".join(traceback.format_exception(caught.value))
    assert "FOREIGN KEY" in told.upper()
    assert "notaire" not in told
