"""What somebody has booked, as « annuler » and « moi » find it: each booking, and each series as a whole."""

from collections.abc import Sequence

from bot.core.call import Call
from bot.core.text import Text, Value, _
from bot.kit.booking.bookings import whole_from
from bot.kit.booking.together import Together, together
from bot.kit.context import Belonging, Context
from bot.kit.nouns import number_of, number_of_series
from bot.skills.room.cancel import cancel
from bot.skills.room.declare import skill
from bot.skills.room.part import ask_part
from bot.skills.room.series import scopes
from bot.store.programme.occasions import Occasions
from bot.store.spaces.bookings import LETTER, Booking, Bookings
from bot.store.spaces.rooms import Room
from bot.store.spaces.series import LETTER as SERIES_LETTER
from bot.store.spaces.series import ManySeries, Series

SERIES_NAMES = ("la série", "series")


@skill.belongings
async def bookings_of(ctx: Context) -> Sequence[Belonging]:
    """A person's bookings that are still to come; a series of several once more, as a whole. An event holds its room itself."""
    held = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    events = await ctx.store(Occasions).rooms_among([one.id for one in held])
    mine = [one for one in held if one.id not in events]
    wholes = [
        _whole(await together(ctx, dates[0]), series, dates)
        for series in (await ctx.store(ManySeries).of_person(ctx.person.id) if mine else ())
        if len(dates := [one for one in mine if one.series == series.id]) > 1
    ]
    return [*[_belonging(await together(ctx, one), one) for one in mine], *wholes]


@skill.numbered(LETTER)
async def booking_numbered(ctx: Context, number: int) -> Belonging | None:
    """Whosever it is: who may cancel it is asked when it is cancelled."""
    booking = await ctx.store(Bookings).numbered(number)
    return _belonging(await together(ctx, booking), booking) if booking else None


@skill.numbered(SERIES_LETTER)
async def series_numbered(ctx: Context, number: int) -> Belonging | None:
    """One with a date that is still to come; whosever it is."""
    series = await ctx.store(ManySeries).numbered(number)
    if series is None:
        return None
    dates = [
        one
        for one in await ctx.store(Bookings).of_series(series.id)
        if one.holding and one.span.end > ctx.now
    ]
    return _whole(await together(ctx, dates[0]), series, dates) if dates else None


def _belonging(held: Together, booking: Booking) -> Belonging:
    number = number_of(booking)
    scoped = {
        scope: cancel.to(booking=booking, scope=scope)
        for scope in (scopes.THIS, scopes.FOLLOWING, scopes.ALL)
    }
    return Belonging(
        key=f"booking:{booking.id}",
        number=number,
        label=_label(held, booking),
        names=held.names,
        start=booking.span.start,
        cancel=cancel.to(booking=booking),
        group="" if booking.series is None else _group(booking.series),
        scoped=_parts(held, booking) if booking.series is None else scoped,
        parts={_part(room): (room.name, *room.aliases) for room in held.rooms if booking.series is None},
    )


def _parts(held: Together, booking: Booking) -> dict[str, Call]:
    """Of several rooms each may be given back alone."""
    rooms = held.rooms if len(held.rooms) > 1 else ()
    return {_part(room): ask_part.to(booking=booking, room=room) for room in rooms}


def _part(room: Room) -> str:
    return f"room:{room.id}"


def _label(held: Together, booking: Booking) -> Text:
    values: dict[str, Value] = {"room": held.name, "when": booking.span, "number": number_of(booking)}
    if booking.state == "asked":
        return _("{room}, {when}, awaiting a yes, number {number}", **values)
    return _("{room}, {when}, number {number}", **values)


def _whole(held: Together, series: Series, dates: Sequence[Booking]) -> Belonging:
    """It is cancelled like the first of its dates: which of them are meant is asked then."""
    number = number_of_series(series)
    label = _(
        "{room}, series {number}: {count} dates until {last:day}",
        room=held.name, number=number, count=len(dates), last=dates[-1].span,
    )  # fmt: skip
    first = whole_from(dates[0])
    every = cancel.to(booking=first, scope=scopes.ALL)
    return Belonging(
        key=_group(series.id),
        number=number,
        label=label,
        names=(*held.names, *SERIES_NAMES),
        start=dates[0].span.start,
        cancel=cancel.to(booking=first),
        group=_group(series.id),
        scoped={scopes.ALL: every, scopes.FOLLOWING: every},
    )


def _group(series: int) -> str:
    return f"series:{series}"
