"""A question that nobody answers lapses aloud where a booking hung on it; one that was answered does not."""

from datetime import timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, all_heard, read_by

LATE = timedelta(minutes=10, seconds=1)


async def test_a_question_of_a_booking_that_is_not_answered_lapses_aloud_after_ten_minutes(
    stage: Stage, lea: Actor
) -> None:
    await lea.says("réserve le studio demain à 14h")
    await stage.wait(timedelta(minutes=9))
    assert lea.rung == []
    await stage.wait(timedelta(minutes=2))
    assert len(lea.rung) == 1
    await lea.says("mes réservations")
    assert "R-1" not in lea.reads


async def test_a_lapse_rings_in_private_for_a_question_asked_in_a_channel(stage: Stage, lea: Actor) -> None:
    await lea.says("@loge réserve le studio demain à 14h", GENERAL)
    await stage.wait(LATE)
    assert len(lea.rung) == 1
    assert len(read_by(lea, GENERAL)) == 1


async def test_a_lapse_rings_also_where_the_process_died_in_between(stage: Stage, lea: Actor) -> None:
    await lea.says("réserve le studio demain à 14h")
    await stage.kill()
    await stage.start()
    await stage.wait(LATE)
    assert len(lea.rung) == 1


async def test_a_lapse_is_told_in_the_language_that_was_spoken(stage: Stage, means: str) -> None:
    kim = stage.actor("kim", means)
    await kim.joins(GENERAL)
    await kim.says("book the studio tomorrow at 2pm please")
    await stage.wait(LATE)
    assert "nothing is booked" in kim.rung[0]


@pytest.mark.parametrize("answer", ["1", "16h", "laisse tomber"])
async def test_a_question_that_was_answered_does_not_lapse(stage: Stage, lea: Actor, answer: str) -> None:
    await lea.says("réserve le studio demain à 14h")
    await lea.says(answer)
    await stage.wait(LATE)
    assert lea.rung == []


async def test_a_question_whose_answer_was_refused_does_not_lapse(
    stage: Stage, lea: Actor, bob: Actor
) -> None:
    await lea.says("réserve le studio demain à 14h")
    await bob.says("book the studio tomorrow 14:00 to 18:00")
    await lea.says("16h")
    assert "R-" not in lea.reads
    await stage.wait(LATE)
    assert lea.rung == []


async def test_after_the_lapse_an_answer_does_nothing(stage: Stage, lea: Actor) -> None:
    await lea.says("réserve le studio demain à 14h")
    await stage.wait(LATE)
    await lea.says("1")
    await lea.says("mes réservations")
    assert "R-1" not in lea.reads


async def test_an_old_press_after_the_lapse_says_that_the_question_is_closed(
    stage: Stage, ana: Actor
) -> None:
    await ana.says("book the studio tomorrow at 2pm")
    token = ana.standing()[-1].presentation.options[0].label
    await stage.wait(LATE)
    await stage.restart()
    await ana.presses(token)
    assert "closed" in read_by(ana)[0]
    await ana.says("my bookings")
    assert "R-1" not in ana.reads


async def test_a_number_in_a_channel_long_after_the_question_books_nothing(
    stage: Stage, ana: Actor, bob: Actor
) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await bob.says("@loge book the studio tomorrow 10:00 to 11:00", GENERAL)
    assert "you have no booking" in bob.sees(GENERAL)
    await stage.wait(timedelta(hours=5))
    before = len(all_heard(stage))
    await bob.says("2", GENERAL)
    assert len(all_heard(stage)) == before


async def test_a_number_in_private_days_after_the_question_books_nothing(
    stage: Stage, ana: Actor, bob: Actor
) -> None:
    await ana.says("book the studio Friday 11 December 10:00 to 11:00")
    await bob.says("book the studio Friday 11 December 10:00 to 11:00")
    await stage.wait(timedelta(days=3))
    await bob.says("1")
    await bob.says("my bookings")
    assert "R-2" not in bob.reads


async def test_a_wish_said_again_in_clearer_words_does_not_lapse(stage: Stage, lea: Actor) -> None:
    await lea.says("réserve l'atelier demain de 9h à 10h")
    assert "Atelier métal" in lea.reads
    await lea.says("réserve l'atelier bois demain de 9h à 10h")
    assert "R-1" in lea.reads
    await stage.wait(LATE)
    assert lea.rung == []


async def test_closing_a_wish_said_again_leaves_no_older_one_behind(lea: Actor) -> None:
    await lea.says("réserve l'atelier demain de 9h à 10h")
    await lea.says("réserve l'atelier demain de 11h à 12h")
    await lea.says("laisse tomber")
    await lea.says("1")
    await lea.says("mes réservations")
    assert "R-1" not in lea.reads


async def test_two_questions_in_two_places_lapse_each_with_what_it_was_about(
    stage: Stage, lea: Actor
) -> None:
    await lea.says("réserve le studio demain à 14h")
    await lea.says("@loge réserve la bleue lundi à 10h", GENERAL)
    await stage.wait(LATE)
    assert len(lea.rung) == 2
    assert any("Studio son" in one and "4 décembre" in one for one in lea.rung)
    assert any("Salle bleue" in one and "7 décembre" in one for one in lea.rung)
