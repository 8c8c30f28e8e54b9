"""Where somebody takes the room of an event away, its host knows at once."""

from dataclasses import replace

from bot.core.card import Card, Reply, Urgency
from bot.core.text import Names, _
from bot.kit.context import Context
from bot.kit.queues.freed import whenever_freed
from bot.skills.event.declare import first_of, what_of
from bot.store.community.people import People
from bot.store.programme.events import Events
from bot.store.programme.occasions import Occasions
from bot.store.spaces.bookings import Booking, Bookings


@whenever_freed
async def room_lost(ctx: Context, booking: Booking) -> None:
    """It was moved, shortened or cancelled by itself; what the event does with its own room is no loss."""
    occasion = await ctx.store(Occasions).booked_by(booking.id)
    if occasion is None or not occasion.planned:
        return
    now = await ctx.store(Bookings).get(booking.id)
    there = now.span.start <= occasion.span.start and occasion.span.end <= now.span.end
    if now.holding and there:
        return
    await ctx.store(Occasions).change(replace(occasion, booking=None))
    event = await ctx.store(Events).get(occasion.event)
    if event.person is None or event.state not in {"proposed", "published"}:
        return
    what = await what_of(ctx, event, (await first_of(ctx, event)).span)
    close = _(
        "The event stands: move it, or find another place. {move}, {free}.",
        move=Names("event.move"),
        free=Names("room.free"),
    )
    card = Card(_("Your event has no {word.room:one} any more: {what}.", what=what), close=close)
    ctx.tell(await ctx.store(People).get(event.person), Reply(card, urgency=Urgency.RING))
