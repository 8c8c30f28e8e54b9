"""Whoever proposed something hears what the team decided: once, aloud, at a decent hour."""

from typing import Annotated

from bot.core.card import Card, Reply, Urgency
from bot.core.text import Names, UserText, _
from bot.kit.context import Context
from bot.kit.people.peace import quiet_of
from bot.kit.programme.events import number_of
from bot.rules.quiet import may_ring
from bot.skills.event.declare import EVENT, first_of, skill, what_of
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.programme.events import Event
from bot.store.shelf import Shelf

ANSWERED = "answered"
"""What lies on the shelf under this was decided, and its host has not heard it yet."""


async def decided(ctx: Context, event: Event, words: UserText) -> None:
    """Its host hears it aloud, at a decent hour."""
    if event.person is None or event.person == ctx.person.id:
        return
    await Shelf(ctx.work, ctx.house.id, skill.name).put(ANSWERED, str(event.id), {"words": str(words)})
    start = (await first_of(ctx, event)).span.start
    at = may_ring(ctx.now, start, await quiet_of(ctx, event.person))
    ctx.alarms.at(at, tell_host.to(event=event), key=f"event {event.id} told", late=Late.always())


@skill.job("event.tell_host", _("Tell what the team decided"))
async def tell_host(ctx: Context, *, event: Annotated[Event, EVENT]) -> None:
    """Once, with the words that were given."""
    shelf = Shelf(ctx.work, ctx.house.id, skill.name)
    kept = await shelf.get(ANSWERED, str(event.id))
    if kept is None or event.person is None:
        return
    await shelf.delete(ANSWERED, str(event.id))
    words = UserText(str(kept.body["words"]))
    span = (await first_of(ctx, event)).span
    what = await what_of(ctx, event, span)
    card = Card(_("Your event is published: {what}. Number {number}.", what=what, number=number_of(event)))
    if event.state == "refused":
        added = _("They add: {words}", words=words) if words else None
        lead = _("This time it cannot be taken into the programme: {what}.", what=what)
        again = _("You may propose it again, otherwise: {propose}.", propose=Names("event.propose"))
        card = Card(lead, (added,) if added else (), close=again)
    ctx.tell(await ctx.store(People).get(event.person), Reply(card, urgency=Urgency.RING))
