"""Where times begin, end and rest: "from Monday", "until 5", « depuis hier », « sauf le 24 »."""

from dataclasses import replace

from bot.understanding.times.days import Offset, names_days
from bot.understanding.times.grammar import rule
from bot.understanding.times.past import Beyond, Latest
from bot.understanding.times.periods import Instant, PartOf, Span
from bot.understanding.times.pieces import (
    Clock,
    Edge,
    EdgeKind,
    Except,
    NthOfMonth,
    Number,
    Ordinal,
    Part,
    Piece,
    every,
)
from bot.understanding.times.rules_clocks import NOON, bare_hour, half_of

SMALL = "(the|on|in|en|for|de|of|a|at)"


def _instant(kind: EdgeKind, run: list[Piece]) -> Edge:
    day = next(piece.value for piece in run if names_days(piece.value))
    return Edge(kind, Instant(day, every(run, Clock)[0]))


def _edge(kind: EdgeKind, run: list[Piece]) -> Edge | None:
    """Read "before the end of the month" as until it ends; what has both its ends has no edge."""
    target = next(piece.value for piece in run if piece.tag in {"date", "clock", "tonight", "part"})
    if kind == "from" and isinstance(target, Span):
        return None
    ends = kind == "before" and getattr(target, "third", "") == "end"
    return Edge("until" if ends else kind, target)


def _tonight(run: list[Piece]) -> Edge:
    """Read "till 10pm tonight" as an end: nothing says when it begins."""
    part, clock = every(run, Part)[0], every(run, Clock)[0]
    if clock.hour <= NOON and not clock.half:
        clock = replace(clock, half=half_of(clock.hour, part.name), loose=False)
    kind: EdgeKind = "until" if run[0].tag in {"until", "till"} else "before"
    return Edge(kind, Instant(Offset(part.days or 0), clock))


def _to_its_end(run: list[Piece]) -> Edge:
    """Read "by end of Monday"."""
    return Edge("until", run[-1].value)


def _bare_edge(kind: EdgeKind, run: list[Piece]) -> Edge | None:
    """Read « demain avant 5 »: an hour, beside a day."""
    clock = bare_hour(every(run, Number)[0].value, weak=True)
    return Edge(kind, clock) if clock else None


def _till(run: list[Piece]) -> Edge | None:
    """Read "till 6", « jusqu'à 11 », which say an hour alone, as "by 6" does not."""
    clock = bare_hour(every(run, Number)[0].value)
    return Edge("until", clock) if clock and clock.hour else None


def _part_of(run: list[Piece]) -> Edge:
    """Read « vendredi soir à dimanche soir »: its end."""
    day = next(piece.value for piece in run if names_days(piece.value))
    return Edge("until", PartOf(day, every(run, Part)[0]))


def _after(run: list[Piece]) -> Edge:
    return Edge("from", Beyond(next(piece.value for piece in run if names_days(piece.value))))


def _since(run: list[Piece]) -> Edge:
    """Read « depuis lundi »: the last one."""
    target = next(piece.value for piece in run if piece.tag in {"date", "clock", "tonight", "part"})
    return Edge("from", Latest(target) if names_days(target) else target, past=True)


def except_of(run: list[Piece]) -> Except:
    return Except(tuple(piece.value for piece in run if piece.tag == "date"))


def _but_hours(run: list[Piece]) -> bool | None:
    """Read « demain sauf entre 12h et 14h » as the day; days that a habit leaves out are told already."""
    return True if run[0].value is None else None


def but_nth(run: list[Piece]) -> Except:
    """Read « sauf le premier du mois », "except the last Thursday of the month"."""
    nth = [each.value for each in every(run, Ordinal)] + [-1 for piece in run if piece.tag == "last"]
    return Except(tuple(map(NthOfMonth, nth)))


def _first_of_them(run: list[Piece]) -> list[Piece] | None:
    """Read "every Thursday at 2pm, first one on 4 March": the habit begins there."""
    firsts = [index for index, piece in enumerate(run) if piece.value == Ordinal(1)]
    place = max(index for index, piece in enumerate(run) if isinstance(piece.value, Ordinal))
    if firsts[:1] != [place]:
        return None
    edge = Piece("edge", Edge("from", run[-1].value), run[place].begin, run[-1].finish)
    return [*run[:place], edge]


