"""The same stories on both databases."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.store.database import Database
from bot.store.house.houses import House, Houses

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """Of a database that no start has seen yet."""
    return str(request.getfixturevalue(f"empty_{request.param}_url"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = await Database.open(database_url)
    yield database
    await database.close()


@pytest.fixture
async def house(database: Database) -> House:
    async with database.work() as work:
        return await Houses(work).add("La Manivelle", PARIS, ("fr", "en"))
