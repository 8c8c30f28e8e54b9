"""Hours of the day: "14 h 30", "midi et quart", "half past eight", "2-4pm", "de 14h à 16h"."""

from dataclasses import replace
from itertools import pairwise
from typing import Literal

from bot.understanding.times.grammar import rule
from bot.understanding.times.pieces import Bad, Clock, Hours, Length, Number, Part, Piece, every

NOON = 12
NIGHT_ENDS = 6
SMALL_HOURS = 7
SHORT = 5
CLOSE = 3
"""Hours between which somebody hesitates lie no further apart."""
MINUTE_WORDS = {5, 10, 20, 25}


def _checked(clock: Clock) -> Clock | Bad:
    return clock if clock.real else Bad("no-such-hour")


def _french(run: list[Piece]) -> Clock | Bad | None:
    """Read "14h", "14 h 30", "quatorze heures": said with its h, an hour is of twenty-four; « 9h un rendez-vous » is at nine."""
    if any(number.value == 1 and not number.digits for number in every(run, Number)[1:]):
        return None
    numbers = [number.value for number in every(run, Number)]
    loose = 0 < numbers[0] < SMALL_HOURS and len(numbers) == 1 and not _padded(run)
    return _checked(Clock(numbers[0], (*numbers, 0)[1], loose=loose, exact=len(numbers) > 1))


def _padded(run: list[Piece]) -> bool:
    first = every(run, Number)[0]
    return first.digits > 1 and first.value < 10  # noqa: PLR2004


def _colon(run: list[Piece]) -> Clock | Bad | None:
    hour, minute = every(run, Number)[:2]
    if minute.digits != 2 or hour.digits > 2 or run[1].begin != run[0].finish:  # noqa: PLR2004
        return None
    if run[1].tag == "dot" and minute.value >= 60:  # noqa: PLR2004
        return None
    loose = 0 < hour.value < SMALL_HOURS and not _padded(run)
    return with_half(Clock(hour.value, minute.value, loose=loose, bare=loose, exact=True), run)


def _dotted_range(run: list[Piece]) -> Hours | None:
    """Read "Friday 5.30-7"."""
    start, end = _colon(run[:3]), bare_hour(every(run, Number)[-1].value)
    return Hours(start, end) if isinstance(start, Clock) and end else None


def _twelve(run: list[Piece]) -> Clock | Bad | None:
    """Read "2pm", "9.30 am", "9 o'clock"."""
    numbers = [number.value for number in every(run, Number)]
    if len(numbers) == 1 and every(run, Number)[0].digits == 3:  # noqa: PLR2004  ("330pm")
        numbers = [*divmod(numbers[0], 100)]
    return with_half(Clock(numbers[0], (*numbers, 0)[1], loose=True, bare=True, exact=len(numbers) > 1), run)


def with_half(clock: Clock, run: list[Piece]) -> Clock | Bad | None:
    half = next((piece.value for piece in run if piece.tag == "ampm"), None)
    if half == "am" or half == "pm":  # noqa: PLR1714  (narrows the type)
        clock = replace(clock, half=half, loose=False)
    return _checked(replace(clock, loose=clock.loose and clock.hour <= NOON))


def bare_hour(hour: int, minute: int = 0, *, exact: bool = False, weak: bool = False) -> Clock | None:
    clock = Clock(hour, minute, loose=0 < hour <= NOON, bare=True, exact=exact, weak=weak)
    return clock if clock.real else None


def _bare(run: list[Piece]) -> Clock | Bad | None:
    """Read "at 9", "at nine thirty"; after a French "à", a bare number needs a day beside it."""
    numbers = every(run, Number)
    if len(numbers) > 1 and numbers[0].digits + numbers[1].digits and not _written_apart(run):
        return None
    weak = run[0].tag == "a"
    return bare_hour(
        numbers[0].value, numbers[1].value if len(numbers) > 1 else 0, exact=len(numbers) > 1, weak=weak
    )


def _written_apart(run: list[Piece]) -> bool:
    """Read "at 3 15", but not « à 3 15 »."""
    return run[0].tag == "at" and every(run, Number)[1].digits == 2 and every(run, Number)[1].value < 60  # noqa: PLR2004


def _past(run: list[Piece]) -> Clock | Bad | None:
    """Read "half past eight", "ten to nine", "a quarter past 2"."""
    said = [piece for piece in run if piece.tag != "ampm"]
    minutes, hour = _minutes(said[:-1]), every(said, Number)[-1].value
    if minutes is None or not 0 < hour <= 24:  # noqa: PLR2004
        return None
    if any(piece.tag == "to" for piece in run):
        hour, minutes = hour - 1 or NOON, 60 - minutes
    clock = bare_hour(hour, minutes, exact=True)
    return with_half(clock, run) if clock else None


