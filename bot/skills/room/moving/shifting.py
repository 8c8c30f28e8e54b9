"""A booking shifted to another time or room: written, and told to whoever listens; where a yes is needed, asked for."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.call import Json
from bot.core.moments import Span
from bot.kit.context import Context
from bot.skills.room.besides import freed
from bot.skills.room.declare import BookingAsked, Moved, moved_into, needs_a_yes
from bot.skills.room.moving.places import Place, keep_place, let_go
from bot.skills.room.reminders.reminding import expect
from bot.store.spaces.bookings import Booking, Bookings, State
from bot.store.spaces.rooms import Room, Rooms
from bot.store.spaces.series import ManySeries


async def shifted(
    ctx: Context,
    booking: Booking,
    when: Span,
    rooms: Sequence[Room],
    state: State | None = None,
) -> Booking:
    """Into these rooms, with these things. In its series it stays the date that it was. Where it awaits a yes, `hold_place` then keeps what it had."""
    awaited = await needs_a_yes(ctx, rooms)
    to: State = state or ("asked" if awaited else "booked")
    left = await let_go(ctx, booking)
    first, *others = (one.id for one in rooms)
    there = replace(booking, span=when, room=first, items=tuple(others), state=to)
    moved = await ctx.store(Bookings).change(there)
    if booking.series is not None:
        many = ctx.store(ManySeries)
        await many.save(await many.get(booking.series))
    await _serve(ctx, booking, moved, left)
    await expect(ctx, moved)
    ctx.fact(Moved(ctx.house.id, booking.id, booking.room, booking.span.start, booking.span.end))
    if to == "asked":
        ctx.fact(BookingAsked(ctx.house.id, booking.id))
    return moved


async def _serve(ctx: Context, was: Booking, moved: Booking, left: Place | None) -> None:
    """What is kept for it serves nobody yet; what it leaves does."""
    place = left or (Place(was.room, was.span, was.items) if was.state == "booked" else None)
    if moved.state == "asked" and place:
        await keep_place(ctx, moved, place)
    if was.state == "asked" or moved.state == "booked":
        await freed(ctx, was)
    if left and moved.state == "booked":
        await freed(ctx, replace(left.of(was), state="booked"))


async def as_before(ctx: Context, booking: Booking, room: Room, items: Json) -> list[Room]:
    """What it held; an undo that was kept before several rooms were one booking does not say."""
    if not isinstance(items, list):
        return await moved_into(ctx, booking, room)
    return [room, *[await ctx.store(Rooms).get(int(str(one))) for one in items]]
