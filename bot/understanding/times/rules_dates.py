"""Dates by their number: "mardi 8 déc", "12/11", "2026-12-08", "du 3 au 5 déc", "le 17"."""

from dataclasses import replace
from itertools import pairwise

from bot.understanding.times.days import Dated
from bot.understanding.times.grammar import rule
from bot.understanding.times.periods import Month, Span
from bot.understanding.times.pieces import MonthName, Number, Ordinal, Piece, Weekday, every

DAYS_AT_MOST = 31
MONTHS_AT_MOST = 12
CENTURY = 2000
LATEST_SHORT = 60
"""« 31/12/74 » is of the last century, « 31/12/30 » of this one."""
LATE_IN_MONTH = 20


def _day_number(run: list[Piece], *, sure: bool = False) -> int | None:
    """Find the one number that names the day; "2e" never does, "1er" does, both do where a month is told."""
    sure = sure or month_of(run) is not None
    found = [each.value for each in every(run, Ordinal) if each.date or sure] + [
        each.value for each in every(run, Number)
    ]
    return found[0] if found else None


def year_of(run: list[Piece]) -> int | None:
    return next((piece.value for piece in run if piece.tag == "year" and isinstance(piece.value, int)), None)


def weekday_of(run: list[Piece]) -> int | None:
    return next((each.value for each in every(run, Weekday)), None)


def month_of(run: list[Piece]) -> int | None:
    return next((each.value for each in every(run, MonthName)), None)


def _dated(run: list[Piece]) -> Dated | None:
    day = _day_number(run)
    if day is None or not 0 < day < 100 or Number(1) in every(run, Number):  # noqa: PLR2004  (« un Mars »)
        return None
    return Dated(day, month_of(run), year_of(run) or _short_year(run), weekday_of(run))


def _month_first(run: list[Piece]) -> Dated | None:
    """Read "December 3", but not « un Mars et un Coca » nor « mai 68 »."""
    dated = _dated(run)
    named = all(number.digits for number in every(run, Number))
    return dated if dated and named and dated.day <= DAYS_AT_MOST else None


def _month_and_hours(run: list[Piece]) -> list[Piece] | None:
    """Read « jusqu'en mars 18-20h », where "Dec 8 - 14h" is a day: its dash stands apart."""
    month, start, dash, end, *_ = run
    tight = start.finish == dash.begin and dash.finish == end.begin
    return (
        [month, replace(dash, tag="comma", begin=month.finish, finish=month.finish), *run[1:]]
        if tight
        else None
    )


def _short_year(run: list[Piece]) -> int | None:
    """Read the 74 of "31-Oct-74": what lies more than thirty years ahead is of the last century."""
    *days, last = every(run, Number) or [Number(0)]
    short = run[-1].tag == "number" and bool(days) and last.digits == 2  # noqa: PLR2004
    return full_year(last.value) if short else None


def full_year(year: int) -> int:
    return year + CENTURY - (100 if year > LATEST_SHORT else 0)


def _day_of_month(run: list[Piece]) -> Dated | None:
    dated = _dated(run)
    spelled = any(not number.digits for number in every(run, Number))
    return dated if dated and dated.day <= DAYS_AT_MOST and not spelled else None


def _day_or_hour(run: list[Piece]) -> Dated | None:
    """Read « samedi 14 à 17h »: a day, or from two o'clock on; the calendar tells."""
    dated = _day_of_month(run)
    return dated and replace(dated, or_hour=True)


def _apart_from_hours(run: list[Piece]) -> Dated | None:
    """Read « mardi 8 - 10h30 », where « mardi 8-10h » are hours: its dash stands apart."""
    return _day_or_hour(run[:-1]) if run[-1].begin > run[-2].finish else None


def _slashed(run: list[Piece]) -> Dated | None:
    """Read "12/11", "8/12/26": the month has to be one, the day need not ("32/01" is told as wrong)."""
    day, month, *rest = every(run, Number)
    year = full_year(rest[0].value) if rest else year_of(run)
    shaped = 0 < month.value <= MONTHS_AT_MOST and month.digits and day.digits and 0 < day.value < 100  # noqa: PLR2004
    american = day.value <= MONTHS_AT_MOST < month.value <= DAYS_AT_MOST
    if american:
        return Dated(month.value, day.value, year, weekday_of(run))
    if not shaped or (day.value > DAYS_AT_MOST and month.digits == 1):
        return None
    return Dated(day.value, month.value, year, weekday_of(run), slashed=day.value <= MONTHS_AT_MOST)


def _iso(run: list[Piece]) -> Dated | None:
    month, day = every(run, Number)
    tight = run[0].finish == run[1].begin
    return Dated(day.value, month.value, year_of(run)) if tight else None


def _day_dot_month(run: list[Piece]) -> Dated | None:
    """Read « le 30.03 »: two digits name a month, after the article of a day."""
    return _slashed(run) if every(run, Number)[1].digits == 2 else None  # noqa: PLR2004


