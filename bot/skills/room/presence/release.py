"""A room that nobody came to is freed, aloud; a series that nobody comes to is asked about, then ended."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Names, Text, _
from bot.kit.access import MEMBER
from bot.kit.booking.together import where
from bot.kit.context import Context
from bot.kit.nouns import number_of_series
from bot.rules.check_in import ASKED_AT, ENDED_AT, ON_TIME, awaited, missed_in_a_row
from bot.skills.room.besides import freed
from bot.skills.room.declare import skill
from bot.skills.room.presence.check_in import ask, came, grace_for, keep_for_a_moment
from bot.skills.room.series import scopes
from bot.skills.room.series.cancel_dates import give_up
from bot.skills.room.series.dates import in_their_rooms
from bot.store.community.people import People
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.series import ManySeries, Series

KEEP = (
    "keep it",
    "we keep it",
    "yes still needed",
    "on la garde",
    "je la garde",
    "garde-la",
    "encore utile",
    "oui encore utile",
)
END = (
    "stop it",
    "not needed",
    "no longer needed",
    "arrête-la",
    "plus besoin",
    "on arrête",
    "plus utile",
    "non plus utile",
)
"""A bare yes is that one is there after all; a bare no ends nothing."""


@skill.job("room.release", _("Free a room that nobody came to"))
async def release(ctx: Context, *, booking: Booking) -> None:
    """On time only: where the bot was away, the answer may have been too, so it is asked again and waited for again."""
    asks = await grace_for(ctx, booking)
    if not awaited(booking, ctx.now) or booking.span.start > ctx.now or not asks:
        return
    if ctx.now - ctx.said_at > ON_TIME:
        await ask(ctx, booking)
        return
    released = await ctx.store(Bookings).change(replace(booking, state="released"))
    await keep_for_a_moment(ctx, released)
    await _tell(ctx, released)
    await freed(ctx, booking)


async def _tell(ctx: Context, booking: Booking) -> None:
    """A new message, that rings; of a series also what becomes of it."""
    if booking.person is None:
        return
    lead = _(
        "I freed {room}, nobody checked in. Say “here” within 10 min if you are there after all.",
        room=await where(ctx, booking),
    )
    close, choices = await _of_its_series(ctx, booking)
    holder = await ctx.store(People).get(booking.person)
    reply = Reply(Card(lead, close=close), (came(booking), *choices), urgency=Urgency.RING)
    ctx.tell(holder, reply)


async def _of_its_series(ctx: Context, booking: Booking) -> tuple[Text | None, tuple[Choice, ...]]:
    """The second time in a row it is asked whether it is still needed, the third it ends."""
    if booking.series is None:
        return None, ()
    missed = missed_in_a_row(await ctx.store(Bookings).of_series(booking.series), booking)
    if missed >= ENDED_AT:
        return await _ended(ctx, booking.series)
    if missed < ASKED_AT:
        return None, ()
    number = number_of_series(await ctx.store(ManySeries).get(booking.series))
    close = _("That is the second time in a row: is the series {number} still needed?", number=number)
    needed = Choice(_("still needed"), None, KEEP)
    return close, (needed, Choice(_("end it"), ends.to(series=booking.series), END))


async def _ended(ctx: Context, series: int) -> tuple[Text, tuple[Choice, ...]]:
    """What is free again, and that it may be had again."""
    found = await ctx.store(ManySeries).get(series)
    dates, again = await end_series(ctx, found)
    number = number_of_series(found)
    if not dates or again is None:
        return _("Nobody came three times in a row: your series {number} is over.", number=number), ()
    told = _(
        "Nobody came three times in a row: I ended your series {number}. Free again: {what}.",
        number=number, what=await in_their_rooms(ctx, dates),
    )  # fmt: skip
    return told, (Choice(_("I still need it"), again),)


async def end_series(ctx: Context, series: Series) -> tuple[Sequence[Booking], Call | None]:
    """Nothing of it is held any more from now on: the dates that this frees, and the Call that takes them again."""
    dates = await ctx.store(Bookings).of_series(series.id)
    coming = [one for one in dates if one.holding and one.span.start > ctx.now]
    given = await give_up(ctx, coming[0], scopes.ALL) if coming else None
    many = ctx.store(ManySeries)
    await many.save(replace(await many.get(series.id), state="ended"))
    return (given.dates, given.again()) if given else ((), None)


@skill.job("room.end_unused_series", _("End a series that nobody comes to"), access=MEMBER)
async def ends(ctx: Context, *, series: int) -> Reply:
    """Its holder's own word, within the hour taken back."""
    found = await ctx.store(ManySeries).get(series)
    if found.person != ctx.person.id or found.state != "running":
        raise Refused(_("That series is over."))
    dates, again = await end_series(ctx, found)
    number = number_of_series(found)
    if not dates:
        return Reply(_("Your series {number} is over.", number=number))
    what = await in_their_rooms(ctx, dates)
    how = _("To undo it within the hour: {undo}.", undo=Names("me.undo"))
    told = _("Your series {number} is ended. Free again: {what}.", number=number, what=what)
    return Reply(Card(told, close=how), undo=again)
