"""The skill itself, the facts it tells, and what its commands share."""

from dataclasses import dataclass

from bot.core.card import Choice
from bot.core.moments import Span
from bot.core.text import UserText, _
from bot.kit.context import Context
from bot.kit.fact import Fact
from bot.kit.skill import Skill
from bot.rules.booking import Calendar, impossible
from bot.rules.ways_out import REACH, Surroundings, WayOut, ways_out
from bot.store.bookings import Bookings
from bot.store.rooms import Room, Rooms

skill = Skill("room", _("Rooms"))


@dataclass(frozen=True, slots=True)
class RoomClosed(Fact):
    """A room, or with `room=None` the whole house, was closed: by its closure's id."""

    closure: int


async def calendar(ctx: Context, room: Room, when: Span) -> Calendar:
    """What stands around a wish."""
    return Calendar(await ctx.store(Bookings).clashing(room.id, when), await ctx.store(Rooms).closures(when))


async def others(ctx: Context, room: Room, when: Span, people: int | None) -> list[WayOut]:
    """The nearest other times and rooms."""
    reach = Span(when.start - REACH, when.end + REACH)
    around = Surroundings(
        await ctx.store(Rooms).all(),
        await ctx.store(Bookings).between(reach),
        await ctx.store(Rooms).closures(reach),
    )
    ways = ways_out(room, when, around, hours=ctx.house.hours, people=people, now=ctx.now)
    return [way for way in ways if not impossible(way.span, ctx.house.policy, ctx.now)]


def way_label(way: WayOut) -> Choice:
    """How a way out is offered, without its Call."""
    return Choice(_("{room}, {when}", room=UserText(way.room.name), when=way.span), None)
