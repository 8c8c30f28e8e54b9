"""A series of bookings in words: each date told, a choice, what was booked and what was not, one date given back."""

from datetime import datetime, timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import PARIS, read_by
from tests.stories.test_week_of_a_room import words as read

THURSDAYS = "réserve l'atelier bois tous les jeudis 18h-20h du 10 décembre au 28 janvier"
BOOKED = "10 et 17 décembre ; 7, 14 et 21 janvier"


@pytest.fixture
async def feast(paul: Actor) -> None:
    """Closed from Christmas to the new year."""
    await paul.says("close the house from 24 December to 2 January")
    await paul.says("1")


@pytest.fixture
async def cafe(bob: Actor) -> None:
    """Somebody else has one of the evenings."""
    await bob.says("book the wood workshop 28 January 17:00 to 20:00")


@pytest.fixture
async def thursdays(feast: None, cafe: None, lea: Actor) -> None:  # noqa: ARG001 - they come first
    """Léa has the workshop on the Thursdays that were free."""
    await lea.says(THURSDAYS)
    await lea.says("1")


@pytest.mark.usefixtures("feast", "cafe")
async def test_each_date_is_told_before_anything_is_booked(lea: Actor) -> None:
    await lea.says(THURSDAYS)
    assert "Atelier bois, 8 dates, de 18 h à 20 h, du jeudi 10 décembre au jeudi 28 janvier." in lea.reads
    assert f"Libre : {BOOKED}" in lea.reads
    assert "24 et 31 décembre : fermé" in lea.reads
    assert "jeudi 28 janvier : déjà pris de 17 h à 20 h" in lea.reads
    assert lea.offered == [
        "les 5 dates libres",
        "les 5 dates libres, et liste d'attente le jeudi 28 janvier",
        "les 5 dates libres, et Atelier métal le jeudi 28 janvier",
        "rien",
    ]
    await lea.says("mes réservations")
    assert "pas de réservation" in lea.reads


@pytest.mark.usefixtures("thursdays")
async def test_the_confirmation_tells_what_was_and_what_was_not_booked(lea: Actor) -> None:
    assert f"C'est réservé : Atelier bois, de 18 h à 20 h, {BOOKED}. Série S-1." in lea.reads
    assert "Pas réservé : 24 et 31 décembre : fermé" in lea.reads
    assert "Pas réservé : jeudi 28 janvier : déjà pris de 17 h à 20 h" in lea.reads
    await lea.says("mes réservations")
    assert "18 h à 20 h, puis 17 décembre ; 7 janvier, et 2 autres dates, série S-1" in read(lea)


@pytest.mark.usefixtures("feast", "cafe")
async def test_another_room_is_taken_on_the_date_that_is_lost(lea: Actor) -> None:
    await lea.says(THURSDAYS)
    await lea.says("3")
    assert "Atelier métal : jeudi 28 janvier" in lea.reads
    assert "Pas réservé : 24 et 31 décembre" in lea.reads
    await lea.says("mes réservations")
    assert "Atelier métal, jeudi 28 janvier, de 18 h à 20 h" in lea.reads


@pytest.mark.parametrize("words", ["rien", "non"])
@pytest.mark.usefixtures("feast")
async def test_nothing_is_nothing(lea: Actor, words: str) -> None:
    await lea.says(THURSDAYS)
    await lea.says(words)
    assert "je ne change rien" in lea.reads
    await lea.says("mes réservations")
    assert "pas de réservation" in lea.reads


@pytest.mark.usefixtures("feast", "cafe")
async def test_a_choice_still_stands_after_a_restart(stage: Stage, lea: Actor) -> None:
    await lea.says(THURSDAYS)
    await stage.restart()
    await lea.says("1")
    assert "Série S-1" in lea.reads


async def test_a_date_taken_between_the_question_and_the_yes_is_told_and_the_others_are_booked(
    ana: Actor, bob: Actor
) -> None:
    await ana.says("book the studio every Tuesday 10:00 to 11:00 until 29 December")
    assert "All are free. Shall I book them?" in ana.reads
    assert ana.offered == ["yes", "no"]
    await bob.says("book the studio 15 December 10:00 to 11:00")
    await ana.says("yes")
    assert "Booked: Studio son, 10:00 to 11:00, 8, 22 and 29 December. Series S-1." in ana.reads
    assert "Not booked: Tuesday 15 December: taken from 10:00 to 11:00" in ana.reads


async def test_oops_takes_the_whole_series_back(ana: Actor) -> None:
    await ana.says("book the studio every Tuesday 10:00 to 11:00 until 29 December")
    await ana.says("yes")
    await ana.says("oops")
    assert "Undone: Studio son, 8, 15, 22 and 29 December" in ana.reads
    await ana.says("my bookings")
    assert "no booking" in ana.reads


