"""What one mention of time says, slot by slot, before it is placed in the calendar."""

from dataclasses import dataclass, replace
from typing import Any

from bot.understanding.times.days import Dated, Days, Named, Offset, names_days
from bot.understanding.times.habits import CODES, weekdays_of
from bot.understanding.times.periods import Instant, Span, Weekend
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


def _hour_slots(saying: Saying, value: Clock | Hours) -> dict[str, Any]:
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


def joined(first: Saying, second: Saying) -> Saying | None:
    """Two sayings as one, when each has what the other lacks: "demain … de 14h à 16h"."""
    slots = {
        slot: getattr(second, slot) for slot in Saying.__slots__ if slot != "spans" and getattr(second, slot)
    }
    if any(getattr(first, slot) for slot in slots if slot != "stays"):
        return None
    if not (
        _complete(first, second)
        or _then_again(first, second)
        or ends(first, second)
        or opens(first, second)
        or counted(first, second)
        or lasts(first, second)
        or _bounded(first, second)
    ):
        return None
    return replace(first, spans=(*first.spans, *second.spans), **slots)


def lent(giver: Saying, taker: Saying) -> Saying:
    """Give the taker the day or the hours of its neighbour, if it has none."""
    if taker.shift or taker.after or giver.after or taker.bad or giver.bad:
        return taker
    if taker.day and giver.day and giver.timed and not (taker.timed or taker.whole):
        return replace(taker, hours=giver.hours, part=giver.part, length=taker.length or giver.length)
    if giver.day and taker.since and giver.until and not (taker.day or taker.timed):
        return replace(taker, day=giver.day)
    if taker.timed and giver.timed and not taker.dated:
        return replace(taker, day=giver.day, every=giver.every)
    return taker


def ends(first: Saying, second: Saying) -> bool:
    """Whether the second only says when the first ends: « demain à 14h la bleue jusqu'à 16h »."""
    begun = first.hours is not None and not (first.hours.end or first.length or first.until)
    only = second.until is not None and isinstance(second.until.target, Clock | Instant)
    return begun and only and not (second.day or second.timed or second.since or second.every)


def opens(first: Saying, second: Saying) -> bool:
    """Whether the second only says from or until which hour of the first: « demain la salle est libre dès 8h »."""
    edges = [edge for edge in (second.since, second.until) if edge]
    hour = len(edges) == 1 and isinstance(edges[0].target, Clock) and not edges[0].past
    only = hour and not (second.day or second.timed or second.every or second.length)
    day = first.day is not None or (first.every is not None and second.since is not None)
    return only and day and not (first.hours or first.after or first.since or first.until or first.bad)


def lasts(first: Saying, second: Saying) -> bool:
    """Whether the first only says how many days the second lasts: "a three day course from 8 February"."""
    length, since = first.length, second.since and second.since.target
    days = length is not None and length.days > 0 and not (first.dated or first.timed or first.whole)
    begins = names_days(since) or isinstance(second.day, Dated)
    only = Saying(second.spans, day=second.day, since=second.since)
    return days and begins and second == only and not (second.day and since)


def counted(first: Saying, second: Saying) -> bool:
    """Whether the first only counts what the second says: « 6 séances d'initiation, chaque mardi »."""
    counts = first.count is not None and first.count.sessions and second.every is not None
    return counts and not (first.dated or first.timed or second.count or second.until)


def _bounded(first: Saying, second: Saying) -> bool:
    """Whether one is a habit and the other bounds it: « tous les vendredis il me faut la bleue 18h-20h jusqu'en juin »."""
    for one, other in ((first, second), (second, first)):
        last = other.until and other.until.target
        if (
            one.every
            and names_days(last)
            and not (other.day or other.since or other.after or other.shift or other.bad)
        ):
            return not (one.until or one.count) and (one.hours is None or other.hours is None)
    return False


def _then_again(first: Saying, second: Saying) -> bool:
    """Whether the second only says how often the first comes again: « lundi 18h puis toutes les deux semaines »."""
    every = second.every
    only = every is not None and not (every.byday or every.bymonthday or every.part)
    return only and first.day is not None and first.timed and not (second.day or second.timed)


def _complete(first: Saying, second: Saying) -> bool:
    """Whether one is the other's day, hour or length; two whole times stay two."""
    for one, other in ((first, second), (second, first)):
        if other.bad or other.shift or other.after:
            return False
        if one.dated and other.timed and not other.dated and not one.timed:
            return True
        if other.length and not other.timed and not other.dated and (one.timed or one.dated):
            return not (one.hours and one.hours.end)
    return False
