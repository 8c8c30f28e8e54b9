"""What is reported and asks for nothing: it is taken in, and nobody hears a word of it."""

import pytest

from bot.core.incoming import Reacted
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, all_heard

DOUBT = "book the stuido tomorrow 10:00 to 11:00"


async def reacts(stage: Stage, actor: Actor, to: Actor, emoji: str, *, removed: bool = False) -> None:
    """To the last message in the direct chat of `to`."""
    message = to.standing()[-1].message
    await stage.reports(Reacted(stage.origin(actor, to.direct, stage.fresh_key()), message, emoji, removed))


async def test_a_reaction_that_is_no_answer_changes_nothing(stage: Stage, ana: Actor) -> None:
    await ana.says(DOUBT)
    before = len(all_heard(stage))
    await ana.reacts("🎉")
    await reacts(stage, ana, ana, "✅", removed=True)
    assert len(all_heard(stage)) == before
    await ana.reacts("✅")
    assert "Booked" in ana.reads


async def test_nobody_answers_for_another_by_a_reaction(stage: Stage, ana: Actor, bob: Actor) -> None:
    await ana.says(DOUBT)
    before = len(all_heard(stage))
    await reacts(stage, bob, ana, "✅")
    assert len(all_heard(stage)) == before


async def test_a_reaction_to_what_asks_nothing_is_of_no_concern(stage: Stage, ana: Actor) -> None:
    await ana.says("my bookings")
    await ana.reacts("✅")
    assert len(all_heard(stage)) == 1


@pytest.mark.parametrize("words", ["hello there", "…"])
async def test_a_correction_that_asks_for_nothing_leaves_the_question_open(
    stage: Stage, ana: Actor, words: str
) -> None:
    await ana.says(DOUBT, message="m-1")
    before = len(all_heard(stage))
    await ana.corrects("m-1", words)
    assert len(all_heard(stage)) == before
    await ana.says("yes")
    assert "Booked" in ana.reads


async def test_a_correction_of_what_was_done_already_is_not_heard_again(stage: Stage, ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00", message="m-1")
    await ana.corrects("m-1", "book the studio tomorrow 14:00 to 15:00")
    assert len(all_heard(stage)) == 1


async def test_what_others_correct_or_take_back_among_themselves_is_of_no_concern(
    stage: Stage, ana: Actor
) -> None:
    await ana.corrects("m-1", "see you tomorrow", GENERAL)
    await ana.takes_back("m-1", GENERAL)
    await ana.takes_back("m-1", "#elsewhere")
    await ana.says("!book studio tomorrow 10:00 to 11:00", "#elsewhere")
    assert all_heard(stage) == []
