"""Days told from others: "the next three days", "semaine 51", "the day after Christmas", "la semaine du 14"."""

from dataclasses import replace

from bot.understanding.times.dated import year_of
from bot.understanding.times.days import WEEK, Dated, Days, Named, Offset, names_days
from bot.understanding.times.feasts import Beside, WeekdayBeside, WeekOf, WithinWeek
from bot.understanding.times.grammar import rule
from bot.understanding.times.past import Latest
from bot.understanding.times.periods import Month, Span, Weekend
from bot.understanding.times.pieces import In, Length, MonthName, Number, Ordinal, Piece, Weekday, every
from bot.understanding.times.rules_dates import NOT_CLOCK
from bot.understanding.times.stretches import DayOf, IsoWeek, NthOf, Run, Year

UNITS = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "half_month": "half",
    "half": "half",
    "months": "months",
    "years": "years",
}
FRENCH_WEEKS = {8: 7, 15: 14}
"""« Mardi dans 15 jours » is in two weeks."""
SATURDAY = 5
DAY_STEPS = {"day_before": -1, "day_after": 1, "eve": -2}


def _tags(run: list[Piece]) -> set[str]:
    return {piece.tag for piece in run}


def offset(run: list[Piece]) -> int:
    """Count from this one: the next is 1, the last is -1."""
    return 1 if "next" in _tags(run) else -1 if _tags(run) & {"last", "past"} else 0


def _unit(run: list[Piece]) -> str:
    return next(UNITS[piece.tag] for piece in run if piece.tag in UNITS)


def _run(run: list[Piece]) -> Run | None:
    count = every(run, Number)[0].value
    if not 0 < count < 100:  # noqa: PLR2004
        return None
    return Run(-count if _tags(run) & {"last", "past"} else count, _unit(run))  # type: ignore[arg-type]


def _stretch(run: list[Piece]) -> Run | None:
    """Read "the coming fortnight", « la dernière quinzaine »."""
    days = every(run, Length)[0].days
    return Run(-days if _tags(run) & {"last", "past"} else days, "day") if days > 0 else None


def _month(run: list[Piece]) -> Month:
    """The month that closes these words: by its name, or counted from this one."""
    name = next((each.value for each in every(run, MonthName)), None)
    return Month(name, year_of(run)) if name else Month(offset=offset(run[2:]))


def _nth(run: list[Piece]) -> NthOf:
    ordinal = next((each.value for each in every(run, Ordinal)), -1)
    return NthOf(ordinal, _unit(run), _month(run))  # type: ignore[arg-type]


def _several_nth(run: list[Piece]) -> Span | None:
    """Read « les 3 premiers jours de janvier », "the last two weeks of June"."""
    count, unit, month = every(run, Number)[0].value, _unit(run), _month(run)
    first = next((each.value for each in every(run, Ordinal)), -1)
    if count < 2 or first not in {1, -1}:  # noqa: PLR2004
        return None
    both = (1, count) if first > 0 else (-count, -1)
    return Span(*(NthOf(nth, unit, month) for nth in both))  # type: ignore[arg-type]


def _day_of(run: list[Piece]) -> DayOf | None:
    day = next((piece.value.value for piece in run if isinstance(piece.value, Number | Ordinal)), 0)
    return DayOf(day, Month(offset=offset(run))) if 0 < day <= 31 else None  # noqa: PLR2004


def _iso_week(run: list[Piece]) -> IsoWeek | None:
    number = every(run, Number)[0]
    return IsoWeek(number.value) if number.digits and 0 < number.value <= 53 else None  # noqa: PLR2004


def _year(run: list[Piece]) -> Year:
    tags = _tags(run)
    third = (
        "start"
        if tags & {"start", "early"}
        else "end"
        if tags & {"end", "late"}
        else "mid"
        if "mid" in tags
        else ""
    )
    return Year(offset(run), year_of(run), third)  # type: ignore[arg-type]


