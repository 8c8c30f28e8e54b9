"""Series: read as they were made; their dates are bookings that know them."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from bot.core.address import Address
from bot.core.errors import Conflict, Gone
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store import tables
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import House, Houses
from bot.store.retime import retime
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Rooms
from bot.store.spaces.series import ManySeries, Series
from bot.store.work import Work

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 12, 3, 18, tzinfo=PARIS)
RULE = "RRULE:FREQ=WEEKLY;UNTIL=20270128T170000Z\nEXDATE:20261224T170000Z"


async def made(work: Work, house: House) -> Series:
    ana = await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")
    rooms = Rooms(work, house.id)
    room, item = await rooms.add("Atelier bois"), await rooms.add("Scie à ruban", "item")
    return await ManySeries(work, house.id).add(
        Series(0, 0, room.id, ana.id, RULE, START, 120, UserText("Couture"), 6, (item.id,))
    )


async def test_a_series_is_read_as_it_was_made_with_its_number(database: Database, house: House) -> None:
    async with database.work() as work:
        series = await made(work, house)
    async with database.reading() as work:
        many = ManySeries(work, house.id)

        assert (series.number, series.version) == (1, 1)
        assert await many.get(series.id) == series
        assert await many.numbered(1) == series
        assert await many.numbered(2) is None
        assert await many.of_person(series.person or 0) == [series]


async def test_a_series_that_was_changed_meanwhile_is_a_conflict(database: Database, house: House) -> None:
    async with database.work() as work:
        many = ManySeries(work, house.id)
        series = await made(work, house)
        ended = await many.save(replace(series, state="ended"))

        assert await many.get(series.id) == ended
        assert await many.of_person(series.person or 0) == []
    with pytest.raises(Conflict):
        async with database.work() as work:
            await ManySeries(work, house.id).save(replace(series, minutes=60))


async def test_the_dates_of_a_series_are_bookings_that_know_it(database: Database, house: House) -> None:
    async with database.work() as work:
        series, bookings = await made(work, house), Bookings(work, house.id)
        dates = [
            await bookings.add(
                series.room,
                series.person or 0,
                Span(start, start + timedelta(hours=2)),
                series=series.id,
                occurrence=start.date().isoformat(),
            )
            for start in (START, START + timedelta(days=7))
        ]
        cancelled = await bookings.cancel(dates[0])

        assert await bookings.of_series(series.id) == [cancelled, dates[1]]
        assert [one.occurrence for one in dates] == ["2026-12-03", "2026-12-10"]


async def test_a_series_of_another_house_is_gone(database: Database, house: House) -> None:
    async with database.work() as work:
        series = await made(work, house)
        other = await Houses(work).add("L’Escale", PARIS, ("fr",))
        with pytest.raises(Gone):
            await ManySeries(work, other.id).get(series.id)


async def test_a_series_that_starts_in_no_named_zone_is_refused(database: Database, house: House) -> None:
    async with database.work() as work:
        series = await made(work, house)
        fixed = START.astimezone(START.astimezone().tzinfo)
        with pytest.raises(ValueError, match="named zone"):
            await ManySeries(work, house.id).save(replace(series, start=fixed))


async def test_when_the_country_changes_its_clocks_the_dates_of_a_series_keep_their_hours(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        series, bookings = await made(work, house), Bookings(work, house.id)
        hours = [Span(start, start + timedelta(hours=2)) for start in (START, START + timedelta(days=7))]
        for span in hours:
            await bookings.add(series.room, series.person or 0, span, series=series.id)
        later = {"starts": START + timedelta(hours=1), "ends": START + timedelta(hours=3)}
        first = tables.bookings.c.starts == START
        await work.run(update(tables.bookings).where(first), later)  # as the zone's data of last year had it
        await work.run(update(tables.holds).where(tables.holds.c.starts == START), later)

        assert await retime(work, START) == 1
        assert [one.span for one in await bookings.of_series(series.id)] == hours
        assert await bookings.clashing(series.room, Span(START, START + timedelta(minutes=30)))
        assert (await ManySeries(work, house.id).get(series.id)).start == START
