"""People think while they speak: another time after a no, « finalement non », « annule » in the middle of a question."""

from datetime import timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import all_heard


@pytest.fixture
async def taken(ana: Actor) -> None:
    """Ana has the studio on Saturday morning."""
    await ana.says("book the studio saturday 9:00 to 12:00")


@pytest.mark.usefixtures("taken")
@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("no, sunday 15:00 to 16:00 then", "Sunday 6 December, 15:00 to 16:00"),
        ("sunday 15:00 to 16:00", "Sunday 6 December, 15:00 to 16:00"),
        ("2", "Saturday 5 December, 10:00 to 11:00"),
    ],
)
async def test_after_a_refusal_another_time_may_be_said_alone(bob: Actor, words: str, when: str) -> None:
    await bob.says("book the studio saturday 10:00 to 11:00")
    await bob.says(words)
    assert bob.reads.startswith("Booked: ")
    assert when in bob.reads


@pytest.mark.usefixtures("taken")
async def test_a_refusal_that_is_left_alone_does_not_ring_later(stage: Stage, bob: Actor) -> None:
    await bob.says("book the studio saturday 10:00 to 11:00")
    await stage.wait(timedelta(hours=3))
    assert bob.rung == []


@pytest.mark.usefixtures("taken")
async def test_a_no_to_the_ways_out_is_heard(bob: Actor) -> None:
    await bob.says("book the studio saturday 10:00 to 11:00")
    await bob.says("no")
    assert bob.reads == "Very well, nothing was changed."


async def test_a_room_that_is_too_small_is_refused_with_what_to_do(lea: Actor) -> None:
    await lea.says("réserve la grande salle demain de 14h à 16h pour 50")
    assert lea.reads.replace("/dispo", "!dispo").splitlines() == [
        "Grande salle : 20 personnes au plus.",
        "Je n'ai rien réservé. !dispo montre ce qui est libre.",
    ]


@pytest.mark.parametrize("words", ["en fait non", "finalement non", "j'ai changé d'avis"])
async def test_a_change_of_mind_undoes_what_was_just_done(lea: Actor, words: str) -> None:
    await lea.says("réserve la bleue demain de 14h à 15h")
    await lea.says(words)
    assert lea.reads.startswith("C'est défait")


async def test_what_was_misread_is_said_again_and_undoes_nothing_that_was_done_before(
    stage: Stage, lea: Actor
) -> None:
    await lea.says("réserve la bleue demain de 14h à 15h")
    await lea.says("c'est pas ce que je voulais dire")
    assert lea.reads.startswith("C'est défait")
    await lea.says("réserve la bleue demain de 14h à 15h")
    await stage.wait(timedelta(minutes=20))
    await lea.says("tu m'as mal compris")
    assert lea.reads.startswith("Alors j'ai mal compris, pardon ; je n'ai rien changé à l'instant.")
    await lea.says("oups")
    assert lea.reads.startswith("C'est défait")


@pytest.mark.parametrize(
    "words", ["en fait non", "finalement non", "annule", "non merci", "laisse tomber", "non"]
)
async def test_what_is_half_said_is_left_and_what_is_booked_stays(lea: Actor, words: str) -> None:
    await lea.says("réserve la bleue demain de 14h à 15h")
    await lea.says("réserve le studio")
    await lea.says(words)
    assert lea.reads == "Très bien, je ne change rien."
    await lea.says("mes réservations")
    assert "R-1" in lea.reads


@pytest.mark.parametrize("means", ["terminal"])
@pytest.mark.parametrize("wish", ["!langue", "oublie-moi"])
async def test_annule_leaves_what_is_asked_of_oneself_and_frees_no_booking(lea: Actor, wish: str) -> None:
    await lea.says("réserve la bleue demain de 14h à 15h")
    await lea.says(wish)
    await lea.says("annule")
    assert lea.reads == "Très bien, je ne change rien."
    await lea.says("mes réservations")
    assert "Salle bleue" in lea.reads