def _till_the(run: list[Piece]) -> list[Piece]:
    """Read « jusquau 9 » as the ninth, as with its apostrophe."""
    return [replace(run[0], tag="till"), replace(run[0], tag="au", begin=run[0].finish)]


TILL = (
    rule(
        "tills",
        "till_au (?=(number|ordinal) suffix? (?!(month|slash|dot|ordinal|weekday|number)))",
        _till_the,
    ),
    rule("till", "till_au", lambda _: True),
)
"""« Jusquau » without its apostrophe."""

FIRST = (
    rule(
        "begun",
        "(habit|count) ((?!stop).){0,12}? ordinal (number|times|sessions)? (on|the|comma|colon|small)* date",
        _first_of_them,
    ),
)
"""Before other edges."""

EDGES = (
    rule(
        "edge",
        "(?<=(part|clock|tonight)) (to|au|a|dash|until au?) the? date (at|au|a|the|in)* part",
        _part_of,
    ),
    rule("edge", "(?<=part) (to|au|until) the? part", lambda run: _edge("until", run)),
    rule(
        "edge", "(until|within) (the|a|au)* date (at|a|comma|the)* clock", lambda run: _instant("until", run)
    ),
    rule("edge", "before (the|a|au)* date (at|a|comma|the)* clock", lambda run: _instant("before", run)),
    rule(
        "edge",
        "(?<=(part|clock|tonight)) (to|au|a|dash) the? date (at|a|comma)* clock",
        lambda run: _instant("until", run),
    ),
    rule("edge", "(?<=lapse_now) (to|a|au|dash) (a|the)* clock", lambda run: _edge("until", run)),
    rule("edge", "(until|before) (at|a|the)* clock the? tonight", _tonight),
    rule("edge", "(?<!the) last (clock|the? date)", lambda run: _edge("from", run)),
    rule("edge", "(until|within|before) (the|a)* end (of|de)? the? date", _to_its_end),
    rule("edge", "(until|within) (the|a|au)* date excluded", lambda run: _edge("before", run)),
    rule(
        "edge", "(until|by|within) (the|at|a|au)* (date|clock|tonight|part)", lambda run: _edge("until", run)
    ),
    rule("edge", "before (the|at|a|au)* (date|clock|tonight|part)", lambda run: _edge("before", run)),
    rule("edge", "since (the|at|a|au|around)* (date|clock|tonight|part)", _since),
    rule("edge", "until_shut (?!(at|a)* (clock|number))", lambda _: Edge("until", Part("evening"))),
    rule("edge", "until_shut (at|a)* clock", lambda run: Edge("until", run[-1].value)),
    rule("edge", "till (at|a)? number END", _till),
    rule("edge", "from (at|a|de)? number onwards", lambda run: _bare_edge("from", run)),
    rule("edge", "until (at|a|the)? number END", lambda run: _bare_edge("until", run)),
    rule("edge", "before (at|a)? number END", lambda run: _bare_edge("before", run)),
    rule("edge", "(starting|after|from) (at|a|de)? number END", lambda run: _bare_edge("from", run)),
    rule("edge", "not after (the|at|a)* (date|clock)", lambda run: _edge("until", run)),
    rule("edge", "after (the|a|de)* date", _after),
    rule(
        "edge",
        "(starting|after) (the|at|a|de|du|on|from)* (date|clock|tonight|part)",
        lambda run: _edge("from", run),
    ),
    rule("edge", "from? (the|at)* date (the|at|a|comma)* clock onwards", lambda run: _instant("from", run)),
    rule("edge", "from (the|at)* (date|clock|tonight) onwards?", lambda run: _edge("from", run)),
    rule("edge", "(the|at)? (date|clock) onwards", lambda run: _edge("from", run)),
    rule("edge", "thru (the|of)* date", lambda run: _edge("until", run)),
    rule("word", f"except {SMALL}* (hours|clock|part)", _but_hours),
    rule("except", f"except ({SMALL}|du)* date ((comma|and|or|the|on)* date)*", except_of),
)
