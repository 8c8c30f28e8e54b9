"""Giving back a part of what one has: what is left of a span without its last hour, from an hour on, between two."""

from datetime import UTC, datetime, time, timedelta

from bot.core.moments import Span

LEAST = timedelta(minutes=5)
"""Nobody keeps or gives back less."""


def left_of(span: Span, part: str) -> list[Span]:
    """What is kept: two pieces around the middle, one, none where all is given back; the span itself where nothing is.

    A `part` is `last 60` or `first 60` (minutes), `from 15:00`, `until 15:00`, `between 15:00 16:00`, by the wall's clock; `for 60` is off the end, `all` is all.
    """
    given = _given(span, part)
    return without(span, given) if given else [span]


def _given(span: Span, part: str) -> Span | None:
    kind, *values = part.split()
    match kind:
        case "last" | "for":
            start = _shift(span.end, -timedelta(minutes=int(values[0])))
            return Span(start, span.end)
        case "all":
            return span
        case "first":
            return Span(span.start, _shift(span.start, timedelta(minutes=int(values[0]))))
        case "from":
            return _between(span, _on(span, values[0]), span.end)
        case "until":
            return _between(span, span.start, _on(span, values[0]))
        case "between":
            return _between(span, _on(span, values[0]), _on(span, values[1]))
        case _:
            raise ValueError(f"no part of a span: {part}")


def _between(span: Span, start: datetime, end: datetime) -> Span | None:
    given = Span(start, end)
    return given if _instant(start) < _instant(end) and given.overlaps(span) else None


def without(span: Span, given: Span) -> list[Span]:
    """The pieces of a span that are no part of another; crumbs are left out."""
    if not span.overlaps(given):
        return [span]
    first = Span(span.start, min(span.end, given.start, key=_instant))
    last = Span(max(span.start, given.end, key=_instant), span.end)
    return [piece for piece in (first, last) if piece.length >= LEAST]


def common(one: Span, other: Span) -> Span | None:
    """What two spans share."""
    if not one.overlaps(other):
        return None
    return Span(max(one.start, other.start, key=_instant), min(one.end, other.end, key=_instant))


def _on(span: Span, clock: str) -> datetime:
    """That hour on the day on which it lies within the span, else on the first day."""
    at = time.fromisoformat(clock)
    first = span.start.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0, fold=0)
    days = (first, first + timedelta(days=1))
    inside = (one for one in days if _instant(span.start) <= _instant(one) <= _instant(span.end))
    return next(inside, first)


def _shift(at: datetime, by: timedelta) -> datetime:
    return (_instant(at) + by).astimezone(at.tzinfo)


def _instant(at: datetime) -> datetime:
    return at.astimezone(UTC)