@pytest.mark.parametrize("means", ["terminal"])
async def test_what_is_said_of_the_doors_while_it_asks_what_to_cancel_cancels_nothing(lea: Actor) -> None:
    await lea.says("réserve la bleue demain de 14h à 15h")
    await lea.says("réserve le studio samedi de 14h à 15h")
    await lea.says("annule")
    await lea.says("demain on ferme à midi")
    assert lea.reads.startswith("Je ne trouve rien")
    await lea.says("celle de demain")
    assert lea.reads.startswith("C'est annulé : Salle bleue")


async def test_annule_a_second_time_speaks_of_the_booking(lea: Actor) -> None:
    await lea.says("réserve la bleue demain de 14h à 15h")
    await lea.says("réserve le studio")
    await lea.says("annule")
    await lea.says("annule")
    assert lea.reads.startswith("C'est annulé : Salle bleue")


@pytest.mark.parametrize(
    "words", ["the second one", "second", "number 2", "le deuxième", "la 2", "option 2", "2 please"]
)
async def test_a_choice_is_taken_by_its_place_in_words(ana: Actor, words: str) -> None:
    await ana.says("book the workshop Friday at 9 for an hour")
    await ana.says(words)
    assert "Booked: Atelier bois, Friday 4 December, 21:00 to 22:00." in ana.reads


async def test_a_place_that_is_not_there_takes_nothing(ana: Actor) -> None:
    await ana.says("book the workshop Friday at 9 for an hour")
    await ana.says("the fifth one")
    assert "Booked" not in ana.reads


async def test_a_morning_begins_when_the_doors_open(lea: Actor) -> None:
    await lea.says("réserve le studio samedi matin")
    assert lea.reads.startswith("Je réserve : Studio son, samedi 5 décembre, de 9 h à 12 h ?")


async def test_no_thanks_to_nothing_needs_no_answer(stage: Stage, lea: Actor) -> None:
    await lea.says("non merci")
    assert all_heard(stage) == []


@pytest.mark.parametrize("words", ["qui a réservé la salle ?", "who booked the room tomorrow?"])
async def test_the_room_without_a_name_is_asked_for(sam: Actor, words: str) -> None:
    await sam.says(words)
    assert "Studio son" in sam.offered
    await sam.says("studio")
    assert "Studio son" in sam.reads
    assert "22" in sam.reads


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("réserve la bleue demain de 14h à 16h pour 12", "Salle bleue : 8 personnes au plus."),
        ("réserve la bleue demain de 20h à 23h", "Ce jour-là, c'est ouvert de 9 h à 22 h."),
    ],
)
async def test_a_refusal_says_that_nothing_is_booked_before_its_ways_out(
    lea: Actor, words: str, reason: str
) -> None:
    await lea.says(words)
    first, second, third, *_ = lea.reads.splitlines()
    assert (first, second) == (reason, "Je n'ai rien réservé.")
    assert third.strip().startswith("1 ")


@pytest.mark.parametrize(
    "words", ["et sinon, comment va ta mère ?", "bon alors moi je voulais surtout vous dire bonjour à tous"]
)
async def test_what_is_no_answer_is_not_taken_for_the_name_of_a_room(lea: Actor, words: str) -> None:
    await lea.says("réserve demain de 14h à 15h")
    await lea.says(words)
    assert lea.reads.startswith("Je n'ai pas compris.")
    await lea.says("la bleue")
    assert lea.reads.startswith("C'est réservé : Salle bleue")


async def test_who_asks_which_rooms_there_are_before_answering_loses_nothing(lea: Actor) -> None:
    await lea.says("réserve demain de 14h à 15h")
    await lea.says("il y a quoi comme salles ?")
    assert lea.reads.startswith("Voici les salles")
    await lea.says("la bleue")
    assert lea.reads.startswith("C'est réservé : Salle bleue")


async def test_an_answer_that_asks_back_is_still_an_answer(lea: Actor) -> None:
    await lea.says("réserve demain de 14h à 15h")
    await lea.says("la bleue ?")
    assert lea.reads.startswith("C'est réservé : Salle bleue")
