"""Answers as thumbs give them: « oups » at odd moments, another room in the middle, « ouiiii »."""

import pytest

from bot.testing import Actor

UNSURE = "réserve la salle bleue samedi matin"


@pytest.mark.parametrize("question", ["réserve la salle verte", UNSURE])
@pytest.mark.parametrize("words", ["oups", "oups dsl", "oups je me suis trompée"])
async def test_oups_drops_what_is_asked_and_undoes_nothing_older(
    lea: Actor, question: str, words: str
) -> None:
    await lea.says("réserve la grande salle demain de 14h à 16h")
    await lea.says(question)
    await lea.says(words)
    assert lea.reads == "Très bien, je ne change rien."
    await lea.says("mes réservations")
    assert "Grande salle, vendredi 4 décembre" in lea.reads


async def test_oups_after_that_undoes_what_was_done_before(lea: Actor) -> None:
    await lea.says("réserve la grande salle demain de 14h à 16h")
    await lea.says(UNSURE)
    await lea.says("oups")
    await lea.says("oups")
    assert "de nouveau libre : Grande salle" in lea.reads


@pytest.mark.parametrize("words", ["en fait la verte", "non pardon, la salle verte", "plutôt la verte"])
async def test_another_room_in_the_middle_takes_the_place_of_the_first(lea: Actor, words: str) -> None:
    await lea.says("réserve la salle bleue pour le club photo")
    await lea.says(words)
    assert "Quand ?" in lea.reads
    await lea.says("demain de 10h à 12h")
    assert "C'est réservé : Salle verte, vendredi 4 décembre, de 10 h à 12 h" in lea.reads
    assert "club photo" in lea.reads


async def test_another_room_after_a_refusal_is_for_the_same_time(lea: Actor, bob: Actor) -> None:
    await bob.says("book the blue room tomorrow 10:00 to 12:00")
    await lea.says("réserve la salle bleue demain de 10h à 12h")
    await lea.says("alors la verte")
    assert "C'est réservé : Salle verte, vendredi 4 décembre, de 10 h à 12 h" in lea.reads


@pytest.mark.parametrize(
    ("words", "seen"), [("ouiiii", "C'est réservé"), ("Ouaiiis !!", "C'est réservé"), ("nan", "Très bien")]
)
async def test_a_drawn_out_yes_is_a_yes(lea: Actor, words: str, seen: str) -> None:
    await lea.says(UNSURE)
    await lea.says(words)
    assert seen in lea.reads


async def test_a_drawn_out_thank_you_wants_no_answer(lea: Actor) -> None:
    await lea.says("merciiiii ❤️")
    assert lea.reads == ""


@pytest.mark.parametrize("purpose", ["atelier (débutants)", "(re)lecture", "Tom & co (x2), café"])
async def test_what_it_is_for_keeps_its_brackets(lea: Actor, purpose: str) -> None:
    await lea.says(f"réserve la salle bleue demain de 10h à 11h pour {purpose}")
    assert f"Noté avec : {purpose}." in lea.reads
