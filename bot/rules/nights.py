"""Nights when the clocks change: how long a span of such a night is, and which hour comes twice."""

from collections.abc import Sequence
from datetime import UTC, timedelta

from bot.core.moments import Span

A_DAY = timedelta(days=1)


def on_the_wall(span: Span) -> timedelta:
    """How long it is by the clock of the wall."""
    return span.end.replace(tzinfo=None) - span.start.replace(tzinfo=None)


def tells_another_length(span: Span) -> bool:
    """Whether it is of one night and that night has an hour less, or more."""
    return on_the_wall(span) != span.length and on_the_wall(span) <= A_DAY


def second_of_two(span: Span) -> Sequence[Span]:
    """The same hours an hour later, where the clock of the wall shows them twice; else nothing."""
    start, end = span.start.replace(fold=1), span.end.replace(fold=1)
    twice = start.utcoffset() != span.start.utcoffset()
    return [Span(start, end)] if twice and end.astimezone(UTC) > start.astimezone(UTC) else []
