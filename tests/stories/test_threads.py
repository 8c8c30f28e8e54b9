"""What is asked in a thread is answered there, and goes on there after a restart too."""

import pytest

from bot.testing import Actor, Heard, Stage
from tests.stories.house import GENERAL, read_by

ROOT = "root-of-thread"
BOOK = "@loge book the workshop Friday 10:00 to 11:00"
METAL = "Atelier métal"


def last(actor: Actor) -> Heard:
    return actor.stage.networks[actor.network].heard[-1]


@pytest.mark.parametrize("answer", ["2", "@loge Atelier métal", "reaction", "press"])
async def test_the_answer_to_a_question_in_a_thread_stays_in_it(ana: Actor, answer: str) -> None:
    await ana.says(BOOK, GENERAL, thread=ROOT)
    assert last(ana).thread == ROOT
    if answer == "reaction":
        await ana.reacts("2️⃣", GENERAL)
    elif answer == "press":
        await ana.presses(METAL)
    else:
        await ana.says(answer, GENERAL, thread=ROOT)
    assert "Booked: Atelier métal" in last(ana).text
    assert last(ana).thread == ROOT


async def test_a_correction_in_a_thread_stays_in_it(ana: Actor) -> None:
    await ana.says("@loge book tomorrow 14:00 to 15:00", GENERAL, thread=ROOT, message="m-1")
    await ana.corrects("m-1", "@loge book the studio tomorrow 14:00 to 15:00", GENERAL)
    assert "Booked: Studio son" in last(ana).text
    assert (last(ana).thread, last(ana).edited) == (ROOT, True)


async def test_words_in_a_thread_where_we_asked_are_for_us_after_a_restart_and_elsewhere_not(
    stage: Stage, ana: Actor, bob: Actor
) -> None:
    await ana.says("@loge book the studio", GENERAL, thread=ROOT)
    await stage.kill()
    await stage.start()
    said = len(read_by(ana, GENERAL))
    await bob.says("I would say tomorrow from 14:00 to 15:00", GENERAL, thread=ROOT)
    await ana.says("I would say tomorrow from 14:00 to 15:00", GENERAL, thread="another")
    await ana.says("I would say tomorrow from 14:00 to 15:00", GENERAL)
    assert len(read_by(ana, GENERAL)) == said
    await ana.says("I would say tomorrow from 14:00 to 15:00", GENERAL, thread=ROOT)
    assert "Booked: Studio son, Friday 4 December, 14:00 to 15:00" in last(ana).text
    assert last(ana).thread == ROOT


async def test_a_reply_to_what_we_said_before_a_restart_is_for_us_and_one_to_others_is_not(
    stage: Stage, ana: Actor, bob: Actor
) -> None:
    await ana.says("!help", GENERAL)
    ours = last(ana).message
    await stage.restart()
    said = len(read_by(ana, GENERAL))
    await bob.says("what is free tomorrow afternoon?", GENERAL, reply_to="somebody-else")
    assert len(read_by(ana, GENERAL)) == said
    await bob.says("what is free tomorrow afternoon?", GENERAL, reply_to=ours)
    assert "Salle bleue" in bob.sees(GENERAL)
