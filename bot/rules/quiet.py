"""Quiet hours: when a phone may ring for what is no danger, and clocks that stand still meanwhile."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import TypeAlias

from bot.store.community.peace import Peace

Stretch: TypeAlias = tuple[datetime, datetime]

DAY = timedelta(days=1)
FAR = DAY * 1000
SOME_DAY = datetime(2026, 6, 15, 12, tzinfo=UTC)
AROUND = range(-8, 9)
"""Six quiet days and their nights make one stretch: so far before and after, all of it is seen."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """From one hour to another by the clock of the wall, over midnight or not; whole `days`; and `more` of the same."""

    begins: time = time(22)
    ends: time = time(8)
    days: frozenset[int] = frozenset()
    more: tuple["Quiet", ...] = ()

    def night(self, at: datetime) -> Stretch:
        """The quiet stretch that holds this instant, else the next one; `at` aware, in the house's zone."""
        return _night_at(self, _instant(at), at.tzinfo)

    def around(self, at: datetime) -> list[Stretch]:
        """The quiet stretches of the days before and after."""
        midnight = at.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
        mornings = [midnight + DAY * day for day in AROUND]
        whole = [(one, one + DAY) for one in mornings if one.weekday() in self.days]
        nights = [self._night_of(one) for one in mornings] if self.begins != self.ends else []
        return [*whole, *nights, *(one for other in self.more for one in other.around(at))]

    def _night_of(self, midnight: datetime) -> Stretch:
        evening = midnight.replace(hour=self.begins.hour, minute=self.begins.minute)
        later = DAY if self.ends <= self.begins else timedelta(0)
        return evening, (midnight + later).replace(hour=self.ends.hour, minute=self.ends.minute)

    def covers(self, at: datetime) -> bool:
        return _instant(self.night(at)[0]) <= _instant(at)


@lru_cache(maxsize=1024)
def _night_at(quiet: Quiet, instant: datetime, zone: tzinfo | None) -> Stretch:
    """Looked up again and again: most people of a house share its hours. By the instant, for a wall hour may come twice."""
    at = instant.astimezone(zone)
    stretches = _joined(sorted(quiet.around(at), key=lambda one: _instant(one[0])))
    never = at + FAR, at + FAR
    return next((one for one in stretches if instant < _instant(one[1])), never)


HOUSE_QUIET = Quiet()
"""From ten in the evening to eight in the morning."""


def quiet_with(house: Quiet, theirs: Peace | None) -> Quiet:
    """The house's quiet hours, and what somebody said of their own."""
    if theirs is None or theirs == Peace():
        return house
    begins, ends = theirs.hours or (time(0), time(0))
    both = Quiet(house.begins, house.ends, house.days, (*house.more, Quiet(begins, ends, theirs.days)))
    return both if leaves_time(both) else house


def leaves_time(quiet: Quiet) -> bool:
    """Whether there is an hour of the week in which somebody may be disturbed at all."""
    begins, ends = quiet.night(SOME_DAY)
    return ends - begins <= DAY * 7


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


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    """What overlaps or touches is one stretch."""
    found: list[Stretch] = []
    for begins, ends in stretches:
        if found and _instant(begins) <= _instant(found[-1][1]):
            found[-1] = (found[-1][0], max(found[-1][1], ends, key=_instant))
        else:
            found.append((begins, ends))
    return found


def _awake(now: datetime, about: datetime, quiet: Quiet) -> bool:
    return not quiet.covers(now) or _instant(about) < _instant(quiet.night(now)[1])


def _later(at: datetime, length: timedelta) -> datetime:
    """So much elapsed time later, also where the clocks change in between."""
    return (_instant(at) + length).astimezone(at.tzinfo)


def _instant(at: datetime) -> datetime:
    return at.astimezone(UTC)
