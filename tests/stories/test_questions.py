"""What is missing is asked for; a question outlives the process, and only its own person answers it."""

from datetime import timedelta

import pytest

from bot.core.incoming import Pressed, Reacted
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, all_heard, read_by

LATE = timedelta(minutes=10, seconds=1)


async def test_a_room_that_is_missing_is_asked_for_with_all_there_are(ana: Actor) -> None:
    await ana.says("!book")
    assert ana.offered == [
        "Grande salle", "Salle bleue", "Salle verte", "Atelier bois", "Atelier métal", "Studio son",
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ["stop", "kill"])
async def test_a_booking_is_told_bit_by_bit_across_the_end_of_the_process(
    stage: Stage, ana: Actor, ending: str
) -> None:
    await ana.says("!book")
    await _end(stage, ending)
    await ana.presses("Studio son")
    await _end(stage, ending)
    await ana.says("tomorrow")
    assert "Friday 4 December" in ana.reads
    await _end(stage, ending)
    await ana.says("14:00 to 16:00")
    assert "Booked: Studio son, Friday 4 December, 14:00 to 16:00. Number R-1." in ana.reads


async def _end(stage: Stage, ending: str) -> None:
    await (stage.kill() if ending == "kill" else stage.stop())
    await stage.start()


@pytest.mark.parametrize(
    ("answer", "until"),
    [
        ("16h", "16 h"),
        ("2h", "16 h"),
        ("jusqu'à 17h", "17 h"),
        ("1h30", "15 h 30"),
        ("3", "17 h"),
        ("1", "15 h"),
    ],
)
async def test_of_a_time_that_is_half_known_only_the_end_is_asked(
    lea: Actor, answer: str, until: str
) -> None:
    await lea.says("réserve le studio demain à 14h")
    assert "vendredi 4 décembre à 14 h" in lea.reads
    assert len(lea.offered) == 3
    await lea.says(answer)
    assert f"Studio son, vendredi 4 décembre, de 14 h à {until}" in lea.reads
    assert "R-1" in lea.reads


@pytest.mark.parametrize(("answer", "until"), [("until 4pm", "16:00"), ("2 hours", "16:00"), ("2", "16:00")])
async def test_the_end_is_asked_in_english_too(ana: Actor, answer: str, until: str) -> None:
    await ana.says("book the studio tomorrow at 2pm")
    await ana.says(answer)
    assert f"Booked: Studio son, Friday 4 December, 14:00 to {until}" in ana.reads


@pytest.mark.parametrize("words", ["laisse tomber", "stop", "oublie"])
async def test_words_that_drop_the_question_close_it(stage: Stage, lea: Actor, words: str) -> None:
    await lea.says("réserve le studio demain à 14h")
    await lea.says(words)
    assert len(read_by(lea)) == 2
    await lea.says("2")
    await stage.wait(LATE)
    await lea.says("mes réservations")
    assert "R-1" not in lea.reads
    assert lea.rung == []


async def test_an_answer_that_was_refused_can_be_given_anew(lea: Actor) -> None:
    await lea.says("réserve le studio demain à 14h")
    await lea.says("25h")
    assert "R-" not in lea.reads
    await lea.says("16h")
    assert "Studio son, vendredi 4 décembre, de 14 h à 16 h" in lea.reads


async def test_ways_out_stay_in_the_language_of_the_words_that_were_refused(
    stage: Stage, bob: Actor, means: str
) -> None:
    await bob.says("book the studio tomorrow 14:00 to 15:00")
    kim = stage.actor("kim", means)
    await kim.joins(GENERAL)
    await kim.says("book the studio tomorrow 14:00 to 15:00")
    assert "you have no booking" in kim.reads
    await kim.says("1")
    assert "Booked: Studio son" in kim.reads


async def test_after_a_refused_answer_the_next_words_are_a_new_request(lea: Actor, bob: Actor) -> None:
    await lea.says("réserve le studio demain à 14h")
    await bob.says("book the studio tomorrow 14:00 to 18:00")
    await lea.says("16h")
    await lea.says("réserve la salle bleue demain de 14h à 16h")
    assert "Salle bleue, vendredi 4 décembre, de 14 h à 16 h" in lea.reads
    assert "R-2" in lea.reads


async def test_a_press_on_a_question_asked_before_a_restart_is_taken(stage: Stage, ana: Actor) -> None:
    await ana.says("book the workshop Friday at 9 for an hour")
    await stage.kill()
    await stage.start()
    await ana.presses("Atelier métal, Friday 4 December, 09:00")
    assert "Booked: Atelier métal" in ana.reads


