"""Seven days of one room: when the doors are open, when it is taken, when it is closed; day by day, in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.moments import Span
from bot.core.text import UserText
from bot.rules.hours import opening
from bot.store.house.houses import Hours

DAYS = 7


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody has it, or asked for it where it awaits a yes; `name` only where the reader may know."""

    span: Span
    name: UserText | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """One day, from midnight to midnight; what goes on past it is cut there. `opened` is all of it where no hours were set."""

    on: date
    opened: tuple[Span, ...]
    taken: tuple[Taken, ...]
    closed: tuple[Span, ...]


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def days_from(first: date, zone: ZoneInfo, days: int = DAYS) -> Span:
    """So many whole days, by the clock of the wall."""
    return Span(
        datetime.combine(first, time(), zone), datetime.combine(first + timedelta(days=days), time(), zone)
    )


def week_of(
    first: date, zone: ZoneInfo, *, taken: Sequence[Taken], closed: Sequence[Span], hours: Hours
) -> tuple[Day, ...]:
    """The days of a week; `taken` and `closed` may reach beyond it."""
    days = [days_from(first + timedelta(days=number), zone, 1) for number in range(DAYS)]
    return tuple(
        Day(
            whole.start.date(),
            tuple(_opened(whole, hours, zone)),
            tuple(replace(one, span=cut) for one in taken for cut in _cut(one.span, whole)),
            tuple(cut for span in closed for cut in _cut(span, whole)),
        )
        for whole in days
    )


def _opened(whole: Span, hours: Hours, zone: ZoneInfo) -> Iterable[Span]:
    """Also what is left of an evening that ends after midnight."""
    if not hours.weekly:
        return [whole]
    day = whole.start.date()
    around = [*opening(day - timedelta(days=1), hours, zone), *opening(day, hours, zone)]
    return [cut for span in around for cut in _cut(span, whole)]


def _cut(span: Span, whole: Span) -> Iterable[Span]:
    if span.overlaps(whole):
        yield Span(max(span.start, whole.start), min(span.end, whole.end))
