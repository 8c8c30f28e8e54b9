"""What ends a request before anybody answers it: its asker gives it back or moves it, or its room is closed."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.call import Call
from bot.core.card import Card
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.facts import RoomClosed
from bot.skills.room.approval.approval import Approvals
from bot.skills.room.approval.cards import number, what
from bot.skills.room.approval.deciding import ended, show_again, wait_no_more, what_becomes
from bot.skills.room.approval.silence import tell_asker
from bot.skills.room.besides import freed, whenever_freed
from bot.skills.room.declare import skill
from bot.skills.room.moving.places import let_go
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Rooms


@whenever_freed
async def withdrawn(ctx: Context, booking: Booking) -> None:
    """Cancelled or moved before anybody answered: it is not asked any more, and nothing is kept for it."""
    if booking.state != "asked":
        return
    approval = await Approvals(ctx).about(booking.id)
    if approval and approval.state == "open" and booking.id in approval.bookings:
        now = await Approvals(ctx).keep(approval.without(booking.id, "withdrawn"))
        if now.state != "open":
            wait_no_more(ctx, now)
        show_again(ctx, now)
    if (await ctx.store(Bookings).get(booking.id)).state != "asked" and (left := await let_go(ctx, booking)):
        await freed(ctx, replace(left.of(booking), state="booked"))


@skill.listen(RoomClosed)
def close_what_was_asked(fact: RoomClosed) -> Sequence[Call]:
    """What cannot be had needs no yes."""
    return [close_asked.to(closure=fact.closure)]


@skill.job("room.close_asked", _("End what was asked for in a closed room"))
async def close_asked(ctx: Context, *, closure: int) -> None:
    """Each is ended and its asker told, aloud; the team is not asked any more."""
    found = await ctx.store(Rooms).closure(closure)
    rooms = [found.room] if found.room else None
    for booking in await ctx.store(Bookings).between(found.span, rooms):
        approval = await Approvals(ctx).about(booking.id) if booking.state == "asked" else None
        if approval is None or approval.state != "open" or booking.id not in approval.bookings:
            continue
        kept = await Approvals(ctx).keep(approval.without(booking.id, "closed"))
        asked = await what(ctx, [booking])
        await ended(ctx, booking)
        if kept.state != "open":
            wait_no_more(ctx, kept)
        show_again(ctx, kept)
        numbered = await number(ctx, kept, [booking])
        lead = _("What you asked for is closed then: {what}, number {number}.", what=asked, number=numbered)
        await tell_asker(ctx, kept, Card(lead, await what_becomes(ctx, [booking.id])))
