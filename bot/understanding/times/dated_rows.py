"""What a run of words says of several dates: « les 3, 4 et 10 décembre », « du 3 au 5 », "Dec 3-5"."""

from dataclasses import replace
from itertools import pairwise

from bot.understanding.times.dated import (
    DAYS_AT_MOST,
    LATE_IN_MONTH,
    MONTHS_AT_MOST,
    day_number,
    month_of,
    year_of,
)
from bot.understanding.times.days import Dated
from bot.understanding.times.periods import Span
from bot.understanding.times.pieces import Number, Ordinal, Piece, Weekday, every


def several(run: list[Piece]) -> list[Piece]:
    """Read "les 3, 4 et 10 décembre": as many dates, all of that month."""
    month, year = month_of(run), year_of(run)
    numbers = [piece for piece in run if piece.tag in {"number", "ordinal"}]
    found = [(piece, day_number([piece])) for piece in numbers]
    named = [(piece.begin, piece.value.value) for piece in run if isinstance(piece.value, Weekday)]
    if month is None and any(day is not None and day > DAYS_AT_MOST for _, day in found):
        return [
            replace(run[0], tag="word", value=None, finish=run[-1].finish)
        ]  # « le 35 et le 22 » are places
    links = [replace(piece, tag="and") for piece in run if piece.tag in {"comma", "decimal", "and", "or"}]
    dates = [
        replace(piece, tag="date", value=Dated(day, month, year, _named_before(piece, named)))
        for piece, day in found
        if day
    ]
    if dates:
        dates[0] = replace(dates[0], begin=run[0].begin)
        dates[-1] = replace(dates[-1], finish=run[-1].finish)
    return sorted(dates + links, key=lambda piece: piece.begin)


def _named_before(number: Piece, weekdays: list[tuple[int, int]]) -> int | None:
    """Find the weekday that was said last before it."""
    return next((weekday for begin, weekday in reversed(weekdays) if begin < number.begin), None)


def neighbours(run: list[Piece]) -> Span | None:
    """Read « les 12 et 13 décembre » as one stretch."""
    first, second, *month = (piece.value.value for piece in run if isinstance(piece.value, Number | Ordinal))
    if second != first + 1 or (month and not 0 < month[-1] <= MONTHS_AT_MOST):
        return None
    if not month:
        return within_month(run)
    return Span(Dated(first, month[-1]), Dated(second, month[-1]))


def row(run: list[Piece]) -> Span | None:
    """Read « les 12-13-14 décembre »."""
    days = [piece.value.value for piece in run if isinstance(piece.value, Number | Ordinal)]
    following = all(later == day + 1 for day, later in pairwise(days))
    month, year = month_of(run), year_of(run)
    return Span(Dated(days[0], month, year), Dated(days[-1], month, year)) if following else None


def days_in_a_row(run: list[Piece]) -> Span | None:
    """Read "away 12th-19th", « du 1er au 3e » being left to other rules."""
    return within_month(run) if all(each.date for each in every(run, Ordinal)) else None


def within_month(run: list[Piece]) -> Span | None:
    """Read "du 3 au 5 déc", "Dec 3-5": the first day is in the month of the last, or in the one before."""
    last: Dated | None = next(iter(every(run, Dated)), None)
    first = day_number(run, sure=True)
    if last is None:
        numbers = [piece.value.value for piece in run if isinstance(piece.value, Number | Ordinal)]
        first, last = numbers[0], Dated(numbers[-1], month_of(run), year_of(run))
    if first is None or not 0 < first <= DAYS_AT_MOST:
        return None
    month = last.month
    if month and first >= LATE_IN_MONTH > last.day:
        return Span(Dated(first, month - 1 or MONTHS_AT_MOST), replace(last, year=None))
    return Span(Dated(first, month, last.year), last)
