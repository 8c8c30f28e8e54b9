"""A series taken back within the hour, whole, as long as nobody changed any of it."""

from dataclasses import replace

from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.text import _
from bot.kit.context import Context
from bot.skills.room.besides import freed, given_up
from bot.skills.room.declare import over, skill
from bot.skills.room.series.dates import days_of
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Rooms
from bot.store.spaces.series import ManySeries


async def nothing_changed(ctx: Context, *, series: int, version: int) -> None:
    """Nobody has cancelled or moved any of it since."""
    found = await ctx.store(ManySeries).get(series)
    if found.version != version or found.state != "running":
        raise Refused(_("That was changed since: it cannot be undone."))


@skill.job("room.unbook_series", _("Take a series back"), rule=nothing_changed)
async def unbook_series(ctx: Context, *, series: int, version: int) -> Reply:  # noqa: ARG001 - `version` is its rule's
    """Undo a series: each date of it that is not over is free again."""
    many = ctx.store(ManySeries)
    found = await many.get(series)
    held = [one for one in await ctx.store(Bookings).of_series(series) if one.holding and not over(ctx, one)]
    for booking in held:
        await ctx.store(Bookings).cancel(booking)
        await freed(ctx, booking)
    await many.save(replace(found, state="cancelled"))
    await given_up(ctx, series)
    room = await ctx.store(Rooms).get(found.room)
    days = days_of(booking.span for booking in held)
    return Reply(_("Undone: {room}, {dates}: free again.", room=room.name, dates=days))
