"""One thing at a time: of two wishes in one breath the second waits for its yes, and a yes is to what was asked last."""

from datetime import timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, read_by

ONE_NETWORK = pytest.mark.parametrize("means", ["matrix"], indirect=True)


@ONE_NETWORK
@pytest.mark.parametrize(
    ("said", "second"),
    [
        ("réserve la verte lundi 10h-12h et la bleue lundi 14h-16h", "Salle bleue, lundi 7 décembre, de 14 h à 16 h"),
        ("réserve la verte lundi 10h-12h, la bleue 14h-16h", "Salle bleue, lundi 7 décembre, de 14 h à 16 h"),
        ("réserve la verte lundi 10h-12h pour Jean et la bleue lundi 14h-16h pour Paul", "Salle bleue, lundi 7 décembre, de 14 h à 16 h"),
        ("!réserver verte lundi 10h-12h et bleue lundi 14h-16h", "Salle bleue, lundi 7 décembre, de 14 h à 16 h"),
    ],
)  # fmt: skip
async def test_of_two_bookings_in_one_breath_the_first_is_made_and_the_second_offered_even_over_a_restart(
    stage: Stage, lea: Actor, said: str, second: str
) -> None:
    await lea.says(said)
    first, offer = (one.replace("\u00a0", " ") for one in read_by(lea)[-2:])
    assert "Salle verte, lundi 7 décembre, de 10 h à 12 h" in first
    assert f"Je réserve : {second}" in offer
    await stage.restart()
    await lea.says("oui")
    await lea.says("mes réservations")
    assert "R-2" in lea.reads


@ONE_NETWORK
async def test_the_second_of_two_is_not_made_without_its_yes(ana: Actor) -> None:
    await ana.says("book the green room monday 10:00-12:00 and the blue room monday 14:00-16:00")
    assert ana.offered == ["yes", "no"]
    await ana.says("no")
    await ana.says("my bookings")
    assert "R-1" in ana.reads
    assert "Salle bleue" not in ana.reads


@ONE_NETWORK
async def test_where_the_first_of_two_is_taken_or_lacks_something_the_second_is_to_be_said_again(
    lea: Actor, ana: Actor
) -> None:
    await lea.says("réserve la verte lundi 10h-12h")
    await ana.says("book the green room monday 10:00-12:00 and the blue room monday 14:00-16:00")
    assert "Nothing is done yet about: the blue room monday 14:00-16:00." in ana.reads
    await ana.says("my bookings")
    assert "no booking" in ana.reads
    await lea.says("réserve la bleue le 20 et la verte le 21")
    assert "Je n'ai encore rien fait pour : la verte le 21." in lea.reads.replace("\u00a0", " ")


@ONE_NETWORK
async def test_a_cancellation_and_a_booking_in_one_breath_are_two_things(lea: Actor) -> None:
    await lea.says("réserve la verte demain 10h-12h")
    await lea.says("annule la verte demain et réserve la bleue samedi 14h-16h")
    await lea.says("oui")
    await lea.says("mes réservations")
    assert "Salle verte" not in lea.reads
    assert "Salle bleue" in lea.reads


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
