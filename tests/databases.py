"""Pytest's handles on databases: what the migrations make is made once, and given to each test as if it were new."""

import asyncio
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.store.database import Database
from bot.store.engines.sqlite import SqliteFile
from tests.servers.postgres import Postgres


@cache
def tables() -> bytes:
    """A file in which there is nothing but the tables."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "house.db"
        SqliteFile(file).migrate()
        return file.read_bytes()


def with_tables(file: Path) -> Path:
    """What the first start makes of a file."""
    file.touch(mode=0o600)
    file.write_bytes(tables())
    return file


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    """The address of a file that is not there yet."""
    return f"sqlite:///{tmp_path / 'house.db'}"


@pytest.fixture
def sqlite_url(empty_sqlite_url: str, tmp_path: Path) -> str:
    """The address of a file of this test alone, its tables empty."""
    with_tables(tmp_path / "house.db")
    return empty_sqlite_url


@pytest.fixture(scope="session")
def migrated_postgres_url(postgres: Postgres) -> str:
    """The address of the one database that the tests on PostgreSQL share, one after the other."""
    url = postgres.create()

    async def migrate() -> None:
        await (await Database.open(url)).close()

    asyncio.run(migrate())
    return url


@pytest.fixture
def empty_postgres_url(postgres: Postgres) -> Iterator[str]:
    """The address of a database without anything in it."""
    url = postgres.create()
    yield url
    postgres.drop(url)


@pytest.fixture
def postgres_url(postgres: Postgres, migrated_postgres_url: str) -> Iterator[str]:
    """The address of a database whose tables are empty."""
    yield migrated_postgres_url
    postgres.clean(migrated_postgres_url)
