"""A wish that runs into a booking of one's own can be that booking, made longer or put elsewhere."""

from bot.core.card import Choice
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.nouns import number_of
from bot.skills.room.besides import Wish, where_taken
from bot.skills.room.moving.move import move_to
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Rooms


@where_taken
async def change_yours(ctx: Context, wish: Wish) -> Choice | None:
    """Offered where nothing else is in the way, and the wish is more than what is booked."""
    found = await ctx.store(Bookings).clashing(wish.room.id, wish.when)
    if len(found) != 1 or found[0].person != ctx.person.id or wish.room.id not in found[0].resources:
        return None
    booking = found[0]
    if booking.span.start <= wish.when.start and wish.when.end <= booking.span.end:
        return None
    call = move_to.to(
        booking=booking,
        version=booking.version,
        when=wish.when,
        room=await ctx.store(Rooms).get(booking.room),
    )
    label = _("change {number} to {when}", number=number_of(booking), when=wish.when)
    return Choice(label, call, words=("yes",))
