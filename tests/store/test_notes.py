"""What adapters and skills keep, and how instants are kept."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core import network
from bot.store.database import Database
from bot.store.house.houses import House
from bot.store.inbox import Inbox
from bot.store.notebook import Notebook
from bot.store.shelf import Shelf, Thing

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)


async def test_an_adapter_finds_its_notes_again_and_not_those_of_another(database: Database) -> None:
    matrix: network.Notebook = Notebook(database, "matrix")
    await matrix.write("token", "one")
    await matrix.write("token", "two")

    assert await matrix.read("token") == "two"
    assert await Notebook(database, "discord").read("token") is None


async def test_a_skill_keeps_things_on_its_own_shelf(database: Database, house: House) -> None:
    async with database.work() as work:
        mine, other = Shelf(work, house.id, "keys"), Shelf(work, house.id, "coffee")
        await mine.put("key", "1", {"holder": "Zoé"}, due=NOW + timedelta(days=1))
        await mine.put("key", "1", {"holder": "Ana"}, due=NOW)
        await mine.put("key", "2", {})
        first = Thing("key", "1", {"holder": "Ana"}, NOW)

        assert await mine.get("key", "1") == first
        assert await mine.all("key") == [first, Thing("key", "2", {})]
        assert await mine.due(NOW) == [first]
        assert await mine.due(NOW - timedelta(seconds=1)) == []
        assert await other.all("key") == []

        await mine.delete("key", "1")
        assert await mine.get("key", "1") is None


async def test_an_instant_comes_back_as_the_same_instant_in_utc(database: Database, house: House) -> None:
    there = datetime(2026, 12, 3, 12, 0, 0, 123456, tzinfo=ZoneInfo("Indian/Reunion"))
    async with database.work() as work:
        shelf = Shelf(work, house.id, "keys")
        await shelf.put("key", "1", {}, due=there)
        found = await shelf.get("key", "1")

    assert found
    assert (found.due, found.due and found.due.tzinfo) == (there, UTC)


async def test_a_naive_time_is_refused(database: Database) -> None:
    with pytest.raises(ValueError, match="naive"):
        async with database.work() as work:
            await Inbox(work).add("one", datetime(2026, 12, 3))  # noqa: DTZ001
