"""What stands in a calendar of others (iCalendar): its dates within a span, what comes again told date by date. Pure.

Rules are read by dateutil on the clock of the wall, as the house's own are; recurring dates that were moved or left out
follow RECURRENCE-ID and EXDATE.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rruleset, rrulestr

from bot.core.moments import Span
from bot.rules.series import placed

Component: TypeAlias = Any
"""An entry as icalendar has it, whose own types are unions of all that a field may be."""
MOST = 400
"""Dates of one calendar; more are left out."""
TOO_OFTEN = re.compile(
    r"FREQ=(?:SECONDLY|MINUTELY|HOURLY)|BY(?:SECOND|MINUTE|HOUR)=[^;]*,|INTERVAL=-?0*(?:;|$)"
)
"""No calendar of a house says so; to tell such dates one by one would never end."""
FREQ = re.compile(r"FREQ=([A-Z]+)")
LONGEST_AGO = timedelta(days=40 * 366)
"""A rule that began longer ago is told no more."""
MOST_STEPS = 1_500_000
"""In the rules of one calendar: some seconds of reading."""
DAYS_A_STEP = {"WEEKLY": 5, "MONTHLY": 15, "YEARLY": 5}
UNTIL = re.compile(r"UNTIL=(\d{8})(T\d{6})?(Z?)")
LOCAL_UNTIL = re.compile(r"UNTIL=(\d{8}T\d{6})")
COUNT = re.compile(r";?COUNT=(\d{1,9})")
STAMP = "%Y%m%dT%H%M%S"
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Found:
    """One date: `whole` where it has days and no hours."""

    uid: str
    span: Span
    title: str
    place: str
    whole: bool


class TooMuch(ValueError):  # noqa: N818
    """To read it all would take too long."""


class NoCalendar(ValueError):  # noqa: N818
    """That is no calendar."""


def name_in(content: str) -> str:
    """What it calls itself."""
    from icalendar import Calendar

    return str(Calendar.from_ical(content).get("X-WR-CALNAME", ""))


def dates_in(content: str, zone: ZoneInfo, within: Span) -> list[Found]:
    """All that touches the span, by start, in the house's zone; what is cancelled is left out."""
    from icalendar import Calendar

    events: list[Component]
    try:
        events = [one for one in Calendar.from_ical(content).walk("VEVENT") if one.get("DTSTART")]
    except (ValueError, IndexError, KeyError, AttributeError) as error:
        raise NoCalendar from error
    if sum(_steps(one, within) for one in events) > MOST_STEPS:
        raise TooMuch
    instead = {_key(one, zone): one for one in events if one.get("RECURRENCE-ID")}
    found: list[Found] = []
    for event in events:
        try:
            found += _one(event, zone) if event.get("RECURRENCE-ID") else _of(event, zone, within, instead)
        except (ValueError, OverflowError):
            continue  # what it says is no date: the others are
    kept = {(one.uid, one.span.start.astimezone(UTC)): one for one in found if one.span.overlaps(within)}
    return sorted(kept.values(), key=lambda one: (one.span.start.astimezone(UTC), one.uid))[:MOST]


def _steps(event: Component, within: Span) -> int:
    """How far its rule is followed, until the end of the span."""
    ruled, start = event.get("RRULE"), event["DTSTART"].dt
    if ruled is None:
        return 0
    told = FREQ.search(ruled[0].to_ical().decode() if isinstance(ruled, list) else ruled.to_ical().decode())
    days = (within.end.date() - (start.date() if isinstance(start, datetime) else start)).days
    return max(days, 0) // DAYS_A_STEP.get(told[1] if told else "", 1)


def _of(
    event: Component, zone: ZoneInfo, within: Span, instead: Mapping[tuple[str, datetime], Any]
) -> Iterator[Found]:
    """Its dates, but for those that another entry stands for."""
    if str(event.get("STATUS", "")) == "CANCELLED":
        return
    start, own, whole = _start(event, zone)
    length = _length(event, whole=whole)
    for wall in _walls(event, start, own, within, length):
        if (_uid(event), wall) not in instead:
            yield _found(event, placed(wall, length, own), zone, whole=whole)


def _one(event: Component, zone: ZoneInfo) -> Iterator[Found]:
    if str(event.get("STATUS", "")) == "CANCELLED":
        return
    start, own, whole = _start(event, zone)
    yield _found(event, placed(start, _length(event, whole=whole), own), zone, whole=whole)


