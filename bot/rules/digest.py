"""When a house tells its week: on Monday at nine by the clock of the wall; later than Tuesday noon it is of no use."""

from datetime import UTC, datetime, time, timedelta

from bot.core.moments import Span

DAY = timedelta(days=1)
WEEK = 7 * DAY
HOUR = time(9)
LATEST = time(12)


def monday_of(at: datetime) -> datetime:
    """The midnight at which the week of this moment begins."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    return midnight - at.weekday() * DAY


def next_digest(now: datetime) -> datetime:
    """The next Monday at nine."""
    this = monday_of(now).replace(hour=HOUR.hour)
    return this if _instant(this) > _instant(now) else this + WEEK


def too_late(now: datetime, due: datetime) -> bool:
    """Whether Tuesday noon after it has passed."""
    tuesday = monday_of(due) + DAY
    return _instant(now) > _instant(tuesday.replace(hour=LATEST.hour))


def week_of(due: datetime) -> Span:
    """The week that is told."""
    monday = monday_of(due)
    return Span(monday, monday + WEEK)


def _instant(at: datetime) -> datetime:
    return at.astimezone(UTC)