def _two_digits_each(run: list[Piece]) -> Dated | None:
    """Read "26. 10. 27"."""
    return _slashed(run) if all(number.digits == 2 for number in every(run, Number)) else None  # noqa: PLR2004


def _apart(run: list[Piece]) -> Dated | None:
    """Read "le 17 12", "20 01 2027": two digits each."""
    day, month, *years = every(run, Number)
    plain = 0 < day.value <= DAYS_AT_MOST and 0 < month.value <= MONTHS_AT_MOST
    whole = month.digits == 2 or year_of(run) or years  # noqa: PLR2004
    return _slashed(run) if plain and whole else None


def _month_of_year(run: list[Piece]) -> Month | None:
    """Read "12/2026", "2026-12"."""
    month = every(run, Number)[0].value
    return Month(month, year_of(run)) if 0 < month <= MONTHS_AT_MOST else None


def _spelled(run: list[Piece]) -> Dated | None:
    """Read "on the first", "the twelfth"."""
    day = every(run, Ordinal)[0].value
    return Dated(day) if 0 < day <= DAYS_AT_MOST else None


def _several(run: list[Piece]) -> list[Piece]:
    """Read "les 3, 4 et 10 décembre": as many dates, all of that month."""
    month, year = month_of(run), year_of(run)
    numbers = [piece for piece in run if piece.tag in {"number", "ordinal"}]
    found = [(piece, _day_number([piece])) for piece in numbers]
    links = [replace(piece, tag="and") for piece in run if piece.tag in {"comma", "and", "or"}]
    dates = [replace(piece, tag="date", value=Dated(day, month, year)) for piece, day in found if day]
    if dates:
        dates[0] = replace(dates[0], begin=run[0].begin)
        dates[-1] = replace(dates[-1], finish=run[-1].finish)
    return sorted(dates + links, key=lambda piece: piece.begin)


def _neighbours(run: list[Piece]) -> Span | None:
    """Read « les 12 et 13 décembre » as one stretch."""
    first, second, *month = (piece.value.value for piece in run if isinstance(piece.value, Number | Ordinal))
    if second != first + 1 or (month and not 0 < month[-1] <= MONTHS_AT_MOST):
        return None
    if not month:
        return _within_month(run)
    return Span(Dated(first, month[-1]), Dated(second, month[-1]))


def _row(run: list[Piece]) -> Span | None:
    """Read « les 12-13-14 décembre »."""
    days = [piece.value.value for piece in run if isinstance(piece.value, Number | Ordinal)]
    following = all(later == day + 1 for day, later in pairwise(days))
    month, year = month_of(run), year_of(run)
    return Span(Dated(days[0], month, year), Dated(days[-1], month, year)) if following else None


def _within_month(run: list[Piece]) -> Span | None:
    """Read "du 3 au 5 déc", "Dec 3-5": the first day is in the month of the last, or in the one before."""
    last: Dated | None = next(iter(every(run, Dated)), None)
    first = _day_number(run, sure=True)
    if last is None:
        numbers = [piece.value.value for piece in run if isinstance(piece.value, Number | Ordinal)]
        first, last = numbers[0], Dated(numbers[-1], month_of(run), year_of(run))
    if first is None or not 0 < first <= DAYS_AT_MOST:
        return None
    month = last.month
    if month and first >= LATE_IN_MONTH > last.day:
        return Span(Dated(first, month - 1 or MONTHS_AT_MOST), replace(last, year=None))
    return Span(Dated(first, month, last.year), last)


def _years_on(run: list[Piece]) -> Dated | None:
    """Read "in 2 years on 3 december": the first number counts the years."""
    count, *rest = [piece for piece in run if piece.tag in {"number", "ordinal", "month", "weekday"}]
    dated = _dated(rest)
    years = every([count], Number)
    return replace(dated, later=years[0].value) if dated and years else None


NOT_CLOCK = (
    "(?!(hour|hours|colon|ampm|dot number|oclock|suffix|slash|minute|past|word|day|week|months|years|times))"
)

WHOLE_DAYS = "(?!(comma|at|a|de|du|from|the)* (number|part|clock|between))"
ALONE = "(?!(comma? (the|and)?|to|dash|and|or|au|a) (NUM|weekday|month))"
NO_MINUTES = "(?<!(colon|hour))(?<!number dot)"
"""What follows the sign of an hour is no day: "14:30 Dec 8"."""
THEN_HOURS = "(?=(dash|comma) ((a|at|de|from|between|around)|number (dash number)? (hour|colon|ampm)|clock))"
IN_YEARS = "in the? number years (word|comma|the|on)? (comma|the|on)* (weekday comma?)? the?"