def _hours_to_come(run: list[Piece]) -> list[Piece]:
    """Read "for the next two hours", « les 3 prochaines heures »: from now on."""
    length = next(piece for piece in run if isinstance(piece.value, Length))
    count = every(run, Number)[0].value
    long = length.value.times(count) if isinstance(length.value, Length) else Length()
    now = replace(run[0], tag="lapse", value=In(Length()))
    return [now, replace(length, tag="length", value=long, finish=run[-1].finish)]


def _weekend_of_days(run: list[Piece]) -> WeekOf | None:
    """Read « le week-end du 12-13 décembre »."""
    first, last = (value.value for piece in run if isinstance(value := piece.value, Number | Ordinal))
    return (
        WeekOf(Dated(first, next((each.value for each in every(run, MonthName)), None)), weekend=True)
        if last == first + 1
        else None
    )


THIS = "(this|next|last)"
OF = "(of|de|du|in|en)"


def _gone(run: list[Piece]) -> Latest | None:
    """Read « le 12 dernier »."""
    day = next((each.value for each in every(run, Number)), 0)
    counted = any(not number.digits for number in every(run, Number))  # « les deux dernières »
    return Latest(Dated(day)) if 0 < day <= 31 and not counted else None  # noqa: PLR2004


def _rather(run: list[Piece]) -> int:
    """Read "not tomorrow, the day after"."""
    return 1 + next(int(str(piece.value)) for piece in run if piece.tag == "offset")


COUNTED = (
    rule("offset", "not offset comma? (small|comma|the_one|the)* day_after", _rather),
    rule("date", f"the? (weekend|we) {OF} the? NUM dash NUM month?", _weekend_of_days),
    rule(
        "date", f"the? (weekend|we) comma? {OF}? the? NUM (dash|and|slash|to) NUM of? month", _weekend_of_days
    ),
    rule("date", f"the? number (ordinal|last) (day|week|weekend) {OF} the? month year?", _several_nth),
    rule("date", f"the? (ordinal|last) number (day|week|weekend) {OF} the? month year?", _several_nth),
    rule("date", "the NUM last (?!(weekday|LONG|hour|hours|minute|number|half|quarter))", _gone),
    rule("date", "the? (next|last|past) number LONG", _run),
    rule("date", "the? (this|next|last|past) length", _stretch),
    rule("date", "the? (?<!(dash|to|at|until|from|colon|hour)) number (next|last) LONG", _run),
    rule(
        "lapses",
        "(?<!weekday)(for|pour)? the? (next number (minute|hours)|number next (minute|hour|hours))",
        _hours_to_come,
    ),
    rule("date", f"the? (ordinal|last) (day|week|weekend|half_month|half) {OF} the? month year?", _nth),
    rule(
        "date",
        f"the? (ordinal|last) (day|week|weekend|half_month) {OF} (the|this)? months (next|last)?",
        _nth,
    ),
    rule("date", f"the? (ordinal|last) (day|week|weekend|half_month) {OF} the? {THIS} months", _nth),
    rule("date", f"THE? NUM {OF} the? {THIS} months", _day_of),
    rule("date", f"THE? NUM {OF} (the|this)? months (next|last)", _day_of),
    rule("date", f"the? months (next|last) (a|comma)? the NUM {NOT_CLOCK}", _day_of),
    rule("month", f"months {OF} month", lambda run: run[-1].value),
    rule("date", f"the? (week|in_week) number {NOT_CLOCK} (?!(month|dash|to|a|au))", _iso_week),
    rule("date", f"THIRD dash? {OF}? the? (year|{THIS} years|years (next|last)?)", _year),
    rule("date", f"{THIS} years", _year),
    rule("date", "the? (years|an) (next|last)", _year),
    rule("date", "(in|en) year (?!(dash|slash|number))", _year),
)


def _target(run: list[Piece]) -> Days | None:
    """The day that the last piece names."""
    value = run[-1].value
    if isinstance(value, Weekday):
        return Named(value.value)
    return value if names_days(value) else None


def _step(run: list[Piece]) -> Beside | None:
    day = _target(run)
    step = next(DAY_STEPS[piece.tag] for piece in run if piece.tag in DAY_STEPS)
    return Beside(day, Offset(step)) if day else None


