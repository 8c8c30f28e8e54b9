"""What people are told unasked: counted for each reader, and kept until it may be said."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.people import People
from bot.store.database import Database, Work
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import House
from bot.store.telling.notices import Notices, Reader

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture(params=["person", "channel"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


async def reader(work: Work, house: House, kind: str, name: str = "ana") -> Reader:
    if kind == "person":
        return await People(work, house.id).meet(Address("matrix", f"@{name}"), name)
    return await Channels(work, house.id).put(Address("matrix", f"!{name}"), name, Purpose.MEMBERS)


async def test_what_was_said_is_counted_for_its_reader_alone(
    database: Database, house: House, kind: str
) -> None:
    async with database.work() as work:
        notices = Notices(work, house.id)
        ana, bob = [await reader(work, house, kind, name) for name in ("ana", "bob")]
        for hours in range(3):
            await notices.said(ana, NOW + hours * HOUR)
        assert list(await notices.told(ana, NOW, 9)) == [NOW + 2 * HOUR, NOW + HOUR]
        assert list(await notices.told(ana, NOW, 1)) == [NOW + 2 * HOUR]
        assert list(await notices.told(bob, NOW - HOUR, 9)) == []


async def test_what_waits_is_taken_once_in_its_order(database: Database, house: House, kind: str) -> None:
    async with database.work() as work:
        notices = Notices(work, house.id)
        ana, bob = [await reader(work, house, kind, name) for name in ("ana", "bob")]
        await notices.put_by(ana, "first", None, NOW)
        await notices.put_by(ana, "old list", "list", NOW)
        await notices.put_by(ana, "second", None, NOW)
        await notices.put_by(ana, "new list", "list", NOW)
        assert not await notices.wait_for(bob)
        assert await notices.wait_for(ana)
        taken = await notices.take(ana)
        assert taken == ["first", "second", "new list"]
        assert all(isinstance(words, UserText) for words in taken)
        assert not await notices.wait_for(ana)


async def test_what_was_said_long_ago_is_swept_and_what_waits_stays(
    database: Database, house: House, kind: str
) -> None:
    async with database.work() as work:
        notices = Notices(work, house.id)
        ana = await reader(work, house, kind)
        await notices.said(ana, NOW)
        await notices.put_by(ana, "waits", None, NOW)
        await notices.sweep(NOW + HOUR)
        assert list(await notices.told(ana, NOW - HOUR, 9)) == []
        assert await notices.take(ana) == ["waits"]


async def test_it_goes_with_its_reader(database: Database, house: House) -> None:
    async with database.work() as work:
        notices = Notices(work, house.id)
        readers = [await reader(work, house, kind) for kind in ("person", "channel")]
        for one in readers:
            await notices.put_by(one, "waits", None, NOW)
        await People(work, house.id).erase(readers[0].id)
        await Channels(work, house.id).forget(Address("matrix", "!ana"))
        assert [await notices.take(one) for one in readers] == [[], []]
