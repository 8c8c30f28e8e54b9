"""What is kept of a person is told wholly and of nobody else; who is forgotten stands in no row of any table."""

import pytest

from bot.core.address import Address
from bot.core.text import UserText
from bot.store import tables
from bot.store.columns import Words
from bot.store.community.forgetting import STAYS, THEIR_WORDS, loosened
from bot.store.community.people import People
from bot.store.community.portrait import OURS, portrait
from bot.store.database import Database
from bot.store.house.houses import House
from bot.store.rows import of_somebody, on_shelf
from bot.store.shelf import Shelf
from bot.store.work import Work
from tests.store.everybody import Filler, everything, named

ANA, SAM = Address("matrix", "@anacanary:example.org"), Address("discord", "4242")


@pytest.fixture
async def two(database: Database, house: House) -> tuple[int, int]:
    """Everything there can be of each, and what they have in common."""
    async with database.work() as work:
        people = People(work, house.id)
        ana, sam = (await people.meet(ANA, "Anacanary")).id, (await people.meet(SAM, "Samcanary")).id
        filler = Filler(work, house.id)
        await filler.everywhere(ana, "anacanary")
        await filler.everywhere(sam, "samcanary")
        for person, name in ((ana, "anacanary"), (sam, "samcanary")):
            await Shelf(work, house.id, "any").put("wish", on_shelf(person), {"word": name})
    return ana, sam


async def test_what_is_known_of_somebody_is_all_told_and_nothing_of_others(
    database: Database, two: tuple[int, int]
) -> None:
    async with database.reading() as work:
        told = await portrait(work, two[0])
    assert {table.name for table in of_somebody() if table not in OURS} <= set(told)
    assert {"people", "shelf"} <= set(told)
    assert "anacanary" in str(told["bookings"])
    assert "samcanary" not in str(told).lower()


async def test_of_what_is_another_s_only_that_one_is_named_in_it_is_told(
    database: Database, two: tuple[int, int]
) -> None:
    ana, sam = two
    async with database.work() as work:
        await work.run(tables.rallies.update().where(tables.rallies.c.person == sam).values(taker=ana))
        told = await portrait(work, ana)
    assert "taker" in [row.get("you are the") for row in told["rallies"]]
    assert "samcanary" not in str(told).lower()


def test_of_each_row_that_stays_as_nobody_s_it_is_said_which_words_go() -> None:
    for table, _column in loosened():
        words = {column.name for column in table.columns if isinstance(column.type, Words)}
        said = {*THEIR_WORDS.get(table.name, ()), *STAYS.get(table.name, ())}
        assert words <= said, f"say in store/forgetting.py what becomes of {table.name}: {words - said}"


async def test_who_is_forgotten_is_in_no_row_of_any_table(
    database: Database, house: House, two: tuple[int, int]
) -> None:
    ana, sam = two
    async with database.work() as work:
        before = await everything(work)
        await People(work, house.id).erase(ana)
        left = await everything(work)
        assert named(left, ana) == set()
        assert ana not in [row["id"] for row in left["people"]]
        assert "anacanary:example.org" not in str(left)
        assert "Anacanary" not in str(left)
        assert left["shelf"] == [row for row in left["shelf"] if row["id"] == on_shelf(sam)]
        for name, columns in THEIR_WORDS.items():
            hers = [row["id"] for row in before[name] if row["person"] == ana]
            nobody_s = [row for row in left[name] if row["id"] in hers]
            assert hers
            assert {row["person"] for row in nobody_s} == {None}
            assert {str(row[column]) for row in nobody_s for column in columns} == {""}
        assert await others(work, house, sam)


async def others(work: Work, house: House, sam: int) -> bool:
    """Whether nothing of somebody else went with it."""
    told = await portrait(work, sam)
    return {table.name for table in of_somebody() if table not in OURS} <= set(told) and (
        (await People(work, house.id).get(sam)).name == UserText("Samcanary")
    )