def _steps(run: list[Piece]) -> Beside | None:
    """Read "two days after Christmas", "three weeks from Friday": whole days only."""
    length, day = every(run, Length)[0], _target(run)
    if day is None or length.minutes:
        return None
    sign = -1 if "before" in _tags(run) else 1
    return Beside(day, Offset(sign * length.days, sign * length.months))


def _weekday_beside(run: list[Piece]) -> WeekdayBeside | None:
    day = _target(run)
    return WeekdayBeside(every(run, Weekday)[0].value, day, before="before" in _tags(run)) if day else None


def _stretch_beside(run: list[Piece]) -> WeekdayBeside | None:
    """Read "the weekend before Christmas", « la semaine après le 14 »."""
    day, tags = _target(run), _tags(run)
    first, lasts = (0, WEEK) if "week" in tags else (SATURDAY, 2)
    return WeekdayBeside(first, day, before="before" in tags, lasts=lasts) if day else None


def _within_week(run: list[Piece]) -> WithinWeek | None:
    week = run[-1].value
    return WithinWeek(every(run, Weekday)[0].value, week) if isinstance(week, IsoWeek | WeekOf) else None


def _within_week_of(run: list[Piece]) -> WithinWeek | None:
    """Read « le mardi de la semaine du 14 »."""
    day = _target(run)
    return (
        WithinWeek(every(run, Weekday)[0].value, WeekOf(day)) if day and not isinstance(day, Span) else None
    )


def _weekday_of_it(run: list[Piece]) -> WithinWeek | None:
    """Read « la semaine 51, mardi », « ce week-end, samedi »."""
    weekday = every(run, Weekday)[0].value
    week = next(piece.value for piece in run if names_days(piece.value))
    if isinstance(week, Weekend) and weekday >= SATURDAY:
        return WithinWeek(weekday - SATURDAY, week)
    return WithinWeek(weekday, week) if isinstance(week, IsoWeek | WeekOf) else None


def _weeks_on(run: list[Piece]) -> Named | None:
    """Read "Thursday in two weeks", « dans deux semaines, mardi »."""
    length = every(run, In)[0].length
    days = FRENCH_WEEKS.get(length.days, length.days)
    whole = days > 0 and days % WEEK == 0 and not (length.minutes or length.months)
    return Named(every(run, Weekday)[0].value, week=days // WEEK) if whole else None


def _week_of(run: list[Piece]) -> Days | None:
    day = _target(run)
    return day if isinstance(day, Span) else WeekOf(day) if day else None


def _weeks_apart(run: list[Piece]) -> Days | None:
    """Read "la semaine du 4 au 8 janvier", where the days have their own "du"."""
    day = _target(run)
    return day if isinstance(day, Span) else None


NAMED_DAY = "(the|a|of|de|du)* (date|feast|weekday)"
BESIDE = (
    rule("date", f"the? (day_before|day_after|eve) {NAMED_DAY}", _step),
    rule("date", f"length (before|after) {NAMED_DAY}", _steps),
    rule(
        "date",
        f"(?<!(clock|hours|part|habit))(?<!(clock|hours|part|habit) comma) length from {NAMED_DAY}",
        _steps,
    ),
    rule("date", "the? week_from (the|on|of|de|du)* date", _week_of),
    rule("date", "the? weekday de? (before|after) (the|a)* (date|feast)", _weekday_beside),
    rule("date", "the? (weekend|week) de? (before|after) (the|a)* (date|feast)", _stretch_beside),
    rule("date", "weekday (comma|of|de|in|the)* week (of|de|du) the? date", _within_week_of),
    rule("date", "weekday (comma|of|de|in|the)* date", _within_week),
    rule("date", "date (comma|the|on)* weekday", _weekday_of_it),
    rule("date", "(the|on)* weekday lapse", _weeks_on),
    rule("date", "lapse (comma|the|on)* weekday", _weeks_on),
    rule("date", "the? week (of|de|du) the? (date|feast)", _week_of),
    rule("date", "the? week date", _weeks_apart),
)
