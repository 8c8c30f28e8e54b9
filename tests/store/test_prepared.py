"""A statement that comes again goes to SQLite by a shorter way, and nobody can tell which way it went."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import bindparam, insert, select

from bot.core.address import Address
from bot.core.call import Call
from bot.core.text import UserText
from bot.store import tables
from bot.store.alarms import Alarm, Alarms, Late
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import House, Houses

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 3, 9, 0, tzinfo=PARIS)
TIMES = 3


async def test_values_come_back_as_they_went_in_however_often(database: Database, house: House) -> None:
    call = Call("room.book", {"purpose": "été ✅", "room": 3, "people": None, "when": ["a", 1.5, True]})
    for number in range(TIMES):
        async with database.work() as work:
            due = NOW + timedelta(hours=number)
            alarm = await Alarms(work, house.id).set(f"b:{number}", call, due, Late.by(minutes=5))
            (found,) = await Alarms(work).due(due, 1)
            assert found == alarm == Alarm(alarm.id, house.id, f"b:{number}", call, due, Late.by(minutes=5))
            assert found.due.tzinfo is UTC
            await Alarms(work).done(alarm.id)


async def test_peoples_words_stay_theirs_and_yes_is_no_number(database: Database, house: House) -> None:
    for number in range(TIMES):
        async with database.work() as work:
            person = await People(work, house.id).meet(Address("matrix", f"@{number}"), "<b>Ana</b>")
            channel = Address("matrix", f"!{number}")
            await Channels(work, house.id).put(channel, "Hall", Purpose.OTHER, members=True)
        async with database.work() as work:
            again = await People(work, house.id).get(person.id)
            assert again == person
            assert isinstance(again.name, UserText)
            hall = await Channels(work, house.id).at(channel)
            assert hall is not None
            assert hall.members is True


async def test_a_naive_time_is_refused_also_the_second_time(database: Database, house: House) -> None:
    for _time in range(TIMES):
        with pytest.raises(ValueError, match="naive"):  # noqa: PT012
            async with database.work() as work:
                naive = NOW.replace(tzinfo=None)
                await Alarms(work, house.id).set("b", Call("x"), naive, Late.skip())


async def test_a_group_is_written_whole_or_not_at_all(database: Database) -> None:
    put = insert(tables.inbox)
    for number in range(TIMES):
        async with database.work() as work:
            await work.run(put, [{"key": f"{number}{half}", "at": NOW} for half in "ab"])
    keys = select(tables.inbox.c.key).where(tables.inbox.c.key.in_(bindparam("some", expanding=True)))
    for some in (
        ["0a"],
        ["0a", "1b", "2b"],
        [],
        ["1a"],
        ["0b", "1a", "2a"],
        [],
        [f"{one}" for one in range(40)],
    ):
        async with database.work() as work:
            found = sorted(row.key for row in await work.all(keys, {"some": some}))
            assert found == [one for one in some if one[-1] in "ab"]


async def test_of_many_lists_each_is_read_as_what_it_is(database: Database, house: House) -> None:
    """With other values before and after them."""
    t = tables.people
    several = (
        select(t.c.name)
        .where(t.c.house == bindparam("the_house"), t.c.name.in_(bindparam("names", expanding=True)))
        .where(t.c.id.in_(bindparam("ids", expanding=True)), t.c.greeted == bindparam("greeted"))
        .order_by(t.c.name)
    )
    async with database.work() as work:
        ids = [(await People(work, house.id).meet(Address("matrix", f"@{one}"), one)).id for one in "abc"]
    for names, numbers, found in (
        ("ab", ids, "ab"),
        ("ab", ids[1:], "b"),
        ("bc", ids, "bc"),
        ("ca", ids[1:], "c"),
    ):
        values = {"the_house": house.id, "names": [*names], "ids": numbers, "greeted": False}
        async with database.work() as work:
            rows = await work.all(several, values)
            assert [row.name for row in rows] == [*found]
            assert all(isinstance(row.name, UserText) for row in rows)


async def test_rows_are_read_by_name_by_place_and_whole(database: Database, house: House) -> None:
    both = select(tables.houses.c.id, tables.houses.c.name.label("called"))
    for _time in range(TIMES):
        async with database.work() as work:
            row: Any = await work.first(both)
            assert (row.id, row[1], row._mapping["called"]) == (house.id, house.name, house.name)
            assert row._asdict() == {"id": house.id, "called": house.name}
            assert (await Houses(work).count()) == 1


async def test_a_choice_that_stands_in_the_statement_is_made_each_time(
    database: Database, house: House
) -> None:
    set_at = (NOW, NOW + timedelta(hours=1))
    due = select(tables.alarms.c.key).where(tables.alarms.c.due.in_(set_at)).order_by(tables.alarms.c.key)
    nothing = due.where(tables.alarms.c.key.in_(()))
    for number in range(TIMES):
        async with database.work() as work:
            at = NOW + timedelta(hours=number)
            await Alarms(work, house.id).set(f"b:{number}", Call("x"), at, Late.skip())
            assert [row.key for row in await work.all(due)] == ["b:0", "b:1"][: number + 1]
            assert await work.all(nothing) == []
