"""A request that is taken back takes what we said about it with it, unless that tells of a deed."""

from datetime import timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, read_by

DAY = timedelta(hours=25)
BOOK = "@loge book the studio tomorrow 14:00 to 15:00"


@pytest.mark.parametrize("restarted", [False, True])
async def test_an_answer_goes_with_its_question(stage: Stage, ana: Actor, *, restarted: bool) -> None:
    await ana.says("@loge what is free tomorrow afternoon?", GENERAL, message="m-1")
    await ana.says("!help", GENERAL, message="m-2")
    first, second = read_by(ana, GENERAL)
    if restarted:
        await stage.restart()
    await ana.takes_back("m-1", GENERAL)
    assert first not in read_by(ana, GENERAL)
    assert read_by(ana, GENERAL) == [second]
    await ana.takes_back("m-2", GENERAL)
    assert read_by(ana, GENERAL) == []


async def test_whoever_takes_it_back_it_goes(ana: Actor, paul: Actor) -> None:
    await ana.says("@loge what is free tomorrow afternoon?", GENERAL, message="m-1")
    await paul.takes_back("m-1", GENERAL)
    assert read_by(ana, GENERAL) == []


async def test_a_question_goes_silently_and_is_answered_no_more(stage: Stage, ana: Actor) -> None:
    await ana.says("!book studio", GENERAL, message="m-1")
    await ana.takes_back("m-1", GENERAL)
    assert read_by(ana, GENERAL) == []
    await ana.says("tomorrow 14:00 to 15:00", GENERAL)
    await stage.wait(timedelta(minutes=11))
    assert (read_by(ana, GENERAL), ana.rung) == ([], [])


async def test_what_tells_of_a_deed_stays_for_the_deed_stands(ana: Actor) -> None:
    await ana.says(BOOK, GENERAL, message="m-1")
    (booked,) = read_by(ana, GENERAL)
    await ana.takes_back("m-1", GENERAL)
    assert read_by(ana, GENERAL) == [booked]


async def test_so_does_a_question_whose_answer_was_a_deed(ana: Actor) -> None:
    await ana.says("@loge book the workshop Friday at 9 for an hour", GENERAL, message="m-1")
    await ana.presses("Atelier métal, Friday 4 December, 09:00")
    (booked,) = read_by(ana, GENERAL)
    assert "Booked: Atelier métal" in booked
    await ana.takes_back("m-1", GENERAL)
    assert read_by(ana, GENERAL) == [booked]


async def test_a_deed_that_was_undone_leaves_with_its_request(ana: Actor) -> None:
    await ana.says(BOOK, GENERAL, message="m-1")
    await ana.says("oops", GENERAL, message="m-2")
    await ana.says("!undo", GENERAL)
    await ana.takes_back("m-1", GENERAL)
    assert not any("Booked: Studio" in said for said in read_by(ana, GENERAL))


async def test_after_a_day_nobody_knows_any_more_what_was_a_deed_and_all_stays(
    stage: Stage, ana: Actor
) -> None:
    await ana.says(BOOK, GENERAL, message="m-1")
    standing = read_by(ana, GENERAL)
    await stage.wait(DAY)
    await stage.restart()
    await ana.takes_back("m-1", GENERAL)
    assert read_by(ana, GENERAL) == standing


async def test_a_message_of_others_taken_back_concerns_nobody(ana: Actor, bob: Actor) -> None:
    await ana.says("!help", GENERAL, message="m-1")
    standing = read_by(ana, GENERAL)
    await bob.says("I come too", GENERAL, message="m-2")
    await bob.takes_back("m-2", GENERAL)
    await bob.takes_back("never said", GENERAL)
    assert read_by(ana, GENERAL) == standing
