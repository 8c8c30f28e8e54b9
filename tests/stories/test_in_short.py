"""Wishes as thumbs type them: without a verb, in phone writing, with two days in one breath."""

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, all_heard, read_by


async def test_a_room_and_a_time_and_nothing_else_is_asked_about_once(lea: Actor) -> None:
    await lea.says("la bleue demain 14h-16h")
    assert lea.reads.startswith("Je réserve : Salle bleue, vendredi 4 décembre, de 14 h à 16 h ?")
    await lea.says("oui")
    assert "C'est réservé : Salle bleue, vendredi 4 décembre, de 14 h à 16 h" in lea.reads


async def test_what_is_guessed_is_named_before_the_rest_is_asked(lea: Actor) -> None:
    await lea.says("la bleue demain 14h")
    first, second, *_ = lea.reads.splitlines()
    assert first == "Réserver une salle. Salle bleue"
    assert second == "À partir du vendredi 4 décembre à 14 h : jusqu'à quand ?"
    await lea.says("2")
    assert "C'est réservé : Salle bleue, vendredi 4 décembre, de 14 h à 16 h" in lea.reads


async def test_phone_writing_is_read(lea: Actor) -> None:
    await lea.says("slt jveux resa la verte dem1 14h-16h")
    assert "C'est réservé : Salle verte, vendredi 4 décembre, de 14 h à 16 h" in lea.reads


async def test_a_slip_of_the_pen_is_no_purpose(ana: Actor) -> None:
    await ana.says("book teh blue room tomorrow 2pm to 3pm")
    assert "Booked: Salle bleue" in ana.reads
    assert "Noted with it" not in ana.reads


@pytest.mark.parametrize("words", ["from 9 to 5", "9 to 5", "9-5"])
async def test_bare_hours_answer_when(ana: Actor, words: str) -> None:
    await ana.says("book the blue room")
    await ana.says(words)
    assert "Booked: Salle bleue, Thursday 3 December, 09:00 to 17:00" in ana.reads


async def test_bare_hours_answer_for_the_day_that_was_said(lea: Actor) -> None:
    await lea.says("réserve la bleue demain")
    await lea.says("de 9 à 17")
    assert "C'est réservé : Salle bleue, vendredi 4 décembre, de 9 h à 17 h" in lea.reads


async def test_today_and_tomorrow_are_two_days_to_look_at(ana: Actor) -> None:
    await ana.says("book the blue room tomorrow 10:00 to 11:00")
    await ana.says("is the blue room free today and tomorrow?")
    assert "Thursday 3 December, 09:00 to 22:00" in ana.reads
    assert "Friday 4 December, 09:00 to 10:00" in ana.reads


async def test_days_that_are_apart_are_asked_about(ana: Actor) -> None:
    await ana.says("is the blue room free on saturday or tuesday?")
    assert "When exactly?" in ana.reads
    await ana.says("2")
    assert "Salle bleue is free Tuesday 8 December" in ana.reads


async def test_of_two_times_to_book_none_is_left_out_in_silence(ana: Actor) -> None:
    await ana.says("book the blue room saturday 10:00-11:00 and sunday 10:00-11:00")
    assert ana.reads.startswith("I can only book one of those times at once.")
    await ana.says("2")
    assert "Booked: Salle bleue, Sunday 6 December, 10:00 to 11:00" in ana.reads


async def test_two_days_to_book_are_asked_for_again(ana: Actor) -> None:
    await ana.says("book the blue room today and tomorrow")
    assert ana.reads.startswith("I can only book one of those times at once.")
    await ana.says("tomorrow 10:00 to 11:00")
    assert "Booked: Salle bleue, Friday 4 December, 10:00 to 11:00" in ana.reads


@pytest.mark.parametrize(
    "words", ["la bleue demain 14h", "la bleue est vraiment jolie", "blue room tomorrow 2pm", "merci @loge"]
)
async def test_nobody_is_answered_who_did_not_speak_to_us(stage: Stage, lea: Actor, words: str) -> None:
    await lea.says(words.replace("@loge", "la loge"), GENERAL)
    assert all_heard(stage) == []


@pytest.mark.parametrize("words", ["@loge la bleue est vraiment jolie", "@loge I loved the blue room"])
async def test_what_is_said_about_a_room_books_nothing(lea: Actor, words: str) -> None:
    await lea.says(words, GENERAL)
    await lea.says("mes réservations")
    assert not any("Salle bleue" in one for one in read_by(lea))


@pytest.mark.parametrize(
    ("who", "words", "told"),
    [
        ("lea", "réserve la bleue samedi soir jusqu'à 1h", "Ce jour-là, c'est ouvert de 9 h à 22 h."),
        ("ana", "book the blue room saturday evening until 1am", "We are open from 09:00 to 22:00"),
        ("lea", "réserve la bleue samedi matin jusqu'à 13h", "samedi 5 décembre, de 9 h à 13 h"),
        ("ana", "book the blue room saturday 10 till noon", "Saturday 5 December, 10:00 to 12:00"),
    ],
)
async def test_an_end_that_was_said_is_never_cut_in_silence(
    lea: Actor, ana: Actor, who: str, words: str, told: str
) -> None:
    actor = {"lea": lea, "ana": ana}[who]
    await actor.says(words)
    assert told in actor.reads
