"""Reads a whole saying: its days and hours, what only begins or only ends, and why it may have no reading."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.understanding.times.days import Dated, Days, Named, Offset, Stretch, names_days
from bot.understanding.times.hours import HALF_DAY, SMALL_END, part_slot, readings, slots
from bot.understanding.times.mention import TroubleKind
from bot.understanding.times.periods import Instant, PartOf, Span
from bot.understanding.times.pieces import Clock, Edge, Hours, In, Part
from bot.understanding.times.placing import Moment, Wall, ahead, at, placed
from bot.understanding.times.rules_clocks import bare_hour
from bot.understanding.times.saying import Saying

HOUR = 60
SOON = 45
"""Days within which people say a weekday with its number alone."""


def walls(saying: Saying, moment: Moment) -> list[Wall] | TroubleKind:
    """List the readings of a saying, or say why it has none."""
    if saying.bad:
        return saying.bad.kind
    if both := _hour_or_day(saying, moment):
        return _either(both, moment)
    saying = _by_the_calendar(saying, moment)
    if saying.day and not saying.day.near(moment.today, moment.language):
        return _no_day(saying.day, moment)
    if _no_hours(saying, moment):
        return "end-before-start"
    return _edged(saying, moment)


def _hour_or_day(saying: Saying, moment: Moment) -> tuple[Saying, Saying] | None:
    """Read « mardi 14 » as Tuesday at two, or else as that far day: no Tuesday of the coming weeks is the fourteenth."""
    day = saying.day
    if not isinstance(day, Dated) or not day.or_hour or day.weekday is None:
        return None
    first, hour = day.first(moment.today), bare_hour(day.day)
    soon = first is not None and (first - moment.today).days <= SOON
    if soon or hour is None or saying.timed or saying.until or saying.since or saying.every or saying.whole:
        return None
    near = replace(saying, day=Named(day.weekday), hours=Hours(hour))
    return near, replace(saying, day=replace(day, or_hour=False))


def _either(sayings: tuple[Saying, ...], moment: Moment) -> list[Wall]:
    """Both readings, as a guess."""
    read = [walls(each, moment) for each in sayings]
    return [replace(wall, guessed=True) for found in read if not isinstance(found, str) for wall in found]


def _by_the_calendar(saying: Saying, moment: Moment) -> Saying:
    """Read « samedi 14 à 17h » as from two o'clock on, where no Saturday to come is the fourteenth."""
    day = saying.day
    if not isinstance(day, Dated) or not day.or_hour or day.agrees(moment.today):
        return saying
    start = bare_hour(day.day)
    if start is None or day.weekday is None or (saying.hours and saying.hours.end):
        return saying
    named = replace(saying, day=Named(day.weekday))
    if saying.hours:
        range_ = replace(named, hours=Hours(start, saying.hours.start))
        return saying if _no_hours(range_, moment) else range_
    ends = saying.until is not None and isinstance(saying.until.target, Clock)
    return replace(named, hours=Hours(start)) if (saying.part and start.loose) or ends else saying


def _no_day(day: Days, moment: Moment) -> TroubleKind:
    both = isinstance(day, Span) and all(
        each.near(moment.today, moment.language) for each in (day.start, day.end)
    )
    return "end-before-start" if both else "no-such-date"


def _no_hours(saying: Saying, moment: Moment) -> bool:
    return saying.hours is not None and not slots(saying.hours, saying.part, moment.parts)


def _edged(saying: Saying, moment: Moment) -> list[Wall] | TroubleKind:
    """Take "until 16h" for the end of the hours, and an end alone for a deadline."""
    until = saying.until
    if until and isinstance(until.target, Clock) and saying.hours and not saying.hours.end:
        hours = replace(saying.hours, end=until.target)
        return walls(replace(saying, hours=hours, until=None), moment)
    if until and _is_deadline(until, saying):
        return _deadline(until, saying, moment)
    if saying.since:
        return _opened(saying.since, saying, moment)
    found = placed(saying, moment)
    return _ended(found, until, moment) if until else found


def _is_deadline(until: Edge, saying: Saying) -> bool:
    """Whether nothing says when it begins: "d'ici vendredi", "demain avant midi"."""
    if saying.since or saying.after:
        return False
    return isinstance(until.target, Clock | Part) and not saying.timed if saying.day else True


