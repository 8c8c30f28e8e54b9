"""What is asked for and is one's own already: said so instead of refused; more of it is offered as a change of the booking."""

from collections.abc import Sequence

from bot.core.errors import Refused
from bot.core.text import Names, _
from bot.kit.booking.together import where
from bot.kit.context import Context
from bot.kit.nouns import number_of
from bot.rules.objection import Objection
from bot.skills.room.besides import Wish, other_ways
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room


async def yours_already(
    ctx: Context, wish: Wish, items: Sequence[Room], against: Sequence[Objection]
) -> Refused | None:
    """Where nothing but a booking of the asker's own stands in the way; None where anything else does."""
    if not ctx.asker.person or any(one.kind != "taken" for one in against):
        return None
    found: dict[int, Booking] = {}
    for room in (wish.room, *items):
        found.update({one.id: one for one in await ctx.store(Bookings).clashing(room.id, wish.when)})
    own = [one for one in found.values() if one.person == ctx.person.id and one.span.overlaps(wish.when)]
    if len(own) != len(found) or any(one.state == "offered" for one in own):
        return None
    return await _told(ctx, wish, own)


async def _told(ctx: Context, wish: Wish, own: Sequence[Booking]) -> Refused:
    """Each of them by its number; another length or hour of one booking is a change of it."""
    reasons = [
        _("You have it already: {room}, {when}. Number {number}.",
          room=await where(ctx, one), when=one.span, number=number_of(one))
        for one in own
    ]  # fmt: skip
    how = _("To change or cancel: {move}, {cancel}.", move=Names("room.move"), cancel=Names("me.cancel"))
    return Refused(*reasons, close=how, ways_out=await other_ways(ctx, wish))
