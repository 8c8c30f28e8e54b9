"""What a run of words says of one date: « mardi 8 déc », "12/11", "2026-12-08", « le 17 »."""

from dataclasses import replace

from bot.understanding.times.days import Dated
from bot.understanding.times.periods import Month
from bot.understanding.times.pieces import MonthName, Number, Ordinal, Piece, Weekday, every

DAYS_AT_MOST = 31
MONTHS_AT_MOST = 12
CENTURY = 2000
LATEST_SHORT = 60
"""« 31/12/74 » is of the last century, « 31/12/30 » of this one."""
LATE_IN_MONTH = 20


def day_number(run: list[Piece], *, sure: bool = False) -> int | None:
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


def date_of(run: list[Piece]) -> Dated | None:
    day = day_number(run)
    if day is None or not 0 < day < 100 or Number(1) in every(run, Number):  # noqa: PLR2004  (« un Mars »)
        return None
    return Dated(day, month_of(run), year_of(run) or _short_year(run), weekday_of(run))


def month_first(run: list[Piece]) -> Dated | None:
    """Read "December 3", but not « un Mars et un Coca » nor « mai 68 »."""
    dated = date_of(run)
    named = all(number.digits for number in every(run, Number))
    return dated if dated and named and dated.day <= DAYS_AT_MOST else None


def month_and_hours(run: list[Piece]) -> list[Piece] | None:
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


def day_of_month(run: list[Piece]) -> Dated | None:
    dated = date_of(run)
    spelled = any(not number.digits for number in every(run, Number))
    return dated if dated and dated.day <= DAYS_AT_MOST and not spelled else None


def on_a_date(run: list[Piece]) -> Dated | None:
    """Read "let Inès know on the 9th that …", where "on the third try" names no day."""
    return day_of_month(run) if all(each.date for each in every(run, Ordinal)) else None


def day_or_hour(run: list[Piece]) -> Dated | None:
    """Read « samedi 14 à 17h »: a day, or from two o'clock on; the calendar tells."""
    dated = day_of_month(run)
    return dated and replace(dated, or_hour=True)


def apart_from_hours(run: list[Piece]) -> Dated | None:
    """Read « mardi 8 - 10h30 », where « mardi 8-10h » are hours: its dash stands apart."""
    return day_or_hour(run[:-1]) if run[-1].begin > run[-2].finish else None


def slashed(run: list[Piece]) -> Dated | None:
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


def iso(run: list[Piece]) -> Dated | None:
    month, day = every(run, Number)
    tight = run[0].finish == run[1].begin
    return Dated(day.value, month.value, year_of(run)) if tight else None


def day_dot_month(run: list[Piece]) -> Dated | None:
    """Read « le 30.03 »: two digits name a month, after the article of a day."""
    return slashed(run) if every(run, Number)[1].digits == 2 else None  # noqa: PLR2004


def two_digits_each(run: list[Piece]) -> Dated | None:
    """Read "26. 10. 27"."""
    return slashed(run) if all(number.digits == 2 for number in every(run, Number)) else None  # noqa: PLR2004


def apart(run: list[Piece]) -> Dated | None:
    """Read "le 17 12", "20 01 2027": two digits each."""
    day, month, *years = every(run, Number)
    plain = 0 < day.value <= DAYS_AT_MOST and 0 < month.value <= MONTHS_AT_MOST
    whole = month.digits == 2 or year_of(run) or years  # noqa: PLR2004
    return slashed(run) if plain and whole else None


def padded_month(run: list[Piece]) -> Dated | None:
    """Read « 12-01 19h30 »: no hours begin with a zero there."""
    day, month = every(run, Number)
    padded = month.digits == 2 and month.value < 10  # noqa: PLR2004
    return slashed(run) if padded and day.digits == 2 else None  # noqa: PLR2004


def month_of_year(run: list[Piece]) -> Month | None:
    """Read "12/2026", "2026-12"."""
    month = every(run, Number)[0].value
    return Month(month, year_of(run)) if 0 < month <= MONTHS_AT_MOST else None


def _last_century(run: list[Piece]) -> int | None:
    """The year of « 1er mai 68 »: two digits that are no day, no minutes and no headcount."""
    year = every(run, Number)[-1]
    return full_year(year.value) if year.digits == 2 and year.value > LATEST_SHORT else None  # noqa: PLR2004


def of_last_century(run: list[Piece]) -> Dated | None:
    """Read « le premier mai 68 »."""
    year, day = _last_century(run), day_number(run[:-1], sure=True)
    if year is None or day is None or not 0 < day <= DAYS_AT_MOST:
        return None
    return Dated(day, month_of(run), year, weekday_of(run))


def month_of_last_century(run: list[Piece]) -> list[Piece] | None:
    """Hear no time in « mai 68 », which is history."""
    return [replace(run[0], tag="word", value=None, finish=run[-1].finish)] if _last_century(run) else None


def spelled(run: list[Piece]) -> Dated | None:
    """Read "on the first", "the twelfth"."""
    day = every(run, Ordinal)[0].value
    return Dated(day, weekday=weekday_of(run)) if 0 < day <= DAYS_AT_MOST else None


def spelled_or_hour(run: list[Piece]) -> Dated | None:
    """Read « vendredi quatre à dix-huit heures »: a day where the calendar agrees, else from four o'clock on."""
    dated = date_of(run)
    return replace(dated, or_hour=True) if dated and dated.day <= DAYS_AT_MOST else None


def years_on(run: list[Piece]) -> Dated | None:
    """Read "in 2 years on 3 december": the first number counts the years."""
    count, *rest = [piece for piece in run if piece.tag in {"number", "ordinal", "month", "weekday"}]
    dated = date_of(rest)
    years = every([count], Number)
    return replace(dated, later=years[0].value) if dated and years else None