def _deadline(edge: Edge, saying: Saying, moment: Moment) -> list[Wall] | TroubleKind:
    """Read "d'ici vendredi": before Friday is over; "avant vendredi": before it begins."""
    found = walls(_pointed(edge, saying), moment)
    if isinstance(found, str):
        return found
    start_only = edge.kind == "before" or saying.hours or isinstance(edge.target, Clock | In | Instant)
    ends = [replace(wall, start=None, end=wall.start if start_only else wall.end) for wall in found]
    return ahead(ends, moment)


def _opened(edge: Edge, saying: Saying, moment: Moment) -> list[Wall] | TroubleKind:
    """Read "à partir de 14h", "from Monday"; with an end said too, both."""
    found = walls(_pointed(edge, saying), moment)
    if isinstance(found, str):
        return found
    opened = [replace(wall, end=wall.end if saying.length or saying.until else None) for wall in found]
    if edge.past:
        return [_behind(wall, moment) for wall in opened[:1]]
    return _ended(opened, saying.until, moment) if saying.until else opened


def _behind(wall: Wall, moment: Moment) -> Wall:
    """Read « depuis 14h », said at nine, as since yesterday."""
    late = wall.start is not None and wall.start > moment.wall
    return replace(wall, start=wall.start and wall.start - timedelta(days=late), guessed=False)


def _pointed(edge: Edge, saying: Saying) -> Saying:
    """Turn an edge into the day or the hour of its saying."""
    target = edge.target
    plain = replace(saying, since=None, until=None)
    if isinstance(target, Clock):
        return replace(plain, hours=Hours(target))
    if isinstance(target, In):
        return replace(plain, after=target)
    if isinstance(target, Instant):
        return replace(plain, day=target.day, hours=Hours(target.clock))
    if isinstance(target, Part):
        return replace(
            plain, part=target, day=plain.day or (None if target.days is None else Offset(target.days))
        )
    return replace(plain, day=target) if names_days(target) else plain


def _ended(found: list[Wall], edge: Edge, moment: Moment) -> list[Wall] | TroubleKind:
    """Give the readings an end that was said apart."""
    ended: list[Wall] = []
    for wall in found:
        end = _end_of(edge, wall.start or moment.wall, moment)
        if end is not None and wall.start and end > wall.start:
            ended.append(replace(wall, end=end))
    return ended or "end-before-start"


def _end_of(edge: Edge, start: datetime, moment: Moment) -> datetime | None:
    if isinstance(edge.target, Clock):
        ends = [at(start.date(), minute) for minute in readings(edge.target, None, moment.parts)]
        return next((end for end in ends if end > start), _in_the_night(ends, start))
    if isinstance(edge.target, Instant):
        days = _seen_from(edge.target.day, start, moment)
        return at(days[0].first, readings(edge.target.clock, None, moment.parts)[0]) if days else None
    if isinstance(edge.target, Part | PartOf):
        return _end_of_part(edge.target, start, moment)
    if not names_days(edge.target):
        return None
    found = _seen_from(edge.target, start, moment)
    return at(found[0].first if edge.kind == "before" else found[0].after, 0) if found else None


def _in_the_night(ends: list[datetime], start: datetime) -> datetime | None:
    """Read « samedi soir jusqu'à 1h »: the evening goes on, the date does not."""
    last = min(ends) + timedelta(days=1)
    small = last.hour * HOUR + last.minute <= SMALL_END
    return last if small and last - start <= timedelta(minutes=HALF_DAY) else None


def _end_of_part(target: Part | PartOf, start: datetime, moment: Moment) -> datetime | None:
    """Where a morning or an evening ends: of the day on which it began, or of the one that was said."""
    if isinstance(target, Part):
        return at(start.date(), part_slot(target, moment.parts).end or 0)
    days = _seen_from(target.day, start, moment)
    return at(days[0].first, part_slot(target.part, moment.parts).end or 0) if days else None


def _seen_from(day: Days, start: datetime, moment: Moment) -> tuple[Stretch, ...]:
    """« Jusqu'à dimanche » is the one after it began, « jusqu'à demain » is counted from today."""
    return day.near(moment.today if isinstance(day, Offset) else start.date(), moment.language)
