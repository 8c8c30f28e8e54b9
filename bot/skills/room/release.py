"""A room that nobody came to is freed, aloud; a series that nobody comes to is asked about, then ended."""

from dataclasses import replace

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Text, _, _n
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.rules.check_in import ASKED_AT, ENDED_AT, ON_TIME, awaited, grace_of, missed_in_a_row
from bot.skills.room.besides import freed, given_up
from bot.skills.room.check_in import ask, came, keep_for_a_moment
from bot.skills.room.declare import skill
from bot.store.bookings import Booking, Bookings
from bot.store.people import People
from bot.store.rooms import Room, Rooms
from bot.store.series import ManySeries


@skill.job("room.release", _("Free a room that nobody came to"))
async def release(ctx: Context, *, booking: Booking) -> None:
    """On time only: where the bot was away, the answer may have been too, so it is asked again and waited for again."""
    room = await ctx.store(Rooms).get(booking.room)
    asks = grace_of(room, ctx.house.policy)
    if not awaited(booking, ctx.now) or booking.span.start > ctx.now or not asks:
        return
    if ctx.now - ctx.said_at > ON_TIME:
        await ask(ctx, room, booking)
        return
    released = await ctx.store(Bookings).change(replace(booking, state="released"))
    await keep_for_a_moment(ctx, released)
    await _tell(ctx, room, released)
    await freed(ctx, booking)


async def _tell(ctx: Context, room: Room, booking: Booking) -> None:
    """A new message, that rings; of a series also what becomes of it."""
    if booking.person is None:
        return
    lead = _(
        "I freed {room}, nobody checked in. Say “here” within 10 min if you are there after all.",
        room=room.name,
    )
    missed = await _missed(ctx, booking)
    choices: tuple[Choice, ...] = (came(booking),)
    close: Text | None = None
    if booking.series is not None and missed >= ENDED_AT:
        dates = await end_series(ctx, booking.series)
        close = _n(
            "Nobody came three times in a row: I ended the series, {count} date to come is free.",
            "Nobody came three times in a row: I ended the series, {count} dates to come are free.",
            dates,
        )
    elif booking.series is not None and missed == ASKED_AT:
        close = _("That is the second time in a row: is this series still needed?")
        choices = (
            *choices,
            Choice(_("still needed"), None),
            Choice(_("end it"), ends.to(series=booking.series)),
        )
    holder = await ctx.store(People).get(booking.person)
    ctx.tell(holder, Reply(Card(lead, close=close), choices, urgency=Urgency.RING))


async def _missed(ctx: Context, booking: Booking) -> int:
    if booking.series is None:
        return 0
    return missed_in_a_row(await ctx.store(Bookings).of_series(booking.series), booking)


async def end_series(ctx: Context, series: int) -> int:
    """Nothing of it is held any more from now on; how many dates that frees."""
    found = await ctx.store(ManySeries).get(series)
    if found.state == "running":
        await ctx.store(ManySeries).save(replace(found, state="ended"))
    dates = await ctx.store(Bookings).of_series(series)
    coming = [one for one in dates if one.holding and one.span.start > ctx.now]
    for one in coming:
        await ctx.store(Bookings).cancel(one)
        await freed(ctx, one)
    await given_up(ctx, series)
    return len(coming)


@skill.job("room.end_unused_series", _("End a series that nobody comes to"), access=MEMBER)
async def ends(ctx: Context, *, series: int) -> Reply:
    """Its holder's own word."""
    dates = await end_series(ctx, series)
    return Reply(
        _n(
            "The series is ended: {count} date is free.",
            "The series is ended: {count} dates are free.",
            dates,
        )
    )
