"""Keep a booking for longer: « prolonge la bleue d'une heure », "extend my booking until 18:00"."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Annotated

from typing_extensions import override

from bot.core.call import Call, Json
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg, Read
from bot.kit.booking.parts import TimedPartKind
from bot.kit.booking.together import where
from bot.kit.context import Context
from bot.skills.room.declare import skill
from bot.skills.room.moving.move import BOOKING, may_be_moved, move_to
from bot.skills.room.words.waiting import LONGER
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Rooms
from bot.store.undos import Undos

JUST_NOW = timedelta(minutes=15)


@dataclass(frozen=True)
class MoreKind(TimedPartKind):
    """So much more: "by 1 hour" is no hour of the day."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[str]:
        return await TimedPartKind.read(self, ctx, words.lower().removeprefix("by "))


@skill.command(
    "room.extend",
    _("Keep a booking for longer."),
    access=MEMBER,
    rule=may_be_moved,
    names={},
    phrases=LONGER,
    examples={"en": "extend my booking by an hour", "fr": "prolonge ma réservation d'une heure"},
)
async def extend(
    ctx: Context,
    *,
    when: Annotated[
        str,
        Arg(
            _("For how much longer? For example: one hour, or until 18:00"),
            names={"en": "when", "fr": "quand"},
            kind=MoreKind(),
        ),
    ],
    booking: Annotated[Booking | None, BOOKING] = None,
) -> Reply | Call:
    """The beginning stays; by the rules of the room, as any change of it."""
    if booking is None:
        return await _of_mine(ctx, when)
    span = longer(booking.span, when)
    if span is None:
        raise Refused(_("It is not longer by that: {when}.", when=booking.span))
    room = await ctx.store(Rooms).get(booking.room)
    return move_to.to(booking=booking, version=booking.version, when=span, room=room)


async def _of_mine(ctx: Context, when: str) -> Reply | Call:
    """What was booked just now, what goes on now, or the only one there is; else it is asked which."""
    mine = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    if not mine:
        raise Refused(_("You have no booking to come."))
    latest = await ctx.store(Undos).latest(ctx.person.id, ctx.now - JUST_NOW)
    touched = latest.call.arguments.get("booking") if latest else None
    likely = [one for one in mine if one.id == touched] or [one for one in mine if one.span.start <= ctx.now]
    found = likely or mine
    if len(found) == 1:
        return extend.to(when=when, booking=found[0])
    choices = [
        Choice(
            _("{room}, {when}", room=await where(ctx, one), when=one.span), extend.to(when=when, booking=one)
        )
        for one in found
    ]
    return Reply(BOOKING.question, choices=tuple(choices), call=extend.ask(when=when), asks="booking")


def longer(span: Span, part: str) -> Span | None:
    """`for 60` is so many minutes more, `until 18:00` the new end; None where that is no longer than it was."""
    kind, *values = part.split()
    if kind == "for":
        end = (span.end.astimezone(UTC) + timedelta(minutes=int(values[0]))).astimezone(span.end.tzinfo)
    elif kind in {"until", "from"}:
        end = datetime.combine(span.end.date(), time.fromisoformat(values[0]), span.end.tzinfo)
    elif kind == "between":
        end = datetime.combine(span.end.date(), time.fromisoformat(values[1]), span.end.tzinfo)
    else:
        return None
    return Span(span.start, end) if end.astimezone(UTC) > span.end.astimezone(UTC) else None
