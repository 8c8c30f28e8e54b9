"""What was said of the doors of a house: the last word holds, on both databases."""

from datetime import UTC, datetime, timedelta

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import House
from bot.store.rota.signs import Sign, Signs

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)


async def test_the_last_word_holds_until_it_is_taken_down_and_names_nobody_who_was_forgotten(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        signs, people = Signs(work, house.id), People(work, house.id)
        zoe = await people.meet(Address("matrix", "@zoe"), "Zoé")
        first = Sign(
            0, open=True, at=NOW, until=NOW + timedelta(hours=4), words=UserText("Zoé"), person=zoe.id
        )
        kept = await signs.put(first)
        second = await signs.put(Sign(0, open=False, at=NOW + timedelta(hours=1)))
        assert [one.id for one in await signs.latest(9)] == [second, kept]
        await signs.take_down(second)
        assert await signs.last() == Sign(
            kept, open=True, at=NOW, until=first.until, words=first.words, person=zoe.id
        )
        await people.erase(zoe.id)
        assert await signs.last() == Sign(kept, open=True, at=NOW, until=first.until)
        assert await Signs(work, house.id + 1).last() is None
