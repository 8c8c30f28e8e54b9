"""Habits as RFC 5545 writes them: the rule, its bounds, its exceptions, and the first time it happens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile

from dateutil import rrule
from dateutil.relativedelta import relativedelta

from bot.understanding.times.days import Dated, Named, Offset, Stretch, names_days, one_day
from bot.understanding.times.dst import settle
from bot.understanding.times.feasts import ChristmasHolidays
from bot.understanding.times.habits import CODES, weekdays_of
from bot.understanding.times.periods import Instant, Month, Span, Weekend
from bot.understanding.times.pieces import Clock, Edge, Every, Hours, NthOfMonth
from bot.understanding.times.placing import Moment, Wall, at, on
from bot.understanding.times.saying import Saying
from bot.understanding.times.stretches import Run
from bot.understanding.times.weekly import weekly

MOST_LOOKED_AT = 400
FIFTH = 5
"""A month without a fifth Saturday has a last one."""
SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Habit:
    """A rule in words of RFC 5545 with the readings of its first occurrence, in wall time."""

    first: list[Wall]
    lines: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which days a habit is kept; `after` is the first day without it."""

    first: date
    after: date | None


def habit(saying: Saying, moment: Moment) -> Habit | None:
    """Read what is said of a repetition, or nothing when it never happens."""
    saying = weekly(saying)
    every, saying = _named(saying.every or Every("DAILY"), _hour_apart(saying))
    every, saying = _nth_of_month(every, saying, moment)
    every, saying = _resting(every, saying)
    if saying.rest and any(isinstance(one, NthOfMonth) for one in saying.rest.days):
        return None  # of days that have no weekday nobody says « sauf le premier »
    bounds = _bounds(saying, moment)
    kept = _kept(every, replace(saying, part=saying.part or every.part), bounds, moment) if bounds else []
    if not kept or bounds is None:
        return None
    after = _after(saying, kept[0], bounds)
    return Habit(kept, _lines(every, saying, kept[0], replace(bounds, after=after), moment))


def _hour_apart(saying: Saying) -> Saying:
    """Give the habit the hour that was said with its last day, « jusqu'au 28 janvier 18h », or alone, « à partir de 18h »."""
    if saying.since and isinstance(saying.since.target, Clock) and not saying.hours:
        return replace(saying, hours=Hours(saying.since.target), since=None)
    if saying.until is None or not isinstance(saying.until.target, Instant) or saying.hours:
        return saying
    last = saying.until.target
    return replace(saying, hours=Hours(last.clock), until=replace(saying.until, target=last.day))


def _resting(every: Every, saying: Saying) -> tuple[Every, Saying]:
    """« Tous les jours sauf le dimanche » is of the six others; a day that was told nearer is one date."""
    days = saying.rest.days if saying.rest else ()
    if some := _but_some_of_the_month(every, days):
        return some, replace(saying, rest=None)
    rests = {code for day in days for code in _rested(day)}
    all_week = every.freq == "DAILY" and every.interval == 1
    kept = tuple(code for code in (CODES if all_week else every.byday) if code not in rests)
    if not rests or not kept or not (all_week or every.freq == "WEEKLY"):
        return every, saying
    others = tuple(day for day in days if not _rested(day))
    rest = replace(saying.rest, days=others) if saying.rest and others else None
    return replace(every, freq="WEEKLY", byday=kept), replace(saying, rest=rest)


def _rested(day: object) -> tuple[str, ...]:
    """The weekdays on which a habit rests each week: « sauf le dimanche », "except weekends"."""
    if isinstance(day, Weekend) and not day.which:
        return CODES[5:]
    return (CODES[day.weekday],) if isinstance(day, Named) and not day.which and day.week is None else ()


def _but_some_of_the_month(every: Every, rests: Sequence[object]) -> Every | None:
    """« Tous les jeudis sauf le premier du mois » is the second, the third, the fourth and the fifth of each month."""
    out = {each.nth for each in rests if isinstance(each, NthOfMonth)}
    if not out or len(out) != len(rests) or every.freq != "WEEKLY" or every.interval != 1 or not every.byday:
        return None
    if -1 in out and len(out) > 1:
        return None
    others = range(-2, -6, -1) if -1 in out else (nth for nth in range(1, 6) if nth not in out)
    kept = tuple(f"{nth}{code}" for nth in others for code in every.byday)
    return replace(every, freq="MONTHLY", byday=kept)


