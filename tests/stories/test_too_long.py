"""What is too long is refused before anything else is asked about it, and the question stays open for another time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store.house.houses import Houses
from bot.testing import Actor, Stage

FRENCH = [
    "réserve la bleue du 1er décembre au 10 janvier", "réserve la bleue du 5 au 20 décembre",
    "réserve la bleue du 5 décembre 14h au 10 janvier 16h", "!réserver bleue du 5 au 20 décembre",
    "réserve la bleue la semaine prochaine",
]  # fmt: skip
ENGLISH = [
    "book the blue room from 5 to 20 December",
    "!book blue from 5 to 20 December",
    "book the blue room next week",
]


@pytest.mark.parametrize("words", FRENCH)
async def test_many_days_are_too_long_and_no_hours_are_asked_for(lea: Actor, words: str) -> None:
    await lea.says(words)
    first, second, *_ = lea.reads.splitlines()
    assert first.startswith("C'est trop long : ici, 24 h d'affilée au plus. Pour davantage, vois avec ")
    assert second.startswith("Quand ?")
    await lea.says("demain de 14h à 16h")
    assert "C'est réservé : Salle bleue, vendredi 4 décembre, de 14 h à 16 h." in lea.reads


@pytest.mark.parametrize("words", ENGLISH)
async def test_many_days_are_too_long_in_english_too(ana: Actor, words: str) -> None:
    await ana.says(words)
    assert ana.reads.startswith("That is too long: at most 24 h at a time here. For more, ask ")
    await ana.says("no")
    assert "nothing was changed" in ana.reads
    await ana.says("my bookings")
    assert "no booking" in ana.reads


async def test_a_single_day_is_still_asked_its_hours(ana: Actor) -> None:
    await ana.says("book the blue room tomorrow")
    assert ana.reads.startswith("On Friday 4 December: from when to when?")


async def test_days_that_the_house_allows_are_taken_whole(stage: Stage, ana: Actor) -> None:
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0]
        policy = replace(house.policy, longest=timedelta(days=3))
        await Houses(work, 0).save(replace(house, policy=policy, hours=type(house.hours)()))
    await ana.says("book the blue room from 7 to 8 December")
    assert "Booked: Salle bleue, Monday 7 December" in ana.reads


async def test_words_that_are_no_time_lose_nothing_of_what_is_known(ana: Actor) -> None:
    await ana.says("book the blue room on sunday at 15:00")
    await ana.says("hmm well")
    assert "From Sunday 6 December at 15:00: until when?" in ana.reads
    assert len(ana.offered) == 3
    await ana.says("16:30")
    assert "Booked: Salle bleue, Sunday 6 December, 15:00 to 16:30" in ana.reads


@pytest.mark.parametrize(
    "begun", ["réserve", "réserve la bleue", "réserve la bleue demain", "réserve la bleue demain à 15h"]
)
async def test_a_bare_no_leaves_what_was_begun(lea: Actor, begun: str) -> None:
    await lea.says(begun)
    await lea.says("non")
    assert lea.reads == "Très bien, je ne change rien."
    await lea.says("14h-15h")
    assert "réservé :" not in lea.reads
