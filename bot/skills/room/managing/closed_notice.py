"""What a closure, or its end, means for whoever has a booking there: told once, aloud, when it has settled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.call import Json
from bot.core.card import Card, Reply, Urgency
from bot.core.text import Text, UserText, Value, _
from bot.kit.booking.together import named, where
from bot.kit.context import Context
from bot.kit.notice import Notice
from bot.skills.room.declare import skill
from bot.skills.room.waiting.lists import subject_of
from bot.store.community.people import People
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.queues import Queues
from bot.store.spaces.rooms import Closure, Rooms


@dataclass(frozen=True)
class ClosedTeller:
    """A booking's room is closed at its time, or it is not."""

    async def now(self, ctx: Context, thing: int) -> Json:
        booking = await ctx.store(Bookings).get(thing)
        if not booking.holding or booking.span.end <= ctx.now:
            return None
        return bool(await _closures(ctx, booking))

    async def told(self, ctx: Context, thing: int, was: Json) -> Reply:
        booking = await ctx.store(Bookings).get(thing)
        closures = await _closures(ctx, booking)
        if was:
            room = await where(ctx, booking)
            stands = _(
                "{room} stays open after all: your booking stands, {when}.", room=room, when=booking.span
            )
            return Reply(stands, urgency=Urgency.RING)
        body = _(
            "{room} will be closed then: {when}. Please look for another time.",
            room=await _closed(ctx, booking, closures), when=booking.span,
        )  # fmt: skip
        reasons = (one.reason for one in closures if one.reason)
        return Reply(_reasoned(body, next(reasons, None)), urgency=Urgency.RING)


notice = Notice(skill, "closing", ClosedTeller())


async def concern(ctx: Context, bookings: Iterable[Booking], closure: Closure, *, lifted: bool) -> None:
    """These bookings are touched by a closure that was just made, or lifted."""
    for booking in bookings:
        if booking.person is None or booking.span.end <= ctx.now or booking.state != "booked":
            continue  # what was only asked for is ended, and told so
        was = lifted or any(one.id != closure.id for one in await _closures(ctx, booking))
        await notice.touched(ctx, booking.id, [booking.person], was, about=booking.span.start)


async def tell_who_waits(ctx: Context, closure: Closure) -> None:
    """Their place is kept: the room may open again."""
    rooms = await ctx.store(Rooms).all()
    for room in (one for one in rooms if closure.room in (None, one.id)):
        for ticket in await ctx.store(Queues).standing(subject_of(room.id)):
            if not ticket.span.overlaps(closure.span):
                continue
            body = _(
                "{room} will be closed then: {when}. You keep your place on the waiting list in case it opens again.",
                room=room.name, when=ticket.span,
            )  # fmt: skip
            told = Reply(_reasoned(body, closure.reason), urgency=Urgency.RING)
            ctx.tell(await ctx.store(People).get(ticket.person), told)


async def _closed(ctx: Context, booking: Booking, closures: Sequence[Closure]) -> Value:
    """Which of its rooms and things are closed; all of its rooms where the whole house is."""
    ids = {one.room for one in closures}
    shut = [one for one in booking.resources if one in ids]
    if None in ids or not shut:
        return await where(ctx, booking)
    return named([await ctx.store(Rooms).get(one) for one in shut])


async def _closures(ctx: Context, booking: Booking) -> list[Closure]:
    rooms = ctx.store(Rooms)
    found = [one for thing in booking.resources for one in await rooms.closures(booking.span, thing)]
    return list({one.id: one for one in found}.values())


def _reasoned(body: Text, reason: UserText | None) -> Text | Card:
    return Card(body, close=_("The reason given: {reason}", reason=reason)) if reason else body
