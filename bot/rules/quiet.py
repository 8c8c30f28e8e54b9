"""Quiet hours: when a phone may ring for what is no danger, and clocks that stand still meanwhile."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class Quiet:
    """From one hour of the evening to one of the morning, by the clock of the wall."""

    begins: time = time(22)
    ends: time = time(8)

    def night(self, at: datetime) -> tuple[datetime, datetime]:
        """The night that holds this instant, else the next one; `at` aware, in the house's zone."""
        first = at.replace(hour=self.begins.hour, minute=self.begins.minute, second=0, microsecond=0, fold=0)
        evenings = (first + timedelta(days=day) for day in (-1, 0, 1))
        nights = ((evening, self._morning(evening)) for evening in evenings)
        return next(night for night in nights if _instant(at) < _instant(night[1]))

    def _morning(self, evening: datetime) -> datetime:
        later = timedelta(days=1) if self.ends <= self.begins else timedelta(0)
        return (evening + later).replace(hour=self.ends.hour, minute=self.ends.minute)

    def covers(self, at: datetime) -> bool:
        return _instant(self.night(at)[0]) <= _instant(at)


HOUSE_QUIET = Quiet()
"""From ten in the evening to eight in the morning."""


def may_ring(now: datetime, about: datetime, quiet: Quiet = HOUSE_QUIET) -> datetime:
    """When somebody may be rung for what begins at `about`: now, or in the morning; what begins within that night does not wait."""
    return now if _awake(now, about, quiet) else quiet.night(now)[1]


def after(now: datetime, length: timedelta, about: datetime, quiet: Quiet = HOUSE_QUIET) -> datetime:
    """When so much time has passed on a clock that stands still at night, but for what begins within that night."""
    while not _awake(now, about, quiet):
        now = quiet.night(now)[1]
    while True:
        ends = _later(now, length)
        evening, morning = quiet.night(now)
        same_night = _instant(about) < _instant(morning)
        if same_night or _instant(ends) <= _instant(evening):
            return ends
        length -= _instant(evening) - _instant(now)
        now = morning


def _awake(now: datetime, about: datetime, quiet: Quiet) -> bool:
    return not quiet.covers(now) or _instant(about) < _instant(quiet.night(now)[1])


def _later(at: datetime, length: timedelta) -> datetime:
    """So much elapsed time later, also where the clocks change in between."""
    return (_instant(at) + length).astimezone(at.tzinfo)


def _instant(at: datetime) -> datetime:
    return at.astimezone(UTC)
