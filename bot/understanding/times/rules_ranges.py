"""Bare ranges before a noun, "tomorrow 6-8 band", which beside a day are hours; and minutes alone, « 10h15-45 »."""

from dataclasses import replace
from itertools import pairwise

from bot.understanding.times.grammar import rule
from bot.understanding.times.pieces import Clock, Hours, Number, Piece, every
from bot.understanding.times.rules_clocks import bare_hour

HOUR = 60
LAST_HOUR = 24


def _tight(run: list[Piece]) -> bool:
    return all(one.finish == other.begin for one, other in pairwise(run))


def _of_a_day(run: list[Piece]) -> Hours | None:
    """Read "tues 5-7 mince pies", where « mardi deux à trois planches » are boards."""
    numbers = every(run, Number)
    start, end = (bare_hour(number.value) for number in numbers)
    digits = all(number.digits for number in numbers)
    return Hours(start, end, weak=True) if digits and start and end else None


def _of_a_clock(run: list[Piece]) -> Hours | None:
    """Read « 14h-16 atelier », where « 14h - 3 micros » is an hour and what is needed."""
    start, end = every(run, Clock)[0], every(run, Number)[0]
    told = bare_hour(end.value) if end.digits else None
    close = any(piece.tag != "dash" for piece in run[1:-1]) or _tight(run)
    marked = start.exact or start.half or not start.bare
    return Hours(start, told) if told and close and marked else None


def _later_on(run: list[Piece]) -> Hours | None:
    """Read « jeudi 18h à 20 couture », where « jeudi 18h à 3 guitares » is how many come."""
    later = every(run, Number)[0].value > every(run, Clock)[0].hour
    return _of_a_clock(run) if later else None


def _minutes(run: list[Piece]) -> Hours | None:
    """Read « vendredi 10h15-45 », « 10h-45 »: what is no hour are minutes of the same one."""
    start, end = every(run, Clock)[0], every(run, Number)[0]
    marked = start.exact or not start.bare
    within = marked and end.digits == len("45") and max(start.minute, LAST_HOUR) < end.value < HOUR
    return Hours(start, replace(start, minute=end.value)) if within and _tight(run) else None


def _said_so(run: list[Piece]) -> Hours | None:
    """Read "could I get it tomorrow, say 3 to 5"."""
    start, end = (bare_hour(number.value) for number in every(run, Number))
    return Hours(start, end) if start and end else None


DAY = "(date|weekday|offset|tonight|part|habit)"
RANGES = (
    rule("comma", "filler (?=(at|a|from|de|between)? clock)", lambda _: True),
    rule("hours", "filler FROM? number (to|dash|until|a) number END", _said_so),
    rule("hours", "clock dash number (?!(colon|hour|slash|dash|dot|decimal|heads|minute))", _minutes),
    rule(
        "hours",
        f"((?<={DAY})|(?<={DAY} comma)|(?<=dash number (and|comma|slash))) FROM? number (dash|to|until|a) number (?=thing)",
        _of_a_day,
    ),
    rule("hours", f"((?<={DAY})|(?<={DAY} comma)) between number and number (?=thing)", _of_a_day),
    rule("hours", "clock dash number (?=thing)", _of_a_clock),
    rule("hours", "FROM clock (to|until) number (?=thing)", _of_a_clock),
    rule("hours", f"(?<={DAY}) clock a number (?=thing)", _later_on),
)
"""Behind the hours that nothing follows."""
