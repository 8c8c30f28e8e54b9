"""Weekdays that come again though nobody said « tous les »: « du lundi au vendredi 9h-12h jusqu'au 18 décembre »."""

from dataclasses import replace

from bot.understanding.times.days import Dated, Named, names_days
from bot.understanding.times.habits import CODES, weekdays_of
from bot.understanding.times.periods import Month, Span
from bot.understanding.times.pieces import Every
from bot.understanding.times.saying import Saying

WEEK = 7


def weekly(saying: Saying) -> Saying:
    """With the habit that is meant, where hours of a weekday are bounded by more than that day."""
    if saying.every or not saying.timed:
        return saying
    return _from_day_to_day(saying) or _one_day(saying) or _each_day(saying) or saying


def _from_day_to_day(saying: Saying) -> Saying | None:
    """Alone, « du lundi au vendredi » is those days of one week."""
    days, bounded = saying.day, saying.until or saying.since or saying.count or saying.length
    codes = weekdays_of(days) if bounded and isinstance(days, Span) else ()
    return replace(saying, every=Every("WEEKLY", byday=codes), day=None) if codes else None


def _for_weeks(saying: Saying) -> bool:
    """Whether hours are said to last for weeks: « le mardi à 17h pendant six semaines »."""
    length = saying.length
    return saying.hours is not None and length is not None and (length.days >= 2 * WEEK or length.months > 0)


def _until_a_date(saying: Saying) -> bool:
    """Read « mardi 18h-20h jusqu'en mars »: no Tuesday lasts until March."""
    until = saying.until and saying.until.target
    ends = saying.hours is not None and (saying.hours.end is not None or saying.length is not None)
    return ends and names_days(until) and not isinstance(until, Named)


def _each_day(saying: Saying) -> Saying | None:
    """Read « 8h-20h jusqu'au 24 »: hours of every day until then."""
    until = saying.until and saying.until.target
    days = isinstance(until, Dated | Month) and saying.hours is not None and saying.hours.end is not None
    return replace(saying, every=Every("DAILY")) if days and not (saying.day or saying.since) else None


def _from_a_date(saying: Saying) -> bool:
    """Read « le lundi à 18h30 à partir du 11 janvier »."""
    since = saying.since
    dated = since is not None and isinstance(since.target, Dated | Month) and not since.past
    return dated and saying.hours is not None


def _one_day(saying: Saying) -> Saying | None:
    day = saying.day
    if not isinstance(day, Named) or day.which or day.week is not None:
        return None
    often = _for_weeks(saying) or (saying.count is not None and saying.count.value > 1)
    if not (often or _until_a_date(saying) or _from_a_date(saying)):
        return None
    return replace(saying, every=Every("WEEKLY", byday=(CODES[day.weekday],)), day=None)
