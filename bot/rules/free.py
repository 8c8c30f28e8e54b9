"""What is free: the open hours of a window, less bookings and closures."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.core.moments import Span
from bot.rules.hours import common, opening
from bot.store.house.houses import Hours
from bot.store.spaces.holds import Hold
from bot.store.spaces.room_rules import RoomRules
from bot.store.spaces.rooms import Closure, Room

SHORTEST = timedelta(minutes=15)


def open_part(window: Span, hours: Hours) -> list[Span]:
    """The parts of a window in which the house is open; all of it where hours were never set."""
    if not hours.weekly:
        return [Span(window.start, window.end)]
    zone = window.start.tzinfo if isinstance(window.start.tzinfo, ZoneInfo) else ZoneInfo("UTC")
    first = window.start.date() - timedelta(days=1)
    days = (first + timedelta(days=n) for n in range((window.end.date() - first).days + 1))
    opened = (span for day in days for span in opening(day, hours, zone))
    cut = (Span(max(o.start, window.start), min(o.end, window.end)) for o in opened if o.overlaps(window))
    return [span for span in cut if span.length >= SHORTEST]


def free_stretches(
    room: Room,
    window: Span,
    *,
    holds: Sequence[Hold],
    closures: Sequence[Closure],
    hours: Hours,
    rules: RoomRules,
) -> list[Span]:
    """When a room is free within a window, in order, with what it needs around a booking; no less than a quarter of an hour."""
    taken = [rules.out_of_reach(hold.span) for hold in holds if hold.room == room.id]
    taken += [c.span for c in closures if c.room in (None, room.id)]
    stretches = open_part(window, common(hours, rules.hours))
    for span in taken:
        stretches = [piece for stretch in stretches for piece in _without(stretch, span)]
    return [stretch for stretch in stretches if stretch.length >= SHORTEST]


def _without(stretch: Span, taken: Span) -> Iterable[Span]:
    if not stretch.overlaps(taken):
        yield stretch
        return
    if stretch.start < taken.start:
        yield Span(stretch.start, taken.start)
    if taken.end < stretch.end:
        yield Span(taken.end, stretch.end)