@pytest.mark.usefixtures("thursdays")
async def test_one_date_alone_is_cancelled_and_taken_back(lea: Actor) -> None:
    await lea.says("annule seulement le 17")
    assert "C'est annulé : Atelier bois, jeudi 17 décembre, de 18 h à 20 h." in lea.reads
    await lea.says("mes réservations")
    assert "17" not in lea.reads
    await lea.says("oups")
    await lea.says("mes réservations")
    assert "puis 17 décembre" in read(lea)


@pytest.mark.usefixtures("thursdays")
async def test_what_was_taken_meanwhile_does_not_come_back(lea: Actor, bob: Actor) -> None:
    await lea.says("annule toute la série")
    await bob.says("book the wood workshop 17 December 18:00 to 19:00")
    await lea.says("oups")
    assert "10 décembre ; 7, 14 et 21 janvier" in lea.reads
    assert "Impossible : jeudi 17 décembre : déjà pris de 18 h à 19 h" in lea.reads


@pytest.mark.usefixtures("thursdays")
async def test_which_dates_are_cancelled_is_asked_where_it_was_not_said(lea: Actor) -> None:
    await lea.says("annule le 17 décembre")
    assert lea.offered == [
        "seulement le jeudi 17 décembre",
        "cette date et les 3 suivantes",
        "les 5 dates",
        "rien",
    ]
    await lea.says("2")
    assert "17 décembre ; 7, 14 et 21 janvier" in lea.reads
    await lea.says("mes réservations")
    assert lea.reads.count("Atelier bois") == 1


@pytest.mark.parametrize("said", ["annule l'atelier bois", "annule S-1"])
@pytest.mark.usefixtures("thursdays")
async def test_a_series_is_cancelled_by_its_room_or_its_number(lea: Actor, said: str) -> None:
    await lea.says(said)
    assert f"S-1 : Atelier bois, de 18 h à 20 h, {BOOKED}. Qu'est-ce que j'annule ?" in lea.reads
    assert lea.offered == ["seulement le jeudi 10 décembre", "les 5 dates", "rien"]
    await lea.says("toutes")
    assert f"C'est annulé : Atelier bois, de 18 h à 20 h, {BOOKED}." in lea.reads


async def test_this_and_the_following_in_english_words(ana: Actor) -> None:
    await ana.says("book the studio every Tuesday 10:00 to 11:00 until 29 December")
    await ana.says("yes")
    await ana.says("cancel the 22nd and the following")
    assert "Cancelled: Studio son, 10:00 to 11:00, 22 and 29 December." in ana.reads


async def test_hours_and_an_end_that_lack_are_asked_for(ana: Actor, stage: Stage) -> None:
    await ana.says("book the studio every Tuesday")
    assert "From when to when?" in ana.reads
    await ana.says("10:00 to 11:00")
    assert "Until when?" in ana.reads
    assert ana.offered[0] == "4 dates, 10:00 to 11:00, from Tuesday 8 December to Tuesday 29 December"
    await stage.restart()
    await ana.says("22 December")
    assert "Studio son, 3 dates, 10:00 to 11:00, from Tuesday 8 December to Tuesday 22 December." in ana.reads


async def test_a_series_has_sixty_dates_at_most(ana: Actor) -> None:
    await ana.says("book the studio every day 10:00 to 11:00 until 1 June")
    assert "60 dates at most" in ana.reads
    await ana.says("1")
    assert "Studio son, 60 dates" in ana.reads


@pytest.mark.usefixtures("cafe")
async def test_who_has_it_is_told_where_they_let_their_name_show(bob: Actor, ana: Actor) -> None:
    await bob.says("show my name")
    await ana.says("book the wood workshop every Thursday 18:00 to 20:00 from 14 January to 28 January")
    assert "Thursday 28 January: taken from 17:00 to 20:00, Bob" in ana.reads


@pytest.mark.usefixtures("cafe")
async def test_a_series_that_is_taken_all_along_books_nothing(ana: Actor) -> None:
    await ana.says("book the studio every day 6:00 to 7:00 until 6 December")
    assert "outside the opening hours" in ana.reads
    assert "Nothing is booked." in ana.reads
    assert ana.offered == []


async def test_nine_stays_nine_over_the_change_of_clocks(stage: Stage, ana: Actor) -> None:
    await stage.until(datetime(2027, 3, 15, 9, tzinfo=PARIS))
    await ana.says("book the studio every Sunday 9:00 to 10:00 until 4 April")
    await ana.says("yes")
    await ana.says("my bookings")
    assert "Sunday 21 March, 09:00 to 10:00, then 28 March; 4 April" in ana.reads
    await stage.wait(timedelta(days=12, hours=23))  # Sunday 28 March, 9:00 by the new time
    await ana.says("my bookings")
    assert "Sunday 28 March, 09:00 to 10:00" in ana.reads
    assert len(read_by(ana)) > 3
