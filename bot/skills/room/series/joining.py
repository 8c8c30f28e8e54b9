"""A date of a series that somebody waited for: taken when it comes free, it joins the others."""

from dataclasses import replace

from bot.core.card import Card, Reply
from bot.core.errors import Gone
from bot.core.text import _
from bot.kit.access import MEMBER
from bot.kit.booking.together import where
from bot.kit.context import Context
from bot.kit.nouns import number_of_series
from bot.rules.series import rule_of, with_day, without
from bot.skills.room.besides import freed
from bot.skills.room.declare import skill, unchanged
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.queues import Ticket
from bot.store.spaces.rooms import Room, Rooms
from bot.store.spaces.series import ManySeries, Series


async def series_of(ctx: Context, ticket: Ticket) -> Series | None:
    """The series that somebody waits for a date of, if they do."""
    try:
        return await ctx.store(ManySeries).get(ticket.within) if ticket.within is not None else None
    except Gone:
        return None


async def things_with(ctx: Context, ticket: Ticket) -> list[Room]:
    """What comes with the room on each date of the series."""
    series = await series_of(ctx, ticket)
    return [await ctx.store(Rooms).get(item) for item in series.items] if series else []


def as_date_of(series: Series, booking: Booking) -> Booking:
    """The booking as one of the dates of the series."""
    day = booking.span.start.date().isoformat()
    return replace(booking, series=series.id, occurrence=day, purpose=series.purpose)


async def joined(ctx: Context, told: Reply, series: Series, booking: Booking) -> Reply:
    """It is a date of the series from now on, and taken back as one."""
    rule = with_day(rule_of(series), booking.span.start.date()).rule
    await ctx.store(ManySeries).save(replace(series, rule=rule, state="running"))
    joins = _("It is a date of your series {number}.", number=number_of_series(series))
    card = told.body if isinstance(told.body, Card) else Card(told.body)
    undo = leave_series.to(booking=booking, version=booking.version)
    return replace(told, body=replace(card, items=(*card.items, joins)), undo=undo)


async def as_it_was(ctx: Context, *, booking: Booking, version: int) -> None:  # noqa: ARG001 - rules get the context
    """Nobody has touched it since."""
    unchanged(booking, version)


@skill.job(
    "room.leave_series", _("Give a date back that came free for a series"), access=MEMBER, rule=as_it_was
)
async def leave_series(ctx: Context, *, booking: Booking, version: int) -> Reply:  # noqa: ARG001 - its rule's
    """Undo the taking of one date: the rest of the series stands."""
    await ctx.store(Bookings).cancel(booking)
    await freed(ctx, booking)
    many = ctx.store(ManySeries)
    series = await many.get(booking.series or 0)
    await many.save(replace(series, rule=without(rule_of(series), [booking.span.start.date()]).rule))
    return Reply(
        _("Undone: {room}, {when}, is free again.", room=await where(ctx, booking), when=booking.span)
    )
