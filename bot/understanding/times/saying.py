"""What one mention of time says, slot by slot, before it is placed in the calendar."""

from dataclasses import dataclass, replace
from typing import Any

from bot.understanding.times.days import Days, Named, Offset, names_days
from bot.understanding.times.habits import CODES, weekdays_of
from bot.understanding.times.periods import Span, Weekend
from bot.understanding.times.pieces import (
    Bad,
    Clock,
    Count,
    Edge,
    Every,
    Except,
    Hours,
    In,
    Length,
    Part,
    Piece,
    Shift,
)

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """The slots that words about one time may fill, each once."""

    spans: Spans = ()
    day: Days | None = None
    hours: Hours | None = None
    part: Part | None = None
    length: Length | None = None
    since: Edge | None = None
    until: Edge | None = None
    every: Every | None = None
    count: Count | None = None
    rest: Except | None = None
    after: In | None = None
    shift: Shift | None = None
    bad: Bad | None = None
    whole: bool = False
    stays: bool = False
    linked: bool = False

    @property
    def timed(self) -> bool:
        return self.hours is not None or self.part is not None or self.after is not None

    @property
    def dated(self) -> bool:
        return any((self.day, self.every, self.after, self.shift, self.since, self.until))

    @property
    def weak(self) -> bool:
        """Whether nothing here is a time unless it stands beside one: "de 3 à 5", "matin", "3 jours"."""
        edges = [edge for edge in (self.since, self.until) if edge]
        if edges and not (self.day or self.every or self.timed):
            return all(edge.weak for edge in edges)
        if self.dated or self.bad or self.whole:
            return False
        if self.hours:
            return self.hours.weak or (self.hours.start.weak and not self.hours.end and not self.part)
        if self.length:
            return not self.stays and (self.length.days > 0 or self.length.months > 0)
        return self.part is None or not (self.part.sure or self.part.third)


def filled(saying: Saying, piece: Piece) -> Saying | None:
    """Add one piece to a saying, or nothing when that place is taken."""
    if every := _told_again(saying.every, piece.value):
        return replace(saying, spans=(*saying.spans, (piece.begin, piece.finish)), every=every)
    if saying.every and saying.every.byday and isinstance(piece.value, Weekend):
        return None  # « en semaine après 18h et tout le week-end » are two times
    if _other_side(saying, piece.value):
        return None
    slots = _slots(saying, piece)
    if slots and "day" in slots:
        saying = _of_the_habit(saying)
    if slots is None or any(getattr(saying, slot) for slot in slots if slot != "stays"):
        return None
    return replace(saying, spans=(*saying.spans, (piece.begin, piece.finish)), **slots)


def _other_side(saying: Saying, value: object) -> bool:
    """Read « vendredi avant 9h ou après 18h » as two times."""
    until = saying.until is not None and isinstance(saying.until.target, Clock)
    return until and isinstance(value, Edge) and value.kind == "from" and isinstance(value.target, Clock)


def _told_again(every: Every | None, value: object) -> Every | None:
    """Read « les week-ends … chaque semaine », « tous les jours ouvrés, du lundi au vendredi »: one habit, said twice."""
    if every is not None and every.freq == "DAILY" and isinstance(value, Every):
        return _narrower(every, value)
    if every is None or every.freq != "WEEKLY":
        return None
    if isinstance(value, Every):
        return _both(every, value)
    codes = weekdays_of(value) if isinstance(value, Span) else ()
    if isinstance(value, Named) and not value.which and value.week is None:
        codes = (CODES[value.weekday],)
    return every if codes and set(codes) <= set(every.byday) else None


def _narrower(every: Every, value: Every) -> Every | None:
    """Read « chaque midi, en semaine » as that of the working days."""
    whole = every.interval == 1 and value.freq == "WEEKLY" and value.interval == 1
    return replace(value, part=value.part or every.part) if whole and value.byday else None


def _both(one: Every, other: Every) -> Every | None:
    """Two habits as one, where the first tells the days and the second no more than how often."""
    only_how_often = other.freq == "WEEKLY" and not (other.byday or other.part)
    if not (only_how_often and one.byday) or (one.interval > 1 < other.interval):
        return None
    return replace(one, interval=max(one.interval, other.interval))


def _of_the_habit(saying: Saying) -> Saying:
    """Make room for more days: « toutes les semaines le lundi, du 11 janvier au 31 mars »."""
    every, day = saying.every, saying.day
    if every is None or every.freq != "WEEKLY" or every.byday:
        return saying
    codes = weekdays_of(day) if isinstance(day, Span) else ()
    if isinstance(day, Named) and not day.which:
        codes = (CODES[day.weekday],)
    return replace(saying, every=replace(every, byday=codes), day=None) if codes else saying


def _slots(saying: Saying, piece: Piece) -> dict[str, Any] | None:
    value = piece.value
    if piece.tag == "all_day":
        return {"whole": True}
    if isinstance(value, Clock | Hours):
        return _hour_slots(saying, value)
    if isinstance(value, Part):
        return _part_slots(value)
    if isinstance(value, Edge):
        return _edge_slots(saying, value)
    if isinstance(value, Length):
        return {"length": value, "stays": saying.stays or piece.tag == "stay"}
    return _plain_slot(value)


def _plain_slot(value: object) -> dict[str, Any] | None:
    if isinstance(value, In) and (value.length.days or value.length.months) and not value.length.minutes:
        return {"day": Offset(value.length.days, value.length.months)}
    kinds = {Every: "every", Count: "count", Except: "rest", In: "after", Shift: "shift", Bad: "bad"}
    name = kinds.get(type(value)) or ("day" if names_days(value) else None)
    return {name: value} if name else None


def _hour_slots(saying: Saying, value: Clock | Hours) -> dict[str, Any] | None:
    if isinstance(value, Hours) and value.end and saying.until and isinstance(saying.until.target, Clock):
        return None  # "not before 11: give back 10 to 11" are two times
    hours = Hours(value, weak=False) if isinstance(value, Clock) else value
    if hours.length and not saying.length:
        return {"hours": hours, "length": hours.length}
    return {"hours": hours}


def _part_slots(part: Part) -> dict[str, Any]:
    return {"part": part} if part.days is None else {"part": part, "day": Offset(part.days)}


def _edge_slots(saying: Saying, edge: Edge) -> dict[str, Any] | None:
    """Let an end complete what has begun: "demain 14h jusqu'à 16h"."""
    if edge.kind == "from":
        return {"since": edge}
    return None if saying.hours and saying.hours.end and isinstance(edge.target, Clock) else {"until": edge}
