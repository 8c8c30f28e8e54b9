"""What somebody has booked, as « annuler » and « moi » find it: each booking, and each series as a whole."""

from collections.abc import Sequence

from bot.core.text import Text, UserText, Value, _
from bot.kit.bookings import whole_from
from bot.kit.context import Belonging, Context
from bot.kit.nouns import number_of, number_of_series
from bot.skills.room import scopes
from bot.skills.room.cancel import cancel
from bot.skills.room.declare import skill
from bot.store.bookings import LETTER, Booking, Bookings
from bot.store.rooms import Room, Rooms
from bot.store.series import LETTER as SERIES_LETTER
from bot.store.series import ManySeries, Series

SERIES_NAMES = ("la série", "series")


@skill.belongings
async def bookings_of(ctx: Context) -> Sequence[Belonging]:
    """A person's bookings that are still to come; a series of several once more, as a whole."""
    rooms = {room.id: room for room in await ctx.store(Rooms).all()}
    mine = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    wholes = [
        _whole(rooms, series, dates)
        for series in (await ctx.store(ManySeries).of_person(ctx.person.id) if mine else ())
        if len(dates := [one for one in mine if one.series == series.id]) > 1
    ]
    return [*(_belonging(rooms.get(one.room), one) for one in mine), *wholes]


@skill.numbered(LETTER)
async def booking_numbered(ctx: Context, number: int) -> Belonging | None:
    """Whosever it is: who may cancel it is asked when it is cancelled."""
    booking = await ctx.store(Bookings).numbered(number)
    return _belonging(await ctx.store(Rooms).get(booking.room), booking) if booking else None


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
    rooms = {series.room: await ctx.store(Rooms).get(series.room)}
    return _whole(rooms, series, dates) if dates else None


def _belonging(room: Room | None, booking: Booking) -> Belonging:
    number = number_of(booking)
    scoped = {
        scope: cancel.to(booking=booking, scope=scope)
        for scope in (scopes.THIS, scopes.FOLLOWING, scopes.ALL)
    }
    return Belonging(
        key=f"booking:{booking.id}",
        number=number,
        label=_label(room, booking),
        names=_names(room),
        start=booking.span.start,
        cancel=cancel.to(booking=booking),
        group="" if booking.series is None else _group(booking.series),
        scoped={} if booking.series is None else scoped,
    )


def _label(room: Room | None, booking: Booking) -> Text:
    values: dict[str, Value] = {"room": _name(room), "when": booking.span, "number": number_of(booking)}
    if booking.state == "asked":
        return _("{room}, {when}, awaiting a yes, number {number}", **values)
    return _("{room}, {when}, number {number}", **values)


def _whole(rooms: dict[int, Room], series: Series, dates: Sequence[Booking]) -> Belonging:
    """It is cancelled like the first of its dates: which of them are meant is asked then."""
    room, number = rooms.get(series.room), number_of_series(series)
    label = _(
        "{room}, series {number}: {count} dates until {last:day}",
        room=_name(room), number=number, count=len(dates), last=dates[-1].span,
    )  # fmt: skip
    first = whole_from(dates[0])
    every = cancel.to(booking=first, scope=scopes.ALL)
    return Belonging(
        key=_group(series.id),
        number=number,
        label=label,
        names=(*_names(room), *SERIES_NAMES),
        start=dates[0].span.start,
        cancel=cancel.to(booking=first),
        group=_group(series.id),
        scoped={scopes.ALL: every, scopes.FOLLOWING: every},
    )


def _group(series: int) -> str:
    return f"series:{series}"


def _name(room: Room | None) -> UserText:
    return room.name if room else UserText("?")


def _names(room: Room | None) -> tuple[str, ...]:
    return (_name(room), *(room.aliases if room else ()))
