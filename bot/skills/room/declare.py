"""The skill itself, the facts it tells, and what its commands share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import bot.kit.booking.bookings  # noqa: F401 - bookings are arguments from here on
from bot.core.card import Choice
from bot.core.errors import Refused
from bot.core.text import UserText, _
from bot.kit.booking.may_book import KEPT_PLACE, booker, kept_for, team, ways, why_not
from bot.kit.context import Context
from bot.kit.fact import Fact
from bot.kit.skill import Skill
from bot.rules.standing import standing
from bot.rules.ways_out import WayOut
from bot.skills.room.gists import GISTS
from bot.store.community.people import Person, Role
from bot.store.spaces.bookings import Booking
from bot.store.spaces.rooms import Room, Rooms

__all__ = ["KEPT_PLACE", "booker", "kept_for", "team", "ways", "why_not"]

skill = Skill("room", _("Rooms"), groups=("room", "salle"), gists=GISTS)


@dataclass(frozen=True, slots=True)
class Moved(Fact):
    """A booking was moved: by its id, and the room and times that it left."""

    booking: int
    room: int
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class BookingAsked(Fact):
    """A booking awaits somebody's yes: by its id."""

    booking: int


async def needs_a_yes(ctx: Context, rooms: Sequence[Room]) -> bool:
    """Whether somebody must say yes to a booking of these; whoever is alone in the team needs nobody's."""
    if not any(standing(room, ctx.house.policy).rules.approval for room in rooms):
        return False
    return not ctx.may(Role.CONCIERGE) or bool(await team(ctx, but=ctx.person.id))


def may_see(ctx: Context, holder: Person) -> bool:
    """Whether who reads the answer may learn their name: only members do; their own word counts, else the house's."""
    return ctx.among_members and shows_name(ctx, holder)


def unchanged(booking: Booking, version: int) -> None:
    """Raise Refused where somebody touched the booking after what is to be undone."""
    if booking.version != version:
        raise Refused(_("That was changed since: it cannot be undone."))


async def things(ctx: Context, booking: Booking) -> list[Room]:
    """What was booked along with the room, and goes with it."""
    return [await ctx.store(Rooms).get(item) for item in booking.items]


async def moved_into(ctx: Context, booking: Booking, room: Room) -> list[Room]:
    """What it would hold there: all that it holds where it stays in its room; else that room, with its things alone."""
    with_it = await things(ctx, booking)
    return [room, *(one for one in with_it if room.id == booking.room or one.kind == "item")]


def over(ctx: Context, booking: Booking) -> bool:
    """Whether it has ended."""
    return booking.span.end <= ctx.now


def way_label(way: WayOut) -> Choice:
    """How a way out is offered, without its Call."""
    return Choice(_("{room}, {when}", room=UserText(way.room.name), when=way.span), None)


def shows_name(ctx: Context, person: Person) -> bool:
    """Whether other members may know their name: their own word, else what the house does."""
    return person.shows_name if person.shows_name is not None else ctx.house.policy.names_on_bookings
