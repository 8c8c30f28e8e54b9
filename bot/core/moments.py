"""Moments and spans: aware, in the house's zone; wall time is what people mean."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time to be shown in words; `at` is aware, in the house's zone."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` up to, not including, `end`; both aware, in the house's zone (a ZoneInfo)."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """Elapsed time: two hours from 1:00 to 4:00 in the night when clocks go forward."""
        return self.end.astimezone(UTC) - self.start.astimezone(UTC)

    def overlaps(self, other: "Span") -> bool:
        """Touching is not overlapping: 10–11 and 11–12 do not clash."""
        return self.start.astimezone(UTC) < other.end.astimezone(UTC) and other.start.astimezone(
            UTC
        ) < self.end.astimezone(UTC)

    def widened(self, before: timedelta, after: timedelta) -> Self:
        """So much longer at both ends, in elapsed time."""
        start, end = self.start.astimezone(UTC) - before, self.end.astimezone(UTC) + after
        return type(self)(start.astimezone(self.start.tzinfo), end.astimezone(self.end.tzinfo))

    def moved(self, by: timedelta) -> Self:
        """The same length, `by` later on the clock of the wall."""
        start = self.start + by
        return type(self)(start, (start.astimezone(UTC) + self.length).astimezone(start.tzinfo))


def wall(text: str, zone: ZoneInfo) -> datetime:
    """Read a stored wall time with its offset (`2026-12-04T14:00:00+01:00`) into the zone."""
    return datetime.fromisoformat(text).astimezone(zone)
