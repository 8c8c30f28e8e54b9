"""Help where something changes underneath it: who asked leaves or corrects themselves, who offered leaves, a topic is not clear."""

from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.core.incoming import Left
from bot.store.community.people import Role
from bot.store.house.channels import Channels
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, know, read_by


async def three(stage: Stage, role: Role | None = Role.MEMBER) -> tuple[Actor, Actor, Actor]:
    """Lou asks, Awa and Kim offered."""
    lou, awa, kim = (stage.actor(name) for name in ("lou", "awa", "kim"))
    for actor in (lou, awa, kim):
        await know(stage, actor, *([role] if role and actor is not lou else []), language="en")
    for actor in (awa, kim):
        await actor.says("I can help with sewing")
        await actor.presses("anybody")
        await actor.says("yes")
    return lou, awa, kim


async def test_when_who_asked_leaves_nobody_is_asked_any_more_and_who_said_yes_hears_it(stage: Stage) -> None:
    lou, awa, kim = await three(stage)
    await lou.joins(GENERAL)
    await lou.says("who can help me sew a button?")
    await awa.says("yes")
    await lou.says("who can help me sew a hem?")
    await lou.says("who can help me trim my hedge?")
    await lou.presses("leave it")
    await lou.leaves(GENERAL)
    assert "It is not needed any more: “sew a button”." in " ".join(read_by(awa))
    assert "It is over, thank you: “sew a hem”." in " ".join(read_by(kim))
    assert kim.offered == []
    told = len(lou.standing())
    await stage.wait(timedelta(days=10))
    assert len(lou.standing()) == told


async def test_who_offered_it_and_is_no_member_any_more_is_not_asked(stage: Stage) -> None:
    lou, awa, kim = await three(stage)
    await know(stage, awa, language="en")
    await lou.says("who can help me sew a button?")
    assert (awa.rung, len(kim.rung)) == ([], 1)


@pytest.mark.parametrize("gone", [False, True], ids=["upgraded", "gone"])
async def test_what_was_asked_in_a_channel_goes_on_where_the_channel_does_and_else_by_the_people_on_duty(
    stage: Stage, gone: bool
) -> None:
    lou, awa, kim = await three(stage)
    await know(stage, kim, Role.CONCIERGE, language="en")
    for actor in (lou, awa):
        await actor.joins(GENERAL)
    await lou.says("who can help me trim my hedge?")
    await lou.says("yes")
    assert "« trim my hedge »" in lou.sees(GENERAL)
    if gone:
        await stage.reports(Left(stage.origin(lou, Address("terminal", GENERAL), "gone"), me=True))
    else:
        async with stage.lodge.database.work() as work:
            await Channels(work, 1).move(Address("terminal", GENERAL), Address("terminal", "#general-2"))
    await stage.wait(timedelta(days=3))
    assert "“trim my hedge”" in kim.rung[-1]
    await kim.says("yes")
    assert "Kim, this is Lou." in lou.rung[-1]
    assert lou.sees("#general-2").startswith("Merci, quelqu'un s'en occupe") is not gone


async def test_a_corrected_request_takes_the_place_of_the_first(stage: Stage) -> None:
    lou, awa, _kim = await three(stage)
    await lou.joins(GENERAL)
    await lou.says("@loge who can help me sew a butter?", to=GENERAL, message="m-1")
    await lou.corrects("m-1", "@loge who can help me sew a button?", to=GENERAL)
    assert "“sew a butter”" in " ".join(one for one in read_by(awa) if "over" in one)
    assert "“sew a button”. Can you?" in awa.reads
    await lou.corrects("m-1", "@loge who can help me sew a button?", to=GENERAL)
    assert "“sew a button”. Can you?" in awa.reads


async def test_a_topic_that_is_not_clear_is_asked_about_with_what_the_house_has(stage: Stage) -> None:
    lou, awa, _kim = await three(stage)
    await awa.says("I can help with repairing bikes, repairing toasters")
    await awa.presses("anybody")
    await awa.says("yes")
    await lou.says("who can help me repair something?")
    assert lou.reads.startswith("What exactly do you need help with")
    assert lou.offered[-1] == "something else"
    assert len(lou.offered) == 3
    await lou.says("1")
    assert len(awa.rung) == 1
