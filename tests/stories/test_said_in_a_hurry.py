"""What tired people type about rooms, and what comes of it."""

import pytest

from bot.testing import Actor


@pytest.fixture
def means() -> str:
    """What is told here is told alike on every network."""
    return "matrix"


async def test_one_more_room_for_the_same_time(lea: Actor, ana: Actor) -> None:
    await lea.says("réserve la bleue demain 14h-16h")
    await lea.says("et la verte aussi")
    assert "C'est réservé : Salle verte, vendredi 4 décembre, de 14 h à 16 h" in lea.reads
    await ana.says("and the green one too")
    assert "When?" in ana.reads, "nothing was booked just now"


async def test_what_is_free_needs_no_waiting_list_and_no_end(lea: Actor, bob: Actor) -> None:
    await bob.says("book the green room tomorrow 14:00 to 16:00")
    await lea.says("liste d'attente salle bleue demain 14h")
    assert "C'est libre à ce moment-là : Salle bleue" in lea.reads
    assert lea.offered == ["réserver"]
    await lea.says("liste d'attente salle verte demain 14h")
    await lea.says("oui")
    assert "Liste d'attente : Salle verte, vendredi 4 décembre, de 14 h à 15 h" in lea.reads


async def test_a_booking_is_pushed_by_an_hour_whatever_is_said_between(ana: Actor, lea: Actor) -> None:
    await lea.says("réserve la bleue demain 14h-16h")
    await lea.says("décale la bleue d'une heure")
    assert "de 15 h à 17 h" in lea.reads
    await ana.says("book the green room tomorrow 14:00 to 16:00")
    await ana.says("can u push my booking tomorrow back an hour")
    assert "Moved: Salle verte, Friday 4 December, 15:00 to 17:00" in ana.reads
    await ana.says("move my booking from friday to sunday")
    assert "Sunday 6 December, 15:00 to 17:00" in ana.reads


async def test_a_part_is_given_back_without_a_word_too_many(lea: Actor) -> None:
    await lea.says("réserve la bleue demain 14h-16h")
    await lea.says("on a fini plus tôt tu peux libérer la dernière heure")
    assert "Tu gardes : Salle bleue, vendredi 4 décembre, de 14 h à 15 h" in lea.reads


async def test_a_room_and_a_thing_asks_which_room(lea: Actor) -> None:
    await lea.says("réserve la salle et le studio demain 14h-16h")
    assert "Quelle salle ?" in lea.reads


async def test_closing_at_noon_is_asked_of_who_may_close_and_is_talk_for_the_others(
    paul: Actor, lea: Actor
) -> None:
    await paul.says("demain on ferme à midi")
    assert "ferme tout le lieu, vendredi 4 décembre, de 12 h à minuit ?" in paul.reads
    await lea.says("demain on ferme à midi")
    assert "Je n'ai pas compris" in lea.reads


async def test_a_wish_in_two_years_is_not_this_year(ana: Actor) -> None:
    await ana.says("book the green room in 2 years on 3 december 14:00 to 16:00")
    assert "too far ahead" in ana.reads
