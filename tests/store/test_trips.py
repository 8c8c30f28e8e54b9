"""How much a transaction costs: in trips to SQLite's thread."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import aiosqlite
import pytest

from bot.core.address import Address
from bot.core.call import Call
from bot.core.moments import Span
from bot.store.alarms import Alarms, Late
from bot.store.community.people import People, Person
from bot.store.database import Database
from bot.store.house.channels import Channels, Purpose
from bot.store.house.doorstep import Doorstep
from bot.store.house.houses import House, Houses
from bot.store.inbox import Inbox
from bot.store.letters.outbox import Draft, Mark, Outbox
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Rooms

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
END = 1  # the trip that ends a transaction
ANA, HALL = Address("matrix", "@ana"), Address("matrix", "!hall")


@pytest.fixture
async def lodge(sqlite_url: str) -> AsyncIterator[Database]:
    database = await Database.open(sqlite_url)
    yield database
    await database.close()


async def furnish(database: Database) -> tuple[House, Person]:
    async with database.work() as work:
        house = await Houses(work).add("La Manivelle", PARIS, ("fr",))
        await Channels(work, house.id).put(HALL, "Hall", Purpose.MEMBERS, members=True)
        await Rooms(work, house.id).add("Salle bleue")
        return house, await People(work, house.id).meet(ANA, "Ana")


async def book(database: Database, house: House, person: Person, number: int) -> None:
    """All that a clear booking by chat asks of the store, from the inbox to the outbox."""
    start = datetime(2026, 12, 4, tzinfo=PARIS) + timedelta(hours=number)
    when = Span(start, start + timedelta(hours=1))
    async with database.work() as work:
        await Inbox(work).add(f"${number}", NOW)
        await Doorstep(work).meet(ANA, HALL)
        bookings = Bookings(work, house.id)
        assert not await bookings.clashing(1, when)
        booking = await bookings.add(1, person.id, when, "Réunion")
        call = Call("room.remind", {"booking": booking.id})
        await Alarms(work, house.id).set(f"booking:{booking.id}", call, start, Late.always())
        await Outbox(work).add(
            Draft(
                house=house.id, network="matrix", channel=str(HALL), body="x" * 300, made_at=NOW, due_at=NOW
            )
        )


@pytest.fixture
def trips(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Each time that somebody goes to SQLite's thread."""
    made: list[object] = []
    go = aiosqlite.Connection._execute

    async def counted(self: aiosqlite.Connection, *what: object, **more: object) -> object:
        made.append(what)
        return await go(self, *what, **more)  # type: ignore[no-untyped-call]

    monkeypatch.setattr(aiosqlite.Connection, "_execute", counted)
    return made


async def test_who_is_at_the_door_is_one_trip(lodge: Database, trips: list[object]) -> None:
    await furnish(lodge)
    async with lodge.reading() as work:
        await Doorstep(work).meet(ANA, HALL)
        trips.clear()
        await Doorstep(work).meet(ANA, HALL)

    assert len(trips) == 1 + END


async def test_a_booking_by_chat_waits_for_its_commit_alone(lodge: Database, trips: list[object]) -> None:
    house, ana = await furnish(lodge)
    await book(lodge, house, ana, 0)
    trips.clear()
    await book(lodge, house, ana, 1)

    assert len(trips) == END


async def test_where_another_program_is_in_the_way_a_booking_waits_for_its_beginning_too_and_holds_nobody_up(
    lodge: Database, trips: list[object], tmp_path: Path
) -> None:
    house, ana = await furnish(lodge)
    await book(lodge, house, ana, 0)
    trips.clear()
    with closing(sqlite3.connect(tmp_path / "house.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        booking = asyncio.create_task(book(lodge, house, ana, 1))
        while not trips:  # noqa: ASYNC110 - it rings no bell
            await asyncio.sleep(0)
        other.execute("ROLLBACK")
    await booking

    assert len(trips) == 1 + END


async def test_a_transaction_in_which_nothing_is_asked_is_no_trip(
    lodge: Database, trips: list[object]
) -> None:
    await furnish(lodge)
    trips.clear()
    async with lodge.work():
        pass

    assert trips == []


async def test_a_mark_on_many_letters_waits_for_its_commit_alone(
    lodge: Database, trips: list[object]
) -> None:
    house, _ = await furnish(lodge)
    draft = Draft(house=house.id, network="matrix", body="x", made_at=NOW, due_at=NOW)
    async with lodge.work() as work:
        letters = await Outbox(work).add_many([draft] * 20)
        trips.clear()
        await Outbox(work).sent([Mark(letter.id, letter.id, ("$",), "matrix:!a") for letter in letters])

    assert len(trips) == END
