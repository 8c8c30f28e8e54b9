"""Whoever goes, out of the chat or out of the house's memory, leaves their place to whoever waits."""

import pytest

from bot.testing import Stage
from tests.stories.house import GENERAL
from tests.stories.programme import troupe_of
from tests.stories.test_waiting import rung


@pytest.mark.parametrize("forgotten", [True, False], ids=["forgotten", "left"])
async def test_the_place_of_who_goes_is_offered_to_who_waits(stage: Stage, *, forgotten: bool) -> None:
    troupe = await troupe_of(stage, "en")
    await troupe.published()
    for actor in (troupe.awa, troupe.cara, troupe.ben):
        await actor.presses("I come")
    assert "You are the first there" in troupe.ben.reads
    if forgotten:
        await troupe.cara.says("erase my data")
        await troupe.cara.says("erase everything")
    else:
        await troupe.cara.joins(GENERAL)
        await troupe.cara.leaves(GENERAL)
    assert len(rung(troupe.ben)) == 1
    assert "Sewing workshop" in rung(troupe.ben)[-1]
