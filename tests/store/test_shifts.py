"""The rota's rows: read as they were made, by all at once, and what is left of somebody who is forgotten."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.address import Address
from bot.core.errors import Conflict
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import House
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.regulars import Regular, Regulars
from bot.store.rota.shifts import Shift, Shifts
from bot.store.rota.slots import Slot, Slots
from bot.store.rota.volunteers import Volunteer, Volunteers
from bot.store.work import Work

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 12, 3, 18, tzinfo=PARIS)
EVENING = Span(START, START + timedelta(hours=3))


async def made(work: Work, house: House) -> tuple[Slot, Shift]:
    slot = await Slots(work, house.id).add(
        Slot(0, 0, UserText("Accueil"), "RRULE:FREQ=WEEKLY;BYDAY=TH", START, 180, needs=UserText("ouverture"))
    )
    dates = [Shift(0, 0, slot.id, EVENING.moved(timedelta(weeks=n)), slot.name) for n in range(3)]
    shifts = await Shifts(work, house.id).add_missing(dates)
    return slot, shifts[0]


async def test_slots_and_their_dates_are_read_as_they_were_made(database: Database, house: House) -> None:
    async with database.work() as work:
        slot, shift = await made(work, house)
        assert (slot.number, shift.number) == (1, 1)
        assert await Shifts(work, house.id).add_missing([replace(shift, id=0)]) == []
        await Shifts(work, house.id).change(replace(shift, state="cancelled"))
        with pytest.raises(Conflict):
            await Shifts(work, house.id).touch(shift)
    async with database.reading() as work:
        slots, shifts = Slots(work, house.id), Shifts(work, house.id)
        assert await slots.running() == [slot] == [await slots.numbered(1)]
        assert await shifts.between(EVENING) == []
        assert [one.number for one in await shifts.coming(slot.id, START)] == [2, 3]
        assert (await shifts.get(shift.id)).state == "cancelled"
        assert await shifts.numbered(9) is None


async def test_what_a_forgotten_person_held_counts_for_nobody_and_the_rest_is_gone(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        slot, shift = await made(work, house)
        ana = await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")
        holder = await Holders(work, house.id).add(Holder(0, shift.id, ana.id, EVENING))
        await Regulars(work, house.id).add(Regular(0, slot.id, ana.id, START, frozenset({3})))
        await Volunteers(work, house.id).put(Volunteer(ana.id, shown=True, last_minute=True, lead="60 min"))
        assert await Holders(work, house.id).of(ana.id, EVENING) == [holder]
        assert (await Volunteers(work, house.id).of(ana.id)).last_minute
        await People(work, house.id).erase(ana.id)
    async with database.reading() as work:
        left = await Holders(work, house.id).of_shifts([shift.id])
        assert left == {shift.id: [replace(holder, person=None)]}
        assert await Regulars(work, house.id).all() == []
        assert await Volunteers(work, house.id).all() == {}