def _named(every: Every, saying: Saying) -> tuple[Every, Saying]:
    """Take the weekday that was said apart for the rule's: "tous les 15 jours, le lundi"."""
    if every.freq == "YEARLY" and isinstance(saying.day, Dated | Month):
        return every, replace(saying, day=None, since=Edge("from", saying.day))
    if every.byday and isinstance(saying.day, Dated) and not saying.since:
        return every, replace(saying, day=None, since=Edge("from", saying.day))
    if every.byday or saying.day is None:
        return every, saying
    if isinstance(saying.day, Span):
        weekly_ = every.freq == "WEEKLY" or (saying.every == Every("DAILY") and saying.day.every_week)
        codes = weekdays_of(saying.day) if weekly_ else ()
        return (
            (replace(every, freq="WEEKLY", byday=codes), replace(saying, day=None))
            if codes
            else (every, saying)
        )
    if every.freq == "WEEKLY" and isinstance(saying.day, Named):
        return replace(every, byday=(CODES[saying.day.weekday],)), replace(saying, day=None)
    if every.freq == "WEEKLY" and isinstance(saying.day, Weekend):
        return replace(every, byday=CODES[5:]), replace(saying, day=None)
    if not saying.since and isinstance(saying.day, Named | Offset | Dated):
        return every, replace(saying, day=None, since=Edge("from", saying.day))
    return every, saying


def _nth_of_month(every: Every, saying: Saying, moment: Moment) -> tuple[Every, Saying]:
    """Read « une fois par mois le samedi » as the same Saturday of each month: the first, where the coming one is."""
    day = saying.since.target if saying.since else None
    if every.freq != "MONTHLY" or every.byday or every.bymonthday or not isinstance(day, Named):
        return every, saying
    first = day.near(moment.today, moment.language)[0].first
    nth = (first.day - 1) // len(CODES) + 1
    return replace(every, byday=(f"{nth if nth < FIFTH else -1}{CODES[day.weekday]}",)), saying


def _kept(every: Every, saying: Saying, bounds: Bounds, moment: Moment) -> list[Wall]:
    """Find the readings of the first occurrence that is not skipped."""
    skipped = _skipped(every, saying, bounds, moment)
    first = next(_occurrences(replace(every, interval=1), saying, bounds, moment), None)
    if first is None:
        return []
    since = replace(bounds, first=max(_date(first[0]), bounds.first))
    found = _occurrences(every, saying, since, moment)
    return next((walls for walls in found if _date(walls[0]) not in skipped), [])


def _date(wall: Wall) -> date:
    return wall.start.date() if wall.start else date.min


def _bounds(saying: Saying, moment: Moment) -> Bounds | None:
    since = saying.since.target if saying.since else None
    first = _stretch(since, moment.today, moment)
    whole = _from_today(saying.day, moment) or _stretch(saying.day, moment.today, moment)
    start = first or whole
    until = _until(saying.until, start.first if start else moment.today, moment)
    after = until or (whole.after if whole and not first else None)
    begin = start.first if start else moment.today
    if whole and not first and begin < moment.today < whole.after:
        begin = moment.today
    return None if after and after <= begin else Bounds(begin, after)


def _from_today(days: object, moment: Moment) -> Stretch | None:
    """Read "every Thursday for the next two months" from today on."""
    return days.from_today(moment.today) if isinstance(days, Run) and days.count > 0 else None


def _stretch(days: object, today: date, moment: Moment) -> Stretch | None:
    found = days.near(today, moment.language) if names_days(days) else ()
    return found[0] if found else None


def _until(edge: Edge | None, start: date, moment: Moment) -> date | None:
    target = edge.target.day if edge and isinstance(edge.target, Instant) else edge and edge.target
    last = _stretch(target, start, moment)
    if last is None or edge is None:
        return None
    begins = edge.kind == "before" or isinstance(target, ChristmasHolidays)
    return last.first if begins else last.after


