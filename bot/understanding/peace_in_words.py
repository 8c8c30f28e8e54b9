"""When somebody wants no message, in words: « avant 9h ni après 20h », "on Sundays", « entre 12h et 14h », "any time"."""

import re
from dataclasses import dataclass
from datetime import time

from bot.understanding.fold import fold

HOUR = r"(\d{1,2})\s*(?:h|:|\.|heures?|o'clock)?\s*(\d{2})?\s*(am|pm)?"
BEFORE = re.compile(rf"\b(?:avant|before|jusqu'a|until|till)\s+{HOUR}")
AFTER = re.compile(rf"\b(?:apres|after|a partir de|from|des|since)\s+{HOUR}(?!\s*(?:to|a|-)\s*\d)")
BETWEEN = re.compile(rf"\b(?:entre|between|de|from)\s+{HOUR}\s*(?:et|and|to|a|-)\s*{HOUR}")
ANY_TIME = re.compile(
    r"\b(?:any ?time|at any (?:hour|time)|whenever|a toute heure|toute heure|n'importe quand|tout le temps|quand tu veux|quand vous voulez)\b"
)
DAYS = (
    ("lundis?", "mondays?"),
    ("mardis?", "tuesdays?"),
    ("mercredis?", "wednesdays?"),
    ("jeudis?", "thursdays?"),
    ("vendredis?", "fridays?"),
    ("samedis?", "saturdays?", "week-?\\s?ends?"),
    ("dimanches?", "sundays?", "week-?\\s?ends?"),
)
HALF = 12
MIDNIGHT = 24


@dataclass(frozen=True, slots=True)
class Said:
    """What was told of it: from and until which hour no message comes, on which days none at all; or that any hour will do."""

    hours: tuple[time, time] | None = None
    days: frozenset[int] = frozenset()
    any_time: bool = False

    def __bool__(self) -> bool:
        return self != Said()


def read_peace(words: str) -> Said:
    """Nothing where they tell no such thing, or hours that are none."""
    text = fold(words).text
    if ANY_TIME.search(text):
        return Said(any_time=True)
    days = frozenset(day for day, names in enumerate(DAYS) if re.search(rf"\b(?:{'|'.join(names)})\b", text))
    return Said(_hours(text), days)


def _hours(text: str) -> tuple[time, time] | None:
    if between := BETWEEN.search(text):
        begins, ends = _time(*between.groups()[:3]), _time(*between.groups()[3:])
    else:
        before, after = BEFORE.search(text), AFTER.search(text)
        if not before and not after:
            return None
        begins = _time(*after.groups()) if after else time(0)
        ends = _time(*before.groups()) if before else time(0)
    return (begins, ends) if begins is not None and ends is not None and begins != ends else None


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    if half and 1 <= hours <= HALF:
        hours = hours % HALF + (HALF if half == "pm" else 0)
    return time(hours % MIDNIGHT, minutes) if hours <= MIDNIGHT and minutes < 60 else None  # noqa: PLR2004
