"""Pytest's handles on databases: what the migrations make is made once, and given to each test as if it were new."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.database import Database
from tests.servers.postgres import Postgres


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in which there is nothing but the tables."""
    file = tmp_path_factory.mktemp("migrated") / "house.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    """The address of a file that is not there yet."""
    return f"sqlite:///{tmp_path / 'house.db'}"


@pytest.fixture
def sqlite_url(empty_sqlite_url: str, migrated_file: Path, tmp_path: Path) -> str:
    """The address of a file of this test alone, its tables empty."""
    shutil.copy(migrated_file, tmp_path / "house.db")
    return empty_sqlite_url


@pytest.fixture(scope="session")
def migrated_postgres_url(postgres: Postgres) -> str:
    """The address of the one database that the tests on PostgreSQL share, one after the other."""
    url = postgres.create()
    migrate(url)
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


def migrate(url: str) -> None:
    async def open_once() -> None:
        await (await Database.open(url)).close()

    asyncio.run(open_once())
