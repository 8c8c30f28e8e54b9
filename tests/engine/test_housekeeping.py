"""What is swept out every day, and what stays."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.app import Lodge
from bot.core.address import Address
from bot.core.call import Call
from bot.core.text import UserText
from bot.engine.later.housekeeping import sweep
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import House, Houses
from bot.store.inbox import Inbox
from bot.store.letters.outbox import Draft, Mark, Outbox
from bot.store.questions import Questions
from bot.store.undos import Undos
from bot.testing import FakeClock

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
CHANNEL = "terminal:#general"


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    database = await Database.open(sqlite_url)
    yield database
    await database.close()


@pytest.fixture
async def house(database: Database) -> House:
    async with database.work() as work:
        return await Houses(work).add("La Roue", ZoneInfo("Europe/Paris"), ("en",))


@pytest.mark.parametrize(("days", "stays"), [(29, True), (31, False)])
async def test_what_was_taken_in_is_known_for_a_month(database: Database, days: int, *, stays: bool) -> None:
    async with database.work() as work:
        await Inbox(work).add("terminal:m-1", NOW)
    await sweep(database, NOW + timedelta(days=days))
    async with database.reading() as work:
        assert await Inbox(work).seen("terminal:m-1") is stays


@pytest.mark.parametrize(("days", "stays"), [(6, True), (8, False)])
async def test_a_question_goes_a_week_after_its_time_also_where_nobody_ever_answered(
    database: Database, house: House, days: int, *, stays: bool
) -> None:
    async with database.work() as work:
        questions = Questions(work, house.id)
        open_one = await questions.ask(None, CHANNEL, expires=NOW, asks="room", call=Call("room.book"))
        closed = await questions.ask(None, CHANNEL, expires=NOW)
        await questions.close(closed.id, "answered")
    await sweep(database, NOW + timedelta(days=days))
    async with database.reading() as work:
        found = [await Questions(work, house.id).get(one.id) for one in (open_one, closed)]
    assert [one is not None for one in found] == [stays, stays]


@pytest.mark.parametrize(("hours", "stays"), [(23, True), (25, False)])
async def test_what_can_be_undone_is_kept_for_a_day(
    database: Database, house: House, hours: int, *, stays: bool
) -> None:
    async with database.work() as work:
        ana = await People(work, house.id).meet(Address("terminal", "ana"), UserText("Ana"))
        await Undos(work, house.id).keep(ana.id, Call("room.retire"), NOW)
    await sweep(database, NOW + timedelta(hours=hours))
    async with database.reading() as work:
        assert (await Undos(work, house.id).latest(ana.id, NOW) is not None) is stays


@pytest.mark.parametrize("sent", [True, False])
async def test_words_that_were_said_go_after_a_day_and_those_that_wait_stay(
    database: Database, house: House, *, sent: bool
) -> None:
    draft = Draft(house=house.id, network="terminal", body="words", made_at=NOW, due_at=NOW, channel=CHANNEL)
    async with database.work() as work:
        letter = await Outbox(work).add(draft)
        if sent:
            await Outbox(work).sent([Mark(letter.id, letter.id, ("m1",), "terminal:@ana")])
    await sweep(database, NOW + timedelta(hours=25))
    async with database.reading() as work:
        kept = await Outbox(work).get(letter.id)
    assert kept is not None
    assert kept.body == ("" if sent else "words")


async def test_a_lodge_that_is_started_anew_every_day_sweeps_as_well(database: Database) -> None:
    async with database.work() as work:
        await Inbox(work).add("terminal:m-1", NOW)
    lodge = await Lodge.build(database, [], FakeClock(NOW + timedelta(days=31)))
    async with lodge.working(), asyncio.timeout(10):
        while True:
            async with database.reading() as work:
                if not await Inbox(work).seen("terminal:m-1"):
                    break
            await asyncio.sleep(0.01)
