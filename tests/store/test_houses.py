"""Houses: several in one database, each with its hours, its policy and its own numbers."""

from dataclasses import replace
from datetime import time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.errors import Gone
from bot.core.text import UserText
from bot.store.database import Database
from bot.store.house.houses import Hours, House, Houses, Policy

MORNING, EVENING = (time(9), time(12)), (time(14), time(22, 30))


async def test_a_house_is_read_as_it_was_saved(database: Database, house: House) -> None:
    changed = replace(
        house,
        name=UserText("La Manivelle d’été"),
        polite=True,
        words={"fr": {"shift": {"one": "perm", "the": "la perm"}}},
        hours=Hours({0: (MORNING, EVENING), 6: ()}),
        policy=Policy(longest=timedelta(hours=4), ahead=timedelta(days=60), names_on_bookings=False),
        operator=UserText("Association La Manivelle"),
        skills=("room", "rota"),
    )
    async with database.work() as work:
        await Houses(work).save(changed)
    async with database.reading() as work:
        found = await Houses(work).get(house.id)

    assert found == changed
    assert isinstance(found.name, UserText)


async def test_houses_are_counted_and_listed(database: Database, house: House) -> None:
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", ZoneInfo("Indian/Reunion"), ("fr",))

        assert await Houses(work).count() == 2
        assert await Houses(work).all() == [house, other]


async def test_a_house_that_was_never_there_is_gone(database: Database) -> None:
    with pytest.raises(Gone):
        async with database.reading() as work:
            await Houses(work).get(404)


async def test_each_house_and_each_noun_counts_for_itself(database: Database, house: House) -> None:
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", house.zone, ("fr",))
        counted = [
            await Houses(work, one.id).next_number(letter) for one in (house, other) for letter in "RRE"
        ]

    assert counted == [1, 2, 1, 1, 2, 1]


async def test_a_number_of_a_transaction_that_failed_is_given_again(database: Database, house: House) -> None:
    with pytest.raises(ZeroDivisionError):  # noqa: PT012
        async with database.work() as work:
            await Houses(work, house.id).next_number("R")
            _ = 1 / 0
    async with database.work() as work:
        assert await Houses(work, house.id).next_number("R") == 1


def test_policy_keys_of_another_version_are_kept() -> None:
    stored = {"longest": 90, "quiet": ["22:00", "8:00"]}

    assert Policy.from_json(stored).to_json()["quiet"] == ["22:00", "8:00"]
    assert Policy.from_json(stored).longest == timedelta(minutes=90)


def test_hours_that_were_never_set_differ_from_a_closed_day() -> None:
    assert Hours.from_json(Hours({0: (MORNING,)}).to_json()) == Hours({0: (MORNING,)})
    assert not Hours.from_json({}).weekly
