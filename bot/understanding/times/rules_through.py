"""From an hour of one day to an hour of another: "6pm Friday through 4pm Sunday"; and ends with a verb of their own."""

from dataclasses import replace

from bot.understanding.times.days import names_days
from bot.understanding.times.grammar import rule
from bot.understanding.times.past import DayLater
from bot.understanding.times.periods import Instant
from bot.understanding.times.pieces import Clock, Edge, Piece, Weekday, every
from bot.understanding.times.rules_clocks import NOON

DAY = "(weekday|date|offset)"


def _hour(clock: Clock) -> tuple[int, int]:
    later = NOON if clock.half == "pm" and clock.hour < NOON else 0
    return clock.hour + later, clock.minute


def _apart(run: list[Piece]) -> list[Piece] | None:
    """Keep "Friday 6pm to 4pm Sunday" from being hours of one day, which would end before they begin."""
    start, end = every(run, Clock)
    later = run[-1].tag == "day_later"
    if not later and (_hour(end) > _hour(start) or len(set(every(run, Weekday))) == 1):
        return None
    last = replace(run[-1], tag="date", value=DayLater()) if later else run[-1]
    return [
        Piece("through", None, piece.begin, piece.finish)
        if piece.tag in {"to", "thru", "until", "till", "a", "au", "dash"}
        else piece
        for piece in [*run[:-1], last]
    ]


def _until(run: list[Piece]) -> Edge:
    """The hour and the day that close these words, in either order."""
    day = next(piece.value for piece in run if names_days(piece.value))
    return Edge("until", Instant(day, every(run, Clock)[-1]))


def _ending(run: list[Piece]) -> list[Piece]:
    """Read « on commence à 9h et on finit à 11h30 »: the second hour is the end of the first."""
    place = max(index for index, piece in enumerate(run) if piece.tag in {"ending", "end"})
    closing = run[place:]
    dated = any(names_days(piece.value) for piece in closing)
    edge = _until(closing) if dated else Edge("until", every(closing, Clock)[-1])
    return [*run[:place], Piece("edge", edge, closing[0].begin, closing[-1].finish)]


HOUR = "(number|clock|hour|colon|dot|ampm|oclock|at|a|the|comma|de|du|in|part){0,6}"
NEXT_DAY = (
    rule(
        "days",
        f"(weekday|date|offset|tonight) {HOUR} (to|until|au|a|dash|and) {HOUR} day_after (?!(the|of|de|du)* (date|feast|number|ordinal|weekday|month|offset) (?!(hour|colon|ampm)))",
        lambda run: [*run[:-1], replace(run[-1], tag="day_later")],
    ),
)
"""Read "from 9am tomorrow to 6pm the day after", before « le lendemain » is later than something said elsewhere."""

APART = (
    rule("clocks", "clock (to|until|a|au|dash) (the|a|at)? clock (comma|the|on)* day_later", _apart),
    rule("date", "day_later", lambda _: DayLater()),
    rule(
        "clocks",
        f"{DAY} (at|a|comma)* clock (to|until|a|au) (the|a|at)? clock (the|on)* weekday (?!(comma|at|a|de|from)* (clock|number))",
        _apart,
    ),
)
"""Before hours are made of two clocks."""

THROUGH = (
    rule("edge", "through (the|a|at)* clock (the|on)* date", _until),
    rule(
        "edge",
        "((?<=clock date)|(?<=clock (the|on|comma) date)) (to|until|dash|a|au) (at|a|the)* clock (the|on|comma)* date",
        _until,
    ),
    rule("edge", "(?<=(tonight|date|clock)) until (the|at|a)* clock (the|on)* date", _until),
    rule("edge", "(?<=tonight) (to|dash|au|a) (the|at|a)* clock (the|on)* date", _until),
    rule(
        "closed",
        "clock (word|small|and|comma|on|we|the|of|de|dot){0,8} (ending|end) (at|a|about|on|the)* (clock (?!(to|a|au|dash|until))|date (at|a|the|comma)* clock)",
        _ending,
    ),
    rule(
        "closed",
        "clock (the|on)* date (small|and|comma|we){1,4} (ending|end) (at|a|about|on|the)* (clock (?!(to|a|au|dash|until))|date (at|a|the|comma)* clock)",
        _ending,
    ),
)
"""Before other edges."""
