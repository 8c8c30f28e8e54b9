"""Holding each time, coming along, if need be; what ends tells whom it touches; @perm reaches whoever is there."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.core.incoming import Said
from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, PARIS, know, read_by
from tests.stories.test_covers import crew


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


async def tuesdays(stage: Stage, people: str = "two people") -> list[Actor]:
    """A coordinator and two concierges, with a slot on Tuesday evenings."""
    crowd = await crew(stage, "en", "Ref", "Zoé", "Marc")
    await crowd[0].says(f"new shift bar every Tuesday 18:00 to 21:00, {people}")
    await crowd[0].says("yes")
    return crowd


async def test_who_holds_it_each_time_leaves_the_place_kept_open_and_keeps_their_own_while_away(
    stage: Stage,
) -> None:
    ref, zoe, marc = await tuesdays(stage, "two people, one spot open")
    await zoe.says("take the shift every Tuesday")
    assert zoe.reads.startswith("Shall I put you on the rota each time? Bar, on Tuesdays, each week.")
    await zoe.says("yes")
    assert "The next ones: 8, 15 and 22 December." in zoe.reads
    await marc.says("take the shift every Tuesday")
    await marc.says("yes")
    assert marc.reads.startswith("All places for each time are given there; the others are kept open.")
    await zoe.says("pause shifts until 9 December")
    await ref.says("show me the rota")
    assert "Bar, Tuesday 8 December, 18:00 to 21:00 (P-1): 2 people are missing" in ref.reads
    await ref.says("rota for Tuesday 15 December")
    assert "(P-2): Zoé; 1 person is missing" in ref.reads
    await stage.until(datetime(2027, 2, 20, 10, tzinfo=PARIS))
    await ref.says("rota for Tuesday 2 March")
    assert "Zoé; 1 person is missing" in ref.reads
    await zoe.says("I no longer hold the shift each time")
    await ref.says("rota for Tuesday 2 March")
    assert "2 people are missing" in ref.reads


async def test_a_newcomer_comes_along_and_who_would_come_if_need_be_is_known_to_nobody_else(
    stage: Stage, ana: Actor
) -> None:
    ref, zoe, marc = await tuesdays(stage)
    await zoe.says("take the shift on Tuesday")
    await ana.says("I come along to the shift on Tuesday")
    assert "With you: Zoé." in ana.reads
    assert zoe.reads.startswith("Ana comes along to see how it goes")
    await marc.says("if need be I can hold the shift on Tuesday")
    assert marc.reads.startswith("Noted: Bar, Tuesday 8 December, 18:00 to 21:00, if need be.")
    await zoe.says("show me the rota")
    assert "if need be" not in zoe.reads
    await ref.says("show me the rota")
    assert "if need be: Marc" in ref.reads
    await zoe.says("I can't do my shift on Tuesday")
    assert marc.reads.startswith("Somebody is missing: Bar, Tuesday 8 December")
    assert len(ref.rung) == 0


async def test_what_is_taken_off_the_rota_tells_before_and_after_whom_it_touches(stage: Stage) -> None:
    ref, zoe, _marc = await tuesdays(stage)
    await zoe.says("take the shift on Tuesday")
    await ref.says("stop the shift Bar")
    assert "It touches, and I tell them: Zoé." in ref.reads
    await ref.says("no")
    await stage.restart()
    await ref.says("stop the shift C-1")
    await ref.says("yes")
    assert zoe.reads == "This is off the rota from now on, you need not come: Bar. Thank you!"
    await stage.wait(timedelta(days=8))
    assert not any("Bar" in said for said in read_by(ref, "#permanences"))


@pytest.mark.parametrize("means", ["discord", "matrix", "terminal"])
async def test_at_perm_in_a_channel_reaches_whoever_is_on_duty(
    stage: Stage, means: str, ana: Actor, paul: Actor
) -> None:
    zoe = stage.actor("zoe", means, "Zoé")
    await know(stage, zoe, Role.CONCIERGE, language="en")
    await know(stage, paul, Role.COORDINATOR, language="en")
    await paul.says("new shift desk every Thursday 9:00 to 12:00")
    await paul.says("yes")
    await zoe.says("!take-shift P-1")
    await ana.says("@perm there is no more paper", to=GENERAL)
    assert zoe.reads.startswith("Somebody of the house would like to talk to a human")
    assert not any("talk to a human" in said for said in read_by(paul))
    await ana.says("who is @perm today", to=GENERAL)
    assert len([said for said in read_by(zoe) if "talk to a human" in said]) == 1


async def test_who_leaves_the_chat_is_replaced_soon_and_keeps_the_rest_for_a_day(stage: Stage) -> None:
    ref, zoe, marc = await crew(stage, "en", "Ref", "Zoé", "Marc")
    await ref.says("new shift bar every Thursday 18:00 to 21:00")
    await ref.says("yes")
    await marc.says("I'm ok for last minute")
    await zoe.joins(GENERAL)
    await zoe.says("take the shift tonight")
    await zoe.says("take the shift on Thursday 10 December")
    await zoe.leaves(GENERAL)
    assert marc.reads.startswith("Somebody is missing: Bar, Thursday 3 December")
    await ref.says("rota for Thursday 10 December")
    assert "Zoé" in ref.reads
    await stage.wait(timedelta(hours=25))
    await ref.says("rota for Thursday 10 December")
    assert "1 person is missing" in ref.reads


async def test_of_two_who_take_the_same_at_once_one_holds_it_and_the_other_is_told(stage: Stage) -> None:
    _ref, zoe, marc = await tuesdays(stage, "one person")
    takes = [
        stage.lodge.hub.receive(
            Said(stage.origin(one, one.direct, one.name), "!take-shift P-1", addressed=True)
        )
        for one in (zoe, marc)
    ]
    await asyncio.gather(*takes)
    await stage.settle()
    assert sorted(one.reads.split(":")[0] for one in (zoe, marc)) == [
        "Somebody holds that already",
        "You are on the rota",
    ]


async def test_saturday_said_on_a_saturday_is_asked_about(stage: Stage) -> None:
    ref, zoe, _marc = await crew(stage, "en", "Ref", "Zoé", "Marc")
    await ref.says("new shift bar every Saturday 18:00 to 21:00")
    await ref.says("yes")
    await stage.until(datetime(2026, 12, 5, 10, tzinfo=PARIS))
    await zoe.says("take the shift on Saturday")
    assert zoe.offered == [
        "Bar, Saturday 5 December, 18:00 to 21:00",
        "Bar, Saturday 12 December, 18:00 to 21:00",
    ]
