"""Moments and spans as sentences: « vendredi 4 décembre, de 14 h à 16 h 30 », in the house's zone."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby, zip_longest
from zoneinfo import ZoneInfo

from bot.core.moments import Span
from bot.core.text import Text, _
from bot.engine.wording import hours
from bot.engine.wording.reader import Reader

FORMS = ("", "day", "time", "year")
"""What a field may ask of a date: all of it, only its day, only its hours, or all of it with the year."""

_MIDNIGHT = time()
_A_DAY = timedelta(days=1)


def day(on: date, form: str, reader: Reader) -> str:
    year = form == "year" or hours.is_far(on, _today(reader))
    return hours.day(on, reader.language, year=year)


def days(of: Sequence[date], reader: Reader, listed: Callable[[Sequence[str], str], str]) -> str:
    """Days of one month are told together, and a year once, with the last month of it."""
    months = [list(group) for _month, group in groupby(of, key=lambda on: (on.year, on.month))]
    today = _today(reader)
    told = []
    for group, following in zip_longest(months, months[1:]):
        last = following is None or following[0].year != group[0].year
        year = last and any(hours.is_far(on, today) for on in of if on.year == group[0].year)
        runs = [hours.run(first, last, reader.language) for first, last in _runs(group)]
        told.append(hours.of_month(listed(runs, reader.language), group[0], reader.language, year=year))
    return (f"{hours.NBSP}; " if reader.language == hours.FRENCH else "; ").join(told)


def _runs(group: Sequence[date]) -> Iterable[tuple[date, date]]:
    """Each day alone, but from the third on those that follow one another by their first and their last."""
    for _place, run in groupby(enumerate(group), key=lambda one: one[1].toordinal() - one[0]):
        days = [on for _number, on in run]
        yield from [(days[0], days[-1])] if len(days) > 2 else ((on, on) for on in days)  # noqa: PLR2004


def moment(at: datetime, form: str, reader: Reader) -> Text | str:
    """A day and an hour, or one of them."""
    at = _here(at, reader.zone)
    if form == "time":
        return hours.hour(at.time(), reader.language)
    if form == "day":
        return day(at.date(), form, reader)
    return _("{day} at {hour}", day=day(at.date(), form, reader), hour=hours.hour(at.time(), reader.language))


def span(of: Span, form: str, reader: Reader) -> Text | str:
    """Both ends, the day once when it is the same; the true length where the clock of the wall tells another."""
    here = Span(_here(of.start, reader.zone), _here(of.end, reader.zone))
    if form == "day" or _whole_days(here):
        return _days(here, form, reader)
    told = _both(here, form, reader)
    if here.start.fold and here.start.utcoffset() != here.start.replace(fold=0).utcoffset():
        hour = hours.hour(here.start.time(), reader.language)
        told = _("{span}, from the second {hour} of that night", span=told, hour=hour)
    wall = here.end.replace(tzinfo=None) - here.start.replace(tzinfo=None)
    if wall == here.length:
        return told
    length = hours.length(here.length, reader.language)
    if wall > _A_DAY:
        return _("{span} ({length} in all: the clocks change in between)", span=told, length=length)
    return _("{span} ({length} in all: the clocks change that night)", span=told, length=length)


def _both(here: Span, form: str, reader: Reader) -> Text:
    first, last = here.start.date(), _last_day(here)
    start = hours.hour(here.start.time(), reader.language)
    end = _closing(here, reader)
    if first == last and form == "time":
        return _("{start} to {end}", start=start, end=end)
    if first == last:
        return _("{day}, {start} to {end}", day=day(first, form, reader), start=start, end=end)
    opening, closing = _two_days(first, last, form, reader)
    return _("{first} at {start} to {last} at {end}", first=opening, start=start, last=closing, end=end)


def _days(here: Span, form: str, reader: Reader) -> Text | str:
    first, last = here.start.date(), _last_day(here)
    if first != last:
        opening, closing = _two_days(first, last, form, reader)
        return _("{first} to {last}", first=opening, last=closing)
    said = day(first, form, reader)
    return said if form == "day" else _("{day}, all day", day=said)


def _two_days(first: date, last: date, form: str, reader: Reader) -> tuple[str, str]:
    """One year is said once, at the end; two years are both said."""
    today = _today(reader)
    year = form == "year" or hours.is_far(first, today) or hours.is_far(last, today)
    both = year and first.year != last.year
    return hours.day(first, reader.language, year=both), hours.day(last, reader.language, year=year)


def _closing(here: Span, reader: Reader) -> Text | str:
    return (
        hours.hour(here.end.time(), reader.language) if _last_day(here) == here.end.date() else _("midnight")
    )


def _last_day(here: Span) -> date:
    """What ends at midnight ends that evening."""
    ends_at_midnight = here.end.time() == _MIDNIGHT and here.end > here.start
    return here.end.date() - _A_DAY if ends_at_midnight else here.end.date()


def _whole_days(here: Span) -> bool:
    return here.start.time() == here.end.time() == _MIDNIGHT and here.start < here.end


def _here(at: datetime, zone: ZoneInfo) -> datetime:
    """On the house's clock; without an offset it was said on that clock."""
    return at.replace(tzinfo=zone) if at.tzinfo is None else at.astimezone(zone)


def _today(reader: Reader) -> date:
    return reader.now.astimezone(reader.zone).date()
