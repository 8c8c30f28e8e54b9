"""Places kept for a booking that is to move: whoever asks for a yes elsewhere loses nothing until it is given."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.core.call import Json
from bot.core.moments import Span, wall
from bot.kit.context import Context
from bot.rules.giving_back import without
from bot.skills.room.declare import KEPT_PLACE, skill
from bot.store.shelf import Shelf
from bot.store.spaces.bookings import Booking, Bookings


@dataclass(frozen=True, slots=True)
class Place:
    """A room and a time that a booking had, for sure."""

    room: int
    span: Span
    items: tuple[int, ...] = ()

    def of(self, booking: Booking) -> Booking:
        """The booking as it was there."""
        return replace(booking, room=self.room, span=self.span, items=self.items)


async def place_of(ctx: Context, booking: Booking) -> Place | None:
    """Where it goes back to if nobody says yes; None where it was never anywhere else."""
    kept = await _shelf(ctx).get(KEPT_PLACE, str(booking.id))
    if kept is None:
        return None
    body: Mapping[str, Any] = kept.body
    zone = ctx.house.zone
    items = body.get("items", booking.items)
    return Place(body["room"], Span(wall(body["start"], zone), wall(body["end"], zone)), tuple(items))


async def keep_place(ctx: Context, moved: Booking, place: Place) -> None:
    """Remember where it goes back to."""
    await _put(ctx, moved, place, [])


async def hold_place(ctx: Context, moved: Booking) -> None:
    """Nobody else has it meanwhile; what of it the booking itself needs now is left out, and so is what cannot be kept."""
    place, bookings = await place_of(ctx, moved), ctx.store(Bookings)
    if place is None or moved.person is None:
        return
    held = []
    for thing in place.of(moved).resources:
        pieces = without(place.span, moved.span) if thing in moved.resources else [place.span]
        free = [one for one in pieces if one.end > ctx.now and not await bookings.clashing(thing, one)]
        held += [await bookings.add(thing, moved.person, piece, state="offered") for piece in free]
    await _put(ctx, moved, place, [one.id for one in held])


async def _put(ctx: Context, moved: Booking, place: Place, held: list[Json]) -> None:
    ends = {"start": place.span.start.isoformat(), "end": place.span.end.isoformat()}
    await _shelf(ctx).put(
        KEPT_PLACE, str(moved.id), {"room": place.room, "items": list(place.items), **ends, "held": held}
    )


async def let_go(ctx: Context, booking: Booking) -> Place | None:
    """It is kept no longer; the place, for whoever serves those who wait for it, or takes it again."""
    place = await place_of(ctx, booking)
    if place is None:
        return None
    kept = await _shelf(ctx).get(KEPT_PLACE, str(booking.id))
    held: Any = kept.body["held"] if kept else []
    for one in held:
        offered = await ctx.store(Bookings).get(one)
        if offered.state == "offered":
            await ctx.store(Bookings).cancel(offered)
    await _shelf(ctx).delete(KEPT_PLACE, str(booking.id))
    return place


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)
