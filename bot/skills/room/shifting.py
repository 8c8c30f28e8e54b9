"""A booking shifted to another time or room: written, and told to whoever listens; where a yes is needed, asked for."""

from dataclasses import replace

from bot.core.moments import Span
from bot.kit.context import Context
from bot.skills.room.besides import freed
from bot.skills.room.declare import BookingAsked, Moved, needs_a_yes, things
from bot.skills.room.places import Place, keep_place, let_go
from bot.skills.room.reminding import expect
from bot.store.bookings import Booking, Bookings, State
from bot.store.rooms import Room
from bot.store.series import ManySeries


async def shifted(
    ctx: Context, booking: Booking, when: Span, room: Room, state: State | None = None
) -> Booking:
    """In its series it stays the date that it was. Where it awaits a yes, `hold_place` then keeps what it had."""
    awaited = await needs_a_yes(ctx, (room, *await things(ctx, booking)))
    to: State = state or ("asked" if awaited else "booked")
    left = await let_go(ctx, booking)
    moved = await ctx.store(Bookings).change(replace(booking, span=when, room=room.id, state=to))
    if booking.series is not None:
        many = ctx.store(ManySeries)
        await many.save(await many.get(booking.series))
    await _serve(ctx, booking, moved, left)
    await expect(ctx, room, moved)
    ctx.fact(Moved(ctx.house.id, booking.id, booking.room, booking.span.start, booking.span.end))
    if to == "asked":
        ctx.fact(BookingAsked(ctx.house.id, booking.id))
    return moved


async def _serve(ctx: Context, was: Booking, moved: Booking, left: Place | None) -> None:
    """What is kept for it serves nobody yet; what it leaves does."""
    place = left or (Place(was.room, was.span) if was.state == "booked" else None)
    if moved.state == "asked" and place:
        await keep_place(ctx, moved, place)
    if was.state == "asked" or moved.state == "booked":
        await freed(ctx, was)
    if left and moved.state == "booked":
        await freed(ctx, replace(was, room=left.room, span=left.span, state="booked"))
