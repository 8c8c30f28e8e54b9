"""From one hour to another: "14-16h", "2-4pm", « de 14h à 16h », "9-12/14-17", « 1h à 14h »."""

from dataclasses import replace
from itertools import pairwise
from typing import Literal

from bot.understanding.times.grammar import rule
from bot.understanding.times.pieces import Bad, Clock, Hours, Length, Number, Piece, every
from bot.understanding.times.rules_clocks import NOON, SMALL_HOURS, bare, bare_hour

SHORT = 5
CLOSE = 3
"""Hours between which somebody hesitates lie no further apart."""


def _hours(run: list[Piece]) -> Hours | None:
    """Two hours, of which one may be a bare number: "14-16h", "2-4pm", "9am-5"."""
    ends = [_end(piece) for piece in run if piece.tag in {"clock", "number"}]
    start, end = ends[0], ends[-1]
    if start is None or end is None:
        return None
    if start.half is None and (start.bare or start.loose) and end.half:
        start = replace(start, half=_shared(start, end), loose=False)
    return Hours(start, end, weak=all(piece.tag != "clock" for piece in run))


def _noon_or_both(run: list[Piece]) -> Hours | None:
    """Read « 9h 11h » as both ends, « midi 12h30 » as one hour."""
    first, second = every(run, Clock)
    noon = first.hour == NOON and not first.exact and second.hour == NOON
    return Hours(second) if noon else _hours(run)


def _noon_range(run: list[Piece]) -> Hours | None:
    """Read « lundi midi 12h-13h30 »."""
    noon, start, end = every(run, Clock)
    return Hours(start, end) if noon.hour == NOON == start.hour and not noon.exact else None


def _end(piece: Piece) -> Clock | None:
    if isinstance(piece.value, Clock):
        return piece.value
    return bare_hour(piece.value.value) if isinstance(piece.value, Number) else None


def _shared(start: Clock, end: Clock) -> Literal["am", "pm"] | None:
    """Which half the first hour of "10-2pm" or "2-4pm" is in."""
    before = (start.hour % NOON, start.minute) < (end.hour % NOON, end.minute)
    if before or start.hour > NOON:
        return end.half
    return "am" if end.half == "pm" else "pm"


def _one_or_other(run: list[Piece]) -> list[Piece] | None:
    """Read « 14 ou 15h », "2 or 3pm": two hours, and the mark of the second is of both."""
    first, second = bare_hour(every(run, Number)[0].value), every(run, Clock)[0]
    if first is None or second.minute or not 0 < second.hour - first.hour <= CLOSE:
        return None
    return [replace(run[0], tag="clock", value=replace(second, hour=first.hour)), *run[1:]]


def _other(run: list[Piece]) -> list[Piece] | None:
    """Read "tomorrow at 2 or 4": two hours."""
    first, second = every(run, Clock)[0], bare_hour(every(run, Number)[0].value)
    if second is None or first.minute or not first.bare or not 0 < (second.hour - first.hour) % NOON <= CLOSE:
        return None
    return [*run[:-1], replace(run[-1], tag="clock", value=replace(first, hour=second.hour))]


def _length_before_noon(run: list[Piece]) -> Length | None:
    """Read « une pause d'une heure à midi »."""
    hours = every(run, Number)[0].value
    return Length(minutes=60 * hours) if 0 < hours < SHORT else None


def _twice(run: list[Piece]) -> list[Piece] | None:
    """Read "9-12/14-17"."""
    numbers = every(run, Number)
    clocks = [bare_hour(number.value) for number in numbers]
    rising = all(one.value < other.value for one, other in pairwise(numbers))
    if not rising or None in clocks:
        return None
    first, second = ((clocks[place], clocks[place + 1]) for place in (0, 2))
    both = [Hours(start, end, weak=True) for start, end in (first, second) if start]
    return [
        replace(run[0], tag="hours", value=both[0], finish=run[2].finish),
        replace(run[3], tag="and"),
        replace(run[4], tag="hours", value=both[1], finish=run[6].finish),
    ]


def _length_at(run: list[Piece]) -> Hours | None:
    """Read "1h à 14h" is one hour at two o'clock, "2h à 4h" is from two to four."""
    length, hour, *rest = [number.value for number in every(run, Number)]
    if not 0 < length < SHORT or hour < SMALL_HOURS + 1:
        return None
    return Hours(Clock(hour, (*rest, 0)[0], exact=bool(rest)), length=Length(minutes=60 * length))


TWICE = (
    rule(
        "hours", "(?<!(dash|slash)) number dash number slash number dash number END (?!(dash|slash))", _twice
    ),
)
"""Before dates, for "9-12/14-17" holds none."""
LENGTH_AT = (
    rule("length", "(?<=word de) number hour (?=(a|at) clock)", _length_before_noon),
    rule("hours", "((?<!FROM)|(?<=word de)) number hour a number hour number?+ (?!(dash|to|a))", _length_at),
)

HOURS = (
    rule("clocks", "(?<!(dash|to|a|au|until|between|and|number)) number or clock", _one_or_other),
    rule("clocks", "clock or number END", _other),
    rule("clock", "(?<=lapse_now until) number END", bare),
    rule("clock", "(?<=until) number (?=(offset|tonight|weekday))", bare),
    rule("bad", "FROM? (clock|number|bad) (to|au|a|dash|until|and) bad", lambda run: run[-1].value),
    rule("bad", "FROM? bad (to|au|a|dash|until|and) (clock|number)", lambda run: next(iter(every(run, Bad)))),
    rule("hours", "FROM? (at|a)? clock (to|au|a|dash|until|slash) (the|a|at)? clock", _hours),
    rule("hours", "clock clock (to|au|a|dash|until) clock", _noon_range),
    rule("hours", "clock clock END", _noon_or_both),
    rule("hours", "between clock and clock", _hours),
    rule("hours", "FROM? (at|a)? number (to|au|a|dash|until|and|slash) clock", _hours),
    rule("hours", "FROM? (at|a)? clock (to|a|dash|until|and) number END", _hours),
    rule("hours", "(from|de|between) number (to|a|and|dash) number END", _hours),
    rule("hours", "number (dash|to|a|until) number END (?!dash)", _hours),
)
