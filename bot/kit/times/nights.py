"""A night when the clocks change: how long it really is, said and settled before anything is booked."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.arguments import Read
from bot.rules.hours import within
from bot.rules.nights import on_the_wall, tells_another_length
from bot.store.house.houses import Hours
from bot.understanding.times.dst import later

MINUTE = timedelta(minutes=1)


def unclear(read: Read[Span]) -> bool:
    """Whether the clock of the wall tells another length than the true one."""
    return len(read.candidates) == 1 and tells_another_length(read.candidates[0])


def settled(read: Read[Span], hours: Hours) -> Read[Span]:
    """Which length was meant is asked."""
    span = read.candidates[0]
    if not within(span, hours):
        return read
    readings = [span, *(other for other in _other_readings(span) if within(other, hours))]
    apart = {(one.start.astimezone(UTC), one.end.astimezone(UTC)): one for one in reversed(readings)}
    return Read(tuple(reversed(apart.values())), guessed=True, note=note(span))


def note(span: Span) -> Text:
    """What the clocks do that night, and what that makes of the hours that were said."""
    last = _last_minute_before(span)
    old = (last + MINUTE).time()
    new = later(last, MINUTE).time()
    length, wall = span.length, on_the_wall(span)
    if length < wall:
        return _(
            "That night the clocks go forward ({old} becomes {new}): this is {length}, not {wall}.",
            old=old, new=new, length=length, wall=wall,
        )  # fmt: skip
    return _(
        "That night the clocks go back ({old} becomes {new}): this is {length}, not {wall}.",
        old=old, new=new, length=length, wall=wall,
    )  # fmt: skip


def _other_readings(span: Span) -> Iterable[Span]:
    """From the second of two hours of one name; as long as the clock of the wall told."""
    second = span.start.replace(fold=1)
    if second.utcoffset() != span.start.utcoffset() and second.astimezone(UTC) < span.end.astimezone(UTC):
        yield Span(second, span.end)
    yield Span(span.start, later(span.start, on_the_wall(span)))


def _last_minute_before(span: Span) -> datetime:
    """The last minute of the old time."""
    low, high = 0, int(span.length / MINUTE)
    while high - low > 1:
        middle = (low + high) // 2
        same = later(span.start, middle * MINUTE).utcoffset() == span.start.utcoffset()
        low, high = (middle, high) if same else (low, middle)
    return later(span.start, low * MINUTE)
