"""The rota to its honest ends: nobody is left, a part is enough, another hour, another's number, no word left."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.stories.house import read_by
from tests.stories.test_handing_over import at, team


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


async def slotted(stage: Stage, *slots: str) -> list[Actor]:
    """A coordinator and two of the team, with these on the rota."""
    crowd = await team(stage, "en", "Ref", "Zoé", "Marc")
    for slot in slots:
        await crowd[0].says(f"new shift {slot}")
        await crowd[0].says("yes")
    return crowd


async def test_a_turn_that_everybody_passes_ends_with_the_team_knowing(stage: Stage) -> None:
    ref, zoe, marc = await slotted(stage, "bar every Friday 16:00 to 20:00, one person")
    await ref.says("propose a fair rotation until 13 December")
    await ref.presses("ask them")
    assert ref.reads.startswith("I ask Zoé and Marc")
    await zoe.says("no, not then")
    await marc.says("no, not then")
    for actor in (marc, zoe):
        await actor.says("no, not then")
    await stage.until(at(13, 10))
    assert any("Nobody takes the week of" in one for one in read_by(ref))


async def test_a_turn_that_was_taken_meanwhile_is_not_taken_twice(stage: Stage) -> None:
    ref, zoe, marc = await slotted(stage, "bar every Friday 16:00 to 20:00, one person")
    await ref.says("propose a fair rotation until 13 December")
    await ref.presses("ask them")
    await marc.says("take the bar on 11 December")
    await zoe.says("take the bar on Friday")
    asked = next(one for one in (zoe, marc) if any("It is your turn" in said for said in read_by(one)))
    await asked.presses("yes, I take it")
    assert asked.reads.startswith("Nothing of that week is open any more.")


async def test_where_enough_others_are_there_nobody_is_looked_for(stage: Stage) -> None:
    ref, zoe, marc = await slotted(stage, "bar every Friday 16:00 to 20:00, two people")
    for actor in (zoe, marc):
        await actor.says("take the bar on Friday")
        await actor.says("no")
    await ref.says("the bar shift needs one person from now on")
    await ref.says("yes")
    await zoe.says("I can't do the bar on Friday")
    assert "Enough others are there, nobody need be looked for." in zoe.reads
    await zoe.says("oops")
    assert not zoe.reads.startswith("Undone: you hold it again")
    await marc.says("I can't do the bar on Friday from 18:00 to 20:00")
    assert marc.reads.startswith("Noted, take care of yourself")


async def test_who_was_put_on_the_rota_and_cannot_is_off_it_once(stage: Stage) -> None:
    ref, zoe, _marc = await slotted(stage, "bar every Friday 16:00 to 20:00, one person")
    await ref.says("put Zoé down for the bar on Friday")
    await zoe.presses("I cannot")
    assert zoe.reads.startswith("Very well, you are off the rota: Bar")
    await ref.says("oops")
    assert ref.reads.startswith("That was changed since")


async def test_hours_that_lack_are_asked_for_and_what_comes_every_other_week_is_told_so(stage: Stage) -> None:
    ref, zoe, _marc = await slotted(stage)
    await ref.says("new shift welcome desk, two people")
    assert ref.reads.startswith("When is it to be held?")
    await stage.restart()
    await ref.says("every other Tuesday 18:00 to 21:00")
    assert ref.reads.startswith(
        "Shall I put this on the rota? Welcome desk, on Tuesdays, every other week, 18:00 to 21:00, 2 people."
    )
    await ref.says("yes")
    await ref.says("new shift bar every Tuesday 18:00 to 21:00 in even weeks, one person")
    assert "in even weeks" in ref.reads
    await ref.says("yes")
    await ref.says("the Tuesday shift ends at 22:00 from now on")
    assert ref.offered == ["Welcome desk (C-1)", "Bar (C-2)"]
    await stage.restart()
    await ref.presses("Bar")
    assert ref.reads.startswith("From now on: Bar, on Tuesdays, in even weeks, 18:00 to 22:00")
    await ref.says("yes")
    await ref.says("!change-shifts C-2: purple")
    assert "What changes?" in ref.reads
    await ref.says("never mind")
    await zoe.says("take the bar on Tuesday 8 December")
    assert zoe.reads.startswith("I find no shift like that.") or "Bar, Tuesday" in zoe.reads


async def test_who_will_be_there_is_told_for_an_hour_to_come(stage: Stage, ana: Actor) -> None:
    _ref, zoe, _marc = await slotted(stage, "bar every Friday 16:00 to 20:00, one person")
    await zoe.says("take the bar on Friday")
    await ana.says("who is on duty tomorrow at 17:00?")
    assert ana.reads == "At 17:00 somebody will welcome you, until 20:00."
    await zoe.says("yes, show it")
    await ana.says("who is on duty tomorrow at 17:00?")
    assert ana.reads == "At 17:00 Zoé will be on duty, until 20:00."
    await ana.says("who's on the bar?")
    assert ana.reads.startswith("As far as I know nobody is on duty now. The next one: Friday 4 December")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0]
        await Houses(work).save(replace(house, hours=type(house.hours)()))
    await zoe.says("we open")
    await ana.says("who is on duty?")
    assert ana.reads == "There now, as far as I know: Zoé."
    await zoe.says("hide my name when I'm on duty")
    await ana.says("who is on duty?")
    assert ana.reads == "Somebody is there now, as far as I know."


async def test_a_late_end_is_opened_late_and_said_so(stage: Stage) -> None:
    ref, zoe, marc = await slotted(stage, "bar every Friday 16:00 to 20:00, one person")
    await zoe.says("take the bar on Friday 18:00 to 20:00")
    await marc.says("take the bar on Friday 16:00 to 18:00")
    await stage.until(at(4, 13))
    await marc.says("I can't do the bar on Friday")
    await stage.wait(timedelta(hours=2))
    assert "open at 18:00 only, and announce it" in ref.offered
    await ref.presses("open at 18:00 only")
    assert "Today: Bar opens at 18:00 instead of 16:00." in ref.reads
