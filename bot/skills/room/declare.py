"""The skill itself, the facts it tells, and what its commands share."""

from dataclasses import dataclass

from bot.core.card import Choice
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import UserText, _
from bot.kit.context import Context
from bot.kit.fact import Fact
from bot.kit.skill import Skill
from bot.rules.booking import Calendar, impossible, may_book
from bot.rules.objection import Objection
from bot.rules.ways_out import REACH, Surroundings, WayOut, ways_out
from bot.store.bookings import Booking, Bookings
from bot.store.rooms import Room, Rooms

skill = Skill("room", _("Rooms"))


@dataclass(frozen=True, slots=True)
class RoomClosed(Fact):
    """A room, or with `room=None` the whole house, was closed: by its closure's id."""

    closure: int


async def why_not(ctx: Context, room: Room, when: Span, people: int | None) -> list[Objection]:
    """Every reason that speaks against a booking, the gravest first."""
    known = Calendar(await ctx.store(Bookings).clashing(room.id, when), await ctx.store(Rooms).closures(when))
    house = ctx.house
    return may_book(
        room, when, people=people, calendar=known, hours=house.hours, policy=house.policy, now=ctx.now
    )


def unchanged(booking: Booking, version: int) -> None:
    """Raise Refused where somebody touched the booking after what is to be undone."""
    if booking.version != version:
        raise Refused(_("That was changed since: it cannot be undone."))


def over(ctx: Context, booking: Booking) -> bool:
    """Whether it has ended."""
    return booking.span.end <= ctx.now


async def ways(ctx: Context, room: Room, when: Span, people: int | None) -> list[WayOut]:
    """The nearest other times and rooms."""
    reach = Span(when.start - REACH, when.end + REACH)
    around = Surroundings(
        await ctx.store(Rooms).all(),
        await ctx.store(Bookings).between(reach),
        await ctx.store(Rooms).closures(reach),
    )
    found = ways_out(room, when, around, hours=ctx.house.hours, people=people, now=ctx.now)
    return [way for way in found if not impossible(way.span, ctx.house.policy, ctx.now)]


def way_label(way: WayOut) -> Choice:
    """How a way out is offered, without its Call."""
    return Choice(_("{room}, {when}", room=UserText(way.room.name), when=way.span), None)
