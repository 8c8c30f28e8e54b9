"""One thing at a time: two wishes in one breath are not half done, and a yes is to what was asked last."""

from datetime import timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import GENERAL


@pytest.mark.parametrize(
    "words",
    [
        "réserve la verte lundi 10h-12h et la bleue lundi 14h-16h",
        "réserve la verte lundi 10h-12h, la bleue lundi 14h-16h",
        "réserve la verte lundi 10h-12h pour Jean et la bleue lundi 14h-16h pour Paul",
        "réserve la verte lundi 10h-12h et la bleue aussi",
        "!réserver verte lundi 10h-12h et bleue lundi 14h-16h",
    ],
)
async def test_of_two_bookings_in_one_breath_none_is_made_and_they_are_told_so(
    lea: Actor, words: str
) -> None:
    await lea.says(words)
    assert "une chose à la fois" in lea.reads
    await lea.says("mes réservations")
    assert "R-1" not in lea.reads


async def test_of_two_bookings_in_one_breath_none_is_made_in_english_either(ana: Actor) -> None:
    await ana.says("book the green room monday 10:00-12:00 and the blue room monday 14:00-16:00")
    assert "one thing at a time" in ana.reads
    await ana.says("my bookings")
    assert "R-1" not in ana.reads


@pytest.mark.parametrize("purpose", ["le yoga et la danse", "préparer la réunion de lundi 10h"])
async def test_a_purpose_that_names_two_things_is_one(lea: Actor, purpose: str) -> None:
    await lea.says(f"réserve la bleue demain 14h-16h pour {purpose}")
    assert purpose in lea.reads
    assert "R-1" in lea.reads


@pytest.mark.parametrize("beside", ["mes réservations", "dispo demain", "aide", "parle français"])
async def test_a_yes_after_another_command_does_not_book_what_was_read_back_before(
    lea: Actor, beside: str
) -> None:
    await lea.says("réserve la bleue samedi matin")
    assert "?" in lea.reads
    await lea.says(beside)
    assert "mis de côté" in lea.reads
    await lea.says("oui")
    assert "R-1" not in lea.reads
    await lea.says("mes réservations")
    assert "R-1" not in lea.reads


async def test_a_yes_after_a_command_that_was_refused_books_nothing(lea: Actor) -> None:
    await lea.says("réserve la bleue samedi matin")
    await lea.says("annule R-99")
    await lea.says("oui")
    await lea.says("mes réservations")
    assert "R-1" not in lea.reads


async def test_what_was_set_aside_does_not_ring_later(stage: Stage, lea: Actor) -> None:
    await lea.says("réserve la bleue samedi matin")
    await lea.says("mes réservations")
    await stage.wait(timedelta(minutes=11))
    assert lea.rung == []


async def test_a_yes_at_once_books_what_was_read_back(lea: Actor) -> None:
    await lea.says("@loge réserve la bleue samedi matin", GENERAL)
    await lea.says("oui", GENERAL)
    assert "R-1" in lea.sees(GENERAL)
