"""May this be booked by whoever asks: every reason against it, with what the store knows; for whatever books a room."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.core.moments import Span
from bot.kit.booking.together import Together, together
from bot.kit.context import Context
from bot.rules.booker import Booker, trained
from bot.rules.booking import Calendar, may_book, too_small_together
from bot.rules.limits import weeks_around
from bot.rules.objection import Objection
from bot.rules.standing import standing
from bot.rules.ways_out import REACH, Surroundings, WayOut, ways_out
from bot.store.community.people import People, Person, Role
from bot.store.shelf import Shelf
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.holds import NOBODY, Holds
from bot.store.spaces.rooms import Room, Rooms

ROOMS = "room"
"""The skill on whose shelf lies what a moving booking keeps."""


async def why_not(
    ctx: Context,
    room: Room,
    when: Span,
    people: int | None,
    items: Sequence[Room] = (),
    *,
    but: int = NOBODY,
) -> list[Objection]:
    """Every reason that speaks against a booking of a room with these items, the gravest first.

    The booking `but` does not: it is to be moved.
    """
    rooms = Together.of(room, items).rooms
    found = await _against(ctx, room, when, people if len(rooms) == 1 else None, but)
    for item in items:
        told = {one.kind for one in found} - OF_ONE
        beside = rooms.index(item) if item in rooms else 0
        against = await _against(ctx, item, when, None, but, beside=beside)
        found += [one for one in against if one.kind not in told]
    return [*found, *too_small_together(rooms, people)]


OF_ONE = frozenset({"taken", "training", "flags", "roles"})
"""What is said of each thing by itself; of the hours and the day it is said once."""


async def _against(
    ctx: Context, room: Room, when: Span, people: int | None, but: int, *, beside: int = 0
) -> list[Objection]:
    """Of one of them; `beside` are the rooms that are wished with it for the same hours, and count before it."""
    clashing = await ctx.store(Bookings).clashing(room.id, when, but=but)
    if any(one.state == "offered" for one in clashing) and but != NOBODY:
        own = await kept_for(ctx, but)
        clashing = [one for one in clashing if one.id not in own]
    known = Calendar(clashing, await ctx.store(Rooms).closures(when))
    house, who = ctx.house, await booker(ctx, room, when, but)
    if beside:
        who = replace(who, anywhere=[*who.anywhere, *[when] * beside])
    return may_book(
        room, when, people=people, calendar=known, booker=who,
        hours=house.hours, policy=house.policy, now=ctx.now,
    )  # fmt: skip


KEPT_PLACE = "place"
"""What lies on the shelf under this is where a booking goes back to (places.py)."""


async def kept_for(ctx: Context, booking: int) -> list[int]:
    """What holds the place that a booking has left for the time being: it may go back there."""
    kept = await Shelf(ctx.work, ctx.house.id, ROOMS).get(KEPT_PLACE, str(booking))
    held = kept.body["held"] if kept else []
    return [one for one in held if isinstance(one, int)] if isinstance(held, list) else []


async def booker(ctx: Context, room: Room, when: Span, but: int = NOBODY) -> Booker:
    """What the rules of this room ask about whoever asks; looked up only where a rule does."""
    mine: list[Booking] = []
    if standing(room, ctx.house.policy).rules.quota is not None and when.length > timedelta(0):
        around = await ctx.store(Bookings).between(weeks_around(when))
        mine = [one for one in around if ctx.asker.person and one.person == ctx.person.id and one.id != but]
    noted = room.training and any(trained(room, one.flags) for one in await ctx.store(People).flagged())
    return Booker(
        roles=ctx.asker.standing,
        flags=ctx.asker.person.flags if ctx.asker.person else frozenset(),
        here=[one.span for one in mine if room.id in one.resources],
        anywhere=[one.span for one in mine for _room in (await together(ctx, one)).rooms],
        trainings_noted=noted,
    )


async def team(ctx: Context, *, but: int) -> list[Person]:
    """Those who may say yes and can be reached, one of them left out."""
    people = ctx.store(People)
    found = [*await people.with_role(Role.CONCIERGE), *await people.with_role(Role.COORDINATOR)]
    return [one for one in {one.id: one for one in found}.values() if one.identities and one.id != but]


async def ways(
    ctx: Context, room: Room, when: Span, people: int | None, items: Sequence[Room] = ()
) -> list[WayOut]:
    """The nearest other times and rooms that this person may have, with the same items."""
    reach = Span(when.start - REACH, when.end + REACH)
    around = Surroundings(
        await ctx.store(Rooms).all(),
        await ctx.store(Holds).between(reach),
        await ctx.store(Rooms).closures(reach),
        ctx.house.policy,
        items,
    )
    found = ways_out(
        room, when, around, hours=ctx.house.hours, people=people, now=ctx.now, most=MOST_LOOKED_AT
    )
    ways: list[WayOut] = []
    for way in found:
        if len(ways) < MOST_OFFERED and not await why_not(ctx, way.room, way.span, people, items):
            ways.append(way)
    return ways


MOST_OFFERED = 3
MOST_LOOKED_AT = 8
