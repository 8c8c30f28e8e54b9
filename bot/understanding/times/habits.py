"""What a run of words says of a habit: its days, its rhythm, and how often."""

from dataclasses import replace

from bot.understanding.times.days import Dated, Named
from bot.understanding.times.periods import Month, Span
from bot.understanding.times.pieces import (
    Every,
    Length,
    Number,
    Ordinal,
    Part,
    Piece,
    Weekday,
    every,
)

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
UNITS = {"hour": "HOURLY", "hours": "HOURLY", "day": "DAILY", "week": "WEEKLY", "months": "MONTHLY"}
RHYTHMS = {
    "DAILY": Every("DAILY"),
    "WEEKLY": Every("WEEKLY"),
    "MONTHLY": Every("MONTHLY"),
    "HOURLY": Every("HOURLY"),
    "YEARLY": Every("YEARLY"),
    "FORTNIGHTLY": Every("WEEKLY", 2),
    "QUARTERLY": Every("MONTHLY", 3),
    "HALFYEARLY": Every("MONTHLY", 6),
}
WEEKDAYS = Every("WEEKLY", byday=CODES[:5])
WEEKDAY_IN_A_MONTH = 5
"""How often a weekday comes in a month at most."""
FORTNIGHT = 15
ONE_IN = {2, 3, 4}
INTERVALS = {"other": 2, "sur_deux": 2, "sur_trois": 3, "sur_quatre": 4}


def weekdays_of(days: Span) -> tuple[str, ...]:
    """« Du lundi au vendredi » as the weekdays that a habit is kept on."""
    if not (isinstance(days.start, Named) and isinstance(days.end, Named)):
        return ()
    first, many = days.start.weekday, (days.end.weekday - days.start.weekday) % len(CODES) + 1
    return tuple(CODES[(first + more) % len(CODES)] for more in range(many))


def _codes(run: list[Piece]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(CODES[each.value] for each in every(run, Weekday)))


def _interval(run: list[Piece]) -> int:
    told = (INTERVALS[piece.tag] for piece in run if piece.tag in INTERVALS)
    if one_in := next(told, None):
        return one_in
    return max(1, next((number.value for number in every(run, Number)), 1))


def weekly(run: list[Piece]) -> Every:
    return Every("WEEKLY", _interval(run), _codes(run), part=next(iter(every(run, Part)), None))


def _of_month(nths: list[int], codes: tuple[str, ...]) -> Every | None:
    """The nth of those weekdays; no month has six of one ("the 9th Tuesdays" is no habit)."""
    there = all(0 < abs(nth) <= WEEKDAY_IN_A_MONTH for nth in nths)
    return Every("MONTHLY", byday=tuple(f"{nth}{code}" for nth in nths for code in codes)) if there else None


def nth(run: list[Piece]) -> Every | None:
    ordinal = next((each.value for each in every(run, Ordinal)), -1)
    return _of_month([ordinal], _codes(run))


def every_few_months(run: list[Piece]) -> Every | None:
    """Read "every two months on the first Tuesday"."""
    found = nth(run)
    return replace(found, interval=_interval(run)) if found else None


def second(run: list[Piece]) -> Every:
    return Every("MONTHLY", byday=tuple(f"2{code}" for code in _codes(run)))


def second_and(run: list[Piece]) -> Every | None:
    """Read "every second and fourth Friday of the month"."""
    other = next((each.value for each in every(run, Ordinal)), -1)
    return _of_month([2, other], _codes(run))


def half_days(run: list[Piece]) -> Every | None:
    """Read "every Friday pm"."""
    habitual = run[0].tag == "every" or any(each.plural for each in every(run, Weekday))
    half = Part("morning" if run[-1].value == "am" else "afternoon")
    return Every("WEEKLY", byday=_codes(run), part=half) if habitual else None


def weekends(run: list[Piece]) -> Every:
    del run
    return Every("WEEKLY", byday=CODES[5:])


def weekend_parts(run: list[Piece]) -> Every | None:
    """Read "weekend mornings"; "weekend morning" is of one."""
    part = every(run, Part)[0]
    often = part.plural or any(piece.tag in {"every", "weekends"} for piece in run)
    return replace(weekends(run), part=part) if often else None


def all_month(run: list[Piece]) -> list[Piece]:
    """Read « tous les mardis du mois »: of this one."""
    days = [piece for piece in run if isinstance(piece.value, Weekday)]
    habit = replace(run[0], tag="habit", value=weekly(run), finish=days[-1].finish)
    return [habit, replace(run[-1], tag="date", value=Month(offset=0))]


def rhythmic(run: list[Piece]) -> Every | None:
    """Read "biweekly on Fridays", « une semaine sur deux le mardi »."""
    rhythm = RHYTHMS[str(run[0].value)] if run[0].tag == "rhythm" else Every("WEEKLY", 2)
    part = next(iter(every(run, Part)), None)
    return Every("WEEKLY", rhythm.interval, _codes(run), part=part) if rhythm.freq == "WEEKLY" else None


def monthly_nth(run: list[Piece]) -> Every | None:
    rhythm = next(RHYTHMS[str(piece.value)] for piece in run if piece.tag == "rhythm")
    return nth(run) if rhythm == RHYTHMS["MONTHLY"] else None


def several_nth(run: list[Piece]) -> Every | None:
    ordinals = [each.value for each in every(run, Ordinal)] + [-1 for piece in run if piece.tag == "last"]
    return _of_month(ordinals, _codes(run))


