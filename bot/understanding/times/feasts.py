"""Days that move with Easter, and days told from another day: "lundi de Pâques", "le lendemain de Noël"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.easter import easter

from bot.understanding.times.days import WEEK, Dated, Days, Offset, Stretch, one_day

EARLIEST = date(2000, 12, 17)
"""The Christmas holidays begin on the first Saturday from this day of the year on."""
SATURDAY = 5
LASTS = timedelta(days=16)


@dataclass(frozen=True, slots=True)
class Easter:
    """So many days after Easter Sunday, the next one to come."""

    days: int = 0

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        found = (easter(today.year + more) + timedelta(days=self.days) for more in (0, 1))
        return (one_day(next(day for day in found if day >= today or day.year > today.year)),)


def feast(value: tuple[int, int] | int) -> Days:
    """A feast of the tables: day and month, or days after Easter."""
    return Easter(value) if isinstance(value, int) else Dated(*value)


@dataclass(frozen=True, slots=True)
class Beside:
    """So many days from another day: the eve of Christmas, two weeks from Friday."""

    day: Days
    delta: Offset

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        found = self.day.near(today, language)
        return tuple(self._moved(each, language) for each in found)

    def _moved(self, stretch: Stretch, language: str) -> Stretch:
        edge = (
            stretch.first
            if min(self.delta.days, self.delta.months) < 0
            else stretch.after - timedelta(days=1)
        )
        moved = self.delta.near(edge, language)[0]
        return replace(moved, guessed=stretch.guessed)


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """The first such weekday after a day, or the last before it: "the Monday after Christmas"."""

    weekday: int
    day: Days
    before: bool = False
    lasts: int = 1
    """How many days: a weekend has two, a week seven."""

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        found = ((self._of(each), each.guessed) for each in self.day.near(today, language))
        return tuple(Stretch(first, first + timedelta(days=self.lasts), "day", sure) for first, sure in found)

    def _of(self, stretch: Stretch) -> date:
        if self.before:
            last = stretch.first - timedelta(days=self.lasts)
            return last - timedelta(days=(last.weekday() - self.weekday) % WEEK)
        return stretch.after + timedelta(days=(self.weekday - stretch.after.weekday()) % WEEK)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The whole week in which a day lies, or its weekend: "la semaine du 14 décembre"."""

    day: Days
    weekend: bool = False

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        mondays = (
            each.first - timedelta(days=each.first.weekday()) for each in self.day.near(today, language)
        )
        if self.weekend:
            return tuple(Stretch(day + timedelta(days=5), day + timedelta(days=WEEK)) for day in mondays)
        return tuple(Stretch(monday, monday + timedelta(days=WEEK), "week") for monday in mondays)


@dataclass(frozen=True, slots=True)
class WithinWeek:
    """A weekday of a week that is told otherwise: "Friday of week 51"."""

    weekday: int
    week: Days

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        weeks = self.week.near(today, language)
        return tuple(one_day(each.first + timedelta(days=self.weekday)) for each in weeks)


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
