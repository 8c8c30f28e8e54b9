"""Whether two rules of RFC 5545 name the same dates, however they are written."""

import re
from datetime import datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

ENOUGH = 60
"""Dates that are compared: five years of a monthly habit."""
_UNTIL = re.compile(r"UNTIL=(\d{8})(T\d{6})?(Z?)")
_EXDATE = re.compile(r"EXDATE[^:\n]*:(\S+)")


def same_dates(one: str | None, other: str | None, start: datetime | None) -> bool:
    """Compare them by the days on which they fall, seen from a start."""
    if one is None or other is None or start is None:
        return one == other
    return _days(one, start) == _days(other, start)


def _days(lines: str, start: datetime) -> list[str]:
    """Count in wall time: a rule keeps its hour when the clocks change."""
    skipped = {day[:8] for found in _EXDATE.findall(lines) for day in found.split(",")}
    rule = next((line for line in lines.split("\n") if not line.startswith("EXDATE")), "")
    local = _UNTIL.sub(lambda until: _local(until, start), rule)
    days = (f"{day:%Y%m%d}" for day in rrulestr(local, dtstart=start.replace(tzinfo=None)))
    return [day for day in islice(days, ENOUGH) if day not in skipped]


def _local(until: re.Match[str], start: datetime) -> str:
    """Write an end of a rule in wall time: the whole of its day where only a day was written."""
    day, clock, utc = until.groups()
    if not clock:
        return f"UNTIL={day}T235959"
    last = datetime.strptime(day + clock, "%Y%m%dT%H%M%S")  # noqa: DTZ007 (the zone follows)
    if utc:
        last = last.replace(tzinfo=ZoneInfo("UTC")).astimezone(start.tzinfo).replace(tzinfo=None)
    midnight = last.hour == last.minute == last.second == 0
    return f"UNTIL={last - timedelta(seconds=1) if midnight and utc else last:%Y%m%dT%H%M%S}"
