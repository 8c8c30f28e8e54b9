"""Series are called by their number wherever a booking is: moved whole, or from a day on; a concierge does it for others."""

import pytest

from bot.testing import Actor
from tests.stories.house import GENERAL

BEFORE = "Studio son, 10:00 to 11:00, 5, 12, 19 and 26 January; 2 and 9 February"


@pytest.fixture
def means() -> str:
    """What is told here is the same on each network."""
    return "matrix"


@pytest.fixture(autouse=True)
async def tuesdays(ana: Actor) -> None:
    """Ana has the studio on six Tuesdays, as S-1, and a booking R-7 beside."""
    await ana.says("book the studio every Tuesday 10:00 to 11:00 from 5 January until 9 February")
    await ana.says("yes")
    await ana.says("book the green room tomorrow 10:00 to 11:00")


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("move S-1 to Wednesdays", "Studio son, 10:00 to 11:00, 6, 13, 20 and 27 January; 3 and 10 February"),
        ("move s1 to Monday 18:00", "Studio son, 18:00 to 19:00, 4, 11, 18 and 25 January; 1 and 8 February"),
        ("move the series S-1 to 15:00", f"{BEFORE}".replace("10:00 to 11:00", "15:00 to 16:00")),
        ("!move S-1 one week later", "Studio son, 10:00 to 11:00, 12, 19 and 26 January; 2, 9 and 16 February"),
        ("move S-1 to the blue room", BEFORE.replace("Studio son", "Salle bleue")),
        ("déplace S-1 à 19h à partir de février", "Studio son, 19:00 to 20:00, 2 and 9 February"),
        ("déplace la série S-1 au mercredi dès le 20 janvier", "Studio son, 10:00 to 11:00, 27 January; 3 and 10 February"),
    ],
)  # fmt: skip
async def test_a_series_is_moved_by_its_number_and_back(ana: Actor, words: str, then: str) -> None:
    await ana.says(words)
    assert f"Moved: {then}." in ana.reads
    await ana.says("oops")
    assert ana.reads.startswith("Undone")
    await ana.says("my bookings")
    assert (
        "Studio son, Tuesday 5 January, 10:00 to 11:00, then 12 and 19 January, and 3 more dates" in ana.reads
    )


async def test_what_is_not_said_is_asked_for_and_meant_for_all_of_it(ana: Actor) -> None:
    await ana.says("move S-1")
    assert "To when?" in ana.reads
    await ana.says("an hour later")
    assert "Moved: Studio son, 11:00 to 12:00, 5, 12, 19 and 26 January; 2 and 9 February." in ana.reads


@pytest.mark.parametrize("words", ["move S-9 to 15:00", "cancel S-9"])
async def test_a_number_that_no_series_has_is_never_that_of_a_booking(ana: Actor, words: str) -> None:
    await ana.says(words)
    assert "number S-9" in ana.reads
    await ana.says("no")
    assert "number S-9" not in ana.reads
    await ana.says("move S-7 to 15:00")
    assert "There is no series with the number S-7." in ana.reads


async def test_dates_of_other_hours_are_told_with_theirs(ana: Actor) -> None:
    await ana.says("move R-3 to 17:00")
    await ana.says("only that one")
    await ana.says("move S-1 an hour later")
    assert (
        "Studio son, 11:00 to 12:00, 5, 12 and 26 January; 2 and 9 February and 18:00 to 19:00, Tuesday 19"
        in ana.reads
    )


async def test_another_member_moves_nobody_s_series(ana: Actor, bob: Actor) -> None:
    await bob.says("move S-1 to 19:00")
    assert bob.reads.startswith("S-1 is not one of your bookings: only whoever made it or the people on duty")
    assert ana.rung == []


