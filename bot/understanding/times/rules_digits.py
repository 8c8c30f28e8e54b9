"""Hours without their marks: "at 1030", "1400-1600", "20 past 3", "8 tonight", "3ish", "onze heures trois quarts"."""

from dataclasses import replace

from bot.understanding.times.grammar import rule
from bot.understanding.times.pieces import Bad, Clock, Hours, Length, Number, Piece, every
from bot.understanding.times.rules_clocks import bare_hour, moved, with_half

HUNDRED = 100
HOUR = 60
TEN = 10
QUARTER = 15


def compact(value: int) -> Clock | None:
    """Read 1030 as 10:30; nothing where that is no hour."""
    clock = Clock(value // HUNDRED, value % HUNDRED, exact=True)
    return clock if clock.real else None


def _compact(piece: Piece) -> Clock | None:
    return piece.value if isinstance(piece.value, Clock) else compact(int(str(piece.value)))


def _at(run: list[Piece]) -> Clock | Bad | None:
    """Read "at 1030" and "at 730"."""
    number = run[0].value
    if not isinstance(number, Number):
        return _compact(run[0])
    hour, minute = divmod(number.value, HUNDRED)
    clock = Clock(hour, minute, loose=True, bare=True, exact=True)
    return with_half(clock, run) if number.digits == len("730") and clock.real else None  # "bake at 180"


def _range(run: list[Piece]) -> Hours | None:
    """Of two such numbers one must be no year: "2019-2020" are two of them."""
    ends = [piece for piece in run if piece.tag in {"compact", "year"}]
    start, end = _compact(ends[0]), _compact(ends[1])
    if all(piece.tag == "year" for piece in ends) or start is None or end is None:
        return None
    return Hours(start, end)


def _spelled(run: list[Piece]) -> Clock | Bad | None:
    """Read "ten thirty am"."""
    hour, minute = every(run, Number)
    if hour.digits or minute.digits:
        return None
    return with_half(Clock(hour.value, minute.value, loose=True, bare=True, exact=True), run)


def _spelled_minutes(run: list[Piece]) -> Clock | Bad | None:
    """Read "twelve thirty tomorrow"."""
    return _spelled(run) if every(run, Number)[1].value >= TEN else None


def _dotted(run: list[Piece]) -> Clock | Bad | None:
    """Read "2.15 tomorrow"."""
    hour, minute = every(run, Number)
    told = bare_hour(hour.value, minute.value, exact=True)
    return told if minute.digits == 2 and hour.digits else None  # noqa: PLR2004


def _quarters(run: list[Piece]) -> Clock | Bad | None:
    """Read "18.00 on Friday": a quarter of an hour, while other numbers are prices and versions."""
    hour, minute = every(run, Number)
    return _dotted(run) if hour.digits == 2 and minute.value % QUARTER == 0 else None  # noqa: PLR2004


def _halved(run: list[Piece]) -> Clock | Bad | None:
    clock = every(run, Clock)[0]
    return with_half(replace(clock, loose=True), run)


def _about(run: list[Piece]) -> Clock | Bad | None:
    hour = every(run, Number)[0].value
    return with_half(Clock(hour, loose=True, bare=True), run) if 0 < hour <= 12 else None  # noqa: PLR2004


def _hour_alone(run: list[Piece]) -> Clock | None:
    """Read « demain 14 », "tonight 8"."""
    number = every(run, Number)[0]
    return bare_hour(number.value) if number.digits and number.value else None


def _past(run: list[Piece]) -> Clock | None:
    """Read "15 minutes past 3pm", "20 minutes to 2"."""
    length = every(run, Length)[0]
    clock = next(iter(every(run, Clock)), None) or bare_hour(every(run, Number)[0].value)
    if clock is None or clock.minute or length.days or length.months or length.minutes >= HOUR:
        return None
    return moved(clock, -length.minutes if any(piece.tag == "to" for piece in run) else length.minutes)


def _digits_past(run: list[Piece]) -> Clock | None:
    """Read "20 past 3pm", "25 to 6": a number of minutes that people say."""
    minutes = every(run, Number)[0].value
    clock = next(iter(every(run, Clock)), None) or bare_hour(every(run, Number)[-1].value)
    told = bool(every(run, Number)[0].digits) and minutes % 5 == 0 and 0 < minutes < HOUR
    if clock is None or clock.minute or not told:
        return None
    to = any(piece.tag == "to" for piece in run)
    if to and (minutes <= 12 or minutes == 20):  # noqa: PLR2004  ("10 to 2" is a range)
        return None
    return moved(clock, -minutes if to else minutes)


def _three_quarters(run: list[Piece]) -> Clock | None:
    clock, count = every(run, Clock)[0], every(run, Number)[0].value
    return moved(clock, 45) if count == 3 and not clock.minute else None  # noqa: PLR2004


def _and_minutes(run: list[Piece]) -> Clock | None:
    """Read "quinze heures et quinze minutes"."""
    clock, length = every(run, Clock)[0], every(run, Length)[0]
    within = not (clock.minute or clock.bare or length.days or length.months) and length.minutes < HOUR
    return moved(clock, length.minutes) if within else None


def _before_day(run: list[Piece]) -> Clock | None:
    """Read "8 tonight", "9 tomorrow"."""
    number = every(run, Number)[0]
    return bare_hour(number.value) if number.value <= 12 else None  # noqa: PLR2004


NO_CROWD = "(?<!(hour|minus|half|quarter|past|small|for|pour|number|the|of|de|du|dash|slash|colon|and|or|to|comma|ilya|next|last|times|sessions|habit))"
NOT_A_RANGE = "(?!(ampm|hour|colon|oclock|half|to|dash|until|and|or|a|dot|sharp|ish|past|quarter|au|minus|number|in|du|of|the))"
DIGITS = (
    rule("hours", "FROM? (compact|year) (dash|to|until|a) (compact|year) END", _range),
    rule("clock", "compact ampm", _halved),
    rule("clock", "compact (hours|(?=(offset|tonight|weekday)))", lambda run: _compact(run[0])),
    rule("clock", "number dot number (?=(offset|tonight))", _dotted),
    rule("clock", "(?<!(word|dot|comma|pour|for)) number dot number (?=on? weekday)", _quarters),
    rule("clock", "number dash number ampm", _spelled),
    rule("clock", "(?<=at) number dash number END", _spelled_minutes),
    rule("clock", "(?<=at) (compact|year|number) END", _at),
    rule(
        "clock", "(?<=(tonight|offset)) number END (?!(ampm|dot|dash|to|until|and|a|oclock|sharp|ish))", _at
    ),
    rule("clock", "(?<=(offset|weekday|tonight)) (compact|year) END", _at),
    rule("clock", "number number ampm", _spelled),
    rule("clock", "(?<=(offset|tonight|weekday)) number number END", _spelled_minutes),
    rule("clock", "number number (?=(offset|tonight|weekday))", _spelled_minutes),
    rule("clock", "(?<=(from|between)) number number (?=(to|until|and))", _spelled),
    rule("clock", "number dash? ish ampm?", _about),
    rule("clock", f"(?<=(offset|tonight)) number END {NOT_A_RANGE}", _hour_alone),
    rule("clock", f"(?<=part) number END {NOT_A_RANGE}", _about),
    rule("clock", "(?<=part from) number END (?!(ampm|hour|colon|oclock|half|to|dash|until|and))", _about),
    rule("clock", f"{NO_CROWD} number (?=(offset|tonight))", _before_day),
)
PAST = (
    rule("clock", "length (past|minutes_to) (clock|number END)", _past),
    rule("clock", "number (past|minutes_to) (clock|number END)", _digits_past),
    rule("clock", "clock number quarter", _three_quarters),
    rule("clock", "clock and length", _and_minutes),
)
