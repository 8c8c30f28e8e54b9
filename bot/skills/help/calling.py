"""Whom a call for a human asks, and in which words: who called and why is for the one who says yes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Text, _
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.kit.people.reach import reach
from bot.kit.rallies.callers import number_of
from bot.kit.rallies.rally import Round
from bot.kit.rallies.rings import Ring
from bot.skills.help.declare import skill
from bot.store.community.people import People, Person, Role
from bot.store.helping.rallies import Rally


@dataclass(frozen=True)
class HumanCaller:
    """Those on duty, else the concierges, else the coordinators."""

    topics: Sequence[str] = ("human", "humain", "help", "aide")

    async def rings(self, ctx: Context, rally: Rally) -> Sequence[Ring]:
        people = ctx.store(People)
        duty = await ctx.skills.on_duty(ctx) if ctx.skills else ()
        return (
            Ring("duty", duty, timedelta(minutes=10), at_night=True),
            Ring("concierges", await people.with_role(Role.CONCIERGE), timedelta(minutes=20)),
            Ring("coordinators", await people.with_role(Role.COORDINATOR), timedelta(hours=1), at_once=5),
        )

    async def name(self, ctx: Context, rally: Rally) -> Text:
        return _("the call {number}", number=number_of(rally))

    async def question(self, ctx: Context, rally: Rally) -> Card:
        lead = _(
            "Somebody of the house would like to talk to a human ({number}). Can you?",
            number=number_of(rally),
        )
        return Card(lead, close=_("If you say yes, you learn who it is and they learn your name."))

    async def more(self, ctx: Context, rally: Rally) -> Sequence[Choice]:
        return ()

    async def taken(self, ctx: Context, rally: Rally) -> Reply:
        """Who it is, what they wrote, how to reach them."""
        asker = await _asker(ctx, rally)
        wrote = (
            _("They wrote: {words}", words=rally.words) if rally.words else _("They did not say what about.")
        )
        lead = _("Thank you! {name} waits for a word from you.", name=asker.name)
        return Reply(Card(lead, (wrote, reach(asker, ctx.person)), _("I told them that you come.")))

    async def found(self, ctx: Context, rally: Rally) -> Reply:
        asker, taker = await _asker(ctx, rally), ctx.person
        lead = (
            _("{name} is there for you, and knows what you wrote me.", name=taker.name)
            if rally.words
            else _("{name} is there for you.", name=taker.name)
        )
        return Reply(Card(lead, (reach(taker, asker),)), urgency=Urgency.RING)

    async def nobody(self, ctx: Context, rally: Rally) -> Reply:
        """The coordinators find it among the news of the morning, without a name."""
        unheard = _(
            "Somebody called for a human, and nobody could: {what}.", what=await self.name(ctx, rally)
        )
        ctx.tell(Role.COORDINATOR, Reply(unheard, urgency=Urgency.LATER))
        return Reply(in_vain(ctx), urgency=Urgency.RING)


def in_vain(ctx: Context) -> Card:
    """The honest end, with what the house says for this case."""
    lead = _("I found nobody who can talk to you now, sorry.")
    return Card(lead, close=otherwise(ctx))


def otherwise(ctx: Context) -> Text | None:
    """How the house is reached without us."""
    return (
        _("The house can be reached here: {contact}", contact=ctx.house.contact)
        if ctx.house.contact
        else None
    )


async def _asker(ctx: Context, rally: Rally) -> Person:
    return await ctx.store(People).get(rally.person or 0)


calls = Round(skill, HumanCaller(), access=MEMBER)