DATES = (
    rule("date", f"{IN_YEARS} NUM (of|de|the)? month", _years_on),
    rule("date", f"{IN_YEARS} month the? NUM", _years_on),
    rule("span", f"the? NUM and NUM month year? {WHOLE_DAYS}", _neighbours),
    rule("span", f"the? number and number slash number {WHOLE_DAYS}", _neighbours),
    rule("span", f"the? NUM dash NUM (dash NUM)+ month year? {WHOLE_DAYS}", _row),
    rule(
        "dates",
        f"weekday? the? {NO_MINUTES} NUM ((comma|and|or)+ the? weekday? the? NUM){{1,5}} of? month year?",
        _several,
    ),
    rule(
        "date",
        "(weekday comma?)? the number dot number (?!(dot|hour|ampm|minute|word|slash|colon))",
        _day_dot_month,
    ),
    rule("date", "year (dash|slash) number (dash|slash) number", _iso),
    rule("date", "number dash number dash year", _slashed),
    rule("date", "number dot number dot year", _slashed),
    rule("date", "number dot number dot number (?!dot)", _two_digits_each),
    rule("monthly", "(?<!(number|slash|dash)) number slash year END", _month_of_year),
    rule("monthly", "year (dash|slash) number END (?!dash)", _month_of_year),
    rule(
        "date", "(weekday comma?)? THE? number (slash|dash|dot) month (slash|dash|dot) (year|number)", _dated
    ),
    rule("date", "(weekday comma?)? the number number number END", _apart),
    rule("date", "(weekday comma?)? THE? number number year", _apart),
    rule("date", "(weekday comma?)? (the|on) number number END", _apart),
    rule("date", "(weekday comma?)? THE? number slash number slash (year|number)", _slashed),
    rule("date", "(weekday comma?)? THE? number slash number (?!(word|hour|slash))", _slashed),
    rule(
        "span",
        f"FROM? THE? month THE? NUM (to|dash|until|a) NUM comma? year? {NOT_CLOCK} (?!dash number (ampm|hour|colon))",
        _within_month,
    ),
    rule(
        "date",
        f"THE? {NO_MINUTES} (NUM (of|de)? month|month the? NUM) year? (comma|bracket) weekday {ALONE}",
        _dated,
    ),
    rule("date", f"(weekday comma?)? THE? {NO_MINUTES} NUM (of|de|the)? month (comma? year)?", _dated),
    rule("month", "month number dash number hour number?", _month_and_hours),
    rule("month", "(?<=(until|of|end|start|mid|in)) month number dash number ampm", _month_and_hours),
    rule("date", f"weekday? comma? month the? NUM {NOT_CLOCK} (comma? year)?", _month_first),
)

NUMBERED = (
    rule(
        "dates",
        f"(the|on) NUM ((comma the? NUM)+ comma? (and|or)|(and|or)) the? NUM (?!(dash|to|of|au)) {NOT_CLOCK}",
        _several,
    ),
    rule(
        "date",
        "FROM? (weekday comma?)? THE? (?<!(colon|hour)) (?<!number dash)(?<!number to)(?<!number a) NUM (au|to|a|dash|until) the? date (?!word)",
        _within_month,
    ),
    rule(
        "span",
        f"FROM? weekday THE? NUM (au|to|a|dash|until) the? weekday the? NUM {NOT_CLOCK}",
        _within_month,
    ),
    rule("span", f"between the NUM and the NUM {NOT_CLOCK}", _within_month),
    rule("date", "on the ordinal END", _spelled),
    rule("span", f"du NUM au the? NUM {NOT_CLOCK}", _within_month),
    rule("span", f"(from|between) the? ordinal (to|and) the? ordinal {NOT_CLOCK}", _within_month),
    rule("date", "weekday number (?=(a number (hour|colon)|(du|in the) part))", _day_or_hour),
    rule(
        "date",
        "weekday number dash (?=(number (dash number)? (hour|colon|ampm)|(a|at|de|from|between|around)|clock))",
        _apart_from_hours,
    ),
    rule("date", f"(the|on) NUM {THEN_HOURS}", _day_of_month),
    rule("date", f"weekday (the NUM|ordinal) {THEN_HOURS}", _day_of_month),
    rule("date", f"weekday the? NUM (?!(dash|to)) {NOT_CLOCK}", _day_of_month),
    rule("date", "the number (?=(a|at) number (hour|colon))", _dated),
    rule("date", f"(the|on) NUM (?!(of|de (?!(number|clock))|dash|to)) {NOT_CLOCK}", _day_of_month),
    rule(
        "date",
        "(?<=until au) NUM (?!(hour|hours|colon|ampm|slash|dot|minute|of|de|day|week|months))",
        _day_of_month,
    ),
    rule(
        "date", f"(?<=(au|du)) NUM (?!(of|de (?!(number|clock))|dash|to|au word)) {NOT_CLOCK}", _day_of_month
    ),
)
