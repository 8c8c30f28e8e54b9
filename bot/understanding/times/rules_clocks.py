"""Hours of the day: "14 h 30", "midi et quart", "half past eight", « 9h du soir »."""

from dataclasses import replace
from typing import Literal

from bot.understanding.times.grammar import rule
from bot.understanding.times.pieces import Bad, Clock, Hours, Number, Part, Piece, every

NOON = 12
NIGHT_ENDS = 6
SMALL_HOURS = 7
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


def _dotted_hours(run: list[Piece]) -> Hours | None:
    """Read "from 9.30 to 11", "Fri 9 - 12.30": every dot stands before two digits."""
    told: list[Clock | Bad | None] = []
    for place, piece in enumerate(run):
        dotted = place + 1 < len(run) and run[place + 1].tag == "dot"
        if isinstance(piece.value, Number) and (not place or run[place - 1].tag != "dot"):
            told.append(_colon(run[place : place + 3]) if dotted else bare_hour(piece.value.value))
    start, end = told
    return Hours(start, end, weak=True) if isinstance(start, Clock) and isinstance(end, Clock) else None


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


def bare(run: list[Piece]) -> Clock | Bad | None:
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
    """Read "midi et quart", "10 h moins le quart", "minuit dix", « deux heures et demie de l'après-midi »."""
    clock, part = every(run, Clock)[0], next(iter(every(run, Part)), None)
    said = [piece for piece in run[1:] if not isinstance(piece.value, Part)]
    minus = any(piece.tag == "minus" for piece in said)
    spoken = said[-1].tag != "number" or clock.hour % NOON == 0 or minus
    minutes = _minutes(said) or next((number.value for number in every(said, Number)), None)
    if minutes is None or minutes >= 60 or clock.minute or clock.bare or not spoken:  # noqa: PLR2004
        return None
    told = moved(clock, -minutes if minus else minutes)
    return _halved(told, part) if part else told


def _of_part(run: list[Piece]) -> Clock | None:
    """Read "9h du soir", "8 in the evening", "3h du mat"."""
    part = every(run, Part)[0]
    clock = next(iter(every(run, Clock)), None) or bare_hour(every(run, Number)[0].value)
    return clock and _halved(clock, part)


def _halved(clock: Clock, part: Part) -> Clock:
    if clock.half or clock.hour > NOON:
        return clock
    return replace(clock, half=half_of(clock.hour, part.name), loose=False)


def half_of(hour: int, part: str) -> Literal["am", "pm"]:
    """Whether that hour of that part of the day is before noon."""
    if part == "night":
        return "am" if hour < NIGHT_ENDS or hour == NOON else "pm"
    return "am" if part == "morning" else "pm"


BESIDE_A_DAY = (
    "((?<=(date|weekday|offset|tonight|part|habit))|(?<=(date|weekday|offset|tonight|part|habit)comma))"
)
CLOCKS = (
    rule("clock", "number colon number (colon number)? ampm?", _colon),
    rule("clock", "number (dot number)? ampm", _twelve),
    rule("clock", "(?<=AT) number dot number END", _colon),
    rule(
        "clock",
        "(?<=(weekday|offset|tonight) (from|until|before|after|starting|between)) number dot number END",
        _colon,
    ),
    rule(
        "clock",
        "(?<=(from|until|before|after|starting)) number dot number (?=(the|on)* (weekday|offset|tonight))",
        _colon,
    ),
    rule("hours", f"{BESIDE_A_DAY} number dot number dash number ENDS (?!ampm)", _dotted_range),
    rule(
        "hours",
        f"{BESIDE_A_DAY} number (dot number)? (dash|to|until) number dot number ENDS (?!(ampm|dash|dot))",
        _dotted_hours,
    ),
    rule(
        "hours",
        "(from|between|de) number dot number (to|until|dash|and|a) number (dot number)? END (?!(ampm|dash|dot))",
        _dotted_hours,
    ),
    rule(
        "hours",
        "(from|between|de) number (to|until|dash|and|a) number dot number END (?!(ampm|dash|dot))",
        _dotted_hours,
    ),
    rule("clock", "number dot number (?=((dash|to) number (dot number)? ampm))", _colon),
    rule("clock", "(?<=till) number dot number END", _colon),
    rule("clock", f"{BESIDE_A_DAY} number dot number ENDS", _colon),
    rule("clock", "number oclock ampm?", _twelve),
    rule("clock", "number sharp", _twelve),
    rule("clock", "number hour (number (?!(hour|quarter|heads)))? minute?", _french),
    rule("clock", "number hour", _french),
    rule("clock", "(?<=at) half number ampm?", _past),
    rule("clock", "(half|quarter|number) past number ampm? (?!(hour|minute))", _past),
    rule("clock", "(?<=(between|from)) quarter minutes_to number ampm? (?!(hour|minute))", _past),
    rule(
        "clock",
        "(?<!FROM) (half|quarter|number) (after|minutes_to) number ampm? (?!(dash|to|hour|minute))",
        _past,
    ),
    rule("clock", "(?<!(a|the|and|minus)) half number (?!(word|hour|minute))", _past),
    rule("clock", "(half|quarter|number) (past|after|minutes_to) clock", _past_noon),
    rule("clock", "number (in the|du|of the|de the) part", _of_part),
    rule("clock", "number in the ampm", _twelve),
)

OF_A_PART = "((du|in the|de the|in|of the)? part)"
FINER = (
    rule("clock", f"{BESIDE_A_DAY} right_at (?<!number right_at) number (?=thing)", bare),
    rule("clock", "right_at number (?=bid)", bare),
    rule("clock", f"clock (and|minus) (the|a)? (half|quarter) {OF_A_PART}?", _plus),
    rule("clock", f"clock minus number {OF_A_PART}?", _plus),
    rule("clock", "clock number END", _plus),
    rule("clock", "clock (in the|du|of the|de the|the|at|in|de)? part", _of_part),
    rule("clock", "(?<!number) AT number number? END (?!(of|de) (small|between))", bare),
)
