"""Opening hours: is a span within them, and when is the house open on a day."""

from datetime import date, datetime, time, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from bot.core.moments import Span
from bot.store.house.houses import Hours, Openings

MIDNIGHT = time(0)


def within(span: Span, hours: Hours) -> bool:
    """Whether the house is open all along; hours that were never set are always open.

    A span that goes past midnight is within when both days are open around midnight.
    """
    if not hours.weekly:
        return True
    zone = span.start.tzinfo
    opened = [
        o
        for day in _days(span)
        for o in opening(day, hours, zone if isinstance(zone, ZoneInfo) else ZoneInfo("UTC"))
    ]
    reached = span.start
    for opening_hours in sorted(opened, key=lambda one: one.start):
        if opening_hours.start <= reached < opening_hours.end:
            reached = opening_hours.end
    return reached >= span.end


def opening(day: date, hours: Hours, zone: ZoneInfo) -> list[Span]:
    """When the house is open on that day; a closing hour of midnight is the end of the day."""
    spans = []
    for opens, closes in hours.weekly.get(day.weekday(), ()):
        start = datetime.combine(day, opens, zone)
        last = day + timedelta(days=1) if closes <= opens else day
        spans.append(Span(start, datetime.combine(last, closes, zone)))
    return spans


def common(house: Hours, own: Hours | None) -> Hours:
    """When both are open: a room with hours of its own is no way into a house that is shut."""
    if own is None or not own.weekly:
        return house
    if not house.weekly:
        return own
    shared = {day: _shared(house.weekly.get(day, ()), spans) for day, spans in own.weekly.items()}
    return Hours({day: spans for day, spans in shared.items() if spans} or {0: ()})


def _shared(some: Openings, others: Openings) -> Openings:
    found = []
    for (start, end), (opens, closes) in product(some, others):
        first, last = max(start, opens), min(_late(start, end), _late(opens, closes))
        if (0, first) < last:
            found.append((first, last[1]))
    return tuple(sorted(found))


def _late(opens: time, closes: time) -> tuple[int, time]:
    """What closes after midnight closes later than all that closes before."""
    return (1 if closes <= opens else 0, closes)


def next_opening(after: datetime, hours: Hours) -> datetime | None:
    """When the doors open next; None where hours were never set."""
    zone = after.tzinfo if isinstance(after.tzinfo, ZoneInfo) else ZoneInfo("UTC")
    days = (after.date() + timedelta(days=n) for n in range(8))
    starts = (span.start for day in days for span in opening(day, hours, zone))
    return min((start for start in starts if start > after), default=None)


def _days(span: Span) -> list[date]:
    first = span.start.date() - timedelta(days=1)
    return [first + timedelta(days=n) for n in range((span.end.date() - first).days + 1)]
