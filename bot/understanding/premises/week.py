"""Clauses put together into the opening hours of one week."""

from datetime import time

from bot.understanding.premises.clauses import MOST_STRETCHES, Clause, Reading, Stretch, runs_of
from bot.understanding.premises.clock import DAY, as_time
from bot.understanding.premises.tokens import Token
from bot.understanding.premises.values import Hours


def read_week(spans: list[list[Token]]) -> tuple[Hours, frozenset[int]]:
    """Return the hours, and the numbers of the spans that were of use."""
    week: dict[int, list[tuple[int, int]]] = {}
    used: set[int] = set()
    clauses = Reading(runs_of(spans)).read()
    for clause in clauses:
        changed = [_apply(week, day, clause) for day in clause.days if clause.verb != "close"]
        used |= clause.spans if any(changed) else frozenset()
    for clause in clauses:  # a closed day is closed, whether it is said before or after the hours
        if clause.verb == "close":
            used |= clause.spans
            week = {day: hours for day, hours in week.items() if day not in clause.days}
    hours = {
        day: tuple((as_time(opening), as_time(closing)) for opening, closing in sorted(stretches))
        for day, stretches in sorted(week.items())
        if stretches
    }
    return hours, frozenset(used if hours else ())


def changed(known: Hours, clauses: list[Clause]) -> Hours:
    """Known hours, less the days that are closed and the stretches that are cut out."""
    week = {
        day: [(_minutes(opens), _minutes(closes)) for opens, closes in hours] for day, hours in known.items()
    }
    for clause in clauses:
        for day in clause.days:
            if clause.verb == "close":
                week.pop(day, None)
            elif day in week:
                _apply(week, day, clause)
    return {
        day: tuple((as_time(opens), as_time(closes)) for opens, closes in hours)
        for day, hours in week.items()
        if hours
    }


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _apply(week: dict[int, list[tuple[int, int]]], day: int, clause: Clause) -> bool:
    before = week.get(day, [])
    after = before
    for stretch in clause.hours:
        after = _cut(after, stretch) if clause.verb == "cut" else _opened(after, stretch)
    if after:
        week[day] = after
    else:
        week.pop(day, None)
    return bool(before or after)


def _opened(known: list[tuple[int, int]], stretch: Stretch) -> list[tuple[int, int]]:
    """Hours beside the known ones are added, hours that overlap them are a correction."""
    opening, closing = stretch
    if opening is None:
        return [*known[:-1], (known[-1][0], closing)] if known else known
    if any(_overlap(one, (opening, closing)) for one in known):
        return [(opening, closing)]
    return sorted([*known, (opening, closing)])[:MOST_STRETCHES]


def _cut(known: list[tuple[int, int]], stretch: Stretch) -> list[tuple[int, int]]:
    if stretch[0] is None:
        return known
    start, end = _line((stretch[0], stretch[1]))
    pieces = []
    for opening, closing in map(_line, known):
        pieces += [(opening, min(closing, start)), (max(opening, end), closing)]
    return [(opening, closing % DAY) for opening, closing in pieces if opening < closing]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    (start, end), (opening, closing) = _line(one), _line(other)
    return start < closing and opening < end


def _line(stretch: tuple[int, int]) -> tuple[int, int]:
    """Put a stretch on a straight line: past midnight, minutes go on."""
    opening, closing = stretch
    return opening, closing if closing > opening else closing + DAY
