"""« Until when? »: hours that are given then are hours of the day that was said, whatever else changes."""

import pytest

from bot.testing import Actor

FROM_TEN = "réserve la salle bleue demain à 10h"


@pytest.mark.parametrize("words", ["de 11h à 12h", "11h-12h", "non de 11h à 12h", "plutôt 11h-12h"])
async def test_new_hours_are_hours_of_the_same_day(lea: Actor, words: str) -> None:
    await lea.says(FROM_TEN)
    await lea.says(words)
    assert "Salle bleue, vendredi 4 décembre, de 11 h à 12 h" in lea.reads


@pytest.mark.parametrize("words", ["non 11h", "non, à 11h", "plutôt 11h", "finalement 11h"])
async def test_a_no_and_an_hour_is_another_beginning_and_not_the_end(lea: Actor, words: str) -> None:
    await lea.says(FROM_TEN)
    await lea.says(words)
    assert "À partir du vendredi 4 décembre à 11 h" in lea.reads


async def test_an_hour_before_the_beginning_is_another_beginning(lea: Actor) -> None:
    await lea.says(FROM_TEN)
    await lea.says("9h")
    assert "À partir du vendredi 4 décembre à 9 h" in lea.reads


@pytest.mark.parametrize("question", [FROM_TEN, "réserve la salle bleue samedi"])
async def test_another_day_is_read_from_today(lea: Actor, question: str) -> None:
    await lea.says(question)
    await lea.says("non, après-demain de 11h à 12h")
    assert "Salle bleue, samedi 5 décembre, de 11 h à 12 h" in lea.reads
    await lea.says(question)
    await lea.says("aujourd'hui de 11h à 12h")
    assert "Salle bleue, jeudi 3 décembre, de 11 h à 12 h" in lea.reads


async def test_other_hours_after_a_refusal_are_hours_of_the_same_day(lea: Actor, bob: Actor) -> None:
    await bob.says("book the blue room tomorrow 10:00 to 12:00")
    await lea.says("réserve la salle bleue demain de 10h à 12h")
    await lea.says("plutôt de 14h à 16h")
    assert "C'est réservé : Salle bleue, vendredi 4 décembre, de 14 h à 16 h" in lea.reads


async def test_other_hours_instead_of_a_yes_are_hours_of_the_same_day(lea: Actor) -> None:
    await lea.says("réserve la salle bleue samedi matin")
    await lea.says("non, de 10h à 11h")
    assert "C'est réservé : Salle bleue, samedi 5 décembre, de 10 h à 11 h" in lea.reads


@pytest.mark.parametrize(("said", "day"), [("hier à 10h", "2 décembre à 10 h"), ("hier", "2 décembre")])
async def test_neither_hours_nor_an_end_are_asked_for_what_is_over(lea: Actor, said: str, day: str) -> None:
    await lea.says(f"réserve la salle bleue {said}")
    assert lea.reads.startswith(f"C'est déjà passé : mercredi {day}.")
    await lea.says("demain de 10h à 12h")
    assert "C'est réservé : Salle bleue, vendredi 4 décembre, de 10 h à 12 h" in lea.reads


async def test_where_the_doors_are_closed_other_hours_of_that_day_are_asked_for(lea: Actor) -> None:
    await lea.says("réserve la salle bleue demain à 23h")
    assert lea.reads.startswith("Ce jour-là, c'est ouvert de 9 h à 22 h.")
    await lea.says("14h-16h")
    assert "C'est réservé : Salle bleue, vendredi 4 décembre, de 14 h à 16 h" in lea.reads


async def test_no_end_is_offered_after_the_doors_close(lea: Actor) -> None:
    await lea.says("réserve la salle bleue demain à 20h")
    assert len(lea.offered) == 2
    assert "de 20 h à 22 h" in lea.reads
    assert "23 h" not in lea.reads


@pytest.mark.parametrize("words", ["ojd 15h 17h", "ajrd de 15h à 17h"])
async def test_today_has_short_names(lea: Actor, words: str) -> None:
    await lea.says(f"réserve la salle bleue {words}")
    assert "Salle bleue, jeudi 3 décembre, de 15 h à 17 h" in lea.reads
    assert "Noté" not in lea.reads


@pytest.mark.parametrize(
    "words",
    [
        "resa gde salle dem1 14h 16h",
        "jai besoin de la gde salle demain 14h-16h",
        "jreserve la gde salle 2m1 14h 16h",
    ],
)
async def test_a_room_and_a_time_are_known_as_thumbs_type_them(lea: Actor, words: str) -> None:
    await lea.says(words)
    if "oui" in lea.offered:
        await lea.says("oui")
    assert "C'est réservé : Grande salle, vendredi 4 décembre, de 14 h à 16 h" in lea.reads


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("réserve l'atelier demain à 10h", "À partir du vendredi 4 décembre à 10 h : jusqu'à quand"),
        ("réserve l'atelier samedi", "Le samedi 5 décembre : de quelle heure à quelle heure"),
    ],
)
async def test_a_day_or_a_beginning_is_kept_while_the_room_is_asked_for(
    lea: Actor, words: str, asked: str
) -> None:
    await lea.says(words)
    assert "Atelier bois" in lea.reads
    await lea.says("le bois")
    assert asked in lea.reads
    await lea.says(words)
    await lea.says("1")
    assert asked in lea.reads


@pytest.mark.parametrize(
    ("book", "move", "told"),
    [
        (
            "réserve la bleue mardi 20h-21h",
            "décale ma résa de mardi 20h à 19h",
            "C'est déplacé : Salle bleue, mardi 8 décembre, de 19 h à 20 h.",
        ),
        (
            "book the blue room tuesday 8pm to 9pm",
            "move my booking of tuesday 8pm to 7pm",
            "Moved: Salle bleue, Tuesday 8 December, 19:00 to 20:00.",
        ),
    ],
)
async def test_from_one_hour_to_an_earlier_one_is_no_end_before_its_start(
    lea: Actor, ana: Actor, book: str, move: str, told: str
) -> None:
    actor = lea if move.startswith("décale") else ana
    await actor.says(book)
    await actor.says(move)
    assert told in actor.reads
