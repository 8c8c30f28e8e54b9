"""Offers and needs on both databases: kept, changed by one at a time, gone with their person, forgotten when they are old."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.errors import Conflict, Gone
from bot.core.text import UserText
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.helping.needs import Need, Needs
from bot.store.helping.offers import Offer, Offers, Terms
from bot.store.helping.rallies import Rallies, Rally
from bot.store.house.houses import House

NOW = datetime(2026, 12, 3, 8, tzinfo=UTC)
YEAR = timedelta(days=365)
TERMS = Terms("anyone", "channel", 1, NOW + YEAR, shown=True)


async def two(database: Database, house: House) -> tuple[int, int]:
    """Ana and Zoé, by their ids."""
    async with database.work() as work:
        people = People(work, house.id)
        ana = await people.meet(Address("matrix", "@ana"), "Ana")
        zoe = await people.meet(Address("matrix", "@zoe"), "Zoé")
    return ana.id, zoe.id


async def test_an_offer_comes_back_as_it_was_and_what_pauses_or_is_over_does_not_stand(
    database: Database, house: House
) -> None:
    ana, zoe = await two(database, house)
    async with database.work() as work:
        offers = Offers(work, house.id)
        made = await offers.add(Offer(0, ana, "thing", UserText("une échelle"), NOW, TERMS))
        assert await offers.get(made.id) == made
        assert Terms.from_json(TERMS.to_json()) == TERMS
        paused = await offers.add(Offer(0, zoe, "skill", UserText("couture"), NOW, paused=NOW))
        assert await offers.standing(NOW) == [made]
        assert await offers.some([paused.id, made.id, 999]) == {made.id: made, paused.id: paused}
        assert await offers.standing(NOW + YEAR) == []
        assert await offers.words() == {made.id: "une échelle", paused.id: "couture"}
        await offers.change(replace(paused, paused=None, kind="goodwill"))
        assert [one.kind for one in await offers.of(zoe)] == ["goodwill"]
        await offers.drop(paused.id)
        with pytest.raises(Gone):
            await offers.change(paused)
        assert await offers.sweep(NOW + YEAR) == 0
        assert await offers.sweep(NOW + YEAR + timedelta(days=1)) == 1


async def test_a_need_is_changed_by_one_at_a_time_and_found_by_what_asked_it(
    database: Database, house: House
) -> None:
    ana, zoe = await two(database, house)
    async with database.work() as work:
        needs = Needs(work, house.id)
        rally = await Rallies(work, house.id).add(Rally(0, 0, "helper", "need:1", ana, NOW))
        need = Need(0, 0, ana, UserText("couture"), NOW, source="matrix:!hall $1", rally=rally.id)
        made = await needs.add(need)
        assert await needs.get(made.id) == await needs.numbered(1) == made
        assert await needs.of(ana) == await needs.asked_in("matrix:!hall $1") == [made]
        unmet = await needs.change(replace(made, state="unmet", helper=zoe, closed_at=NOW))
        with pytest.raises(Conflict):
            await needs.change(made)
        assert await needs.unmet() == [unmet]
        await Rallies(work, house.id).ask(rally.id, [zoe], NOW)
        assert await Rallies(work, house.id).asked_about("helper", "need:1") == {zoe}
        assert (await Rallies(work, house.id).loads(NOW - YEAR, "helper"))[zoe].times == 1
        assert await Rallies(work, house.id).loads(NOW - YEAR, "help") == {}
        assert await needs.sweep(NOW) == 0
        assert await needs.sweep(NOW + YEAR) == 1


async def test_who_is_forgotten_takes_their_offers_and_needs_along_and_helped_nobody_by_name(
    database: Database, house: House
) -> None:
    ana, zoe = await two(database, house)
    async with database.work() as work:
        offers, needs = Offers(work, house.id), Needs(work, house.id)
        await offers.add(Offer(0, zoe, "skill", UserText("couture"), NOW))
        mine = await needs.add(Need(0, 0, ana, UserText("couture"), NOW, state="solved", helper=zoe))
        await needs.add(Need(0, 0, zoe, UserText("vélo"), NOW))
        await People(work, house.id).erase(zoe)
        assert await offers.all() == []
        assert await needs.of(zoe) == []
        assert (await needs.get(mine.id)).helper is None
