"""May this room be booked then, for so many? Every reason why not, each from a rule of the house."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.moments import Span
from bot.core.text import Listing, Text, UserText, _, _n
from bot.rules.booker import Booker, may_enter
from bot.rules.hours import common, within
from bot.rules.limits import AHEAD, LONGEST, exceeded, too_long_anywhere
from bot.rules.objection import Objection
from bot.rules.standing import Standing, standing
from bot.store.house.houses import Hours, Policy
from bot.store.spaces.bookings import Booking
from bot.store.spaces.rooms import Closure, Room

JUST_NOW = timedelta(minutes=15)
NO_TIME = timedelta(0)


__all__ = [
    "AHEAD",
    "LONGEST",
    "Calendar",
    "may_book",
    "out_of_hours",
    "over",
    "too_long",
    "too_small_together",
]


@dataclass(frozen=True, slots=True)
class Calendar:
    """What stands around a wished span: bookings that clash with it, with what each needs around it; closures."""

    clashing: Sequence[Booking]
    closures: Sequence[Closure]


def may_book(
    room: Room,
    span: Span,
    *,
    people: int | None,
    calendar: Calendar,
    booker: Booker,
    hours: Hours,
    policy: Policy,
    now: datetime,
) -> list[Objection]:
    """Every objection, the gravest first; `now` aware. A booking that began a moment ago is no booking in the past."""
    if never := _in_no_order(span) or over(span, now):
        return [never]
    holds = standing(room, policy)
    if never_so := exceeded(span, booker, holds, now):
        return [*may_enter(room, booker, holds), *never_so]
    found = [
        _closed(room, span, calendar.closures),
        out_of_hours(span, hours) or _out_of_its_own(room, span, hours, holds),
        _too_small(room, people),
        _taken(room, calendar.clashing),
    ]
    return [*may_enter(room, booker, holds), *(objection for objection in found if objection)]


def _in_no_order(span: Span) -> Objection | None:
    return Objection("order", _("That would end before it starts.")) if span.length <= NO_TIME else None


def over(span: Span, now: datetime) -> Objection | None:
    """What speaks against its beginning: that is in the past."""
    if span.start >= now - JUST_NOW:
        return None
    return Objection("past", _("That is in the past: {when}.", when=span))


def too_long(span: Span, longest: timedelta | None) -> Objection | None:
    """What speaks against its length alone, whichever the room."""
    return too_long_anywhere(span, longest)


def _closed(room: Room, span: Span, closures: Sequence[Closure]) -> Objection | None:
    closure = next((c for c in closures if c.room in (None, room.id) and c.span.overlaps(span)), None)
    if closure is None:
        return None
    return Objection("closed", _why_closed(room, closure, UserText(closure.reason)))


def _why_closed(room: Room, closure: Closure, why: UserText) -> Text:
    when = closure.span
    if closure.room is None:
        whole = _("{word.house:The} is closed then ({when}).", when=when)
        return _("{word.house:The} is closed then ({when}): {why}.", when=when, why=why) if why else whole
    alone = _("{room} is closed then ({when}).", room=room.name, when=when)
    return _("{room} is closed then ({when}): {why}.", room=room.name, when=when, why=why) if why else alone


def out_of_hours(span: Span, hours: Hours) -> Objection | None:
    """What speaks against it where the house is not open all along."""
    if within(span, hours):
        return None
    today = hours.weekly.get(span.start.weekday(), ())
    if not today:
        return Objection("hours", _("We are closed on {day}.", day=span.start.date()))
    opens, closes = today[0][0], today[-1][1]
    return Objection("hours", _("We are open from {opens} to {closes} that day.", opens=opens, closes=closes))


def _out_of_its_own(room: Room, span: Span, house: Hours, holds: Standing) -> Objection | None:
    """What speaks against it where the house is open and the room is not."""
    hours, rule = common(house, holds.rules.hours), holds.whose("hours")
    if within(span, hours):
        return None
    today = hours.weekly.get(span.start.weekday(), ())
    if not today:
        closed = _("{room} is closed on {day} ({rule}).", room=room.name, day=span.start.date(), rule=rule)
        return Objection("hours", closed)
    opens, closes = today[0][0], today[-1][1]
    reason = _(
        "{room} is open from {opens} to {closes} that day ({rule}).",
        room=room.name, opens=opens, closes=closes, rule=rule,
    )  # fmt: skip
    return Objection("hours", reason)


def _too_small(room: Room, people: int | None) -> Objection | None:
    if people is None or room.capacity is None or people <= room.capacity:
        return None
    reason = _n(
        "{room} holds {count} person at most.",
        "{room} holds {count} people at most.",
        room.capacity,
        room=room.name,
    )
    return Objection("small", reason)


def too_small_together(rooms: Sequence[Room], people: int | None) -> list[Objection]:
    """What speaks against several rooms for so many: they hold as many as all of them hold; of one `may_book` says it."""
    sizes = [room.capacity for room in rooms]
    most = sum(size for size in sizes if size is not None)
    if people is None or len(rooms) == 1 or None in sizes or people <= most:
        return []
    names = Listing([room.name for room in rooms])
    return [Objection("small", _("{rooms} hold {most} people at most together.", rooms=names, most=most))]


def _taken(room: Room, clashing: Sequence[Booking]) -> Objection | None:
    if not clashing:
        return None
    return Objection("taken", _("{room} is taken then; you have no booking.", room=room.name), room.name)
