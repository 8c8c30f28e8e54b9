"""Move several dates of a series by as much: each by the rules; what cannot go there stays, and is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span, wall
from bot.core.text import Names, Text, Word, _, _n
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.rules.nights import on_the_wall
from bot.rules.series import Dated, placed, zone_of
from bot.skills.room.declare import moved_into, skill, unchanged, why_not
from bot.skills.room.moving.places import hold_place
from bot.skills.room.moving.shifting import as_before, shifted
from bot.skills.room.series import scopes
from bot.skills.room.series.dates import days_of, free_ones, in_their_rooms, lost_ones, reasons
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room, Rooms


@dataclass(frozen=True, slots=True)
class Step:
    """By how much a date goes later on the clock of the wall, and how long it is then: as long as it was, or so long."""

    later: timedelta
    length: timedelta | None

    def of(self, span: Span) -> Span:
        length = on_the_wall(span) if self.length is None else self.length
        return placed(span.start.replace(tzinfo=None, fold=0) + self.later, length, zone_of(span))


def step_of(was: Span, when: Span) -> Step:
    """What moves one date there."""
    later = when.start.replace(tzinfo=None) - was.start.replace(tzinfo=None)
    length = on_the_wall(when)
    return Step(later, None if length == on_the_wall(was) else length)


@dataclass(frozen=True, slots=True)
class Gone:
    """One date as it would be, and the booking as it is now and as it was before."""

    dated: Dated
    now: Booking
    before: Booking

    def back(self) -> Json:
        """All that is needed to take it back."""
        was = self.before
        ends: list[Json] = [was.span.start.isoformat(), was.span.end.isoformat()]
        return [self.now.id, self.now.version, was.room, *ends, was.state, list(was.items)]


@skill.job("room.move_series", _("Move dates of a series"), access=MEMBER)
async def move_series(
    ctx: Context,
    *,
    booking: Booking,
    version: int,
    when: Span,
    room: Room,
    scope: Annotated[str, scopes.SCOPE],
    sure: Annotated[bool, Arg(Text("sure"), kind=JsonKind())] = False,
) -> Reply:
    """All of them; where some cannot go there, nothing before a yes to the others."""
    unchanged(booking, version)
    gone, stay = await carry(ctx, booking, when, room, scope)
    told = await _told(ctx, room, gone, stay)
    if stay and not sure:
        surely = move_series.to(
            booking=booking, version=version, when=when, room=room, scope=scope, sure=True
        )
        raise not_all(told.items, gone, surely)
    undo = move_series_back.to(steps=[one.back() for one in reversed(gone)])
    return Reply(told, undo=undo, kept=True)


async def carry(
    ctx: Context, booking: Booking, when: Span, room: Room, scope: str, *, sure: bool = False
) -> tuple[list[Gone], list[Dated]]:
    """Each date by as much as one of them goes: those that are there now, and those that cannot be.

    Where a room asks for a yes it is asked for, unless that is given already: then it is `sure`.
    """
    step = step_of(booking.span, when)
    other = room if room.id != booking.room else None
    dates = _away_first(await scopes.within(ctx, booking, scope), step.later)
    found = [await _go(ctx, one, step, other, sure=sure) for one in dates]
    for one in found:
        await hold_place(ctx, one.now)  # now that none stands in the way of another
    return [one for one in found if one.dated.free], lost_ones(one.dated for one in found)


def not_all(why: Sequence[Text], gone: Sequence[Gone], surely: Call) -> Refused:
    """Nothing is moved before a yes to the others, where there are some."""
    label = _n("move the other date", "move the {count} others", len(gone))
    ways_out = [Choice(label, surely), Choice(_("nothing"), None)] if gone else ()
    return Refused(*why, close=_("Nothing is moved."), ways_out=ways_out)


def _away_first(dates: Sequence[Booking], later: timedelta) -> Sequence[Booking]:
    """So that none stands in the way of the next: when they go later the last goes first."""
    return dates[::-1] if later > timedelta(0) else dates


async def _go(ctx: Context, booking: Booking, step: Step, other: Room | None, *, sure: bool) -> Gone:
    room = other or await ctx.store(Rooms).get(booking.room)
    when = step.of(booking.span)
    rooms = await moved_into(ctx, booking, room)
    objections = await why_not(ctx, room, when, booking.people, rooms[1:], but=booking.id)
    if objections:
        return Gone(Dated(when, tuple(objections)), booking, booking)
    return Gone(Dated(when), await shifted(ctx, booking, when, rooms, "booked" if sure else None), booking)


async def _told(ctx: Context, room: Room, gone: Sequence[Gone], stay: Sequence[Dated]) -> Card:
    spans = free_ones(one.dated for one in gone)
    why = await not_possible(ctx, room, stay)
    how = _("To undo it within the hour: {undo}.", undo=Names("me.undo"))
    if not spans:
        return Card(_("Nothing is moved."), tuple(why))
    moved = [one.now for one in gone if one.now.state == "booked"]
    asked = [one.now for one in gone if one.now.state == "asked"]
    leads = [_("Moved: {what}.", what=await in_their_rooms(ctx, moved))] if moved else []
    if asked:
        lead = _(
            "Asked for: {what}. It awaits a yes from {people}, and you keep what you have until then.",
            what=await in_their_rooms(ctx, asked), people=Word("concierge", "the_many"),
        )  # fmt: skip
        leads.append(lead)
    return Card(leads[0], (*leads[1:], *why), close=how)


async def not_possible(ctx: Context, room: Room, stay: Sequence[Dated]) -> list[Text]:
    """Which dates stay where they are, and why."""
    why = await reasons(ctx, room, sorted(stay, key=lambda one: one.span.start))
    return [_("Not possible: {dates}: {why}", dates=days, why=why) for days, why in why]


@skill.job("room.move_series_back", _("Take the move of a series back"), access=MEMBER)
async def move_series_back(
    ctx: Context, *, steps: Annotated[list[Json], Arg(Text("steps"), kind=JsonKind())]
) -> Reply:
    """All of them, or none where something stands in the way of one by now."""
    moved = [await _back(ctx, step) for step in steps if isinstance(step, list)]
    dates = days_of(sorted((one.span for one in moved), key=lambda span: span.start))
    return Reply(_("Undone: {dates}, as before.", dates=dates))


async def _back(ctx: Context, step: Sequence[Json]) -> Booking:
    booking_id, version, room_id, start, end, *more = step
    booking = await ctx.store(Bookings).get(int(str(booking_id)))
    unchanged(booking, int(str(version)))
    room = await ctx.store(Rooms).get(int(str(room_id)))
    rooms = await as_before(ctx, booking, room, more[1] if len(more) > 1 else None)
    when = Span(wall(str(start), ctx.house.zone), wall(str(end), ctx.house.zone))
    if objections := await why_not(ctx, room, when, booking.people, rooms[1:], but=booking.id):
        raise Refused(*(objection.reason for objection in objections))
    return await shifted(ctx, booking, when, rooms, "asked" if more[:1] == ["asked"] else "booked")
