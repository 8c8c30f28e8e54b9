"""Transactions: together or not at all, one after the other, and on with the work after a fault."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from bot.core.address import Address
from bot.core.errors import Conflict
from bot.store.community.people import People
from bot.store.database import Database, StoreFailed, Work
from bot.store.engines import gate, one_hop, sqlite
from bot.store.house.houses import House, Houses
from bot.store.inbox import Inbox

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")

LONG = "x" * 4000


async def add(database: Database, key: str) -> bool:
    async with database.work() as work:
        return await Inbox(work).add(key, NOW)


async def fill(database: Database) -> None:
    for number in range(100):
        await add(database, f"{number}{LONG}")


async def seen(database: Database, key: str) -> bool:
    async with database.reading() as work:
        return await Inbox(work).seen(key)


async def test_what_is_done_together_is_kept_together(database: Database) -> None:
    async with database.work() as work:
        assert await Inbox(work).add("one", NOW)
        assert not await Inbox(work).add("one", NOW)

    assert await seen(database, "one")


async def test_after_an_exception_nothing_was_done(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):  # noqa: PT012
        async with database.work() as work:
            await Inbox(work).add("one", NOW)
            _ = 1 / 0

    assert not await seen(database, "one")


async def test_a_cancelled_transaction_is_undone_and_the_next_one_works(database: Database) -> None:
    inside = asyncio.Event()

    async def endless() -> None:
        async with database.work() as work:
            await Inbox(work).add("one", NOW)
            inside.set()
            while True:
                await Inbox(work).seen("one")

    task = asyncio.create_task(endless())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert await add(database, "two")
    assert not await seen(database, "one")


async def test_whoever_is_cancelled_at_whatever_instant_nothing_is_torn_or_lost(database: Database) -> None:
    done: list[int] = []

    async def write(number: int) -> None:
        async with database.work() as work:
            for half in ("a", "b"):
                await Inbox(work).add(f"{number}{half}", NOW)
        done.append(number)

    tasks = [asyncio.create_task(write(number)) for number in range(60)]
    for task in tasks[::3]:
        await asyncio.sleep(0.001)
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    async with database.reading() as work:
        keys = {row.key for row in await work.all(text("SELECT key FROM inbox"))}

    assert len(done) >= 40
    assert {f"{number}{half}" for number in done for half in "ab"} <= keys
    assert {key[:-1] + "a" for key in keys} == {key for key in keys if key.endswith("a")}
    assert {key[:-1] + "b" for key in keys} == {key for key in keys if key.endswith("b")}


async def test_what_somebody_left_undone_who_was_cancelled_twice_does_not_undo_what_the_next_one_does(
    database: Database,
) -> None:
    """The end of a transaction runs on a thread of its own, also when nobody waits for it any more."""

    async def write(number: int) -> None:
        async with database.work() as work:
            await Inbox(work).add(f"{number}", NOW)
        kept.append(f"{number}")

    kept: list[str] = []
    tasks = [asyncio.create_task(write(number)) for number in range(40)]
    for task in tasks[::2]:
        for _time in range(2):
            await asyncio.sleep(0)
            task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

    async with database.reading() as work:
        found = {row.key for row in await work.all(text("SELECT key FROM inbox"))}
    assert set(kept) <= found


async def test_who_reads_can_change_nothing(database: Database, house: House) -> None:
    with pytest.raises(StoreFailed, match=r"may only read|cannot be written"):
        async with database.reading() as work:
            await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")
    assert await add(database, "afterwards")


async def test_who_reads_sees_one_moment_while_others_write(database: Database) -> None:
    async with database.reading() as before:
        assert not await Inbox(before).seen("one")
        await add(database, "one")
        if database.dialect == "sqlite":
            assert not await Inbox(before).seen("one")

    assert await seen(database, "one")


async def test_the_same_person_waits_for_themselves_on_postgresql(database: Database, house: House) -> None:
    order: list[str] = []

    async def ordered(name: str, work: Work) -> None:
        await work.order_person(house.id, 1)
        order.append(name)

    async with database.work() as first:
        await ordered("first", first)
        if database.dialect == "postgresql":
            async with database.work() as second:
                waiting = asyncio.create_task(ordered("second", second))
                await asyncio.sleep(0.05)
                order.append("first still")
                await first._connection.commit()
                await waiting
            assert order == ["first", "first still", "second"]


async def test_two_who_take_the_same_key_at_once_are_a_conflict_on_postgresql(postgres_url: str) -> None:
    database = await Database.open(postgres_url)
    async with database.work() as work:
        house = await Houses(work).add("La Manivelle", PARIS, ("fr",))
    ana = Address("matrix", "@ana")
    async with database.work() as first:
        await People(first, house.id).meet(ana, "Ana")
        with pytest.raises(Conflict):  # noqa: PT012 - the end of the block is where it shows
            async with database.work() as second:
                meeting = asyncio.create_task(People(second, house.id).meet(ana, "Ana"))
                await asyncio.sleep(0.05)
                await first._connection.commit()
                await meeting
    await database.close()


async def test_a_full_disk_is_told_and_work_goes_on_when_there_is_room(sqlite_url: str) -> None:
    database = await Database.open(sqlite_url)
    async with database.work() as work:
        (pages,) = (await work.all(text("PRAGMA page_count")))[0]
        await work.all(text(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(StoreFailed, match="disk is full"):
        await fill(database)
    async with database.work() as work:
        await work.all(text("PRAGMA max_page_count=100000"))

    assert await add(database, LONG)
    await database.close()


async def test_a_file_that_somebody_keeps_locked_is_told(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    database = await Database.open(sqlite_url)
    with closing(sqlite3.connect(tmp_path / "house.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreFailed, match="another program keeps"):
            await add(database, "one")
        other.execute("ROLLBACK")

    assert await add(database, "one")
    await database.close()


async def test_a_file_that_is_gone_is_told_and_nothing_is_said_to_be_kept(
    sqlite_url: str, tmp_path: Path
) -> None:
    database = await Database.open(sqlite_url)
    path, away = tmp_path / "house.db", tmp_path / "away.db"
    path.rename(away)
    with pytest.raises(StoreFailed, match="gone or was replaced"):
        await add(database, "one")
    away.rename(path)

    assert await add(database, "one")
    await database.close()


async def test_a_transaction_that_waits_too_long_for_another_is_told(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "WAIT_SECONDS", 0.05)
    database = await Database.open(sqlite_url)
    async with database.work():
        with pytest.raises(StoreFailed, match="busy for too long"):
            await add(database, "one")

    assert await add(database, "one")
    await database.close()


async def test_a_server_that_goes_away_is_told_and_work_goes_on_when_it_is_back(postgres_url: str) -> None:
    database = await Database.open(postgres_url)
    with pytest.raises(StoreFailed, match=r"going away|was lost"):
        async with database.work() as work:
            await work.all(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    assert await add(database, "one")
    await database.close()


async def test_an_idle_connection_that_the_server_dropped_is_not_felt(postgres_url: str) -> None:
    database = await Database.open(postgres_url)
    assert await add(database, "one")
    async with database.work() as work:
        await work.all(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"
            )
        )
    await asyncio.gather(*(add(database, f"more {number}") for number in range(4)), return_exceptions=True)

    assert await add(database, "two")
    await database.close()


async def test_what_one_engine_put_into_sql_is_not_put_into_sql_again(tmp_path: Path) -> None:
    written = []
    for name in ("one", "other"):
        house = await Database.open(f"sqlite:///{tmp_path / name}.db")
        await add(house, "one")
        assert await seen(house, "one")
        await house.close()
        written.append(len(one_hop.WRITTEN))

    assert written[0] > 0
    assert written[0] == written[1]
