"""What one has already: told as one's own, changed in a word, a series as one line; and what only awaits a yes, told as such."""

import pytest

from bot.testing import Actor, Stage
from tests.stories.test_room_rules import change
from tests.stories.test_week_of_a_room import words

ASKED_TWICE = {
    "lea": ("réserve la verte demain 14h-16h", "la verte demain de 14h à 17h", "oui", "C'est déjà à toi", "de 14 h à 17 h"),
    "ana": ("book the green room tomorrow 14:00 to 16:00", "the green room tomorrow 14:00 to 17:00", "yes", "You have it already", "14:00 to 17:00"),
}  # fmt: skip


@pytest.fixture
def means() -> str:
    """What is told here is told alike on every network."""
    return "matrix"


@pytest.mark.parametrize("who", sorted(ASKED_TWICE))
async def test_who_books_what_is_theirs_already_hears_so_and_makes_it_longer_with_a_yes(
    stage: Stage, lea: Actor, ana: Actor, who: str
) -> None:
    asker = {"lea": lea, "ana": ana}[who]
    book, longer, yes, told, hours = ASKED_TWICE[who]
    await asker.says(book)
    await asker.says(book)
    assert told in words(asker)
    assert "R-1" in words(asker)
    assert asker.offered == []
    await asker.says(longer)
    assert told in words(asker)
    await stage.restart()
    await asker.says(yes)
    assert hours in words(asker)
    await asker.says("mes réservations")
    assert "R-1" in words(asker)
    assert "R-2" not in words(asker)


async def test_another_s_booking_is_still_told_as_taken(lea: Actor, ana: Actor) -> None:
    await lea.says("réserve la verte demain 14h-16h")
    await ana.says("book the green room tomorrow 14:00 to 16:00")
    assert "you have no booking" in words(ana)


async def test_a_series_is_one_line_with_its_next_dates_and_what_was_moved_is_told_apart(
    lea: Actor, ana: Actor
) -> None:
    await ana.says("book the green room every tuesday 10:00 to 12:00 until 26 January")
    await ana.says("yes")
    await ana.says("my bookings")
    assert (
        "Salle verte, Tuesday 8 December, 10:00 to 12:00, then 15 and 22 December, and 5 more dates, series S-1, number R-1"
        in words(ana)
    )
    assert words(ana).count("S-1") == 1
    await ana.says("move R-2 to 15:00")
    await ana.says("1")
    await ana.says("my bookings")
    assert "then 22 and 29 December, and 4 more dates, series S-1" in words(ana)
    assert "Tuesday 15 December, 15:00 to 17:00, series S-1, number R-2" in words(ana)
    await lea.says("réserve la bleue tous les mardis 10h-12h jusqu'au 26 janvier")
    await lea.says("oui")
    await lea.says("mes réservations")
    assert "mardi 8 décembre, de 10 h à 12 h, puis 15 et 22 décembre, et 5 autres dates, série S-2" in words(
        lea
    )


async def test_the_week_marks_what_only_awaits_a_yes(stage: Stage, lea: Actor, ana: Actor) -> None:
    await change(stage, "Salle verte", approval=True)
    await lea.says("réserve la verte demain 14h-16h")
    await lea.says("oui")
    await ana.says("show me the week of the green room")
    assert "Friday 4 December: open 09:00 to 22:00, awaiting a yes 14:00 to 16:00" in words(ana)
    await lea.says("semaine de la verte")
    assert "demandé, sans réponse encore, de 14 h à 16 h" in words(lea)


async def test_my_booking_alone_names_the_only_one_and_a_bare_yes_cancels_no_other_than_was_named(
    lea: Actor,
) -> None:
    await lea.says("réserve la verte demain 14h-16h")
    await lea.says("annule ma résa")
    assert "C'est annulé" in words(lea)
    await lea.says("oups")
    await lea.says("annule le studio")
    assert len(lea.offered) == 1
    await lea.says("oui")
    assert "J'attends encore une réponse" in words(lea)
    await lea.says("1")
    assert "C'est annulé : Salle verte" in words(lea)


async def test_where_no_room_is_named_those_are_offered_that_are_free_and_large_enough(
    lea: Actor, ana: Actor
) -> None:
    await lea.says("réserve la grande salle demain 14h-16h")
    await ana.says("book a room for 7 people tomorrow 2pm to 4pm")
    assert "Grande salle" not in ana.offered
    assert "Atelier bois" not in ana.offered
    assert "Salle verte" in ana.offered


async def test_what_is_free_may_be_asked_right_after_a_refusal(lea: Actor, ana: Actor) -> None:
    await ana.says("book the green room saturday 14:00 to 16:00")
    await lea.says("réserve la verte samedi 14h-16h")
    await lea.says("c quoi les salles dispo samedi aprem ?")
    assert "Voici ce qui est libre samedi 5 décembre, de 14 h à 18 h" in words(lea)


LONGER = {
    "lea": ("réserve la verte demain 14h-16h", "je peux la prolonger d'une heure ?", "de 14 h à 17 h", "prolonge la verte jusqu'à 16h30", "pas plus long"),
    "ana": ("book the green room tomorrow 14:00 to 16:00", "make it an hour longer", "14:00 to 17:00", "extend the green room until 16:30", "not longer"),
}  # fmt: skip


@pytest.mark.parametrize("who", sorted(LONGER))
async def test_a_booking_is_made_longer_where_the_room_is_free_and_never_shorter_by_that(
    lea: Actor, ana: Actor, bob: Actor, who: str
) -> None:
    asker = {"lea": lea, "ana": ana}[who]
    book, longer, hours, no_longer, why = LONGER[who]
    await asker.says(book)
    await asker.says(longer)
    assert hours in words(asker)
    assert "R-1" in words(asker)
    await asker.says(no_longer)
    assert why in words(asker)
    await bob.says("book the green room tomorrow 17:00 to 18:00")
    await asker.says(longer)
    assert "R-1" in words(asker)
    assert any("Salle verte" in one or "Salle bleue" in one for one in asker.offered)
