"""May this room be booked then, for so many? Every reason why not, each from a rule of the house."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.moments import Span
from bot.core.text import Text, UserText, _, _n
from bot.rules.hours import within
from bot.rules.objection import Objection
from bot.store.bookings import Booking
from bot.store.houses import Hours, Policy
from bot.store.rooms import Closure, Room

LONGEST = timedelta(hours=24)
AHEAD = timedelta(days=366)
JUST_NOW = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What stands around a wished span: bookings of the room that clash with it, closures that touch it."""

    clashing: Sequence[Booking]
    closures: Sequence[Closure]


def may_book(
    room: Room,
    span: Span,
    *,
    people: int | None,
    calendar: Calendar,
    hours: Hours,
    policy: Policy,
    now: datetime,
) -> list[Objection]:
    """Every objection, the gravest first; `now` aware. A booking that began a moment ago is no booking in the past."""
    if never := impossible(span, policy, now):
        return [never]
    found = [
        _closed(room, span, calendar.closures),
        out_of_hours(span, hours),
        _too_small(room, people),
        _taken(room, span, calendar.clashing),
    ]
    return [objection for objection in found if objection]


def impossible(span: Span, policy: Policy, now: datetime) -> Objection | None:
    """What speaks against this time in whichever room: past, too long, too far ahead."""
    if span.end <= span.start:
        return Objection("order", _("That would end before it starts."))
    if past := over(span, now):
        return past
    if long := too_long(span, policy):
        return long
    ahead = policy.ahead or AHEAD
    if span.start > now + ahead:
        days = ahead.days
        reason = _n(
            "That is too far ahead: at most {count} day.",
            "That is too far ahead: at most {count} days.",
            days,
        )
        return Objection("ahead", reason)
    return None


def over(span: Span, now: datetime) -> Objection | None:
    """What speaks against its beginning: that is in the past."""
    if span.start >= now - JUST_NOW:
        return None
    return Objection("past", _("That is in the past: {when}.", when=span))


def too_long(span: Span, policy: Policy) -> Objection | None:
    """What speaks against its length alone."""
    longest = policy.longest or LONGEST
    if span.length <= longest:
        return None
    reason = _(
        "That is too long: at most {longest} at a time here. For more, ask {word.coordinator:the_many}.",
        longest=longest,
    )
    return Objection("long", reason)


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


def _taken(room: Room, span: Span, clashing: Sequence[Booking]) -> Objection | None:
    if not any(booking.span.overlaps(span) for booking in clashing):
        return None
    return Objection("taken", _("{room} is taken then; you have no booking.", room=room.name))
