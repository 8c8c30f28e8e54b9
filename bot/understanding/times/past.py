"""Days that lie behind or beyond: « depuis lundi », "since the 15th", "two Thursdays ago"."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.understanding.times.days import WEEK, Days, Stretch, one_day

BACK = (0, WEEK, 31, 62, 366)
"""So many days back is looked for the last one: a weekday, a day of the month, a date of the year."""


@dataclass(frozen=True, slots=True)
class Latest:
    """The last time that such a day began; today counts."""

    day: Days

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        seen = (self.day.near(today - timedelta(days=back), language)[:1] for back in BACK)
        begun = (found for found in seen if found and found[0].first <= today)
        return next(begun, ()) or self.day.near(today, language)


@dataclass(frozen=True, slots=True)
class Beyond:
    """The first day after a weekend, a week, a month: "after the weekend". After one day is that day, in our house."""

    day: Days

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        found = self.day.near(today, language)[:1]
        long = found and (found[0].after - found[0].first).days > 1
        return tuple(one_day(each.after) for each in found) if long else found


@dataclass(frozen=True, slots=True)
class DayLater:
    """The day behind the one on which it begins: « du vendredi 9 h au lendemain 18 h »."""

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        return (one_day(today + timedelta(days=1)),)


@dataclass(frozen=True, slots=True)
class Ago:
    """The second Thursday back from today."""

    weekday: int
    count: int

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        del language
        last = today - timedelta(days=(today.weekday() - self.weekday) % WEEK or WEEK)
        day = last - timedelta(days=WEEK * (self.count - 1))
        return (Stretch(day, day + timedelta(days=1)),)