def plural_part(run: list[Piece]) -> Every | None:
    return weekly(run) if every(run, Part)[0].plural else None


def back(run: list[Piece]) -> tuple[int, int]:
    return every(run, Weekday)[0].value, every(run, Number)[0].value


def plural(run: list[Piece]) -> Every | None:
    return weekly(run) if any(each.plural for each in every(run, Weekday)) else None


def by_unit(run: list[Piece]) -> Every:
    """Read "every day", "toutes les deux semaines"; "tous les 15 jours" is every other week in French."""
    unit = next(piece.tag for piece in run if piece.tag in UNITS)
    interval = _interval(run)
    if unit == "day" and interval in {FORTNIGHT, 14, 7}:
        return Every("WEEKLY", max(1, interval // 7), _codes(run))
    return Every(UNITS[unit], interval, _codes(run))  # type: ignore[arg-type]


def each_noon(run: list[Piece]) -> list[Piece] | None:
    """Read « chaque midi », "every midnight"."""
    clock = run[-1]
    return [replace(run[0], tag="habit", value=RHYTHMS["DAILY"]), clock]


def each_day_of(run: list[Piece]) -> list[Piece]:
    """Read "every day this week"."""
    return [replace(run[0], tag="habit", value=RHYTHMS["DAILY"], finish=run[1].finish), *run[2:]]


def evenings(run: list[Piece]) -> Every | None:
    """Read « les soirs de semaine », not « un soir de la semaine »."""
    part = every(run, Part)[0]
    return replace(WEEKDAYS, part=part) if part.plural else None


def by_part(run: list[Piece]) -> Every:
    interval = next((INTERVALS[piece.tag] for piece in run if piece.tag in INTERVALS), 1)
    return Every("DAILY", interval, part=every(run, Part)[0])


def by_month_day(run: list[Piece]) -> Every | None:
    days = _month_days(run)
    return Every("MONTHLY", bymonthday=days[:1]) if days else None


def by_month_days(run: list[Piece]) -> Every | None:
    """Read « tous les 15 et 30 du mois », "the 15th and 30th of every month"."""
    days = _month_days(run)
    return Every("MONTHLY", bymonthday=days) if len(days) > 1 else None


def _month_days(run: list[Piece]) -> tuple[int, ...]:
    """The days of a month that are told; « le deuxième » is none, « le premier » is."""
    days = [each.value for each in every(run, Ordinal) if each.date or each.value == 1] + [
        each.value for each in every(run, Number)
    ]
    return tuple(days) if all(0 < day <= 31 for day in days) else ()  # noqa: PLR2004


def nth_day(run: list[Piece]) -> Every:
    """Read « le dernier jour de chaque mois », "the last working day of every month"."""
    ordinal = next((each.value for each in every(run, Ordinal)), -1)
    if any(piece.tag == "weekdays" for piece in run):
        return Every("MONTHLY", byday=WEEKDAYS.byday, bysetpos=ordinal)
    return Every("MONTHLY", bymonthday=(ordinal,))


def edge_of_month(run: list[Piece]) -> Every:
    """Read « à la fin de chaque mois » as its last day."""
    return Every("MONTHLY", bymonthday=(1 if any(piece.tag == "start" for piece in run) else -1,))


def nth_weekend(run: list[Piece]) -> Every | None:
    ordinal = next((each.value for each in every(run, Ordinal)), -1)
    return _of_month([ordinal], CODES[5:])


def once_a_month(run: list[Piece]) -> list[Piece] | None:
    """Read « un lundi par mois »."""
    if any(number.value != 1 for number in every(run, Number)):
        return None
    return [replace(run[0], tag="habit", value=RHYTHMS["MONTHLY"]), replace(run[1], finish=run[-1].finish)]


def nth_each_month(run: list[Piece]) -> Every | None:
    """Read « une fois par mois, le dernier vendredi »."""
    monthly = run[0].tag == "every" or run[0].value == "MONTHLY"
    return nth([piece for piece in run if not isinstance(piece.value, str)]) if monthly else None


def one_in_two(run: list[Piece]) -> Every:
    """Read "une semaine sur deux, le jeudi", "un week-end sur deux"."""
    days = _codes(run) or (CODES[5:] if any(piece.tag == "weekend" for piece in run) else ())
    return Every("WEEKLY", 2, days)


def one_in(run: list[Piece]) -> Every | None:
    """Read « 1 mardi/2 »."""
    one, many = every(run, Number)
    return Every("WEEKLY", many.value, _codes(run)) if one.value == 1 and many.value in ONE_IN else None


def some_day(run: list[Piece]) -> list[Piece] | None:
    """Read « un samedi de janvier »: nobody says which, only the month is told."""
    one = every(run, Number)[0].value == 1
    return [replace(run[0], tag="word", value=None, finish=run[-1].finish)] if one else None


def rhythm_on_day(run: list[Piece]) -> Every | None:
    return by_month_day(run) if run[0].value == "MONTHLY" else None


def yearly(run: list[Piece]) -> list[Piece] | None:
    """Read "every 14 July": a date with its month, each year."""
    date = run[-1]
    if not isinstance(date.value, Dated) or date.value.month is None:
        return None
    return [replace(run[0], tag="habit", value=RHYTHMS["YEARLY"]), replace(date, tag="date")]


def by_length(run: list[Piece]) -> Every | None:
    """Read « tous les quinze jours »."""
    weeks, rest = divmod(every(run, Length)[0].days, 7)
    return Every("WEEKLY", weeks) if weeks and not rest else None
