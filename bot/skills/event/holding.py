"""The room of an event: kept while it awaits a yes, booked once it is published, freed with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.moments import Span
from bot.core.text import Text
from bot.kit.booking.may_book import why_not
from bot.kit.context import Context
from bot.kit.queues.freed import freed
from bot.store.programme.events import Event
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Room


@dataclass(frozen=True, slots=True)
class Unkept:
    """A date for which the room was not to be had, and why."""

    span: Span
    why: Text


async def keep_room(
    ctx: Context, event: Event, room: Room | None, spans: Sequence[Span], items: Sequence[Room] = ()
) -> list[Unkept]:
    """Write its dates, each with its room kept where it can be; those where it cannot."""
    unkept: list[Unkept] = []
    for span in spans:
        booking = None
        against = await why_not(ctx, room, span, event.places, items) if room else []
        if against:
            unkept.append(Unkept(span, against[0].reason))
        elif room:
            booking = await hold(ctx, event, room, span)
        await ctx.store(Occasions).add(event.id, span, booking)
    return unkept


async def hold(ctx: Context, event: Event, room: Room, span: Span) -> int:
    """Keep it from everybody else, as what is offered is; booked where the event is published already."""
    made = await ctx.store(Bookings).add(
        room.id, event.person or ctx.person.id, span, event.title, event.places,
        items=event.items, state="booked" if event.published else "offered",
    )  # fmt: skip
    return made.id


async def book_all(ctx: Context, event: Event) -> None:
    """What was kept is booked from now on."""
    bookings = ctx.store(Bookings)
    for occasion in await ctx.store(Occasions).of(event.id):
        if occasion.booking is None:
            continue
        kept = await bookings.get(occasion.booking)
        if kept.state == "offered":
            await bookings.change(replace(kept, state="booked"))


async def free_all(ctx: Context, event: Event) -> None:
    """The room is nobody's any more on all its dates."""
    for occasion in await ctx.store(Occasions).of(event.id):
        await free(ctx, occasion)


async def free(ctx: Context, occasion: Occasion) -> Occasion:
    """The room of one date goes to whoever waits for it."""
    if occasion.booking is None:
        return occasion
    left = await ctx.store(Occasions).change(replace(occasion, booking=None))
    booking = await ctx.store(Bookings).get(occasion.booking)
    if booking.holding:
        await ctx.store(Bookings).cancel(booking)
        await freed(ctx, booking)
    return left
