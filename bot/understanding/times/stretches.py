"""Stretches counted in weeks, months and years: "week 51", "the next three days", "the last week of June", "fin 2027"."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from bot.understanding.times.days import WEEK, Stretch, one_day
from bot.understanding.times.periods import Month

Unit = Literal["day", "week", "months", "years"]
FORTNIGHT = 15


@dataclass(frozen=True, slots=True)
class IsoWeek:
    """A week by its number, the next one to come; the one that runs counts."""

    number: int

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        found = (monday for more in (0, 1, 2) if (monday := self._of(today.year + more)))
        week = timedelta(days=WEEK)
        return tuple(Stretch(monday, monday + week, "week") for monday in found if monday + week > today)[:1]

    def _of(self, year: int) -> date | None:
        try:
            return date.fromisocalendar(year, self.number, 1)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Run:
    """So many whole days, weeks, months or years: those to come, or those that have passed (negative)."""

    count: int
    unit: Unit

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        first = self._first(today)
        if self.count < 0:
            return (Stretch(first + self._length(self.count), first, "day"),)
        begin = first + self._length(1)
        return (Stretch(begin, begin + self._length(self.count), "day"),)

    def from_today(self, today: date) -> Stretch:
        return Stretch(today, today + self._length(self.count))

    def _first(self, today: date) -> date:
        """The first day of the unit that runs."""
        if self.unit == "week":
            return today - timedelta(days=today.weekday())
        if self.unit == "months":
            return today.replace(day=1)
        return today.replace(month=1, day=1) if self.unit == "years" else today

    def _length(self, count: int) -> relativedelta:
        if self.unit == "week":
            return relativedelta(weeks=count)
        if self.unit == "months":
            return relativedelta(months=count)
        return relativedelta(years=count) if self.unit == "years" else relativedelta(days=count)


@dataclass(frozen=True, slots=True)
class NthOf:
    """The first, the second, the last (-1) day, whole week, weekend or half of a month."""

    ordinal: int
    unit: Literal["day", "week", "weekend", "half"]
    month: Month

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        first = self.month.first(today)
        after = first + relativedelta(months=1)
        found = self._all(first, after)
        place = self.ordinal if self.ordinal < 0 else self.ordinal - 1
        return (found[place],) if -len(found) <= place < len(found) else ()

    def _all(self, first: date, after: date) -> list[Stretch]:
        if self.unit == "half":
            middle = first + timedelta(days=FORTNIGHT)
            return [Stretch(first, middle), Stretch(middle, after)]
        days = [first + timedelta(days=more) for more in range((after - first).days)]
        if self.unit == "day":
            return [one_day(day) for day in days]
        weekday, size = (0, WEEK) if self.unit == "week" else (5, 2)
        begins = [day for day in days if day.weekday() == weekday]
        whole = [Stretch(day, day + timedelta(days=size)) for day in begins]
        return [each for each in whole if self.unit == "weekend" or each.after <= after]


@dataclass(frozen=True, slots=True)
class DayOf:
    """A day by its number in a month that is told from this one: "le 20 du mois prochain"."""

    day: int
    month: Month

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        first = self.month.first(today)
        found = first + timedelta(days=self.day - 1)
        return (one_day(found),) if found.month == first.month else ()


@dataclass(frozen=True, slots=True)
class Year:
    """A whole year by its number or counted from this one; or its first months, its middle, its last."""

    offset: int = 0
    number: int | None = None
    third: Literal["", "start", "mid", "end"] = ""

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        begin, end = {"": (1, 13), "start": (1, 3), "mid": (6, 8), "end": (11, 13)}[self.third]
        over = bool(self.third) and not self.offset and today.month >= end  # « début d'année », said in June
        year = self.number or today.year + self.offset + over
        first = date(year, begin, 1)
        return (Stretch(first, first + relativedelta(months=end - begin), "month"),)


@dataclass(frozen=True, slots=True)
class Season:
    """The season that begins in this month, on about its 21st: the one that runs, else the next."""

    month: int

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        found = (date(today.year + more, self.month, 21) for more in (-1, 0, 1))
        whole = (Stretch(first, first + relativedelta(months=3), "month") for first in found)
        return (next(each for each in whole if each.after > today),)
