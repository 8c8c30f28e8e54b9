"""One line from whoever was on duty to whoever is next: given once, and gone with who wrote it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import House
from bot.store.rota.handovers import Handover, Handovers

NOW = datetime(2026, 12, 3, 20, 0, tzinfo=UTC)


async def test_a_word_waits_for_the_next_is_given_once_and_goes_with_who_left_it(
    database: Database, house: House
) -> None:
    async with database.work() as work:
        zoe = await People(work, house.id).meet(Address("matrix", "@zoe"), "Zoé")
        handovers = Handovers(work, house.id)
        first = await handovers.add(Handover(0, UserText("plus de café"), NOW, zoe.id))
        second = await handovers.add(Handover(0, UserText("rien"), NOW + timedelta(hours=1)))
        assert await handovers.untold(NOW) == [first, second]
        await handovers.given(first.id, NOW + timedelta(hours=2))
        assert await handovers.untold(NOW) == [second]
        assert await handovers.last() == second
        await handovers.take_back(second.id)
        assert await handovers.last() == replace(first, given=NOW + timedelta(hours=2))
        assert await Handovers(work, house.id + 1).last() is None
        await People(work, house.id).erase(zoe.id)
        assert await handovers.last() is None
