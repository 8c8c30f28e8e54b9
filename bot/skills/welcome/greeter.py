"""A human always follows: somebody of the team is found who says hello to a newcomer, and says when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Text, Value, _, commas
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.kit.people.reach import reach
from bot.kit.people.team import team_of
from bot.kit.rallies.rally import Round
from bot.kit.rallies.rings import Ring
from bot.skills.welcome.declare import PURPOSES, TONGUES, skill
from bot.skills.welcome.hello_day import days_for, key_of, newcomer_of, undated
from bot.store.alarms import Late
from bot.store.community.newcomers import Newcomers
from bot.store.community.people import People, Person, Role
from bot.store.helping.rallies import Rallies, Rally
from bot.store.house.channels import Channel, Channels, Purpose

A_WEEK = timedelta(days=7)
MOST_ASKED = 3
PATIENCE = timedelta(hours=3)
WITHOUT_A_DAY = timedelta(minutes=30)


@dataclass(frozen=True)
class GreeterCaller:
    """The team's channel, then whoever is on duty; without such a channel, a few concierges one after the other."""

    topics: Sequence[str] = ("welcome", "accueil")

    async def rings(self, ctx: Context, rally: Rally) -> Sequence[Ring]:
        """Where there is a channel for it, nobody is asked one by one but who is on duty."""
        duty = Ring("duty", await ctx.skills.on_duty(ctx) if ctx.skills else (), PATIENCE)
        if team := await _channel(ctx, rally):
            return (Ring("team", patience=PATIENCE, channels=(team,)), duty)
        concierges = await ctx.store(People).with_role(Role.CONCIERGE)
        return (duty, Ring("concierges", concierges[:MOST_ASKED], PATIENCE, at_once=1))

    async def name(self, ctx: Context, rally: Rally) -> Text:
        newcomer = await newcomer_of(ctx, rally)
        return _("a word of welcome to {name}", name=newcomer.name)

    async def posted(self, ctx: Context, rally: Rally) -> tuple[Text, Text]:
        newcomer = await newcomer_of(ctx, rally)
        said = _("{name} just arrived ({about}). Who says hello?", name=newcomer.name, about=await _about(ctx, newcomer))  # fmt: skip
        return said, _("I do")

    async def question(self, ctx: Context, rally: Rally) -> Card:
        newcomer = await newcomer_of(ctx, rally)
        about = await _about(ctx, newcomer)
        lead = _("{name} just arrived ({about}). Can you say hello?", name=newcomer.name, about=about)
        return Card(lead, close=_("If you say yes, they learn your name."))

    async def more(self, ctx: Context, rally: Rally) -> Sequence[Choice]:
        return ()

    async def taken(self, ctx: Context, rally: Rally) -> Reply:
        """How to reach them, and when it will be."""
        newcomer = await newcomer_of(ctx, rally)
        lead = _("Thank you! {name} waits for a word from you ({about}).", name=newcomer.name, about=await _about(ctx, newcomer))  # fmt: skip
        ctx.alarms.at(ctx.now + WITHOUT_A_DAY, undated.to(rally=rally), key=key_of(rally), late=Late.always())
        card = Card(lead, (reach(newcomer, ctx.person),), _("When do you say hello? I ask whether it suits them."))  # fmt: skip
        return Reply(card, days_for(ctx, rally), urgency=Urgency.RING)

    async def found(self, ctx: Context, rally: Rally) -> Reply | None:
        """They hear it with the day."""
        return None

    async def nobody(self, ctx: Context, rally: Rally) -> Reply | None:
        """Nothing was promised to the newcomer; the team hears it among its news, and may still say yes for a week."""
        ctx.alarms.at(ctx.now + A_WEEK, give_up.to(rally=rally), key=key_of(rally), late=Late.always())
        newcomer = await newcomer_of(ctx, rally)
        said = Reply(_("Nobody could say hello to {name} yet.", name=newcomer.name), urgency=Urgency.LATER)
        for team in await team_of(ctx):
            ctx.tell(team, said)
        return None


async def _channel(ctx: Context, rally: Rally) -> Channel | None:
    """The team's, on a network of the newcomer's if there is one."""
    teams = [one for one in await ctx.store(Channels).of(Purpose.TEAM) if one.hush is None]
    networks = {one.network for one in (await newcomer_of(ctx, rally)).identities}
    near = [one for one in teams if one.address.network in networks]
    return next(iter((*near, *teams)), None)


calls = Round(skill, GreeterCaller(), access=MEMBER)


@skill.job("welcome.give_up", _("Ask no more who says hello"))
async def give_up(ctx: Context, *, rally: Rally) -> None:
    """Nobody did, in all that time."""
    if rally.state == "open":
        await calls.settle(ctx, rally)


async def _about(ctx: Context, newcomer: Person) -> Text:
    """The language, and what they came for once they said it."""
    told: list[Value] = []
    if newcomer.language:
        told.append(TONGUES.label(newcomer.language[:2]))
    known = await ctx.store(Newcomers).of(newcomer.id)
    if known and known.purpose:
        told.append(_("here to {purpose}", purpose=PURPOSES.label(known.purpose)))
    return commas(told or [_("said nothing yet")])


async def look_for_greeter(ctx: Context, newcomer: Person) -> None:
    """Once; where nobody can be asked, nothing was promised."""
    mine = await ctx.store(Rallies).of(newcomer.id, skill.name)
    if not any(ctx.now - one.made_at < timedelta(days=30) for one in mine):
        await calls.open(ctx, f"newcomer:{newcomer.id}", behalf=newcomer.id)