def _found(event: Component, span: Span, zone: ZoneInfo, *, whole: bool) -> Found:
    here = Span(span.start.astimezone(zone), span.end.astimezone(zone))
    return Found(_uid(event), here, str(event.get("SUMMARY", "")), str(event.get("LOCATION", "")), whole)


def _walls(
    event: Component, start: datetime, own: ZoneInfo, within: Span, length: timedelta
) -> Iterable[datetime]:
    """When it begins, on the wall of its own zone."""
    ruled = event.get("RRULE")
    if ruled is None:
        return [start]
    first_rule = ruled[0] if isinstance(ruled, list) else ruled
    lines = first_rule.to_ical().decode()
    last = within.end.astimezone(own).replace(tzinfo=None, fold=0)
    if TOO_OFTEN.search(lines) or last - start > LONGEST_AGO:
        return [start]
    every = rruleset()
    read = rrulestr(_bounded(UNTIL.sub(lambda one: _until(one, own), lines), start, last), dtstart=start)
    if not isinstance(read, rrule):
        return [start]
    every.rrule(read)
    for name, note in (("EXDATE", every.exdate), ("RDATE", every.rdate)):
        for moment in _listed(event.get(name)):
            note(_wall(moment, own))
    first = within.start.astimezone(own).replace(tzinfo=None, fold=0) - length
    return takewhile(lambda at: at < last, islice(every.xafter(first, inc=True), MOST))


def _bounded(rule: str, start: datetime, last: datetime) -> str:
    """Followed to the end of the span at most: a rule may fit no day at all, and be sought for ever."""
    if ends := LOCAL_UNTIL.search(rule):
        return LOCAL_UNTIL.sub(f"UNTIL={min(ends[1], f'{last:{STAMP}}')}", rule)
    count = COUNT.search(rule)
    bounded = f"{COUNT.sub('', rule)};UNTIL={last:{STAMP}}"
    if count is None:
        return bounded
    told = list(islice(rrulestr(bounded, dtstart=start), int(count[1])))
    return bounded if len(told) < int(count[1]) else f"{COUNT.sub('', rule)};UNTIL={told[-1]:{STAMP}}"


def _until(found: re.Match[str], own: ZoneInfo) -> str:
    """As a clock of its zone shows it; a day alone is meant to its end."""
    if not found[2]:
        return f"UNTIL={found[1]}T235959"
    if not found[3]:
        return found[0]
    moment = datetime.strptime(found[1] + found[2], STAMP).replace(tzinfo=UTC)
    return f"UNTIL={moment.astimezone(own):{STAMP}}"


def _listed(values: Any) -> Iterator[date]:
    for one in values if isinstance(values, list) else [values] if values else []:
        yield from (each.dt for each in one.dts if isinstance(each.dt, date))


def _key(event: Component, zone: ZoneInfo) -> tuple[str, datetime]:
    moment = event["RECURRENCE-ID"].dt
    _start_wall, own, _whole = _start(event, zone)
    return _uid(event), _wall(moment, own)


def _start(event: Component, zone: ZoneInfo) -> tuple[datetime, ZoneInfo, bool]:
    """On the wall, in which zone, and whether it has no hours."""
    start = event["DTSTART"].dt
    if not isinstance(start, datetime):
        return datetime.combine(start, time()), zone, True
    own = start.tzinfo if isinstance(start.tzinfo, ZoneInfo) else zone
    return _wall(start, own), own, False


def _wall(moment: date, own: ZoneInfo) -> datetime:
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    there = moment.astimezone(own) if moment.tzinfo else moment
    return there.replace(tzinfo=None, fold=0)


def _length(event: Component, *, whole: bool) -> timedelta:
    """By its end or its length on the wall; else a day, or an hour."""
    start = event["DTSTART"].dt
    if duration := event.get("DURATION"):
        return max(timedelta(duration.dt.days, duration.dt.seconds), timedelta(minutes=1))
    if end := event.get("DTEND"):
        bare = [one.replace(tzinfo=None) if isinstance(one, datetime) else one for one in (start, end.dt)]
        if type(bare[0]) is type(bare[1]) and bare[1] > bare[0]:
            return timedelta(seconds=(bare[1] - bare[0]).total_seconds())
    return DAY if whole else HOUR


def _uid(event: Component) -> str:
    return str(event.get("UID", "")) or f"{event.get('SUMMARY', '')}"
