"""Bookings as arguments: « R-142 », a room that one has; « S-2 » is the next date of that series, and stands for all of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from bot.core.call import Json
from bot.core.spec import SlotForm
from bot.core.text import UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.booking.together import together
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.nouns import entity_of, number_of, number_of_series
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room
from bot.store.spaces.series import ManySeries
from bot.understanding.near import matching

BOOKING_NUMBER = re.compile(
    r"(?<![\w-])R[-\s]?(\d{1,9})\b|^\W*(?:(?:my|the|ma|la|booking|number|no|n°|num[ée]ro|r[ée]sa|r[ée]servation)\W*)*(\d{1,9})\W*$",
    re.IGNORECASE,
)
"""A bare number is one where nothing else is said: "move it to 7" names no booking."""
BETWEEN = re.compile(r"\s*,\s*|\s+(?:et|and)\s+", re.IGNORECASE)
SERIES_NUMBER = re.compile(r"\bS[-\s]?(\d{1,9})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WholeSeries(Booking):
    """The next date of a series that was called by its number: whoever can take all its dates at once does."""


def whole_from(booking: Booking) -> WholeSeries:
    """A date of a series that stands for all of it."""
    return WholeSeries(**{field.name: getattr(booking, field.name) for field in fields(Booking)})


async def called(ctx: Context, booking: Booking) -> UserText:
    """The number by which it was called: that of its series, where all of it was meant."""
    if isinstance(booking, WholeSeries) and booking.series is not None:
        return number_of_series(await ctx.store(ManySeries).get(booking.series))
    return number_of(booking)


@dataclass(frozen=True)
class BookingKind:
    """A booking: by its number, else among one's own that are still to come."""

    form: SlotForm = "text"
    entity: str = ""
    letters: str = "RS"
    nouns: frozenset[str] = frozenset()

    def dump(self, value: Booking) -> Json:
        return {"whole": value.id} if isinstance(value, WholeSeries) else value.id

    async def load(self, ctx: Context, raw: Json) -> Booking:
        if isinstance(raw, dict):
            return whole_from(await ctx.store(Bookings).get(int(str(raw["whole"]))))
        return await ctx.store(Bookings).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Booking]:
        if number := SERIES_NUMBER.search(words):
            return await _series(ctx, int(number[1]))
        if number := BOOKING_NUMBER.search(words):
            booking = await ctx.store(Bookings).numbered(int(number[1] or number[2]))
            if booking:  # also somebody else's: who may do what with it is the command's to say
                return Read((booking,))
            said = UserText(number[0].strip())
            return Read(trouble=_("There is no booking with the number {number}.", number=said))
        mine = await self.suggest(ctx)
        held = {booking: (await together(ctx, booking)).rooms for booking in mine}
        named = _in_rooms(words, held)
        return Read(tuple(named)) if named else Read(trouble=_("I find no booking of yours like that."))

    async def suggest(self, ctx: Context) -> Sequence[Booking]:
        return await ctx.store(Bookings).of(ctx.person.id, ctx.now)

    def label(self, value: Booking) -> Value:
        return _("{number}, {when}", number=number_of(value), when=value.span)


def _in_rooms(words: str, held: Mapping[Booking, Sequence[Room]]) -> list[Booking]:
    """Those in a room that is named; of several rooms in one breath those that hold all of them come first."""
    known = [entity_of(room) for rooms in held.values() for room in rooms]
    keys = set(matching(words, known).keys)
    keys = keys or {key for piece in BETWEEN.split(words) for key in matching(piece, known).keys}
    there = {booking: {str(room.id) for room in rooms} for booking, rooms in held.items()}
    whole = [booking for booking, ids in there.items() if len(keys) > 1 and keys <= ids]
    return whole or [booking for booking, ids in there.items() if keys & ids]


async def _series(ctx: Context, number: int) -> Read[Booking]:
    series = await ctx.store(ManySeries).numbered(number)
    said = UserText(f"S-{number}")
    if series is None:
        return Read(trouble=_("There is no series with the number {number}.", number=said))
    first = await _next_of(ctx, series.id)
    return Read((first,)) if first else Read(trouble=_("Nothing of series {number} is to come.", number=said))


async def _next_of(ctx: Context, series: int) -> WholeSeries | None:
    dates = await ctx.store(Bookings).of_series(series)
    coming = (one for one in dates if one.holding and one.span.end > ctx.now)
    first = next(coming, None)
    return whole_from(first) if first else None


register(Booking, BookingKind())
