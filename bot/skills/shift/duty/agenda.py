"""What takes place in the house during a shift: what is booked, and what of the programme needs no room."""

from datetime import UTC, datetime

from bot.core.moments import Moment, Span
from bot.core.text import Text, Value, _, _n
from bot.kit.booking.together import where
from bot.kit.context import Context
from bot.rules.rota import common
from bot.store.programme.events import Events
from bot.store.programme.occasions import Occasions
from bot.store.spaces.bookings import Booking, Bookings

MOST = 6


async def taking_place(ctx: Context, span: Span) -> list[Text]:
    """By start, the first of many; whose it is the team can look up."""
    found = [*await _booked(ctx, span), *await _elsewhere(ctx, span)]
    lines = [line for _at, line in sorted(found, key=lambda one: one[0].astimezone(UTC))]
    more = len(lines) - MOST
    return [*lines[:MOST], _n("And {count} more.", "And {count} more.", more)] if more > 0 else lines


async def _booked(ctx: Context, span: Span) -> list[tuple[datetime, Text]]:
    """A room of an event bears its title."""
    booked = [one for one in await ctx.store(Bookings).between(span) if one.state == "booked"]
    return [(one.span.start, _line(one, span, await where(ctx, one))) for one in booked]


def _line(booking: Booking, span: Span, room: Value) -> Text:
    at = Moment((common(booking.span, span) or booking.span).start)
    if booking.purpose:
        return _("At {at:time}: {purpose}, {room}.", at=at, room=room, purpose=booking.purpose)
    return _("At {at:time}: {room}.", at=at, room=room)


async def _elsewhere(ctx: Context, span: Span) -> list[tuple[datetime, Text]]:
    found: list[tuple[datetime, Text]] = []
    for one in await ctx.store(Occasions).between(span):
        if one.booking is None:
            title = (await ctx.store(Events).get(one.event)).title
            at = Moment((common(one.span, span) or one.span).start)
            found.append((one.span.start, _("At {at:time}: {title}.", at=at, title=title)))
    return found
