"""Rooms, items and desks; and when they are closed."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.errors import Gone
from bot.core.moments import Span
from bot.store.database import Database
from bot.store.house.houses import House, Houses
from bot.store.spaces.rooms import Rooms

PARIS = ZoneInfo("Europe/Paris")


def day(number: int) -> Span:
    return Span(datetime(2026, 12, number, tzinfo=PARIS), datetime(2026, 12, number + 1, tzinfo=PARIS))


async def test_a_room_is_read_as_it_was_made_and_changed(database: Database, house: House) -> None:
    async with database.work() as work:
        rooms = Rooms(work, house.id)
        laser = await rooms.add(
            "Découpeuse laser", "item", aliases=("laser",), training=True, rules={"most": 2}
        )
        blue = await rooms.add("Salle bleue", capacity=8)
        bigger = replace(blue, capacity=10, aliases=("la bleue",))
        await rooms.save(bigger)

        assert await rooms.all() == [laser, bigger]


async def test_a_retired_room_is_not_offered_but_still_known(database: Database, house: House) -> None:
    async with database.work() as work:
        rooms = Rooms(work, house.id)
        blue = await rooms.add("Salle bleue")
        await rooms.retire(blue.id)

        assert await rooms.all() == []
        assert await rooms.get(blue.id) == replace(blue, open=False)


async def test_a_room_of_another_house_is_gone(database: Database, house: House) -> None:
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", PARIS, ("fr",))
        blue = await Rooms(work, house.id).add("Salle bleue")
        with pytest.raises(Gone):
            await Rooms(work, other.id).get(blue.id)


async def test_closures_concern_a_room_or_the_whole_house(database: Database, house: House) -> None:
    async with database.work() as work:
        rooms = Rooms(work, house.id)
        blue, red = await rooms.add("Salle bleue"), await rooms.add("Salle rouge")
        painting = await rooms.close(blue.id, day(4), "Peinture")
        holiday = await rooms.close(None, Span(day(4).start, day(6).end), "Congés")

        assert set(await rooms.closures(day(4))) == {painting, holiday}
        assert await rooms.closures(day(4), red.id) == [holiday]
        assert await rooms.closures(day(3)) == []
        assert await rooms.closures(day(7)) == []

        await rooms.reopen(holiday)
        assert await rooms.closures(day(4)) == [painting]
