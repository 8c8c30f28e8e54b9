"""Habits: "tous les jeudis", "every other Monday", "le premier jeudi du mois", "sauf le 24"."""

from dataclasses import replace

from bot.understanding.times.days import Dated, Named
from bot.understanding.times.grammar import rule
from bot.understanding.times.past import Ago
from bot.understanding.times.periods import Month, Span
from bot.understanding.times.pieces import (
    Count,
    Every,
    Length,
    Number,
    Ordinal,
    Part,
    Piece,
    Weekday,
    every,
)
from bot.understanding.times.rules_edges import SMALL, but_nth

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


def _weekly(run: list[Piece]) -> Every:
    return Every("WEEKLY", _interval(run), _codes(run), part=next(iter(every(run, Part)), None))


def _nth(run: list[Piece]) -> Every:
    ordinal = next((each.value for each in every(run, Ordinal)), -1)
    return Every("MONTHLY", byday=tuple(f"{ordinal}{code}" for code in _codes(run)))


def _second(run: list[Piece]) -> Every:
    return Every("MONTHLY", byday=tuple(f"2{code}" for code in _codes(run)))


def _weekends(run: list[Piece]) -> Every:
    del run
    return Every("WEEKLY", byday=CODES[5:])


def _all_month(run: list[Piece]) -> list[Piece]:
    """Read « tous les mardis du mois »: of this one."""
    days = [piece for piece in run if isinstance(piece.value, Weekday)]
    habit = replace(run[0], tag="habit", value=_weekly(run), finish=days[-1].finish)
    return [habit, replace(run[-1], tag="date", value=Month(offset=0))]


def _rhythmic(run: list[Piece]) -> Every | None:
    """Read "biweekly on Fridays", « une semaine sur deux le mardi »."""
    rhythm = RHYTHMS[str(run[0].value)] if run[0].tag == "rhythm" else Every("WEEKLY", 2)
    part = next(iter(every(run, Part)), None)
    return Every("WEEKLY", rhythm.interval, _codes(run), part=part) if rhythm.freq == "WEEKLY" else None


def _monthly_nth(run: list[Piece]) -> Every | None:
    return _nth(run) if RHYTHMS[str(run[0].value)].freq == "MONTHLY" else None


def _several_nth(run: list[Piece]) -> Every:
    ordinals = [each.value for each in every(run, Ordinal)] + [-1 for piece in run if piece.tag == "last"]
    return Every("MONTHLY", byday=tuple(f"{ordinal}{code}" for ordinal in ordinals for code in _codes(run)))


def _plural_part(run: list[Piece]) -> Every | None:
    return _weekly(run) if every(run, Part)[0].plural else None


def _several_times(run: list[Piece]) -> list[Piece] | None:
    """Read « les 5 prochains mardis », "for six Mondays": a habit, and how often."""
    days = [piece for piece in run if piece.tag == "weekday"]
    times = next((piece for piece in run if piece.tag == "number"), None)
    many = times is not None and isinstance(times.value, Number) and times.value.value > 1
    if (
        times is None
        or not many
        or not all(day.value.plural for day in days if isinstance(day.value, Weekday))
    ):
        return None
    count = replace(times, tag="count", value=_count_of(times.value), begin=run[0].begin)
    said = [*days, *(piece for piece in run if piece.tag == "part")]
    return [count, replace(days[0], tag="habit", value=_weekly(said), finish=run[-1].finish)]


def _count_of(value: object) -> Count:
    return Count(value.value if isinstance(value, Number) else 1)


def _back(run: list[Piece]) -> tuple[int, int]:
    return every(run, Weekday)[0].value, every(run, Number)[0].value


def _plural(run: list[Piece]) -> Every | None:
    return _weekly(run) if any(each.plural for each in every(run, Weekday)) else None


