"""Days, hours and lengths in words, one function each: « vendredi 4 décembre », « 14 h 30 », « 2 h 30 »."""

from datetime import date, time, timedelta
from functools import lru_cache

from bot.core.text import Text, _, _n

NBSP = "\u00a0"
FRENCH = "fr"
FAR = 3  # months from which on the year is said
DAYS_FROM = timedelta(hours=48)  # what is shorter is told in hours


def day(on: date, language: str, *, year: bool) -> str:
    """Weekday, day and month by name, so that nobody has to guess which of two numbers is the month."""
    weekdays, _months = _names(language)
    return of_month(f"{weekdays[on.weekday()]} {number(on, language)}", on, language, year=year)


def number(on: date, language: str) -> str:
    """The day of its month alone: « 1er », "17"."""
    return "1er" if on.day == 1 and language == FRENCH else str(on.day)


def run(first: date, last: date, language: str) -> str:
    """One day of a month, or several in a row: « 2 à 23 »."""
    if first == last:
        return number(first, language)
    return f"{number(first, language)} {'à' if language == FRENCH else 'to'} {number(last, language)}"


def of_month(said: str, on: date, language: str, *, year: bool) -> str:
    """Words that tell a day, or several, with the month they are of."""
    _weekdays, months = _names(language)
    named = f"{said} {months[on.month - 1]}"
    return f"{named} {on.year}" if year else named


def is_far(on: date, today: date) -> bool:
    """More than three months away, before or after."""
    early, late = min(on, today), max(on, today)
    months = (late.year - early.year) * 12 + late.month - early.month
    return (months, late.day) > (FAR, early.day)


def hour(at: time, language: str) -> str:
    if language != FRENCH:
        return f"{at:%H:%M}"
    return f"{at.hour}{NBSP}h" + (f"{NBSP}{at.minute:02}" if at.minute else "")


def length(elapsed: timedelta, language: str) -> Text | str:
    """How long, at the precision that people use: no seconds beside minutes, no minutes beside days."""
    elapsed = abs(elapsed)
    if elapsed < timedelta(minutes=1):
        return f"{elapsed.seconds}{NBSP}s"
    if elapsed < DAYS_FROM:
        return _hours(round(elapsed / timedelta(minutes=1)), language)
    rest = timedelta(hours=elapsed.seconds // 3600)
    days = _n("{count} day", "{count} days", elapsed.days)
    return _("{days} and {rest}", days=days, rest=length(rest, language)) if rest else days


def _hours(minutes: int, language: str) -> str:
    hours, minutes = divmod(minutes, 60)
    if not hours:
        return f"{minutes}{NBSP}min"
    if not minutes:
        return f"{hours}{NBSP}h"
    told = f"{minutes:02}" if language == FRENCH else f"{minutes}{NBSP}min"
    return f"{hours}{NBSP}h{NBSP}{told}"


@lru_cache
def _names(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Weekdays from Monday and months from January, wide, as they stand within a sentence."""
    from babel.dates import get_day_names, get_month_names

    weekdays, months = get_day_names("wide", "format", language), get_month_names("wide", "format", language)
    return tuple(weekdays[n] for n in range(7)), tuple(months[n] for n in range(1, 13))
