"""After `!name`, each argument may be called by its own name, in either language, with or without a mark."""

import pytest

from bot.rules.settling import SETTLES as SETTLED
from bot.testing import Actor

BLUE = "Salle bleue"


@pytest.mark.parametrize(
    "words",
    [
        "!modifier-salle bleue nom Lagon", "!modifier-salle bleue nom: Lagon", "!modifier-salle bleue nom=Lagon",
        "!modifier-salle bleue nom : « Lagon »", "!modifier-salle nom: Lagon, salle: bleue", "!modifier-salle bleue Lagon",
        "!modifier-salle bleue nouveau nom Lagon", "!modifier-salle bleue s'appelle Lagon",
        "!edit-room blue name Lagon", "!edit-room blue NAME: Lagon", "!edit-room blue called Lagon", "!edit-room name=Lagon room=blue",
        "renomme la bleue en Lagon", "rename blue to Lagon", "rename the blue room to Lagon",
    ],
)  # fmt: skip
async def test_a_room_is_renamed_to_the_name_and_not_to_the_word_name(paul: Actor, words: str) -> None:
    await paul.says(words)
    assert ": Lagon (8 personnes)." in paul.reads or ": Lagon (8 people)." in paul.reads


@pytest.mark.parametrize(
    "words",
    [
        "!modifier-salle bleue places 12", "!modifier-salle bleue capacité: 12", "!modifier-salle bleue capacite = 12",
        "!modifier-salle bleue 12 places", "!modifier-salle bleue jauge 12 personnes", "!modifier-salle bleue personnes 12",
        "!edit-room blue capacity 12", "!edit-room blue people: 12", "!edit-room blue seats 12", "!edit-room blue 12",
    ],
)  # fmt: skip
async def test_a_room_gets_its_places(paul: Actor, words: str) -> None:
    await paul.says(words)
    assert f"{BLUE} (12 " in paul.reads


@pytest.mark.parametrize(
    "words",
    [
        "!modifier-salle bleue alias Lagon", "!modifier-salle bleue aussi: Lagon", "!modifier-salle bleue autre nom Lagon",
        "!modifier-salle bleue s'appelle aussi Lagon",
        "!edit-room blue alias Lagon", "!edit-room blue also called Lagon", "!edit-room blue other name: Lagon",
    ],
)  # fmt: skip
async def test_a_room_gets_another_name_beside_its_own(paul: Actor, ana: Actor, words: str) -> None:
    await paul.says(words)
    assert BLUE in paul.reads
    assert "Lagon." in paul.reads
    await ana.says("book lagon tomorrow 10:00 to 11:00")
    assert f"Booked: {BLUE}" in ana.reads


@pytest.mark.parametrize(
    "words", ["!modifier-salle bleue nom Lagon places 12", "!edit-room blue 12 name: Lagon"]
)
async def test_several_things_change_at_once(paul: Actor, words: str) -> None:
    await paul.says(words)
    assert ": Lagon (12 " in paul.reads


async def test_a_key_without_anything_behind_it_changes_nothing(paul: Actor) -> None:
    await paul.says("!edit-room blue name:")
    assert f"{BLUE} " in paul.reads
    assert "Changed" not in paul.reads


async def test_a_room_is_not_given_another_ones_name(paul: Actor) -> None:
    await paul.says("!edit-room blue name: grande SALLE")
    assert "grande SALLE" in paul.reads
    await paul.says("!dispo demain")
    assert BLUE in paul.reads


async def test_a_booking_may_name_what_it_says(ana: Actor) -> None:
    await ana.says("!book room: blue when: tomorrow 14:00 to 16:00 people: 6 purpose: bike repair")
    assert "Booked: Salle bleue, Friday 4 December, 14:00 to 16:00, for 6 people (8 at most)." in ana.reads
    assert "Noted with it: bike repair." in ana.reads


async def test_a_room_whose_name_holds_such_a_word_is_still_found(ana: Actor) -> None:
    await ana.says("!réserver salle bleue demain de 14h à 16h")
    assert BLUE in ana.reads
    assert "R-1" in ana.reads


async def test_a_closure_keeps_its_reason(paul: Actor, ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await paul.says("!fermer-salle studio demain motif: sol mouillé")
    await paul.says("oui")
    await paul.stage.wait(SETTLED)
    (rung,) = ana.rung
    assert "sol mouillé" in rung
    assert "motif" not in rung
