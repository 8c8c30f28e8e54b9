"""Feasts that are on another day each year: Easter and those that follow it, the Christmas holidays of French schools."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.easter import easter

from bot.understanding.times.days import Stretch, one_day

EARLIEST = date(2000, 12, 17)
"""The Christmas holidays begin on the first Saturday from this day of the year on."""
SATURDAY, WEEK = 5, 7
LASTS = timedelta(days=16)


@dataclass(frozen=True, slots=True)
class Easter:
    """So many days after Easter Sunday, the next one to come."""

    days: int = 0

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        found = (easter(today.year + more) + timedelta(days=self.days) for more in (0, 1))
        return (one_day(next(day for day in found if day >= today)),)


@dataclass(frozen=True, slots=True)
class ChristmasHolidays:
    """From the Saturday before the last days before Christmas to a Sunday, two weeks later; those that are not over."""

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        found = (self._of(today.year + more) for more in (-1, 0, 1))
        return (next(one for one in found if one.after > today),)

    def _of(self, year: int) -> Stretch:
        earliest = EARLIEST.replace(year=year)
        first = earliest + timedelta(days=(SATURDAY - earliest.weekday()) % WEEK)
        return Stretch(first, first + LASTS)
