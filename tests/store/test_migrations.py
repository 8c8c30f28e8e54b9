"""The tables as the code knows them, and as the migrations make them."""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, bindparam, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.core.errors import Conflict, Misconfigured
from bot.core.moments import Span
from bot.store.database import Database, StoreFailed
from bot.store.engines import migrate
from bot.store.house.houses import House, Houses
from bot.store.instant import Instant
from bot.store.spaces.bookings import Bookings
from bot.store.tables import metadata

NEXT = f"{int(migrate.HEAD) + 1:04}"
SECOND = f"""
from alembic import op
from sqlalchemy import Column, Text

from bot.store.tables import metadata

revision, down_revision = "{NEXT}", "{migrate.HEAD}"


def upgrade():
    op.add_column("houses", Column("motto", Text))
"""
STRANDING = f"{SECOND}    op.bulk_insert(metadata.tables['tokens'], [dict(token='x', question=999)])\n"

PARIS = ZoneInfo("Europe/Paris")


def with_driver(address: str) -> URL:
    url = make_url(address)
    return url.set(drivername="sqlite+aiosqlite") if url.get_backend_name() == "sqlite" else url


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, metadata))


async def test_migrations_make_exactly_the_tables_that_the_code_knows(database_url: str) -> None:
    engine = create_async_engine(with_driver(database_url), poolclass=NullPool)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


def test_the_newest_revision_is_the_one_that_the_code_names() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))

    assert ScriptDirectory.from_config(config).get_current_head() == migrate.HEAD


async def test_what_was_there_is_there_after_opening_again(
    database_url: str, database: Database, house: House
) -> None:
    await database.close()
    again = await Database.open(database_url)
    async with again.reading() as work:
        assert await Houses(work).get(house.id) == house
    await again.close()


def next_version(tmp_path: Path, patch: pytest.MonkeyPatch, second: str) -> None:
    """A version of the program that has one migration more."""
    newer = tmp_path / "newer"
    shutil.copytree(migrate.MIGRATIONS, newer)
    (newer / "versions" / f"{NEXT}_second.py").write_text(second)
    patch.setattr(migrate, "MIGRATIONS", newer)
    patch.setattr(migrate, "HEAD", NEXT)


async def made_before(sqlite_url: str) -> Path:
    database = await Database.open(sqlite_url)
    async with database.work() as work:
        await Houses(work).add("La Manivelle", zone=PARIS, languages=("fr",))
    await database.close()
    return Path(make_url(sqlite_url).database or "")


def columns(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[1] for row in connection.execute("PRAGMA table_info(houses)")}


async def test_a_file_is_copied_privately_before_it_is_migrated(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await made_before(sqlite_url)
    next_version(tmp_path, monkeypatch, SECOND)
    await (await Database.open(sqlite_url)).close()
    copied = path.with_name(f"house.db.before-{NEXT}")

    assert "motto" in columns(path)
    assert "motto" not in columns(copied)
    assert copied.stat().st_mode & 0o777 == 0o600


async def test_no_file_is_migrated_that_could_not_be_copied(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await made_before(sqlite_url)
    next_version(tmp_path, monkeypatch, SECOND)
    path.with_name(f"house.db.before-{NEXT}").mkdir()
    with pytest.raises(StoreFailed):
        await Database.open(sqlite_url)

    assert "motto" not in columns(path)


async def test_a_migration_that_strands_a_row_leaves_the_file_as_it_was(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await made_before(sqlite_url)
    next_version(tmp_path, monkeypatch, STRANDING)
    with pytest.raises(StoreFailed, match="a row of tokens points at nothing in questions"):
        await Database.open(sqlite_url)

    assert "motto" not in columns(path)


async def test_a_database_of_a_newer_version_is_left_alone(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        next_version(tmp_path, patch, SECOND)
        await made_before(sqlite_url)
    with pytest.raises(Misconfigured, match="newer version"):
        await Database.open(sqlite_url)


BEFORE_HOLDS = "0003"
SAID = "'2026-12-04T14:00:00', '2026-12-04T16:00:00', 0, 'Europe/Paris', 'Réunion', 4"
OLD_ROWS = (
    """INSERT INTO houses VALUES
    (1, 'La Manivelle', 'Europe/Paris', '["fr"]', false, '{}', '{}', '{}', '', '[]')""",
    "INSERT INTO counters VALUES (1, 'R', 2)",
    "INSERT INTO people VALUES (1, 1, 'Ana', NULL, NULL, '[]', NULL, false, NULL)",
    "INSERT INTO rooms VALUES (1, 1, 'Salle bleue', 'room', '[]', 8, false, true, '{}')",
    f"INSERT INTO bookings VALUES (7, 1, 1, 1, 1, :starts, :ends, {SAID}, 'booked', 1)",  # noqa: S608 - our own words
    f"INSERT INTO bookings VALUES (8, 1, 2, 1, 1, :starts, :ends, {SAID}, 'cancelled', 2)",  # noqa: S608 - idem
)
AFTERNOON = Span(datetime(2026, 12, 4, 14, tzinfo=PARIS), datetime(2026, 12, 4, 16, tzinfo=PARIS))


def up_to_0003(connection: Connection) -> None:
    """A database as the version before holds left it: two bookings at the same time, of which one was cancelled."""
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, BEFORE_HOLDS)
    span = bindparam("starts", type_=Instant), bindparam("ends", type_=Instant)
    for row in OLD_ROWS:
        known = [one for one in span if f":{one.key}" in row]
        values = {"starts": AFTERNOON.start, "ends": AFTERNOON.end} if known else {}
        connection.execute(text(row).bindparams(*known), values)


async def test_bookings_from_before_holds_still_keep_others_out(empty_url: str) -> None:
    engine = create_async_engine(with_driver(empty_url), poolclass=NullPool)
    async with engine.begin() as connection:
        await connection.run_sync(up_to_0003)
    await engine.dispose()
    database = await Database.open(empty_url)
    async with database.work() as work:
        bookings = Bookings(work, 1)
        (old,) = await bookings.clashing(1, AFTERNOON)

        assert (old.id, old.person, old.purpose, old.state, old.sequence) == (7, 1, "Réunion", "booked", 0)
        assert (await bookings.get(8)).state == "cancelled"
    with pytest.raises(Conflict):
        async with database.work() as work:
            await Bookings(work, 1).add(1, 1, AFTERNOON)
    await database.close()
