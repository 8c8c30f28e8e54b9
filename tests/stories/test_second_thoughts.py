"""Second thoughts on the rota: each thing said is taken back in a word, and said twice it is refused with the reason."""

from datetime import timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, read_by
from tests.stories.test_handing_over import at, team


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


@pytest.fixture
async def crowd(stage: Stage) -> list[Actor]:
    """A coordinator, two of the team; a bar for two on Fridays."""
    ref, zoe, marc = await team(stage, "en", "Ref", "Zoé", "Marc")
    await ref.says("new shift bar every Friday 16:00 to 20:00, two people")
    await ref.says("yes")
    return [ref, zoe, marc]


async def test_what_was_put_on_the_rota_is_off_again_unless_somebody_took_a_date_of_it(
    crowd: list[Actor],
) -> None:
    ref, zoe, _marc = crowd
    await ref.says("new shift bar every Friday 16:00 to 20:00, two people")
    assert ref.reads.startswith("That is on the rota already: Bar")
    await ref.says("new shift garden every Monday 10:00 to 12:00, one person")
    await ref.says("yes")
    await zoe.says("take the garden on Monday")
    await zoe.says("no")
    await ref.says("oops")
    assert ref.reads.startswith("Somebody holds a date of it already")
    await ref.says("new shift yoga every Monday 14:00 to 16:00, one person")
    await ref.says("yes")
    await ref.says("oops")
    assert ref.reads.startswith("Undone: Yoga, on Mondays, 14:00 to 16:00, 1 person is off the rota.")


async def test_each_time_is_taken_back_and_of_several_it_is_asked_which(crowd: list[Actor]) -> None:
    ref, zoe, _marc = crowd
    await zoe.says("I no longer hold the shift each time")
    assert zoe.reads.startswith("You hold nothing each time.")
    await zoe.says("take the bar every Friday")
    await zoe.says("yes, each time")
    await zoe.says("oops")
    assert zoe.reads.startswith("Very well: 9 dates are open again.")
    await ref.says("new shift garden every Monday 10:00 to 12:00, one person")
    await ref.says("yes")
    for slot in ("bar every Friday", "garden every Monday"):
        await zoe.says(f"take the {slot}")
        await zoe.says("yes, each time")
    await zoe.says("I no longer hold the shift each time")
    assert zoe.offered == ["Bar", "Garden"]
    await zoe.presses("Garden")
    assert zoe.reads.startswith("Very well: 9 dates are open again.")


async def test_who_comes_along_or_if_need_be_takes_it_back_and_says_it_once(
    stage: Stage, crowd: list[Actor], ana: Actor
) -> None:
    _ref, zoe, marc = crowd
    await marc.says("if need be I can hold the bar on Friday")
    await marc.says("if need be I can hold the bar on Friday")
    assert marc.reads.startswith("You are noted there already: Bar")
    await marc.says("oops")
    assert marc.reads.startswith("Undone: Bar, Friday 4 December")
    await ana.says("I come along to the bar on Friday")
    await zoe.says("I come along to the bar on Friday")
    assert zoe.reads.startswith("No more people can come along then: Bar")
    await ana.says("I can't do the bar on Friday")
    assert ana.reads.startswith("Very well, you are off the rota: Bar")
    await marc.says("I'm ok for last minute")
    await marc.says("don't ask me at the last minute")
    assert marc.reads.startswith("Noted: I ask you nothing at the last minute any more.")
    await stage.until(at(4, 21))
    await ana.says("!come-along P-1")
    assert ana.reads.startswith("That is over already: Bar")


async def test_who_cannot_come_hears_the_truth_of_who_is_left(crowd: list[Actor]) -> None:
    ref, zoe, marc = crowd
    await zoe.says("I can't do my shift on Friday")
    assert zoe.reads.startswith("Nothing of the rota is yours in the next weeks.")
    await zoe.says("take the bar on 11 December")
    await zoe.says("no")
    await zoe.says("!need-cover")
    assert zoe.reads.startswith("Shall I look for somebody in your place? Bar, Friday 11 December")
    await zoe.says("no")
    await zoe.says("I'm away on 18 December")
    assert zoe.reads.startswith("You hold no shift then")
    await zoe.says("I'm away on 11 December")
    assert zoe.reads.startswith("Noted, take care of yourself: Bar, Friday 11 December")
    await marc.says("!need-cover P-2")
    assert marc.reads.startswith("You do not hold that: Bar, Friday 11 December")
    await ref.says("the bar shift needs one person from now on")
    await ref.says("yes")
    for actor in (zoe, marc):
        await actor.says("take the bar on 18 December")
    assert "Somebody holds that already" in marc.reads


async def test_what_nobody_took_is_asked_of_all_at_a_coordinator_s_word(
    stage: Stage, crowd: list[Actor]
) -> None:
    ref, zoe, marc = crowd
    await stage.until(at(4, 9, 5))
    assert ref.reads.startswith("Nobody has taken this yet: Bar, Friday 4 December, 16:00 to 20:00: 2 people")
    await ref.presses("ask the others")
    assert ref.reads == "I ask them, and tell you who comes."
    assert zoe.reads.startswith("Somebody is missing: Bar")
    await marc.presses("I can")
    assert any("Marc" in one for one in read_by(ref))


async def test_words_for_the_next_are_taken_back_given_once_and_known_by_their_author(
    stage: Stage, crowd: list[Actor]
) -> None:
    ref, zoe, marc = crowd
    await ref.says("where are the keys?")
    assert ref.reads.startswith("Where are the keys?") or "keys" in ref.reads
    await ref.says("never mind")
    await zoe.says("brief")
    await zoe.says("handover")
    await zoe.says("the tap leaks")
    assert zoe.reads.startswith("Noted for")
    await zoe.says("oops")
    await zoe.says("handover: the milk is sour")
    await zoe.says("take the bar on Friday")
    await zoe.says("no")
    await marc.says("take the bar on Friday")
    await marc.says("no")
    await stage.until(at(4, 16, 1))
    assert "From Zoé: the milk is sour" in marc.reads
    assert not any("tap" in one for one in read_by(marc))
    await zoe.says("brief")
    assert "You left this word: the milk is sour" in zoe.reads
    await ref.says("the keys are under the mat")
    await ref.says("the keys are in the box")
    await ref.says("oops")
    await zoe.says("where are the keys?")
    assert "under the mat" in zoe.reads


async def test_where_nothing_comes_again_there_is_no_turn(stage: Stage) -> None:
    ref, zoe = await team(stage, "en", "Ref", "Zoé")
    await zoe.says("who's on next week and why?")
    assert zoe.reads.startswith("Nothing that comes again is on the rota yet.")
    await ref.says("propose a fair rotation")
    assert "To put something on it: !define-shift." in ref.reads
    await ref.says("new shift bar every Friday 16:00 to 20:00, one person")
    await ref.says("yes")
    await zoe.says("take the bar every Friday")
    await zoe.says("yes, each time")
    await ref.says("propose a fair rotation until 20 December")
    assert ref.reads.startswith("All is held until Sunday 20 December")
    await stage.wait(timedelta(minutes=1))
    assert not read_by(zoe, GENERAL)