def _minutes(run: list[Piece]) -> int | None:
    named = [{"half": 30, "quarter": 15}[piece.tag] for piece in run if piece.tag in {"half", "quarter"}]
    counted = [
        number.value for number in every(run, Number) if number.value in MINUTE_WORDS and not number.digits
    ]
    return next(iter(named + counted), None)


def _past_noon(run: list[Piece]) -> Clock | None:
    """Read the same with noon or midnight: "quarter to midnight"."""
    clock, minutes = every(run, Clock)[0], _minutes(run[:-1])
    return None if minutes is None else moved(clock, -minutes if any(p.tag == "to" for p in run) else minutes)


def moved(clock: Clock, minutes: int) -> Clock:
    total = (clock.hour * 60 + clock.minute + minutes) % (24 * 60)
    return replace(clock, hour=total // 60, minute=total % 60, exact=True)


def _plus(run: list[Piece]) -> Clock | None:
    """Read "midi et quart", "10 h moins le quart", "minuit dix"."""
    clock = every(run, Clock)[0]
    spoken = run[-1].tag != "number" or clock.hour % NOON == 0 or any(piece.tag == "minus" for piece in run)
    minutes = _minutes(run[1:]) or next((number.value for number in every(run[1:], Number)), None)
    if minutes is None or minutes >= 60 or clock.minute or clock.bare or not spoken:  # noqa: PLR2004
        return None
    return moved(clock, -minutes if any(piece.tag == "minus" for piece in run) else minutes)


def _of_part(run: list[Piece]) -> Clock | None:
    """Read "9h du soir", "8 in the evening", "3h du mat"."""
    part = every(run, Part)[0]
    clock = next(iter(every(run, Clock)), None) or bare_hour(every(run, Number)[0].value)
    if clock is None or clock.half:
        return clock
    return replace(clock, half=half_of(clock.hour, part.name), loose=False) if clock.hour <= NOON else clock


def half_of(hour: int, part: str) -> Literal["am", "pm"]:
    """Whether that hour of that part of the day is before noon."""
    if part == "night":
        return "am" if hour < NIGHT_ENDS or hour == NOON else "pm"
    return "am" if part == "morning" else "pm"


def _hours(run: list[Piece]) -> Hours | None:
    """Two hours, of which one may be a bare number: "14-16h", "2-4pm", "9am-5"."""
    ends = [_end(piece) for piece in run if piece.tag in {"clock", "number"}]
    start, end = ends[0], ends[-1]
    if start is None or end is None:
        return None
    if start.half is None and (start.bare or start.loose) and end.half:
        start = replace(start, half=_shared(start, end), loose=False)
    return Hours(start, end, weak=all(piece.tag != "clock" for piece in run))


def _noon_or_both(run: list[Piece]) -> Hours | None:
    """Read « 9h 11h » as both ends, « midi 12h30 » as one hour."""
    first, second = every(run, Clock)
    noon = first.hour == NOON and not first.exact and second.hour == NOON
    return Hours(second) if noon else _hours(run)


def _noon_range(run: list[Piece]) -> Hours | None:
    """Read « lundi midi 12h-13h30 »."""
    noon, start, end = every(run, Clock)
    return Hours(start, end) if noon.hour == NOON == start.hour and not noon.exact else None


def _end(piece: Piece) -> Clock | None:
    if isinstance(piece.value, Clock):
        return piece.value
    return bare_hour(piece.value.value) if isinstance(piece.value, Number) else None


def _shared(start: Clock, end: Clock) -> Literal["am", "pm"] | None:
    """Which half the first hour of "10-2pm" or "2-4pm" is in."""
    before = (start.hour % NOON, start.minute) < (end.hour % NOON, end.minute)
    if before or start.hour > NOON:
        return end.half
    return "am" if end.half == "pm" else "pm"


def _one_or_other(run: list[Piece]) -> list[Piece] | None:
    """Read « 14 ou 15h », "2 or 3pm": two hours, and the mark of the second is of both."""
    first, second = bare_hour(every(run, Number)[0].value), every(run, Clock)[0]
    if first is None or second.minute or not 0 < second.hour - first.hour <= CLOSE:
        return None
    return [replace(run[0], tag="clock", value=replace(second, hour=first.hour)), *run[1:]]


def _length_before_noon(run: list[Piece]) -> Length | None:
    """Read « une pause d'une heure à midi »."""
    hours = every(run, Number)[0].value
    return Length(minutes=60 * hours) if 0 < hours < SHORT else None


def _twice(run: list[Piece]) -> list[Piece] | None:
    """Read "9-12/14-17"."""
    numbers = every(run, Number)
    clocks = [bare_hour(number.value) for number in numbers]
    rising = all(one.value < other.value for one, other in pairwise(numbers))
    if not rising or None in clocks:
        return None
    first, second = ((clocks[place], clocks[place + 1]) for place in (0, 2))
    both = [Hours(start, end, weak=True) for start, end in (first, second) if start]
    return [
        replace(run[0], tag="hours", value=both[0], finish=run[2].finish),
        replace(run[3], tag="and"),
        replace(run[4], tag="hours", value=both[1], finish=run[6].finish),
    ]


def _length_at(run: list[Piece]) -> Hours | None:
    """Read "1h à 14h" is one hour at two o'clock, "2h à 4h" is from two to four."""
    length, hour, *rest = [number.value for number in every(run, Number)]
    if length >= SHORT or hour < SMALL_HOURS + 1:
        return None
    return Hours(Clock(hour, (*rest, 0)[0], exact=bool(rest)), length=Length(minutes=60 * length))


TWICE = (
    rule(
        "hours", "(?<!(dash|slash)) number dash number slash number dash number END (?!(dash|slash))", _twice
    ),
)
"""Before dates, for "9-12/14-17" holds none."""
LENGTH_AT = (
    rule("length", "(?<=word de) number hour (?=(a|at) clock)", _length_before_noon),
    rule("hours", "((?<!FROM)|(?<=word de)) number hour a number hour number?+ (?!(dash|to|a))", _length_at),
)

BESIDE_A_DAY = "((?<=(date|weekday|offset|tonight|part))|(?<=(date|weekday|offset|tonight|part)comma))"
CLOCKS = (
    rule("clock", "number colon number (colon number)? ampm?", _colon),
    rule("clock", "number (dot number)? ampm", _twelve),
    rule("clock", "(?<=AT) number dot number END", _colon),
    rule("hours", f"{BESIDE_A_DAY} number dot number dash number END (?!ampm)", _dotted_range),
    rule("clock", "number dot number (?=((dash|to) number (dot number)? ampm))", _colon),
    rule("clock", f"{BESIDE_A_DAY} number dot number END", _colon),
    rule("clock", "number oclock ampm?", _twelve),
    rule("clock", "number sharp", _twelve),
    rule("clock", "number hour (number (?!(hour|quarter)))? minute?", _french),
    rule("clock", "number hour", _french),
    rule("clock", "(?<=at) half number ampm?", _past),
    rule("clock", "(half|quarter|number) past number ampm? (?!(hour|minute))", _past),
    rule(
        "clock",
        "(?<!FROM) (half|quarter|number) (after|to) number ampm? (?!(dash|to|hour|minute))",
        _past,
    ),
    rule("clock", "(?<!(a|the|and|minus)) half number (?!(word|hour|minute))", _past),
    rule("clock", "(half|quarter|number) (past|after|to) clock", _past_noon),
    rule("clock", "number (in the|du|of the|de the) part", _of_part),
    rule("clock", "number in the ampm", _twelve),
)

FINER = (
    rule("clock", "clock (and|minus) (the|a)? (half|quarter) ((du|in the|de the|in|of the)? part)?", _plus),
    rule("clock", "clock minus number", _plus),
    rule("clock", "clock number END", _plus),
    rule("clock", "clock (in the|du|of the|de the|the|at|in|de)? part", _of_part),
    rule("clock", "(?<!number) AT number number? END (?!(of|de) (small|between))", _bare),
)

HOURS = (
    rule("clocks", "(?<!(dash|to|a|au|until|between|and|number)) number or clock", _one_or_other),
    rule("clock", "(?<=lapse_now until) number END", _bare),
    rule("clock", "(?<=until) number (?=(offset|tonight|weekday))", _bare),
    rule("bad", "FROM? (clock|number|bad) (to|au|a|dash|until|and) bad", lambda run: run[-1].value),
    rule("bad", "FROM? bad (to|au|a|dash|until|and) (clock|number)", lambda run: next(iter(every(run, Bad)))),
    rule("hours", "FROM? (at|a)? clock (to|au|a|dash|until|slash) (the|a|at)? clock", _hours),
    rule("hours", "clock clock (to|au|a|dash|until) clock", _noon_range),
    rule("hours", "clock clock END", _noon_or_both),
    rule("hours", "between clock and clock", _hours),
    rule("hours", "FROM? (at|a)? number (to|au|a|dash|until|and|slash) clock", _hours),
    rule("hours", "FROM? (at|a)? clock (to|a|dash|until|and) number END", _hours),
    rule("hours", "(from|de|between) number (to|a|and|dash) number END", _hours),
    rule("hours", "number (dash|to|a|until) number END (?!dash)", _hours),
)
