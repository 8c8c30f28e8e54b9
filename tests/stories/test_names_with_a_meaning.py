"""A room is not called by a word that answers a question or names a day; an undo overwrites nobody's later change."""

import pytest

from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import know


@pytest.mark.parametrize("name", ["oui", "Demain", "annule", "Monday", "Never mind"])
async def test_a_new_room_is_not_called_by_a_word_with_a_meaning(paul: Actor, name: str) -> None:
    await paul.says(f"!add-room {name}")
    assert "choose another name" in paul.reads or "choisis un autre nom" in paul.reads
    await paul.says("!add-room Ouistiti")
    assert "Added: Ouistiti" in paul.reads or "C'est ajouté : Ouistiti" in paul.reads


@pytest.mark.parametrize("words", ["rename the blue room to oui", "the blue room is also called tomorrow"])
async def test_a_room_that_is_there_gets_no_such_name_either(paul: Actor, words: str) -> None:
    await paul.says(words)
    assert "Changed" not in paul.reads


async def test_the_setup_takes_no_such_name_either(paul: Actor) -> None:
    await paul.says("!setup we have 2 rooms: Oui, Rotunda. open monday to friday 9:00 to 18:00")
    assert "Is it right?" not in paul.reads


async def test_an_undo_does_not_overwrite_what_somebody_changed_later(
    stage: Stage, paul: Actor, bob: Actor
) -> None:
    await know(stage, bob, Role.COORDINATOR, language="en")
    await paul.says("the blue room holds 10 people")
    await bob.says("the blue room holds 12 people")
    await paul.says("oops")
    assert "cannot be undone" in paul.reads
    await bob.says("oops")
    assert "is as before" in bob.reads


async def test_a_room_that_somebody_changed_later_is_not_taken_back(
    stage: Stage, paul: Actor, bob: Actor
) -> None:
    await know(stage, bob, Role.COORDINATOR, language="en")
    await paul.says("!add-room Attic 12")
    await bob.says("the attic holds 14 people")
    await paul.says("oops")
    assert "cannot be undone" in paul.reads


@pytest.mark.parametrize("words", ["enlève le rôle de Léa", "supprime la Salle bleue"])
async def test_what_is_not_a_booking_is_not_cancelled_by_such_words(
    stage: Stage, lea: Actor, words: str
) -> None:
    await know(stage, lea, Role.COORDINATOR)
    await lea.says("réserve la bleue demain de 14h à 15h")
    await lea.says(words)
    assert "C'est annulé" not in lea.reads
    await lea.says("mes réservations")
    assert "R-1" in lea.reads


async def test_what_takes_a_role_away_is_no_room_s_name(lea: Actor, paul: Actor) -> None:
    await lea.says("mes réservations")
    await paul.says("ajoute une salle")
    await paul.says("enlève le rôle de Léa")
    assert "Quel rôle ?" in paul.reads
    await paul.says("laisse tomber")
    await paul.says("quelles salles avez-vous ?")
    assert "enlève" not in paul.reads


@pytest.mark.parametrize("words", ["je veux plus la bleue demain, annule", "supprime la bleue de demain"])
async def test_what_one_does_not_want_any_more_is_cancelled(lea: Actor, words: str) -> None:
    await lea.says("réserve la bleue demain de 14h à 15h")
    await lea.says(words)
    assert "C'est annulé : Salle bleue" in lea.reads


async def test_all_day_is_as_long_as_the_doors_are_open(lea: Actor, ana: Actor) -> None:
    await lea.says("réserve la bleue demain toute la journée")
    await lea.says("oui")
    assert "Salle bleue, vendredi 4 décembre, de 9 h à 22 h" in lea.reads
    await ana.says("book the green room tomorrow all day")
    await ana.says("yes")
    assert "Friday 4 December, 09:00 to 22:00" in ana.reads
