"""« La nuit du 27 au 28, de 1 h à 4 h » is one night, not two: its small hours are of the second day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.understanding.times.days import Dated, Days, Named, Stretch
from bot.understanding.times.periods import Span
from bot.understanding.times.pieces import Clock, Part
from bot.understanding.times.saying import Saying

WEEK = 7
SMALL = 9
"""Before this hour a night is of its second day."""


@dataclass(frozen=True, slots=True)
class DayAfter:
    """The day after another one."""

    day: Days

    def near(self, today: date, language: str) -> tuple[Stretch, ...]:
        more = timedelta(days=1)
        found = self.day.near(today, language)
        return tuple(replace(one, first=one.first + more, after=one.after + more) for one in found)


def one_night(saying: Saying) -> Saying:
    """On the day on which it begins, wherever a night from one day to the next was said."""
    days, part = saying.day, saying.part
    if part is None or part.name != "night" or not isinstance(days, Span):
        return saying
    small = saying.hours is not None and _small(saying.hours.start)
    if not _neighbours(days):
        return replace(saying, part=Part("morning")) if small else saying
    if small:
        return replace(saying, day=DayAfter(days.start), part=Part("morning"))
    return replace(saying, day=days.start)


def _neighbours(days: Span) -> bool:
    match days.start, days.end:
        case Dated(day=first), Dated(day=second):
            return second in {first + 1, 1}
        case Named(weekday=one), Named(weekday=other):
            return (other - one) % WEEK == 1
    return False


def _small(clock: Clock) -> bool:
    return clock.hour < SMALL and clock.half != "pm"
