"""Places days and hours in wall time: every possible reading, best first."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta

from bot.understanding.times.days import Stretch, one_day
from bot.understanding.times.hours import Slot, part_slot, slots
from bot.understanding.times.mention import DayParts, Grain
from bot.understanding.times.pieces import Hours, Length
from bot.understanding.times.saying import Saying

NOON = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """Against what words are read: the moment they were said, the language, the house's day."""

    now: datetime
    language: str
    parts: DayParts

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def wall(self) -> datetime:
        return self.now.replace(tzinfo=None, fold=0)


@dataclass(frozen=True, slots=True)
class Wall:
    """One reading in wall time: start, end, how fine it was said, and whether it was a guess."""

    start: datetime | None
    end: datetime | None
    grain: Grain
    guessed: bool = False


def at(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def placed(saying: Saying, moment: Moment) -> list[Wall]:
    if saying.after:
        return [_from_now(saying.after.length, saying, moment)]
    if saying.day:
        days = saying.day.near(moment.today, moment.language)
        return ahead([wall for day in days for wall in on(day, saying, moment)], moment)
    if saying.hours or saying.part:
        return _today_or_tomorrow(saying, moment)
    return on(one_day(moment.today), saying, moment)


def _from_now(length: Length, saying: Saying, moment: Moment) -> Wall:
    start = moment.wall.replace(second=0, microsecond=0) + relativedelta(
        months=length.months, days=length.days, minutes=length.minutes
    )
    return _long(Wall(start, None, "minute"), saying.length)


def on(day: Stretch, saying: Saying, moment: Moment) -> list[Wall]:
    """List the readings of one stretch of days: its hours if some were said, else the whole of it."""
    if saying.hours:
        found = slots(saying.hours, saying.part, moment.parts)
        grain: Grain = "minute" if _exact(saying.hours) else "hour"
        guessed = day.guessed or len(found) > 1
        return [_long(_wall(day, slot, grain, guessed=guessed), saying.length) for slot in found]
    if saying.part:
        return [_wall(day, part_slot(saying.part, moment.parts), "part", guessed=day.guessed)]
    whole = Wall(at(day.first, 0), at(day.after, 0), day.grain, day.guessed)
    long = saying.length and (saying.length.days or saying.length.months)
    return [_long(replace(whole, end=None), saying.length) if long else whole]


def _wall(day: Stretch, slot: Slot, grain: Grain, *, guessed: bool) -> Wall:
    end = None if slot.end is None else at(day.first, slot.end)
    return Wall(at(day.first, slot.start), end, grain, guessed)


def _exact(hours: Hours) -> bool:
    return hours.start.exact or bool(hours.end and hours.end.exact)


def _long(wall: Wall, length: Length | None) -> Wall:
    """Add the end that a length gives; elapsed time is settled later, when the zone is known."""
    if length is None or wall.end is not None or wall.start is None:
        return wall
    return replace(
        wall, end=wall.start + relativedelta(months=length.months, days=length.days, minutes=length.minutes)
    )


def ahead(found: list[Wall], moment: Moment) -> list[Wall]:
    """Drop the guesses that lie behind, unless there are no others."""
    coming = [wall for wall in found if (wall.end or wall.start or moment.wall) > moment.wall]
    chosen = coming or found
    return [replace(wall, guessed=wall.guessed and len(chosen) > 1) for wall in chosen]


def _today_or_tomorrow(saying: Saying, moment: Moment) -> list[Wall]:
    """Place an hour without a day: today if it is still ahead, else tomorrow."""
    today, tomorrow = (one_day(moment.today + timedelta(days=more)) for more in (0, 1))
    here, there = on(today, saying, moment), on(tomorrow, saying, moment)
    coming = [wall for wall in here if _reachable(wall, moment)]
    if len(coming) == len(here):
        return coming
    if coming and coming[0] == here[0]:
        return [replace(coming[0], guessed=False)]
    other = _twelve_later(saying, here, moment)
    return [replace(wall, guessed=True) for wall in [*coming, *there[:1], *other]]


def _reachable(wall: Wall, moment: Moment) -> bool:
    if wall.grain == "part":
        return (wall.end or moment.wall) > moment.wall
    return (wall.start or moment.wall) >= moment.wall


def _twelve_later(saying: Saying, here: list[Wall], moment: Moment) -> list[Wall]:
    """Read "à 9h" said at two in the afternoon may be tonight's."""
    if (
        not saying.hours
        or saying.part
        or not 0 < saying.hours.start.hour < NOON
        or saying.hours.start.half
        or len(here) > 1
    ):
        return []
    half = timedelta(hours=12)
    wall = here[0]
    later = replace(wall, start=wall.start and wall.start + half, end=wall.end and wall.end + half)
    return [later] if _reachable(later, moment) else []
