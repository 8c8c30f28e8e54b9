"""The bell: it rings when its time comes, and a store that is away only makes it wait."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.app import Lodge
from bot.core.call import Call
from bot.core.text import Text
from bot.engine import alarms
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.store.alarms import Alarms, Late
from bot.store.database import Database
from bot.store.house.houses import Houses
from bot.testing import FakeClock

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
FILE = "house.db"


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    database = await Database.open(sqlite_url)
    async with database.work() as work:
        await Houses(work).add("La Roue", ZoneInfo("Europe/Paris"), ("en",))
    yield database
    await database.close()


@pytest.fixture
def rung() -> list[datetime]:
    """When it rang."""
    return []


@pytest.fixture
async def lodge(database: Database, rung: list[datetime], monkeypatch: pytest.MonkeyPatch) -> Lodge:
    """A lodge with one thing to do at a time, whose heart beats fast."""
    monkeypatch.setattr(alarms, "HEARTBEAT", 0.05)
    skill = Skill("clock", Text("Clock"))

    @skill.job("clock.strike", Text("Strike"))
    async def strike(ctx: Context) -> None:
        rung.append(ctx.now)

    @skill.job("clock.put_off", Text("Put off"))
    async def put_off(ctx: Context) -> None:
        ctx.alarms.at(ctx.now + timedelta(hours=1), Call("clock.strike"), key="clock", late=Late.always())

    return await Lodge.build(database, [], FakeClock(NOW), skills=(skill,))


async def strikes(database: Database, at: datetime) -> None:
    async with database.work() as work:
        await Alarms(work, 1).set("clock", Call("clock.strike"), at, Late.always())


async def comes_true(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - neither the log nor the bell has an event to wait for
            await asyncio.sleep(0.01)


async def test_of_what_is_due_together_nothing_rings_that_an_earlier_one_put_off(
    database: Database, lodge: Lodge, rung: list[datetime]
) -> None:
    async with database.work() as work:
        await Alarms(work, 1).set("before", Call("clock.put_off"), NOW, Late.always())
    await strikes(database, NOW)
    await lodge.ringer.ring(NOW)

    assert rung == []
    async with database.reading() as work:
        assert await Alarms(work).next_due() == NOW + timedelta(hours=1)


async def test_told_of_many_alarms_while_it_rings_it_rings_them_all_and_skips_nothing(
    database: Database, lodge: Lodge, rung: list[datetime], caplog: pytest.LogCaptureFixture
) -> None:
    async with lodge.working():
        for number in range(20):
            async with database.work() as work:
                await Alarms(work, 1).set(f"clock {number}", Call("clock.strike"), NOW, Late.always())
            lodge.bell.stirred()
        await comes_true(lambda: len(rung) == 20)

    lost = [line for line in caplog.messages if "skipped" in line and "trigger: interval" not in line]
    assert not lost, "a heartbeat may find the bell busy: what it would ring is being rung"


async def test_it_rings_what_was_due_when_it_starts(
    database: Database, lodge: Lodge, rung: list[datetime]
) -> None:
    await strikes(database, NOW - timedelta(hours=1))
    async with lodge.working():
        await comes_true(lambda: rung == [NOW])


async def test_it_rings_what_nobody_told_it_of_at_the_next_heartbeat(
    database: Database, lodge: Lodge, rung: list[datetime]
) -> None:
    async with lodge.working():
        await comes_true(lambda: lodge.bell.last_rung is not None)
        await strikes(database, NOW)
        await comes_true(lambda: rung == [NOW])


async def test_what_falls_due_while_it_rings_does_not_wait_for_the_heartbeat(database: Database) -> None:
    """Three of them, each due by the time the one before is done; the heart beats twice a minute."""
    clock, skill, rung = FakeClock(NOW), Skill("clock", Text("Clock")), list[datetime]()

    @skill.job("clock.strike", Text("Strike"))
    async def strike(ctx: Context) -> None:
        rung.append(ctx.now)
        clock.set(clock.now() + timedelta(minutes=1))

    due = [NOW + timedelta(minutes=number) for number in range(3)]
    async with database.work() as work:
        for at in due:
            await Alarms(work, 1).set(f"at {at}", Call("clock.strike"), at, Late.always())
    lodge = await Lodge.build(database, [], clock, skills=(skill,))
    async with lodge.working():
        await comes_true(lambda: rung == due)


async def test_while_the_store_is_away_alarms_and_the_sweep_wait(
    database: Database, lodge: Lodge, rung: list[datetime], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await strikes(database, NOW)
    (tmp_path / FILE).rename(tmp_path / "away.db")
    async with lodge.working():
        await comes_true(lambda: "alarms wait for the next heartbeat" in caplog.text)
        await comes_true(lambda: "the sweep waits for tomorrow" in caplog.text)
        assert rung == []
        (tmp_path / "away.db").rename(tmp_path / FILE)
        await comes_true(lambda: rung == [NOW])
