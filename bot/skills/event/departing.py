"""Somebody goes: the places that they took at what is to come are free, for whoever waits."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.call import Call
from bot.core.errors import Gone
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.departure import Departed
from bot.skills.event.answering import leave_line, line, subject_of, write
from bot.skills.event.declare import skill
from bot.store.occasions import Occasions
from bot.store.rsvps import Rsvps


@skill.listen(Departed)
def departed(fact: Departed) -> Sequence[Call]:
    """Who left the chat hears of no change any more, and who is forgotten cannot come."""
    return [free_places.to(person=fact.person)]


@skill.job("event.free_places", _("Free the places of somebody who left"))
async def free_places(ctx: Context, *, person: int) -> None:
    """At all that is to come."""
    for rsvp in await ctx.store(Rsvps).by(person):
        try:
            occasion = await ctx.store(Occasions).get(rsvp.occasion)
        except Gone:
            continue
        if rsvp.answer == "no" or occasion.span.end <= ctx.now:
            continue
        await leave_line(ctx, occasion, person)
        await write(ctx, occasion, replace(rsvp, answer="no", at=ctx.now))
        await line.advance(ctx, subject_of(occasion))
