"""Which days are meant: each way of naming days knows its candidates, best first."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Protocol

from dateutil.relativedelta import relativedelta
from typing_extensions import TypeIs

from bot.understanding.times.mention import Grain

Which = Literal["", "this", "next", "last", "after", "suivant", "fortnight"]
WEEK = 7
LEAP_CYCLE = 9
LONG_GONE = 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole days: the first, and the first that is no longer of them."""

    first: date
    after: date
    grain: Grain = "day"
    guessed: bool = False


class Days(Protocol):
    """A way of naming days; no candidate at all means that there is no such date."""

    def near(self, today: date, language: str) -> tuple[Stretch, ...]: ...


def names_days(value: object) -> TypeIs[Days]:
    """Whether it is such a way; asked of every piece of every sentence, which a checked Protocol is too slow for."""
    return hasattr(value, "near")


def one_day(day: date, *, guessed: bool = False) -> Stretch:
    return Stretch(day, day + timedelta(days=1), "day", guessed)


@dataclass(frozen=True, slots=True)
class Offset:
    """So many days from today: "demain", "yesterday", "in 3 days", "dans un mois"."""

    days: int = 0
    months: int = 0

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        day = today + relativedelta(days=self.days, months=self.months)
        return (one_day(day),)


@dataclass(frozen=True, slots=True)
class Named:
    """A day of the week: the coming one, or that of a week that was said."""

    weekday: int
    which: Which = ""
    week: int | None = None

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        monday = today - timedelta(days=today.weekday())
        coming = today + timedelta(days=(self.weekday - today.weekday()) % WEEK)
        if self.week is not None:
            return (one_day(monday + timedelta(days=WEEK * self.week + self.weekday)),)
        return tuple(_stretches(self._days(today, coming, language)))

    def _days(self, today: date, coming: date, language: str) -> list[date]:
        week = timedelta(days=WEEK)
        ahead = coming + week if coming == today else coming
        further = {"after": week, "fortnight": 2 * week}.get(self.which)
        if further:
            return [ahead - week + further] if coming == today else [coming + further]
        if self.which == "last":
            return [ahead - week if coming != today else today - week]
        if coming == today:
            return [today, today + week] if self.which == "this" else [today + week, today]
        if self.which == "next":
            return self.next(today, coming, language)
        return [coming]

    def next(self, today: date, coming: date, language: str) -> list[date]:
        """Tell "next Friday", next week's, from "vendredi prochain", the coming one; next week's; "vendredi prochain" the coming one: people differ in both tongues."""
        week = timedelta(days=WEEK)
        if coming - today > timedelta(days=WEEK - 1 - today.weekday()):
            return [coming]
        return [coming + week, coming] if language == "en" else [coming, coming + week]


def _stretches(days: list[date]) -> list[Stretch]:
    return [one_day(day, guessed=len(days) > 1) for day in days]


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of the month, with as much of the date as was said."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    slashed: bool = False
    or_hour: bool = False
    """Whether its number may be an hour: « samedi 14 à 17h »."""
    later: int = 0
    """So many years from now: « dans 2 ans, le 3 décembre »."""

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        first = self.first(today)
        other = self._swapped(today) if self.slashed and language == "en" else self._renamed(today, first)
        found = [day for day in (first, other) if day]
        return tuple(_stretches(found))

    def _swapped(self, today: date) -> date | None:
        if self.month is None or self.day == self.month:
            return None
        return Dated(self.month, self.day, self.year).first(today)

    def _renamed(self, today: date, first: date | None) -> date | None:
        """Find the weekday that was said, when the date falls on another: one of the two is wrong."""
        if first is None or self.weekday is None or first.weekday() == self.weekday:
            return None
        return Named(self.weekday).near(today, "")[0].first

    def first(self, today: date) -> date | None:
        """Find the nearest such date to come, on the weekday that was said if there is one."""
        days = [day for day in self._possible(today) if day >= today or self.year is not None]
        agreeing = [day for day in days if self.weekday in {None, day.weekday()}] or self._just_gone(today)
        return next(iter([*agreeing, *days]), None)

    def _just_gone(self, today: date) -> list[date]:
        """Read "Sunday, Feb 10" as two days ago, where no such Sunday is near."""
        days = self._possible(today) if self.month else []
        return [day for day in days if 0 < (today - day).days < LONG_GONE and day.weekday() == self.weekday]

    def agrees(self, today: date) -> bool:
        """Whether one of the next two such dates is on the weekday that was said."""
        days = [day for day in self._possible(today) if day >= today]
        return self.weekday in {day.weekday() for day in days[:2]}

    def _possible(self, today: date) -> list[date]:
        if self.year is not None:
            return _real([(self.year, self.month or 0, self.day)])
        if self.later and self.month is not None:
            return _real([(today.year + self.later, self.month, self.day)])
        if self.month is not None:
            years = LEAP_CYCLE if self.day > 28 else 2  # noqa: PLR2004
            return _real([(today.year + more, self.month, self.day) for more in range(years)])
        months = [today.replace(day=1) + relativedelta(months=more) for more in range(13)]
        return _real([(month.year, month.month, self.day) for month in months])


def _real(dates: list[tuple[int, int, int]]) -> list[date]:
    return [day for each in dates if (day := _date(*each))]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
