"""Longer than a day: weeks, weekends, months and their thirds, from one day to another."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from bot.understanding.times.days import WEEK, Days, Named, Stretch, Which, one_day
from bot.understanding.times.mention import Grain
from bot.understanding.times.pieces import Clock, Part

TOO_LONG = 330
"""Beyond it, an end without a year was meant to come before its start."""


_THIRDS = {"": (0, 7), "start": (0, 2), "mid": (2, 3), "end": (3, 5)}
"""Which days of a week, from Monday on."""


@dataclass(frozen=True, slots=True)
class Week:
    """A whole week from Monday, or its first days, its middle, its end."""

    offset: int
    third: Literal["", "start", "mid", "end"] = ""
    coming: bool = False
    """Whether it is the next one where this one's is over: « début de semaine »."""
    each: bool = False
    """Whether hours of it are of each of its days: « toute la semaine de 9h à 12h »."""

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        monday = today + timedelta(days=WEEK * self.offset - today.weekday())
        if self.coming and today >= monday + timedelta(days=_THIRDS[self.third][1]):
            monday += timedelta(days=WEEK)
        first, after = _THIRDS[self.third]
        grain: Grain = "day" if self.third else "week"
        return (
            Stretch(monday + timedelta(days=first), monday + timedelta(days=after), grain, bool(self.third)),
        )


@dataclass(frozen=True, slots=True)
class Weekend:
    """Saturday and Sunday; without more, the one that is not over yet."""

    which: Which = ""

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        saturday = today + timedelta(days=5 - today.weekday())
        week = timedelta(days=WEEK)
        days = [saturday + {"last": -week, "after": week}.get(self.which, timedelta())]
        if self.which == "next":
            days = Named(5).next(today, saturday, language) if saturday > today else [saturday + week]
        return tuple(Stretch(day, day + timedelta(days=2), "day", len(days) > 1) for day in days)


@dataclass(frozen=True, slots=True)
class Month:
    """A whole month by its name or counted from this one, or about a third of it."""

    month: int | None = None
    year: int | None = None
    offset: int = 0
    third: Literal["", "start", "mid", "end"] = ""

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        first = self.first(today)
        after = first + relativedelta(months=1)
        if not self.third:
            return (Stretch(first, after, "month"),)
        start, end = {"start": (1, 11), "mid": (11, 21), "end": (21, 0)}[self.third]
        if end and self.month is None and not self.offset and today.day >= end:
            first, after = after, after + relativedelta(months=1)
        return (Stretch(first.replace(day=start), first.replace(day=end) if end else after, "week"),)

    def first(self, today: date) -> date:
        if self.month is None:
            return today.replace(day=1) + relativedelta(months=self.offset)
        year = self.year or today.year + (self.month < today.month)
        return date(year, self.month, 1)


@dataclass(frozen=True, slots=True)
class Nth:
    """The first Thursday of December, the last Friday of next month."""

    ordinal: int
    weekday: int
    month: Month

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        found = self._in(self.month.first(today))
        if found and found < today and self.month.month and not self.month.year:
            found = self._in(self.month.first(today) + relativedelta(years=1))
        return (one_day(found),) if found else ()

    def _in(self, first: date) -> date | None:
        after = first + relativedelta(months=1)
        days = [first + timedelta(days=more) for more in range((after - first).days)]
        same = [day for day in days if day.weekday() == self.weekday]
        return (
            same[self.ordinal if self.ordinal < 0 else self.ordinal - 1]
            if self.ordinal <= len(same)
            else None
        )


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, both included."""

    start: Days
    end: Days
    every_week: bool = False
    """Whether it may be of each week: « du lundi au vendredi », not « de lundi à vendredi »."""

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        firsts = self.start.near(today, language)
        if not firsts:
            return ()
        first = firsts[0].first
        lasts = [last for last in self.end.near(first, language) if last.after > first]
        chosen = min(lasts, key=lambda last: last.first, default=None)
        if chosen and self.start != self.end and (chosen.first - first).days > TOO_LONG:
            return ()
        return (Stretch(first, chosen.after, firsts[0].grain, firsts[0].guessed),) if chosen else ()


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of a day, where something ends: « jusqu'à dimanche soir », said after its beginning."""

    day: Days
    part: Part


@dataclass(frozen=True, slots=True)
class Instant:
    """A day with its hour, where something ends: "jusqu'à dimanche 20h"."""

    day: Days
    clock: Clock