def _after(saying: Saying, first: Wall, bounds: Bounds) -> date | None:
    """Find the end of a habit that was said as a length: "for 6 weeks"."""
    length = saying.length
    if bounds.after or length is None or not (length.days or length.months):
        return bounds.after
    return _date(first) + relativedelta(days=length.days, months=length.months)


def _occurrences(every: Every, saying: Saying, bounds: Bounds, moment: Moment) -> Iterator[list[Wall]]:
    """Walk through the coming occurrences, a bounded number of them."""
    length = saying.length if saying.length and saying.length.minutes else None
    plain = replace(saying, length=length)
    if every.freq == "HOURLY":
        step = moment.wall.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        yield from ([Wall(step + timedelta(hours=every.interval * more), None, "hour")] for more in range(24))
        return
    for day in islice(_days(every, bounds.first), MOST_LOOKED_AT):
        if bounds.after and day >= bounds.after:
            return
        found = on(one_day(day), plain, moment)
        if found and (not saying.timed or _ahead(found[0], moment)):
            yield found


def _ahead(wall: Wall, moment: Moment) -> bool:
    return wall.start is not None and wall.start > moment.wall


def _days(every: Every, first: date) -> Iterator[date]:
    days = rrule.rrulestr(_rule(every), dtstart=at(first, 0))
    return (each.date() for each in days)


def _rule(every: Every) -> str:
    parts = [f"FREQ={every.freq}"]
    parts += [f"INTERVAL={every.interval}"] if every.interval > 1 else []
    parts += [f"BYDAY={','.join(every.byday)}"] if every.byday else []
    parts += [f"BYMONTHDAY={','.join(map(str, every.bymonthday))}"] if every.bymonthday else []
    parts += [f"BYSETPOS={every.bysetpos}"] if every.bysetpos else []
    return ";".join(parts)


def _skipped(every: Every, saying: Saying, bounds: Bounds, moment: Moment) -> set[date]:
    """Read « sauf le 14 » as the first fourteenth on which it would happen, other days as those nearest its beginning."""
    rests = saying.rest.days if saying.rest else ()
    found = (_of_month(each, every, bounds) or _stretch(each, bounds.first, moment) for each in rests)
    return {
        each.first + timedelta(days=more)
        for each in found
        if each
        for more in range((each.after - each.first).days)
    }


def _of_month(rest: object, every: Every, bounds: Bounds) -> Stretch | None:
    if not isinstance(rest, Dated) or rest.month or rest.year or every.freq == "HOURLY":
        return None
    days = islice(_days(every, bounds.first), MOST_LOOKED_AT)
    return next((one_day(day) for day in days if day.day == rest.day), None)


def _lines(every: Every, saying: Saying, first: Wall, bounds: Bounds, moment: Moment) -> str:
    after, skipped = bounds.after, _skipped(every, saying, bounds, moment)
    text = f"RRULE:{_rule(every)}"
    if saying.count:
        text += f";COUNT={saying.count.value}"
    elif after:
        last = settle(at(after, 0) - SECOND, moment.now.tzinfo or UTC).moment
        text += f";UNTIL={last.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    missed = [_skip(first, day) for day in _hit(every, first, skipped) if not after or day < after]
    if missed:
        text += f"\nEXDATE;TZID={zone_name(moment.now)}:{','.join(missed)}"
    return text


def _hit(every: Every, first: Wall, skipped: set[date]) -> Iterator[date]:
    """The days to be skipped on which it would happen."""
    last = max(skipped, default=date.min)
    days = islice(_days(every, _date(first)), MOST_LOOKED_AT)
    return (day for day in takewhile(lambda day: day <= last, days) if day in skipped)


def _skip(first: Wall, day: date) -> str:
    start = first.start or at(day, 0)
    return f"{datetime.combine(day, start.time()):%Y%m%dT%H%M%S}"


def zone_name(now: datetime) -> str:
    """Name the house's zone as calendars know it."""
    return str(getattr(now.tzinfo, "key", None) or now.tzname() or "UTC")
