"""Somebody else's booking in a concierge's hands: judged by what its holder may have, asked about in private, told aloud."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Text, _
from bot.kit.access import standing
from bot.kit.booking.together import where
from bot.kit.context import Asker, Context
from bot.kit.nouns import number_of, number_of_series
from bot.skills.room.series.dates import in_one_breath
from bot.store.community.people import People
from bot.store.spaces.bookings import Booking
from bot.store.spaces.series import ManySeries


async def as_theirs(ctx: Context, person: int | None) -> Context:
    """As if they asked now: what the rules say of a person is said of who has it; of nobody, if they were forgotten."""
    if person is None:
        return ctx
    people = ctx.store(People)
    holder = await people.get(person)
    roles = standing(holder, member=await people.is_member(holder))
    return replace(ctx, asker=Asker(holder, roles, ctx.asker.language))


async def whose(ctx: Context, booking: Booking) -> Text:
    """What it is and whose, for who may know."""
    room = await where(ctx, booking)
    if booking.person is None:
        return _("{room}, {when}", room=room, when=booking.span)
    holder = await ctx.store(People).get(booking.person)
    return _("{room}, {when}, booked by {name}", room=room, when=booking.span, name=holder.name)


async def whose_series(ctx: Context, booking: Booking, dates: Sequence[Booking]) -> Text:
    """The dates that are meant, and whose they are."""
    room = await where(ctx, booking)
    series = await ctx.store(ManySeries).get(booking.series or 0)
    number, what = number_of_series(series), in_one_breath(room, (one.span for one in dates))
    if booking.person is None:
        return _("Series {number}: {what}", number=number, what=what)
    holder = await ctx.store(People).get(booking.person)
    return _("Series {number}, booked by {name}: {what}", number=number, name=holder.name, what=what)


async def told_aloud(ctx: Context, booking: Booking, said: Card) -> Text | None:
    """Ring for its holder, once; what the concierge is told of it."""
    if booking.person is None:
        return None
    holder = await ctx.store(People).get(booking.person)
    ctx.tell(holder, Reply(said, urgency=Urgency.RING))
    return _("{name} is told.", name=holder.name)


def as_it_was(booking: Booking, version: int) -> None:
    """Raise Refused where the yes was to something else."""
    if booking.version != version:
        raise Refused(_("{number} was changed meanwhile: look at it again.", number=number_of(booking)))