async def test_a_choice_pressed_twice_is_made_once(stage: Stage, ana: Actor) -> None:
    await ana.says("book the workshop Friday at 9 for an hour")
    option = ana.standing()[-1].presentation.options[0]
    await ana.presses(option.label)
    before = len(all_heard(stage))
    await _presses_token(stage, ana, option.token)
    assert len(all_heard(stage)) == before + 1
    await ana.says("my bookings")
    assert "R-1" in ana.reads
    assert "R-2" not in ana.reads


async def _presses_token(stage: Stage, actor: Actor, token: str) -> None:
    await stage.reports(Pressed(stage.origin(actor, actor.direct, stage.fresh_key()), token))


async def test_nobody_else_can_answer_somebodys_question(stage: Stage, ana: Actor, bob: Actor) -> None:
    await ana.says("@loge book the workshop Friday at 9 for an hour", GENERAL)
    token = ana.standing(GENERAL)[-1].presentation.options[0].token
    before = len(all_heard(stage))
    await _presses_token(stage, bob, token)
    await bob.says("1", GENERAL)
    assert len(all_heard(stage)) == before
    await ana.says("1", GENERAL)
    assert "Booked: Atelier bois" in ana.sees(GENERAL)


async def test_an_answer_in_a_channel_that_is_refused_is_told_so_without_a_mention(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    await lea.says("réserve le studio demain de 10h à 11h")
    await ana.says("@loge book the studio tomorrow 10:00 to 11:00", GENERAL)
    await bob.says("book the studio tomorrow 11:00 to 12:00")
    before = len(all_heard(stage))
    await ana.says("1", GENERAL)
    assert len(all_heard(stage)) == before + 1
    assert "you have no booking" in ana.sees(GENERAL)


@pytest.mark.parametrize(
    ("emoji", "booked"),
    [
        *((yes, True) for yes in ("✅", "✅\ufe0f", "✔", "✔\ufe0f", "☑️", "👍", "👍🏽", "1\ufe0f\u20e3")),
        *((no, False) for no in ("❌", "❌\ufe0f", "✖️", "❎", "👎", "👎🏿", "2\ufe0f\u20e3")),
    ],
)
async def test_a_reaction_answers_what_was_read_back(ana: Actor, emoji: str, *, booked: bool) -> None:
    await ana.says("book the stuido tomorrow 10:00 to 11:00")
    await ana.reacts(emoji)
    await ana.says("my bookings")
    assert ("R-1" in ana.reads) is booked


async def test_a_reaction_answers_what_nobody_had_asked_for_too(paul: Actor, ana: Actor) -> None:
    await paul.says("team Ana concierge")
    await ana.reacts("✅")
    assert "Your role here from now on" in ana.reads


async def test_a_request_that_is_corrected_while_its_question_is_open_is_asked_anew(ana: Actor) -> None:
    await ana.says("book the workshop Friday at 9 for an hour", message="m-1")
    await ana.corrects("m-1", "book the studio Friday 9:00 to 10:00")
    assert "Booked: Studio son, Friday 4 December, 09:00 to 10:00" in ana.reads
    assert len(read_by(ana)) == 1


async def test_a_request_that_is_corrected_into_another_command_is_left_as_it_was(ana: Actor) -> None:
    await ana.says("book the workshop Friday at 9 for an hour", message="m-1")
    asked = ana.reads
    await ana.corrects("m-1", "!my-name shown")
    assert ana.reads == asked
    await ana.says("!me")
    assert "bookings: hidden" in ana.reads


async def test_a_request_that_is_taken_back_takes_its_question_with_it(stage: Stage, ana: Actor) -> None:
    await ana.says("book the workshop Friday at 9 for an hour", message="m-1")
    await ana.takes_back("m-1")
    await ana.says("1")
    await stage.wait(LATE)
    await ana.says("my bookings")
    assert "R-1" not in ana.reads
    assert ana.rung == []


async def test_a_reaction_that_comes_too_late_is_told_so(stage: Stage, ana: Actor) -> None:
    await ana.says("!bok", GENERAL)
    asked = ana.standing(GENERAL)[0]
    await stage.wait(LATE)
    await stage.reports(Reacted(stage.origin(ana, asked.channel, stage.fresh_key()), asked.message, "1️⃣"))
    assert ana.sees(GENERAL) == "That question is closed by now."


async def test_what_is_offered_in_private_is_answered_by_a_reaction_too(paul: Actor, ana: Actor) -> None:
    await paul.says("!team ana concierge")
    await paul.says("yes")
    assert "yes" in ana.offered
    await ana.reacts("✅")
    await ana.says("!me")
    assert "person on duty" in ana.reads