def _by_unit(run: list[Piece]) -> Every:
    """Read "every day", "toutes les deux semaines"; "tous les 15 jours" is every other week in French."""
    unit = next(piece.tag for piece in run if piece.tag in UNITS)
    interval = _interval(run)
    if unit == "day" and interval in {FORTNIGHT, 14, 7}:
        return Every("WEEKLY", max(1, interval // 7), _codes(run))
    return Every(UNITS[unit], interval, _codes(run))  # type: ignore[arg-type]


def _each_noon(run: list[Piece]) -> list[Piece] | None:
    """Read « chaque midi », "every midnight"."""
    clock = run[-1]
    return [replace(run[0], tag="habit", value=RHYTHMS["DAILY"]), clock]


def _each_day_of(run: list[Piece]) -> list[Piece]:
    """Read "every day this week"."""
    return [replace(run[0], tag="habit", value=RHYTHMS["DAILY"], finish=run[1].finish), *run[2:]]


def _evenings(run: list[Piece]) -> Every | None:
    """Read « les soirs de semaine », not « un soir de la semaine »."""
    part = every(run, Part)[0]
    return replace(WEEKDAYS, part=part) if part.plural else None


def _by_part(run: list[Piece]) -> Every:
    return Every("DAILY", part=every(run, Part)[0])


def _by_month_day(run: list[Piece]) -> Every | None:
    days = _month_days(run)
    return Every("MONTHLY", bymonthday=days[:1]) if days else None


def _by_month_days(run: list[Piece]) -> Every | None:
    """Read « tous les 15 et 30 du mois », "the 15th and 30th of every month"."""
    days = _month_days(run)
    return Every("MONTHLY", bymonthday=days) if len(days) > 1 else None


def _month_days(run: list[Piece]) -> tuple[int, ...]:
    """The days of a month that are told; « le deuxième » is none, « le premier » is."""
    days = [each.value for each in every(run, Ordinal) if each.date or each.value == 1] + [
        each.value for each in every(run, Number)
    ]
    return tuple(days) if all(0 < day <= 31 for day in days) else ()  # noqa: PLR2004


def _nth_each_month(run: list[Piece]) -> Every | None:
    """Read « une fois par mois, le dernier vendredi »."""
    monthly = run[0].tag == "every" or run[0].value == "MONTHLY"
    return _nth([piece for piece in run if not isinstance(piece.value, str)]) if monthly else None


def _one_in_two(run: list[Piece]) -> Every:
    """Read "une semaine sur deux, le jeudi", "un week-end sur deux"."""
    days = _codes(run) or (CODES[5:] if any(piece.tag == "weekend" for piece in run) else ())
    return Every("WEEKLY", 2, days)


def _one_in(run: list[Piece]) -> Every | None:
    """Read « 1 mardi/2 »."""
    one, many = every(run, Number)
    return Every("WEEKLY", many.value, _codes(run)) if one.value == 1 and many.value in ONE_IN else None


def _some_day(run: list[Piece]) -> list[Piece] | None:
    """Read « un samedi de janvier »: nobody says which, only the month is told."""
    one = every(run, Number)[0].value == 1
    return [replace(run[0], tag="word", value=None, finish=run[-1].finish)] if one else None


def _rhythm_on_day(run: list[Piece]) -> Every | None:
    return _by_month_day(run) if run[0].value == "MONTHLY" else None


def _yearly(run: list[Piece]) -> list[Piece] | None:
    """Read "every 14 July": a date with its month, each year."""
    date = run[-1]
    if not isinstance(date.value, Dated) or date.value.month is None:
        return None
    return [replace(run[0], tag="habit", value=RHYTHMS["YEARLY"]), date]


def _by_length(run: list[Piece]) -> Every | None:
    """Read « tous les quinze jours »."""
    weeks, rest = divmod(every(run, Length)[0].days, 7)
    return Every("WEEKLY", weeks) if weeks and not rest else None


EVERY = (
    rule(
        "except",
        f"except {SMALL}* (ordinal|last) ((comma|and) the? (ordinal|last))* weekday? (of|de|in|du) (every|the)? months",
        but_nth,
    ),
    rule("habit", "every_second weekday (of|in) (the|each|every)? months", _second),
    rule(
        "habit",
        "every_second (on|the)* (week (on|the|comma)*)? LIST part?",
        lambda run: replace(_weekly(run), interval=2),
    ),
    rule("habit", "every_second (day|week|months)", lambda run: replace(_by_unit(run), interval=2)),
    rule("habits", "every LIST (du|of the) months (?!next)", _all_month),
    rule(
        "habit",
        "(every|the) the? NUM ((comma|and) the? NUM)+ (du|of the|(of|de|in) (the? every|the|every)) months (?!next)",
        _by_month_days,
    ),
    rule("habit", "every the? NUM (du|(of|de|in) (the|every)*) months (?!next)", _by_month_day),
    rule("habit", "every months (the|on|de)* NUM (?!(hour|colon|word|weekday))", _by_month_day),
    rule("habit", "the NUM (of|de) (every|the)* months (?!next)", _by_month_day),
    rule("habit", "the NUM (du|of the) months (?!next)", _by_month_day),
    rule("habit", "every (ordinal|last) weekday ((du|of|de|in) (the|every)? months)?", _nth),
    rule("habit", "the? (ordinal|last) weekday (of|de|in|du)? (every|the) months", _nth),
    rule("habit", "the? (ordinal|last) weekday du months (?!next)", _nth),
    rule("habit", "every (number|other)? week (on|the|comma)* LIST", _weekly),
    rule("habit", "(number week sur_deux|rhythm) (on|the|comma)* LIST part?", _rhythmic),
    rule(
        "habit",
        "rhythm (on|the|comma)* (ordinal|last) weekday ((of|de|in) (the|every)? months)?",
        _monthly_nth,
    ),
    rule("habit", "number week sur_deux", lambda _: Every("WEEKLY", 2)),
    rule("habit", "every (number|other)? LIST sur_deux? part?", _weekly),
    rule("habit", "number weekday sur_deux part?", lambda run: _weekly(run[1:])),
    rule("habit", "number weekday slash number (?!(slash|month|year))", _one_in),
    rule("words", "number weekday part? (of|de|in|en)? (?=(the? month))", _some_day),
    rule("word", "number (weekday|weekend|we) (rate|number (week|months|years))", lambda _: True),
    rule("date", "number weekday ago", lambda run: Ago(*_back(run))),
    rule("date", "ilya number weekday", lambda run: Ago(*_back(run))),
    rule(
        "habits",
        "for? the? (number (next|running)?|next number) LIST (next|running)? part? (?!(sur_deux|ago))",
        _several_times,
    ),
    rule("habit", "the? LIST part? (?!next)", _plural),
    rule("habit", "(rhythm|every months) (comma|on|the)* (ordinal|last) weekday", _nth_each_month),
    rule("habit", "number weekday (sur_trois|sur_quatre) part?", lambda run: _weekly(run[1:])),
    rule("habit", "number (week|weekend|we) sur_deux (comma|the|on)* LIST?", _one_in_two),
    rule("habit", "aux number (day|week|months) (comma|the|on)* LIST?", _by_unit),
    rule("habit", "rhythm (comma|on|the)+ NUM (?!(hour|colon|word|weekday))", _rhythm_on_day),
    rule("habit", "every the? NUM (of|de|du) the? months (?!next)", _by_month_day),
    rule("habits", "every the? date", _yearly),
    rule("habit", "every length", _by_length),
    rule("habit", "every day de the week (?!(next|last|of|du|de (after|the))) END", lambda _: WEEKDAYS),
    rule("habits", "every day this week", _each_day_of),
    rule("habit", "every (number|other)? (hour|hours|day|week|months) sur_deux?", _by_unit),
    rule(
        "habit",
        "every? the? (ordinal|last) ((comma|and) the? (ordinal|last))+ weekday (of|de|in|du) (every|the)? months",
        _several_nth,
    ),
    rule(
        "habit",
        "every? the? (ordinal|last) and the? (ordinal|last) weekday (?!(of|in|de|en|comma)? month)",
        _several_nth,
    ),
    rule("habit", "LIST part", _plural_part),
    rule("habit", "every (weekend|weekends|we)", _weekends),
    rule("habit", "(?<!except)(?<!except the)(every|the|on)? weekends (?!(du|next|last))", _weekends),
    rule("habit", "every? (weekdays|in_week)", lambda _: WEEKDAYS),
    rule(
        "habit",
        "every (the)? part de the week (?!(next|last|of|du|number|de (after|the)))",
        lambda run: replace(WEEKDAYS, part=every(run, Part)[0]),
    ),
    rule("habit", "(every|the)* part in_week", lambda run: replace(WEEKDAYS, part=every(run, Part)[0])),
    rule("habit", "the? part de the? week (?!(next|last|of|du|number|de|date|month))", _evenings),
    rule("habit", "(every|on)? weeknights", lambda _: replace(WEEKDAYS, part=Part("evening"))),
    rule("habit", "every (the)? part", _by_part),
    rule("habits", "every the? clock", _each_noon),
    rule("habit", "rhythm", lambda run: RHYTHMS[str(run[0].value)]),
)
