"""The day before, whoever said that they come is reminded, once; nobody else."""

from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Names, Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.people.peace import calm_of, house_quiet
from bot.rules.quiet import may_ring
from bot.skills.event.answering import NOT_COMING, answer
from bot.skills.event.declare import skill, what_of
from bot.skills.event.timing import REMIND
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.programme.events import Events
from bot.store.programme.occasions import Occasion
from bot.store.programme.rsvps import Rsvps


@skill.job(REMIND, _("Remind those who come"))
async def remind(ctx: Context, *, occasion: Annotated[Occasion, Arg(Text("occasion"), hidden=True)]) -> None:
    """At a decent hour; who wants peace has it."""
    event = await ctx.store(Events).get(occasion.event)
    if not event.published or not occasion.planned or occasion.span.start <= ctx.now:
        return
    at = may_ring(ctx.now, occasion.span.start, house_quiet(ctx.house))
    if at > ctx.now:
        ctx.alarms.at(
            at,
            remind.to(occasion=occasion),
            key=f"occasion {occasion.id} remind",
            late=Late.by(minutes=12 * 60),
        )
        return
    calm = await calm_of(ctx)
    lead = _("A reminder, you come: {what}.", what=await what_of(ctx, event, occasion.span))
    close = _("If you cannot come after all: {leave}.", leave=Names("event.leave"))
    choices = (Choice(_("I do not come"), answer.to(occasion=occasion, said="no"), NOT_COMING),)
    for one in await ctx.store(Rsvps).of(occasion.id):
        if one.answer != "yes" or calm.paused(one.person):
            continue
        person = await ctx.store(People).get(one.person)
        ctx.tell(
            person, Reply(Card(lead, close=close), choices, urgency=Urgency.RING, until=occasion.span.start)
        )
