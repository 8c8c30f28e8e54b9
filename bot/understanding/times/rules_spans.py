"""Days and hours that stand together: "from Monday to Friday", « pas lundi, plutôt mardi », "9-10 then 11-12"."""

from dataclasses import replace

from bot.understanding.times.days import WEEK, Named, names_days
from bot.understanding.times.grammar import rule
from bot.understanding.times.periods import Month, Span
from bot.understanding.times.pieces import Part, Piece, every
from bot.understanding.times.rules_edges import SMALL, except_of


def _span(run: list[Piece]) -> Span:
    start, end = [piece.value for piece in run if names_days(piece.value)]
    return Span(start, end, every_week=run[0].tag != "de")


def _apart(run: list[Piece]) -> list[Piece]:
    """Keep what is moved and where it is moved to as two times: "move 4 February to the 11th"."""
    return [
        replace(piece, tag="word") if piece.tag in {"to", "thru", "au", "a", "until", "till"} else piece
        for piece in run
    ]


def _night(run: list[Piece]) -> list[Piece] | None:
    """Read "la nuit de samedi à dimanche": both days, which one_night.py makes one."""
    dates = [piece for piece in run if piece.tag == "date"]
    if every(run, Part)[0].name != "night":
        return None
    return [run[0], replace(dates[0], value=_span(dates), finish=dates[1].finish)]


def _rather(run: list[Piece]) -> list[Piece]:
    """Read « pas lundi, plutôt mardi »: the second alone."""
    return [replace(run[0], tag="word"), replace(run[-1], begin=run[-1].begin)]


def _but(run: list[Piece]) -> list[Piece]:
    """Read « sauf décembre jusqu'en juin »: the end is that of the habit, not of what is left out."""
    return [replace(run[0], tag="except", value=except_of(run), finish=run[-1].finish)]


def _second(run: list[Piece]) -> list[Piece]:
    """Read « pas à 18h mais à 19h »: the second hour alone."""
    return [replace(run[0], tag="word"), run[-1]]


def _first(run: list[Piece]) -> list[Piece]:
    """Read « mardi, pas mercredi », "7pm not 6pm": the first alone."""
    return [run[0], replace(run[-1], tag="word")]


def _then(run: list[Piece]) -> list[Piece]:
    """Read "tomorrow 9-10 then 11-12": both of that day."""
    return [replace(piece, tag="and") if piece.tag in {"small", "but", "free"} else piece for piece in run]


def _vacant(run: list[Piece]) -> list[Piece]:
    """Read « aprem libre mercredi ? » as that of Wednesday."""
    return [replace(run[1], tag="comma") if piece is run[1] else piece for piece in run]


def _neither(run: list[Piece]) -> list[Piece]:
    """Read « ni lundi ni mardi »: no day at all."""
    return [replace(piece, tag="word", value=None) for piece in run]


NAMED = "(the|on|a|at|de)* (date|clock|hours|part)"


def _months(run: list[Piece]) -> Span | None:
    """Read « janvier et février » as one stretch."""
    first, second = run[0].value, run[-1].value
    if not (isinstance(first, Month) and isinstance(second, Month)) or first.third or second.third:
        return None
    following = first.month and second.month and second.month - first.month in {1, -11}
    return Span(first, second) if following else None


def _slashed(run: list[Piece]) -> list[Piece] | None:
    """Read « lun/mer/ven » as three days, « sam/dim » as one stretch."""
    days = [piece.value for piece in run if isinstance(piece.value, Named)]
    if len(days) < len(run) // 2 + 1:
        return None
    neighbours = len(days) == 2 and (days[1].weekday - days[0].weekday) % WEEK == 1  # noqa: PLR2004
    return (
        None
        if neighbours
        else [replace(piece, tag="and") if piece.tag == "slash" else piece for piece in run]
    )


SPANS = (
    rule("words", f"neither {NAMED} (comma? (neither|or|and) {NAMED})+", _neither),
    rule("dates", "date (slash date)+", _slashed),
    rule("clocks", "not (the|a|at|de)* clock comma? (but|small|a|at|the)* clock", _second),
    rule("clocks", "clock (comma|and|small)* not (the|a|at)* clock", _first),
    rule("dates", "date (comma|and|small)* not (the|on)* date", _first),
    rule("date", "date and date", _months),
    rule("hours", "hours (comma|and)* small (comma|and|small)* (at|a|from|de)* hours", _then),
    rule("except", f"except {SMALL}* date ((comma|and|or|the|on)* date)* comma? (?=(until|from))", _but),
    rule("part", "part (of|de|du|from) the? date (to|au|a) the? date", _night),
    rule(
        "word",
        "(move|push|pull) (word|the|the_one|small|of|de|du|from|quote|dash){0,6} date AT? clock? (to|au|a) the? date",
        _apart,
    ),
    rule("dates", "not (this|the|on)* date comma? (but|small|the|on|this){0,3} date", _rather),
    rule(
        "except",
        "((?<=habit) (but|small not)|(?<=habit (clock|hours)) small not) (the|on|for|in)* date ((comma|and|or|the|on)* date)*",
        except_of,
    ),
    rule("parts", "part (vacant|free) (the|on|for|pour|this|comma)* date", _vacant),
    rule("date", "span", lambda run: run[0].value),
    rule("date", "FROM? the? date (au|to|a|dash|until|slash) the? date", _span),
    rule("date", "between the? date and the? date", _span),
)
