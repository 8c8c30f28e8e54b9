"""« Until when? »: hours that are given then are hours of the day that was said, whatever else changes."""

import pytest

from bot.testing import Actor

FROM_TEN = "réserve la salle bleue demain à 10h"


@pytest.mark.parametrize("words", ["de 11h à 12h", "11h-12h", "non de 11h à 12h", "plutôt 11h-12h"])
async def test_new_hours_are_hours_of_the_same_day(lea: Actor, words: str) -> None:
    await lea.says(FROM_TEN)
    await lea.says(words)
    assert "Salle bleue, vendredi 4 décembre, de 11 h à 12 h" in lea.reads


@pytest.mark.parametrize("words", ["non 11h", "non, à 11h", "plutôt 11h", "finalement 11h"])
async def test_a_no_and_an_hour_is_another_beginning_and_not_the_end(lea: Actor, words: str) -> None:
    await lea.says(FROM_TEN)
    await lea.says(words)
    assert "À partir du vendredi 4 décembre à 11 h" in lea.reads


async def test_an_hour_before_the_beginning_is_another_beginning(lea: Actor) -> None:
    await lea.says(FROM_TEN)
    await lea.says("9h")
    assert "À partir du vendredi 4 décembre à 9 h" in lea.reads


@pytest.mark.parametrize("question", [FROM_TEN, "réserve la salle bleue samedi"])
async def test_another_day_is_read_from_today(lea: Actor, question: str) -> None:
    await lea.says(question)
    await lea.says("non, après-demain de 11h à 12h")
    assert "Salle bleue, samedi 5 décembre, de 11 h à 12 h" in lea.reads
    await lea.says(question)
    await lea.says("aujourd'hui de 11h à 12h")
    assert "Salle bleue, jeudi 3 décembre, de 11 h à 12 h" in lea.reads


async def test_other_hours_after_a_refusal_are_hours_of_the_same_day(lea: Actor, bob: Actor) -> None:
    await bob.says("book the blue room tomorrow 10:00 to 12:00")
    await lea.says("réserve la salle bleue demain de 10h à 12h")
    await lea.says("plutôt de 14h à 16h")
    assert "C'est réservé : Salle bleue, vendredi 4 décembre, de 14 h à 16 h" in lea.reads


async def test_other_hours_instead_of_a_yes_are_hours_of_the_same_day(lea: Actor) -> None:
    await lea.says("réserve la salle bleue samedi matin")
    await lea.says("non, de 10h à 11h")
    assert "C'est réservé : Salle bleue, samedi 5 décembre, de 10 h à 11 h" in lea.reads
