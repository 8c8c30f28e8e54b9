"""One of several rooms of a booking given back: « annule la bleue » of « la verte et la bleue » is asked about."""

from dataclasses import replace
from typing import Annotated

from bot.core.card import Choice, Reply
from bot.core.errors import Gone
from bot.core.text import Text, UserText, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.together import named, together, where
from bot.kit.context import Context
from bot.skills.room.besides import freed
from bot.skills.room.cancel import cancel, to_be_given_back
from bot.skills.room.declare import skill
from bot.skills.room.moving.move import move_back
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room, Rooms

ROOM = Arg(Text("room"), hidden=True)


async def has_it(ctx: Context, *, booking: Booking, room: Room) -> None:
    """It still holds that room, and another one."""
    await to_be_given_back(ctx, booking=booking)
    if room.id not in booking.resources or len((await together(ctx, booking)).rooms) == 1:
        raise Gone(f"room {room.id} of booking {booking.id}")


@skill.job("room.ask_part", _("Ask which of several rooms to cancel"), access=MEMBER, rule=has_it)
async def ask_part(ctx: Context, *, booking: Booking, room: Annotated[Room, ROOM]) -> Reply:
    """The one that was named, or all of it: they were booked together."""
    lead = _(
        "You have {rooms} together, {when}. What shall I cancel?",
        rooms=await where(ctx, booking),
        when=booking.span,
    )
    choices = (
        Choice(_("only {room}", room=room.name), give_part.to(booking=booking, room=room)),
        Choice(_("all of it"), cancel.to(booking=booking)),
        Choice(_("nothing"), None),
    )
    return Reply(lead, choices)


@skill.job("room.give_part", _("Cancel one of several rooms"), access=MEMBER, rule=has_it)
async def give_part(ctx: Context, *, booking: Booking, room: Annotated[Room, ROOM]) -> Reply:
    """The others stay booked, with what came along."""
    first, *others = (one for one in booking.resources if one != room.id)
    left = await ctx.store(Bookings).change(replace(booking, room=first, items=tuple(others)))
    await freed(ctx, booking)
    was = await ctx.store(Rooms).get(booking.room)
    undo = move_back.to(
        booking=left, version=left.version, when=booking.span, room=was,
        state=UserText(booking.state), items=[*booking.items],
    )  # fmt: skip
    told = _(
        "Cancelled: {room}, {when}. You keep {rooms}.",
        room=named([room]), when=booking.span, rooms=await where(ctx, left),
    )  # fmt: skip
    return Reply(told, undo=undo)
