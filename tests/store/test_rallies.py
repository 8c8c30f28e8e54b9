"""Who is asked for what, who wants peace, and what changes, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.address import Address
from bot.core.errors import Conflict, Gone
from bot.core.text import UserText
from bot.store.community.peace import EVERYTHING, Pause, Peace, Quietness
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.helping.rallies import Rallies, Rally
from bot.store.house.houses import House
from bot.store.letters.outbox import Draft, Outbox, private_post
from bot.store.questions import Questions
from bot.store.telling.changes import Changes

NOW = datetime(2026, 12, 3, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def two(database: Database, house: House) -> tuple[int, int]:
    """Ana and Zoé, by their ids."""
    async with database.work() as work:
        people = People(work, house.id)
        ana = await people.meet(Address("matrix", "@ana"), "Ana")
        zoe = await people.meet(Address("matrix", "@zoe"), "Zoé")
    return ana.id, zoe.id


async def test_a_rally_is_changed_by_one_at_a_time_and_its_words_go_when_it_is_over(
    database: Database, house: House
) -> None:
    ana, zoe = await two(database, house)
    async with database.work() as work:
        rallies = Rallies(work, house.id)
        made = await rallies.add(Rally(0, 0, "help", "human", ana, NOW, UserText("Canari"), NOW + HOUR))
        assert made.number == 1
        assert await rallies.get(made.id) == await rallies.numbered(1) == made
        taken = await rallies.change(replace(made, state="taken", taker=zoe))
        with pytest.raises(Conflict):
            await rallies.change(replace(made, state="ended"))
        over = await rallies.change(replace(taken, state="ended"))
        assert (over.words, (await rallies.get(made.id)).words) == ("", "")
        assert [one.id for one in await rallies.of(ana, "help")] == [made.id]
        assert await rallies.sweep(NOW + HOUR) == 1
        with pytest.raises(Gone):
            await rallies.get(made.id)


async def test_who_was_asked_counts_once_a_rally_and_goes_with_the_person(
    database: Database, house: House
) -> None:
    ana, zoe = await two(database, house)
    async with database.work() as work:
        rallies = Rallies(work, house.id)
        for number in range(2):
            made = await rallies.add(Rally(0, 0, "help", "human", ana, NOW))
            await rallies.ask(made.id, [zoe], NOW + number * HOUR)
            await rallies.ask(made.id, [zoe], NOW + 5 * HOUR)
        load = (await rallies.loads(NOW - HOUR))[zoe]
        assert (load.times, load.last.astimezone(UTC)) == (2, NOW + HOUR)
        assert await rallies.loads(NOW + HOUR) == {}
        await People(work, house.id).erase(zoe)
        assert await rallies.asked(made.id) == []
        await People(work, house.id).erase(ana)
        with pytest.raises(Gone):
            await rallies.get(made.id)


async def test_what_a_post_asked_is_closed_for_one_or_for_all_and_for_no_other_post(
    database: Database, house: House
) -> None:
    ana, zoe = await two(database, house)
    async with database.work() as work:
        outbox, questions = Outbox(work, house.id), Questions(work, house.id)
        for post in ("rally:1", "rally:12"):
            for person in (ana, zoe):
                draft = Draft(
                    house=house.id,
                    network="matrix",
                    body="?",
                    made_at=NOW,
                    due_at=NOW,
                    post=private_post(post, person),
                )
                letter = await outbox.add(draft)
                await questions.ask(person, f"direct {person}", letter=letter.id, expires=NOW + HOUR)
                assert await outbox.latest_post(house.id, private_post(post, person), None) == letter
        await questions.close_post("rally:1", ana)
        assert await questions.open_under("rally:1") == {zoe}
        await questions.close_post("rally:1")
        assert await questions.open_under("rally:1") == set()
        assert await questions.open_under("rally:12") == {ana, zoe}


async def test_peace_and_pauses_are_said_lifted_and_forgotten(database: Database, house: House) -> None:
    ana, zoe = await two(database, house)
    async with database.work() as work:
        store = Quietness(work, house.id)
        peace = Peace((time(20), time(9)), frozenset({6}))
        await store.say(ana, peace)
        assert (await store.of(ana), await store.of(zoe)) == (peace, Peace())
        await store.say(ana, Peace())
        assert await store.said() == {}
        await store.pause(Pause(ana, EVERYTHING, NOW + HOUR))
        await store.pause(Pause(ana, EVERYTHING, NOW + 2 * HOUR))
        await store.pause(Pause(zoe, "couture"))
        assert await store.pauses(NOW) == [Pause(ana, EVERYTHING, NOW + 2 * HOUR), Pause(zoe, "couture")]
        assert [one.person for one in await store.pauses(NOW + 2 * HOUR)] == [zoe]
        assert await store.sweep(NOW + 3 * HOUR) == 1
        assert await store.lift(zoe) == 1
        assert await store.pauses(NOW) == []


async def test_of_several_changes_what_was_before_the_first_stays(database: Database, house: House) -> None:
    ana, zoe = await two(database, house)
    async with database.work() as work:
        changes = Changes(work, house.id)
        await changes.touch("booking:1", [ana], was=False)
        await changes.touch("booking:1", [ana, zoe], was=True)
        await changes.touch("booking:2", [], was=True)
        assert await changes.settle("booking:1") == {ana: False, zoe: True}
        assert await changes.settle("booking:1") == {}
