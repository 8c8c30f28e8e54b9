"""Whoever leaves the house leaves their place: to who waits, or for the team to see what becomes of what they host."""

from collections.abc import Sequence
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply, Urgency
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.people.departure import Departed
from bot.kit.people.team import team_of
from bot.skills.event.cancel import cancel
from bot.skills.event.declare import skill, what_of
from bot.skills.event.seats import line, shown, subject_of
from bot.store.programme.events import Events
from bot.store.programme.occasions import Occasions
from bot.store.programme.rsvps import Rsvps
from bot.store.spaces.queues import Queues


@skill.listen(Departed)
def their_places(fact: Departed) -> Sequence[Call]:
    """What is theirs must not wait for them."""
    return [left.to(person=fact.person)]


@skill.job("event.left", _("Free the places of somebody who left"))
async def left(ctx: Context, *, person: Annotated[int, Arg(Text("person"), hidden=True)]) -> None:
    """Of all dates that are to come; what they host stands, and the team decides."""
    for rsvp in await ctx.store(Rsvps).by(person):
        occasion = await ctx.store(Occasions).get(rsvp.occasion)
        if occasion.span.end > ctx.now:
            await ctx.store(Rsvps).drop(occasion.id, person)
            shown(ctx, occasion)
            await line.advance(ctx, subject_of(occasion))
    for ticket in await ctx.store(Queues).of(person):
        if ticket.subject.startswith("event:"):
            await line.close(ctx, ticket)
    for event in await ctx.store(Events).of(person):
        dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
        if event.published and dates:
            lead = _("Whoever hosts this has left: {what}.", what=await what_of(ctx, event, dates[0].span))
            choices = (Choice(_("cancel it"), cancel.ask(event=event)), Choice(_("keep it"), None))
            for reader in await team_of(ctx):
                ctx.tell(reader, Reply(lead, choices, urgency=Urgency.INFORM, until=dates[0].span.start))
