"""Holds: a booking keeps others out of its room and its items, with the time that each needs around it."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.address import Address
from bot.core.errors import Conflict
from bot.core.moments import Span
from bot.store import tables
from bot.store.community.people import People, Person
from bot.store.database import Database
from bot.store.house.houses import House, Houses
from bot.store.retime import retime
from bot.store.spaces.bookings import Booking, Bookings, State
from bot.store.spaces.holds import Holds
from bot.store.spaces.rooms import Room, Rooms
from bot.store.work import Work

PARIS = ZoneInfo("Europe/Paris")


def span(start: str, end: str) -> Span:
    return Span(*(datetime.fromisoformat(f"2026-12-04T{one}").replace(tzinfo=PARIS) for one in (start, end)))


AFTERNOON = span("14:00", "16:30")


@pytest.fixture
async def hall(database: Database, house: House) -> Room:
    """It is cleaned for a quarter of an hour after each booking."""
    async with database.work() as work:
        return await Rooms(work, house.id).add("Grande salle", rules={"after": 15})


@pytest.fixture
async def projector(database: Database, house: House) -> Room:
    async with database.work() as work:
        return await Rooms(work, house.id).add("Vidéoprojecteur", "item")


@pytest.fixture
async def ana(database: Database, house: House) -> Person:
    async with database.work() as work:
        return await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")


async def booked(
    database: Database, room: Room, person: Person, when: Span = AFTERNOON, items: Sequence[Room] = ()
) -> Booking:
    async with database.work() as work:
        return await Bookings(work, room.house).add(
            room.id, person.id, when, items=[item.id for item in items]
        )


async def held(work: Work, house: int) -> list[tuple[int, Span]]:
    whole_day = span("00:00", "23:59")
    return [(hold.room, hold.span) for hold in await Holds(work, house).between(whole_day)]


async def test_a_booking_holds_its_room_with_what_it_needs_and_its_items_without(
    database: Database, hall: Room, projector: Room, ana: Person
) -> None:
    booking = await booked(database, hall, ana, items=[projector])
    async with database.reading() as work:
        holds = await held(work, hall.house)
        found = await Bookings(work, hall.house).get(booking.id)

    assert holds == [(hall.id, span("14:00", "16:45")), (projector.id, AFTERNOON)]
    assert found == booking
    assert found.resources == (hall.id, projector.id)


@pytest.mark.parametrize(
    ("start", "end", "clash"),
    [
        ("16:30", "17:30", True),
        ("16:44", "17:30", True),
        ("16:45", "17:30", False),
        ("13:00", "14:00", True),
        ("13:00", "13:45", False),
    ],
)
async def test_touching_is_clashing_where_a_room_needs_a_quarter_of_an_hour(
    database: Database, hall: Room, ana: Person, *, start: str, end: str, clash: bool
) -> None:
    booking = await booked(database, hall, ana)
    async with database.reading() as work:
        found = await Bookings(work, hall.house).clashing(hall.id, span(start, end))

    assert found == ([booking] if clash else [])


async def test_what_all_rooms_of_a_house_need_is_its_policy_and_a_room_may_need_nothing(
    database: Database, house: House, projector: Room
) -> None:
    async with database.work() as work:
        policy = replace(house.policy, more={"before": 10, "after": 20})
        await Houses(work).save(replace(house, policy=policy))
        bare = await Rooms(work, house.id).add("Cuisine", rules={"before": 0, "after": 0})
        holds = Holds(work, house.id)

        assert await holds.held(projector.id, AFTERNOON) == span("13:50", "16:50")
        assert await holds.held(bare.id, AFTERNOON) == AFTERNOON


async def test_an_item_that_is_held_with_one_room_is_not_free_with_another(
    database: Database, house: House, hall: Room, projector: Room, ana: Person
) -> None:
    booking = await booked(database, hall, ana, items=[projector])
    async with database.work() as work:
        kitchen = await Rooms(work, house.id).add("Cuisine")
        bookings = Bookings(work, house.id)

        assert await bookings.clashing(projector.id, AFTERNOON) == [booking]
        assert await bookings.clashing(kitchen.id, AFTERNOON) == []
        assert await bookings.between(AFTERNOON, [projector.id]) == [booking]
        assert await bookings.between(AFTERNOON, [kitchen.id]) == []


async def test_a_booking_of_which_one_item_is_held_is_not_made_at_all(
    database: Database, house: House, hall: Room, projector: Room, ana: Person
) -> None:
    first = await booked(database, hall, ana, items=[projector])
    async with database.work() as work:
        kitchen = await Rooms(work, house.id).add("Cuisine")
    with pytest.raises(Conflict):
        await booked(database, kitchen, ana, items=[projector])
    async with database.reading() as work:
        assert await Bookings(work, house.id).between(AFTERNOON) == [first]
        assert [room for room, _ in await held(work, house.id)] == [hall.id, projector.id]


async def test_of_two_hundred_who_look_at_nothing_and_book_one_has_the_room(
    database: Database, hall: Room, ana: Person
) -> None:
    made = await asyncio.gather(*(booked(database, hall, ana) for _ in range(200)), return_exceptions=True)

    assert sum(isinstance(one, Booking) for one in made) == 1
    assert all(isinstance(one, Booking | Conflict) for one in made)


@pytest.mark.parametrize("ended", ["cancelled", "refused", "released"])
async def test_what_ended_holds_nothing_until_it_is_restored_with_all_its_items(
    database: Database, hall: Room, projector: Room, ana: Person, ended: State
) -> None:
    booking = await booked(database, hall, ana, items=[projector])
    async with database.work() as work:
        bookings = Bookings(work, hall.house)
        gone = await bookings.change(replace(booking, state=ended))

        assert await held(work, hall.house) == []
        assert await bookings.between(AFTERNOON) == []
        assert await bookings.of(ana.id, AFTERNOON.start) == []

        again = await bookings.restore(gone)
        assert await held(work, hall.house) == [(hall.id, span("14:00", "16:45")), (projector.id, AFTERNOON)]
        assert (again.version, again.sequence, again.items) == (3, 2, (projector.id,))


async def test_what_somebody_else_holds_by_now_is_not_restored(
    database: Database, hall: Room, ana: Person
) -> None:
    booking = await booked(database, hall, ana)
    async with database.work() as work:
        gone = await Bookings(work, hall.house).cancel(booking)
    await booked(database, hall, ana, span("16:30", "17:00"))
    with pytest.raises(Conflict):
        async with database.work() as work:
            await Bookings(work, hall.house).restore(gone)
    async with database.reading() as work:
        assert await Bookings(work, hall.house).get(booking.id) == gone


async def test_what_awaits_an_approval_keeps_others_out(database: Database, hall: Room, ana: Person) -> None:
    async with database.work() as work:
        bookings = Bookings(work, hall.house)
        asked = await bookings.add(hall.id, ana.id, AFTERNOON, state="asked")

        assert await bookings.clashing(hall.id, AFTERNOON) == [asked]
        assert await bookings.of(ana.id, AFTERNOON.start) == [asked]


async def test_a_booking_moves_over_its_own_place_and_frees_what_it_left(
    database: Database, hall: Room, ana: Person
) -> None:
    booking = await booked(database, hall, ana)
    later = span("15:00", "17:30")
    async with database.work() as work:
        bookings = Bookings(work, hall.house)
        assert await bookings.clashing(hall.id, later, but=booking.id) == []
        moved = await bookings.change(replace(booking, span=later))

        assert await bookings.get(booking.id) == moved
        assert await held(work, hall.house) == [(hall.id, span("15:00", "17:45"))]
    with pytest.raises(Conflict):
        async with database.work() as work:
            await Bookings(work, hall.house).change(replace(booking, span=AFTERNOON))


async def test_an_arrival_is_noted_and_no_calendar_has_to_know(
    database: Database, hall: Room, ana: Person
) -> None:
    booking = await booked(database, hall, ana)
    async with database.work() as work:
        here = await Bookings(work, hall.house).arrive(booking, AFTERNOON.start)
    async with database.reading() as work:
        found = await Bookings(work, hall.house).get(booking.id)

    assert found == here
    assert (found.arrived, found.version, found.sequence) == (AFTERNOON.start, 2, 0)


async def test_neighbours_change_their_instants_together_when_the_country_changes_its_clocks(
    database: Database, hall: Room, ana: Person
) -> None:
    for hour in (9, 10, 11):
        await booked(database, hall, ana, span(f"{hour:02}:15", f"{hour + 1:02}:00"))
    late = timedelta(hours=1)
    async with database.work() as work:
        holds = [row._asdict() for row in await work.all(tables.holds.select())]
        bookings = [row._asdict() for row in await work.all(tables.bookings.select())]
        await work.run(tables.bookings.delete())
        for table, rows in ((tables.bookings, bookings), (tables.holds, holds)):
            early = [{**row, "starts": row["starts"] - late, "ends": row["ends"] - late} for row in rows]
            await work.run(table.insert(), early)
    async with database.work() as work:
        assert await retime(work, span("00:00", "01:00").start) == 3
        assert await held(work, hall.house) == [
            (hall.id, span(f"{hour:02}:15", f"{hour + 1:02}:15")) for hour in (9, 10, 11)
        ]


async def test_a_house_does_not_see_what_another_holds(database: Database, hall: Room, ana: Person) -> None:
    await booked(database, hall, ana)
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", PARIS, ("fr",))
        assert await held(work, other.id) == []
