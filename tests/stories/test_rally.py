"""B-1: people are asked in circles with a clock, in private, then a channel, then a coordinator; one message each, edited through its life."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import OURS
from bot.core.card import Choice, Reply, Urgency
from bot.core.incoming import Pressed
from bot.core.text import Text
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.kit.rallies.callers import Caller
from bot.kit.rallies.rally import Round
from bot.kit.rallies.rings import Ring
from bot.kit.skill import Skill
from bot.store.alarms import Alarms
from bot.store.community.people import People, Role
from bot.store.helping.rallies import Rally
from bot.store.house.channels import Channels, Purpose
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, NOW, Cast, know, read_by

EVENING = NOW.replace(hour=16, minute=58)
cover = Skill("cover", Text("cover"))


@dataclass(frozen=True)
class Cover:
    """Those who said they can, the members' channel, the coordinators."""

    topics: Sequence[str] = ("perm",)

    async def rings(self, ctx: Context, rally: Rally) -> Sequence[Ring]:
        people = ctx.store(People)
        (channel,) = [
            one for one in await ctx.store(Channels).of(Purpose.MEMBERS) if one.address.network == "terminal"
        ]
        return (
            Ring("said", await people.with_role(Role.CONCIERGE)),
            Ring("channel", channels=(channel,)),
            Ring("coordinators", await people.with_role(Role.COORDINATOR)),
        )

    async def name(self, ctx: Context, rally: Rally) -> Text:
        return Text("the shift of tonight")

    async def question(self, ctx: Context, rally: Rally) -> Text:
        return Text("Can you take the shift of tonight?")

    async def more(self, ctx: Context, rally: Rally) -> Sequence[Choice]:
        return ()

    async def taken(self, ctx: Context, rally: Rally) -> Reply:
        return Reply(Text("The shift is yours."))

    async def found(self, ctx: Context, rally: Rally) -> Reply:
        return Reply(Text("{name} takes it.", {"name": ctx.person.name}), urgency=Urgency.RING)

    async def nobody(self, ctx: Context, rally: Rally) -> Reply:
        return Reply(Text("Nobody was found."), urgency=Urgency.RING)


caller: Caller = Cover()
rallies = Round(cover, caller, access=MEMBER)


@cover.command("cover.ask", Text("Ask for cover"), access=MEMBER, names={"en": "cover-me", "fr": "cover-me"})
async def ask(ctx: Context) -> Reply:
    """For what begins in an hour and two minutes."""
    rally, _plan = await rallies.open(ctx, "shift:1", about=ctx.now + timedelta(minutes=62))
    return Reply(Text("I ask."), undo=rallies.withdraw.to(rally=rally))


@pytest.fixture
def means() -> str:
    """A channel with words alone."""
    return "terminal"


@pytest.fixture
async def stage(file: Path) -> AsyncIterator[Stage]:
    """La Manivelle with that skill, two minutes before five."""
    async with Stage(file, EVENING, skills=(*OURS, cover)) as stage:
        yield stage


@pytest.fixture
async def zoe(stage: Stage, means: str) -> Actor:
    """Who said that she can."""
    actor = stage.actor("zoe", means, "Zoé")
    await know(stage, actor, Role.CONCIERGE, language="en")
    return actor


async def test_b_1_circle_by_circle_and_the_channel_has_one_message_that_ends_as_settled(
    stage: Stage, cast: Cast, zoe: Actor
) -> None:
    ana, bob, paul = cast.ana, cast.bob, cast.paul
    await ana.says("!cover-me")
    assert zoe.offered == ["I can", "not this time"]
    assert read_by(ana, GENERAL) == read_by(paul) == []
    await stage.restart()
    await stage.wait(timedelta(minutes=16))
    (post,) = read_by(ana, GENERAL)
    assert "the shift of tonight" in post
    await stage.restart()
    await stage.wait(timedelta(minutes=16))
    assert len(paul.rung) == 1
    button = ana.standing(GENERAL)[-1].presentation.options[0].token
    await bob.says("@loge 1", to=GENERAL)
    assert ana.reads == "Bob takes it."
    assert bob.reads == "The shift is yours."
    post, _in_private = read_by(ana, GENERAL)
    assert "quelqu'un s'en occupe" in post
    assert "Bob" not in post
    assert zoe.offered == paul.offered == []
    origin = stage.origin(zoe, ana.standing(GENERAL)[-1].channel, stage.fresh_key())
    await stage.reports(Pressed(origin, button))
    assert zoe.reads == "Thank you! Somebody was faster: the shift of tonight."
    assert "quelqu'un s'en occupe" in read_by(ana, GENERAL)[0]
    await stage.wait(timedelta(days=1))
    assert len(ana.rung) == 1


async def test_a_bare_yes_among_people_takes_nothing_and_nobody_found_is_told_before_it_begins(
    stage: Stage, cast: Cast, zoe: Actor
) -> None:
    ana, bob = cast.ana, cast.bob
    await ana.says("!cover-me")
    await stage.wait(timedelta(minutes=16))
    for bare in ("oui", "yes", "1"):
        await bob.says(bare, to=GENERAL)
    assert ana.rung == []
    await stage.wait(timedelta(minutes=35))
    assert ana.rung == ["Nobody was found."]
    assert "C'est fini" in read_by(ana, GENERAL)[-1]
    assert zoe.offered == []


async def test_who_was_off_past_the_time_it_was_for_says_so_and_asks_nobody_more(
    stage: Stage, cast: Cast, zoe: Actor
) -> None:
    await cast.ana.says("!cover-me")
    await stage.kill()
    stage.clock.set(EVENING + timedelta(hours=2))
    await stage.start()
    assert cast.ana.rung == ["Nobody was found."]
    assert read_by(cast.ana, GENERAL) == []
    assert len(zoe.rung) == 0
    async with stage.lodge.database.reading() as work:
        assert await Alarms(work).parked() == []
