"""Numbers and lengths: "une heure et demie", "for 45 min", "in half an hour", "une demi-heure plus tard"."""

from datetime import timedelta
from functools import reduce
from itertools import pairwise

from bot.understanding.times.days import Offset
from bot.understanding.times.grammar import rule
from bot.understanding.times.pieces import (
    Bad,
    Clock,
    Count,
    Edge,
    In,
    Length,
    Number,
    Ordinal,
    Piece,
    Shift,
    every,
)

LONGEST_LENGTH = 5_000
SHORT = 5
DAY_HOURS = 24
HALF_DAY = 12
FORTNIGHT = 14


def _one(run: list[Piece]) -> Number:
    del run
    return Number(1)


def _ordinal(run: list[Piece]) -> Ordinal:
    suffix = run[-1].value
    return Ordinal(every(run, Number)[0].value, date=suffix not in {"e", "eme", "ieme", "nde", "re"})


def _count(run: list[Piece]) -> Count:
    return Count(max(1, every(run, Number)[0].value), sessions=run[-1].tag == "sessions")


def _length(run: list[Piece]) -> Length | None:
    """Read "2 h 30", "3 jours", "1 hour and 15 minutes": a number without unit counts minutes."""
    total, pending = Length(), 0
    for piece in run:
        if isinstance(piece.value, Number):
            pending = piece.value.value
        elif isinstance(piece.value, Length):
            total, pending = total.plus(piece.value.times(pending)), 0
        total = total.plus(Length(minutes={"half": 30, "quarter": 15}.get(piece.tag, 0)))
    total = total.plus(Length(minutes=pending))
    return (
        total
        if max(total.minutes, total.days, total.months) > 0
        and max(total.minutes // 60, total.days, total.months) < LONGEST_LENGTH
        else None
    )


def _sum(run: list[Piece]) -> Length | None:
    """Add lengths of units that get smaller: « 1 an 2 mois », but not « 2 h, 2 h »."""
    lengths = every(run, Length)
    smaller = all(one.delta >= other.delta for one, other in pairwise(lengths))
    several_hours = sum(each.minutes > 0 for each in lengths[:-1])
    return reduce(Length.plus, lengths) if smaller and not several_hours else None


def _days(run: list[Piece]) -> Length:
    """Read "in 2d", "1d ago"."""
    return Length(days=every(run, Number)[0].value)


def _bare_length(run: list[Piece]) -> Length | None:
    """Read "1h" alone is a length, "9h" alone an hour."""
    hours = every(run, Number)[0].value
    return _length(run) if 0 < hours < SHORT or hours >= DAY_HOURS else None


def _decimal(run: list[Piece]) -> Length | None:
    whole, part = every(run, Number)
    tenths = part.value / 10**part.digits if part.digits else 0
    minutes = round((whole.value + tenths) * 60)
    return Length(minutes=minutes) if 0 < minutes < LONGEST_LENGTH * 60 else None


def _same(run: list[Piece]) -> Length:
    return every(run, Length)[0]


def _within(run: list[Piece]) -> Edge:
    """Read "d'ici 20 min", to the minute, and "sous huit jours", to the end of that day."""
    length = every(run, Length)[0]
    return Edge("until", In(length) if length.minutes else Offset(length.days, length.months))


def _in(run: list[Piece]) -> In:
    return In(every(run, Length)[0])


def _years(run: list[Piece]) -> Length | None:
    return Length(months=12 * every(run, Number)[0].value) if every(run, Number)[0].value else None


HALVES = {
    "day": Length(minutes=12 * 60), "week": Length(days=3), "months": Length(days=15), "years": Length(months=6), "an": Length(months=6),
}  # fmt: skip


def _and_half(run: list[Piece]) -> Length | None:
    """Read « un mois et demi », "two and a half weeks"."""
    unit = next(piece for piece in run if piece.tag in HALVES)
    whole = unit.value if isinstance(unit.value, Length) else Length(months=12)
    count = every(run, Number)[0].value
    return whole.times(count).plus(HALVES[unit.tag]) if 0 < count < LONGEST_LENGTH else None


def _since(run: list[Piece]) -> Edge:
    """Read « depuis une heure », « depuis deux jours »: as long ago."""
    ago = every(run, Length)[0].times(-1)
    return Edge("from", In(ago) if ago.minutes else Offset(ago.days, ago.months), past=True)


def _least(run: list[Piece]) -> Number | None:
    """Read « dans deux ou trois jours », "in 2-3 hours": from the first on."""
    first, second = every(run, Number)
    return first if 0 < second.value - first.value <= SHORT else None


def _most(run: list[Piece]) -> Number | None:
    """Read « pour 2-3 heures »: for three, so that nobody is turned out."""
    first, second = every(run, Number)
    return second if 0 < second.value - first.value <= SHORT else None


def _most_of_few(run: list[Piece]) -> Number | None:
    """Read « demain 14h, une à deux heures »: few enough to be how long."""
    least, most = every(run, Number)[0], _most(run)
    counted = least.value > 0 and least.digits < len("00")
    return most if most and counted and most.value < SHORT else None


def _up_to(run: list[Piece]) -> Length | None:
    """Read "2pm, up to two hours"."""
    length = every(run, Length)[0]
    return length if length.minutes else None


def _hour_of_day(run: list[Piece]) -> Clock | Bad | None:
    """Read « demain 24h » as midnight and « demain 25h » as no hour, but « vendredi 48h » as how long."""
    hours = every(run, Number)[0].value
    if hours < DAY_HOURS or (hours > DAY_HOURS and hours % HALF_DAY == 0):
        return None
    return Clock(hours) if hours == DAY_HOURS else Bad("no-such-hour")


def _ago(run: list[Piece]) -> In:
    return In(every(run, Length)[0].times(-1))


def _later(run: list[Piece]) -> Shift:
    return Shift(every(run, Length)[0].delta)


def _sooner(run: list[Piece]) -> Shift:
    return Shift(-every(run, Length)[0].delta)


OR = "(or|dash|to|a)"
NUMBERS = (
    rule("ordinal", "number suffix", _ordinal),
    rule("number", "(a|an) (?=(UNIT|quarter|half))", _one),
    rule("length", "some_day (?=(later|earlier|before|after|notice))", lambda _: Length(days=1)),
    rule("number", "another (?=(hour|hours|minute|quarter|half))", _one),
    rule(
        "number",
        f"(?<=(in|within|ilya)) number {OR} number (?=(minute|hour|hours|day|week|months|years))",
        _least,
    ),
    rule(
        "number", f"(?<=(for|pour)) number {OR} number (?=(minute|hour|hours|day|week|months|years))", _most
    ),
    rule("comma", "(?<=hour) about (?=number (hour|minute))", lambda _: True),
    rule("a", "about", lambda _: True),
    rule(
        "number",
        f"((?<=hour)|(?<=hour comma)) number {OR} number (?=(minute|hour|hours))",
        _most_of_few,
    ),
    rule("word", "number times (rate|monthly_rate|a (day|week|months|years))", lambda _: True),
    rule("count", "number (times|sessions)", _count),
    rule(
        "count",
        "number thing{1,2} sessions (?=(comma|colon|on|the|every|for)* (weekday|rhythm|every))",
        _count,
    ),
    # « jusqu'au 18 » is a day, « jusqu'à 18 » an hour; elsewhere its article tells nothing
    rule(
        "until",
        "until au (?!(number|ordinal) suffix? (?!(month|slash|dot|ordinal|weekday|number)))",
        lambda _: True,
    ),
)

MORE = "(and? number minute|and THE? a? (half|quarter)|number minute?)?+"
CLOCKLIKE = "(?<!(a|at|au|to|until|before|after|starting|between|dash|colon))(?<!(to|au|a|until|dash)(weekday|offset|date))"

LENGTHS = (
    rule("length", "number length", _length),
    rule("length", "number (dot|comma) number (hour|hours)", _decimal),
    rule("length", f"(?<=(in|for|ilya)) number hour {MORE}", _length),
    rule("length", f"(?<=(in|for|ilya)(a|at)) number hour {MORE}", _length),
    rule("length", f"(?<=within) number hour {MORE}", _bare_length),
    rule("length", f"number hours {MORE}", _length),
    rule("length", "number and number? half (hour|hours)", _length),
    rule("length", f"number hour {MORE} (?=(later|earlier|before|ago)(?!number))", _length),
    rule("clock", "(?<=(offset|weekday|tonight|date)) number hour number? END", _hour_of_day),
    rule(
        "length",
        f"{CLOCKLIKE} number hour {MORE} (?!(dash|a|to|au) (number|clock)|(du|de|in)? the? part)",
        _bare_length,
    ),
    rule("length", "number (day|week|months|years|an) and (a|an|number)? half", _and_half),
    rule("length", "number and (a|an|number)? half (day|week|months|years)", _and_half),
    rule("length", "number an (?!UNIT)", _years),
    rule("length", "number de (?=ago)|(?<=in) number de END", _days),
    rule("length", "number dash (minute|hour|day|week)", _length),
    rule("length", "number (minute|day|week|months)", _length),
    rule("length", "(?<=(in|for|ilya)) number years (?!word)", _length),
    rule(
        "length", "number years (?=((comma|and)* number UNIT|hence|ago|later|earlier|before|after))", _length
    ),
)

SUM = (rule("length", "length ((comma length){2,5}|(comma length)* comma? and? length)", _sum),)
"""« 1 an et 2 mois », "1 day, 3 hours"."""

AT_MOST = (rule("length", "length (comma|bracket)? atmost", _same),)
"""« 2 h au plus », "2h max": so long, where somebody books."""

DAY_FOLLOWS = "((the|of|de|du|a)* (date|feast|number|ordinal|weekday|month|clock|offset))"
DAY_NAMED = "((the|of|de|du)* (date|feast|number|ordinal|weekday|month|offset))"
"""« La veille de Noël » is a day, « la veille à 18 h » comes before another one."""

LAPSES = (
    rule("length", "until (the|a)? length (?!(hence|later|before|after|ago))", _up_to),
    rule("edge", "(until|within) (the|a)? length", _within),
    rule("edge", "within half_month", lambda _: Edge("until", Offset(FORTNIGHT))),
    rule("edge", "since (the|a)? length", _since),
    rule("edge", "in the length END", _within),
    rule("lapse", "in (the|a|at|de)? length", _in),
    rule("lapse", "length hence", _in),
    rule("lapse_now", "hence (?=(to|until|dash))", lambda _: In(Length())),
    rule("lapse", "length ago", _ago),
    rule("lapse", "ilya a? length (?!de word)", _ago),
    rule("shift", "(de|a|of|by)? length later", _later),
    rule("shift", "(de|a|of|by)? length earlier", _sooner),
    rule("shift", "(de|a|of|by)? length quote? notice", _sooner),
    rule("shift", f"length after (?!{DAY_FOLLOWS})", _later),
    rule("shift", f"length before (?!{DAY_FOLLOWS})", _sooner),
    rule("shift", "push (word|the|the_one|small|dash){0,4} (de|by|of|en|back)* length", _later),
    rule("shift", "move (word|the|the_one|small|dash){0,4} (de|by|back)+ length", _later),
    rule("shift", "pull (word|the|the_one|small|dash){0,4} (de|by|of|en|back)* length", _sooner),
    rule("shift", f"day_before (?!{DAY_NAMED})", lambda _: Shift(timedelta(days=-1))),
    rule("shift", f"day_after (?!{DAY_NAMED})", lambda _: Shift(timedelta(days=1))),
    rule("stay", "(for|pour) (the|a|de)? length", _same),
)
