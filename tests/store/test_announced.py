"""Reminders and announcements on both databases: changed by one at a time, kept for a while, and gone with whom they are about."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.errors import Conflict, Gone
from bot.core.text import UserText
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import House
from bot.store.telling.announcements import Announcement, Announcements, Saying
from bot.store.telling.reminders import Reminder, Reminders

NOW = datetime(2026, 12, 3, 8, tzinfo=UTC)
WALL = datetime(2026, 12, 3, 9)  # noqa: DTZ001 - what the clock of the wall shows
HOUR = timedelta(hours=1)


async def test_a_reminder_goes_with_whom_it_is_for_and_with_who_wished_it_for_another(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        people = People(work, house.id)
        ana = (await people.meet(Address("matrix", "@ana"), "Ana")).id
        zoe = (await people.meet(Address("matrix", "@zoe"), "Zoé")).id
        store = Reminders(work, house.id)
        plain = Reminder(0, 0, ana, UserText("Canari"), WALL, NOW, due=NOW + HOUR)
        own = await store.add(replace(plain, whom=ana))
        wished = await store.add(replace(plain, whom=zoe))
        channel = await store.add(replace(plain, channels=(7,), until_done=True))
        assert await store.numbered(3) == await store.get(channel.id) == channel
        assert [one.id for one in await store.coming(zoe)] == [wished.id]
        assert (await store.made(ana, NOW - HOUR), await store.made(ana, NOW)) == (3, 0)
        done = await store.change(replace(own, state="done", rung_at=NOW))
        with pytest.raises(Conflict):
            await store.change(replace(own, state="over"))
        assert await store.rung(ana, 3) == [done]
        await people.erase(ana)
        for gone in (own, wished):
            with pytest.raises(Gone):
                await store.get(gone.id)
        assert (await store.get(channel.id)).author is None
        assert await store.sweep(NOW + HOUR) == 0
        await store.change(replace(await store.get(channel.id), state="over"))
        assert await store.sweep(NOW + HOUR) == 1


async def test_the_ledger_keeps_what_became_of_an_announcement_at_each_of_its_times(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        people = People(work, house.id)
        ana = (await people.meet(Address("matrix", "@ana"), "Ana")).id
        store = Announcements(work, house.id)
        made = await store.add(
            Announcement(0, 0, ana, UserText("Canari"), (1, 2), WALL, NOW, due=NOW + HOUR, subject="event:3")
        )
        assert await store.numbered(1) == await store.get(made.id) == made
        assert await store.coming() == await store.about("event:3") == [made]
        missed = Saying(made.id, NOW, NOW + HOUR, "missed", told=False)
        await store.note(missed)
        await store.note(Saying(made.id, NOW + HOUR, NOW + HOUR, "said"))
        assert await store.untold() == [missed]
        await store.note(replace(missed, outcome="late", told=True))
        assert await store.untold() == []
        assert [one.outcome for one in await store.of(made.id)] == ["said", "late"]
        assert len(await store.lately(1)) == 1
        await people.erase(ana)
        kept = await store.change(replace(await store.get(made.id), state="cancelled"))
        assert (kept.author, await store.coming()) == (None, [])
        with pytest.raises(Conflict):
            await store.change(made)