async def test_a_coordinator_moves_a_part_of_somebody_s_series_and_its_holder_hears_once_what_changed(
    ana: Actor, paul: Actor
) -> None:
    await paul.joins(GENERAL)
    await paul.says("@loge déplace S-1 à 19h à partir de février", GENERAL)
    assert "Ana" not in paul.sees(GENERAL)
    assert "Série S-1, réservée par Ana : Studio son, de 10 h à 11 h, 2 et 9 février" in paul.reads
    assert "Studio son, de 19 h à 20 h, 2 et 9 février ?" in paul.reads
    assert ana.rung == []
    await paul.says("oui")
    assert "C'est déplacé : Studio son, de 19 h à 20 h, 2 et 9 février." in paul.reads
    (rung,) = ana.rung
    assert "Paul moved dates of your series S-1: Studio son, 19:00 to 20:00, 2 and 9 February." in rung
    assert "Before: Studio son, 10:00 to 11:00, 2 and 9 February." in rung
    await paul.says("oups")
    assert "rien à" in paul.reads


async def test_where_some_dates_cannot_go_nothing_moves_before_a_yes_to_the_others(
    ana: Actor, bob: Actor, paul: Actor
) -> None:
    await bob.says("book the studio 12 January 18:00 to 20:00")
    await paul.says("déplace S-1 à 19h")
    await paul.says("oui")
    assert "Impossible : mardi 12 janvier : déjà pris de 18 h à 20 h" in paul.reads
    assert ana.rung == []
    await paul.says("1")
    (rung,) = ana.rung
    assert "Studio son, 19:00 to 20:00, 5, 19 and 26 January; 2 and 9 February." in rung
    assert "Bob" not in rung


async def test_a_coordinator_cancels_somebody_s_series_whole_or_from_a_date_on(
    ana: Actor, paul: Actor
) -> None:
    await paul.says("annule R-5")
    assert paul.offered[1] == "cette date et la suivante"
    await paul.says("2")
    assert "2 et 9 février" in paul.reads
    await paul.says("annule S-1")
    assert "Série S-1, réservée par Ana : Studio son" in paul.reads
    await paul.says("non")
    await paul.says("annule toute la série S-1")
    assert "Série S-1, réservée par Ana" in paul.reads
    await paul.says("oui")
    first, second = ana.rung
    assert "Paul cancelled dates of your series S-1: Studio son, 10:00 to 11:00, 2 and 9 February." in first
    assert "5, 12, 19 and 26 January" in second
    await ana.says("my bookings")
    assert "Studio" not in ana.reads


async def test_a_coordinator_moves_one_booking_of_somebody_by_the_rules_of_its_holder(
    ana: Actor, paul: Actor
) -> None:
    await paul.says("déplace R-7 à 14h")
    assert "R-7 : Salle verte, vendredi 4 décembre, de 10 h à 11 h, réservation faite par Ana." in paul.reads
    await paul.says("non")
    assert ana.rung == []
    await paul.says("déplace R-7 à 14h")
    await paul.says("oui")
    assert "Le message est parti pour Ana." in paul.reads
    (rung,) = ana.rung
    assert "Paul moved your booking R-7: Salle verte, Friday 4 December, 14:00 to 15:00." in rung
    await ana.says("my bookings")
    assert "Friday 4 December, 14:00 to 15:00" in ana.reads


async def test_a_series_comes_as_one_file_for_the_calendar(ana: Actor) -> None:
    await ana.says("give me the .ics of S-1")
    files = [heard.file for heard in ana.standing() if heard.file]
    assert files[-1].content.count(b"BEGIN:VEVENT") == 6


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("cancel S-1 from February", "2 and 9 February"),
        ("annule S-1 à partir du 26 janvier", "26 January; 2 and 9 February"),
        ("cancel only 12 January of S-1", "Tuesday 12 January, 10:00 to 11:00"),
    ],
)
async def test_a_part_of_a_series_is_cancelled_by_its_number_and_a_day(
    ana: Actor, words: str, gone: str
) -> None:
    await ana.says(words)
    assert ana.reads.startswith("Cancelled: Studio son, ")
    assert gone in ana.reads
