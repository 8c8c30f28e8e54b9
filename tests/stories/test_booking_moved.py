"""Bookings moved: what is not said stays as it is, the number too; back within the hour; a series together or by one date."""

from datetime import timedelta

import pytest

from bot.testing import Actor, Stage

STUDIO = "book the studio Tuesday 8 December 14:00 to 16:00"


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("move R-1 to Friday 15:00", "Studio son, Friday 4 December, 15:00 to 17:00"),
        ("move R-1 to Friday", "Studio son, Friday 4 December, 14:00 to 16:00"),
        ("move R-1 to 17:00", "Studio son, Tuesday 8 December, 17:00 to 19:00"),
        ("move R-1 one hour later", "Studio son, Tuesday 8 December, 15:00 to 17:00"),
        ("move R-1 to Friday 10:00 to 11:00", "Studio son, Friday 4 December, 10:00 to 11:00"),
        ("move R-1 to the blue room", "Salle bleue, Tuesday 8 December, 14:00 to 16:00"),
        ("!move R-1 Friday 15:00", "Studio son, Friday 4 December, 15:00 to 17:00"),
    ],
)
async def test_what_is_not_said_stays_as_it_is(ana: Actor, words: str, then: str) -> None:
    await ana.says(STUDIO)
    await ana.says(words)
    assert f"Moved: {then}. Number R-1." in ana.reads
    assert "Before: Studio son, Tuesday 8 December, 14:00 to 16:00." in ana.reads


async def test_in_french_by_the_room_that_was_booked(lea: Actor) -> None:
    await lea.says("réserve la salle verte mardi 8 décembre de 14h à 16h")
    await lea.says("déplace la verte à vendredi")
    assert "C'est déplacé : Salle verte, vendredi 4 décembre, de 14 h à 16 h. Numéro R-1." in lea.reads
    await lea.says("oups")
    assert "C'est défait : Salle verte, mardi 8 décembre, de 14 h à 16 h, comme avant." in lea.reads


async def test_where_it_cannot_go_it_stays_and_other_times_are_offered(ana: Actor, bob: Actor) -> None:
    await ana.says(STUDIO)
    await bob.says("book the studio Friday 4 December 14:00 to 16:00")
    await ana.says("move R-1 to Friday")
    assert "R-1 stays where it is: Tuesday 8 December, 14:00 to 16:00." in ana.reads
    assert "Studio son, Friday 4 December, 16:00 to 18:00" in ana.offered
    await ana.says("1")
    assert "Moved: Studio son, Friday 4 December, 16:00 to 18:00. Number R-1." in ana.reads


async def test_its_own_old_time_is_not_in_its_way(ana: Actor) -> None:
    await ana.says(STUDIO)
    await ana.says("move R-1 to 15:00")
    assert "Moved: Studio son, Tuesday 8 December, 15:00 to 17:00" in ana.reads


async def test_the_time_it_left_is_free_and_then_it_cannot_go_back(ana: Actor, bob: Actor) -> None:
    await ana.says(STUDIO)
    await ana.says("move R-1 to Friday")
    await bob.says(STUDIO)
    assert "Booked" in bob.reads
    await ana.says("oops")
    assert "Studio son is taken then" in ana.reads


async def test_somebody_elses_booking_is_not_moved(ana: Actor, bob: Actor) -> None:
    await ana.says(STUDIO)
    await bob.says("move R-1 to Friday")
    assert "R-1 is not one of your bookings" in bob.reads


async def test_what_is_over_is_not_moved(stage: Stage, ana: Actor) -> None:
    await ana.says(STUDIO)
    await stage.wait(timedelta(days=6))
    await ana.says("move R-1 to Friday")
    assert "over" in ana.reads


async def test_to_when_is_asked_where_nothing_was_said(ana: Actor) -> None:
    await ana.says(STUDIO)
    await ana.says("!move R-1")
    assert "To when?" in ana.reads
    await ana.says("Friday 10:00")
    assert "Moved: Studio son, Friday 4 December, 10:00 to 12:00" in ana.reads


@pytest.fixture
async def tuesdays(ana: Actor) -> None:
    """Ana has the studio on four Tuesdays: R-1 to R-4."""
    await ana.says("book the studio every Tuesday 10:00 to 11:00 until 29 December")
    await ana.says("yes")


@pytest.mark.usefixtures("tuesdays")
async def test_one_date_of_a_series_goes_elsewhere_and_is_still_cancelled_with_it(ana: Actor) -> None:
    await ana.says("move R-2 to Friday 18 December")
    assert ana.offered == [
        "only Tuesday 15 December",
        "that date and the 2 after it",
        "all 4 dates",
        "nothing",
    ]
    await ana.says("1")
    assert "Moved: Studio son, Friday 18 December, 10:00 to 11:00. Number R-2." in ana.reads
    await ana.says("cancel the whole series")
    assert "Cancelled: Studio son, 10:00 to 11:00, 8, 18, 22 and 29 December." in ana.reads


@pytest.mark.usefixtures("tuesdays")
async def test_this_and_the_following_go_together_a_week_onto_one_another(ana: Actor) -> None:
    await ana.says("move R-2 to 22 December")
    await ana.says("2")
    assert "Moved: Studio son, 10:00 to 11:00, 22 and 29 December; 5 January." in ana.reads
    await ana.says("oops")
    assert "Undone: 15, 22 and 29 December, as before." in ana.reads


@pytest.mark.usefixtures("tuesdays")
async def test_all_move_but_for_what_cannot_and_only_after_a_yes(ana: Actor, bob: Actor) -> None:
    await bob.says("book the studio 17 December 10:30 to 11:30")
    await ana.says("move R-1 to Thursday 10 December")
    await ana.says("2")
    assert "Not possible: Thursday 17 December: taken from 10:30 to 11:30" in ana.reads
    assert "Nothing is moved." in ana.reads
    assert ana.offered == ["move the 3 others", "nothing"]
    await ana.says("1")
    assert "Moved: Studio son, 10:00 to 11:00, 10, 24 and 31 December." in ana.reads
    await ana.says("my bookings")
    assert "then 15 and 24 December" in ana.reads, "what could not move is where it was"


@pytest.mark.parametrize(
    "move",
    [
        "finalement décale mon créneau bleue de demain à lundi 17h",
        "move my blue room booking from tomorrow to monday 5pm",
    ],
)
async def test_from_one_day_to_an_hour_of_another_is_no_stretch_of_days(ana: Actor, move: str) -> None:
    await ana.says("book the blue room tomorrow 14:00-16:00")
    await ana.says(move)
    assert "Moved: Salle bleue, Monday 7 December, 17:00 to 19:00." in ana.reads
