"""Tickets and requests: who waits for what in order, who asked whom, on both databases."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from bot.core.address import Address
from bot.core.errors import Conflict, Gone
from bot.core.moments import Span
from bot.engine.later.housekeeping import sweep
from bot.store import tables
from bot.store.community.people import People, Person
from bot.store.database import Database, Work
from bot.store.house.houses import House, Houses
from bot.store.retime import retime
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.queues import Queues
from bot.store.spaces.requests import Requests
from bot.store.spaces.rooms import Room, Rooms
from tests.store.conftest import NOW, PARIS

HOUR = timedelta(hours=1)
START = NOW.astimezone(PARIS) + timedelta(days=1)
SPAN = Span(START, START + HOUR)


async def member(work: Work, house: House, name: str) -> Person:
    return await People(work, house.id).meet(Address("matrix", f"@{name}"), name)


@pytest.fixture
async def ana(database: Database, house: House) -> Person:
    async with database.work() as work:
        return await member(work, house, "ana")


@pytest.fixture
async def bob(database: Database, house: House) -> Person:
    async with database.work() as work:
        return await member(work, house, "bob")


@pytest.fixture
async def room(database: Database, house: House) -> Room:
    async with database.work() as work:
        return await Rooms(work, house.id).add("Studio")


async def test_a_queue_is_in_the_order_in_which_people_came(
    database: Database, house: House, ana: Person, bob: Person
) -> None:
    async with database.work() as work:
        queues = Queues(work, house.id)
        first = await queues.add("room:1", bob.id, SPAN, 4)
        second = await queues.add("room:1", ana.id, SPAN)
        await queues.add("room:2", ana.id, SPAN)
        assert await queues.standing("room:1") == [first, second]
        assert [one.number for one in await queues.of(ana.id)] == [2, 3]
        assert await queues.numbered(1) == first == await queues.get(first.id)


async def test_what_ended_stands_no_more(database: Database, house: House, ana: Person) -> None:
    async with database.work() as work:
        queues = Queues(work, house.id)
        ticket = await queues.add("room:1", ana.id, SPAN)
        offered = await queues.turn(ticket, "offered", until=START - HOUR, held=7)
        assert await queues.standing("room:1") == [offered]
        assert (await queues.get(ticket.id)).until == START - HOUR
        await queues.turn(offered, "silent")
        assert await queues.standing("room:1") == await queues.of(ana.id) == []


async def test_of_two_who_turn_a_ticket_the_second_must_look_again(
    database: Database, house: House, ana: Person
) -> None:
    async with database.work() as work:
        queues = Queues(work, house.id)
        ticket = await queues.add("room:1", ana.id, SPAN)
        await queues.turn(ticket, "offered", until=START)
        with pytest.raises(Conflict):
            await queues.turn(ticket, "left")


async def test_no_house_sees_what_people_wait_for_in_another(
    database: Database, house: House, ana: Person
) -> None:
    async with database.work() as work:
        ticket = await Queues(work, house.id).add("room:1", ana.id, SPAN)
        other = await Houses(work).add("Ailleurs", PARIS, ("fr",))
        elsewhere = Queues(work, other.id)
        assert await elsewhere.standing("room:1") == await elsewhere.of(ana.id) == []
        assert await elsewhere.numbered(ticket.number) is None
        with pytest.raises(Gone):
            await elsewhere.get(ticket.id)


async def test_a_request_is_answered_once(
    database: Database, house: House, ana: Person, bob: Person, room: Room
) -> None:
    async with database.work() as work:
        booking = await Bookings(work, house.id).add(room.id, ana.id, SPAN)
        requests = Requests(work, house.id)
        asked = await requests.add(booking.id, bob.id, SPAN, START - HOUR, 3)
        assert await requests.about(booking.id) == [asked] == [await requests.get(asked.id)]
        assert await requests.open_of(bob.id) == 1
        settled = await requests.settle(asked, "no")
        assert await requests.about(booking.id) == [settled]
        assert await requests.open_of(bob.id) == 0
        with pytest.raises(Conflict):
            await requests.settle(asked, "yes")


async def test_nobody_asks_for_the_same_booking_twice(
    database: Database, house: House, ana: Person, bob: Person, room: Room
) -> None:
    async with database.work() as work:
        booking = await Bookings(work, house.id).add(room.id, ana.id, SPAN)
        await Requests(work, house.id).add(booking.id, bob.id, SPAN, START)
        await Requests(work, house.id).add(booking.id, ana.id, SPAN, START)
    with pytest.raises(Exception, match=r"(?i)unique|23505"):
        async with database.work() as work:
            await Requests(work, house.id).add(booking.id, bob.id, SPAN, START)


async def test_what_is_offered_keeps_others_out_and_is_nobodys_booking_yet(
    database: Database, house: House, ana: Person, bob: Person, room: Room
) -> None:
    async with database.work() as work:
        bookings = Bookings(work, house.id)
        offered = await bookings.add(room.id, ana.id, SPAN, state="offered")
        assert await bookings.clashing(room.id, SPAN) == [offered]
        assert await bookings.of(ana.id, NOW) == []
    with pytest.raises(Conflict):
        async with database.work() as work:
            await Bookings(work, house.id).add(room.id, bob.id, SPAN)


async def test_who_is_forgotten_waits_asks_and_keeps_nobody_out_any_more(
    database: Database, house: House, ana: Person, bob: Person, room: Room
) -> None:
    async with database.work() as work:
        bookings = Bookings(work, house.id)
        offered = await bookings.add(room.id, ana.id, SPAN, state="offered")
        ticket = await Queues(work, house.id).add("room:1", ana.id, SPAN)
        await Queues(work, house.id).turn(ticket, "offered", until=START, held=offered.id)
        later = Span(SPAN.end, SPAN.end + HOUR)
        asked = await bookings.add(room.id, ana.id, Span(later.end, later.end + HOUR), state="asked")
        booking = await bookings.add(room.id, bob.id, later)
        await Requests(work, house.id).add(booking.id, ana.id, later, START)
        await People(work, house.id).erase(ana.id)
        assert await Queues(work, house.id).standing("room:1") == []
        assert await Requests(work, house.id).about(booking.id) == []
        assert await bookings.clashing(room.id, SPAN) == []
        for held in (offered, asked):
            assert (await bookings.get(held.id)).state == "cancelled"


async def test_what_is_long_over_is_swept(
    database: Database, house: House, ana: Person, bob: Person, room: Room
) -> None:
    async with database.work() as work:
        await Queues(work, house.id).add("room:1", ana.id, SPAN)
        booking = await Bookings(work, house.id).add(room.id, ana.id, SPAN)
        await Requests(work, house.id).add(booking.id, bob.id, SPAN, START)
    await sweep(database, SPAN.end + timedelta(days=6))
    async with database.reading() as work:
        assert len(await Queues(work, house.id).of(ana.id)) == 1
        assert len(await Requests(work, house.id).about(booking.id)) == 1
    await sweep(database, SPAN.end + timedelta(days=8))
    async with database.reading() as work:
        assert await Queues(work, house.id).of(ana.id) == []
        assert await Requests(work, house.id).about(booking.id) == []


async def test_with_newer_zone_data_people_wait_for_the_same_hour_on_the_wall(
    database: Database, house: House, ana: Person
) -> None:
    async with database.work() as work:
        ticket = await Queues(work, house.id).add("room:1", ana.id, SPAN)
        wrong = {"starts": SPAN.start - HOUR, "ends": SPAN.end - HOUR}
        await work.run(update(tables.tickets).values(**wrong))
        assert await retime(work, NOW) == 1
        assert (await Queues(work, house.id).get(ticket.id)).span == SPAN
        assert (await Queues(work, house.id).get(ticket.id)).span.start.tzinfo == ZoneInfo("Europe/Paris")
