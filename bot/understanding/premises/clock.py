"""Hours of the clock as people write them: 9h, 18h30, 9:00, 7pm, midi, minuit."""

import re
from dataclasses import dataclass
from datetime import time

HALF_DAY, DAY = 12 * 60, 24 * 60
TIME = (
    r"[0-9]{1,2} h [0-5][0-9](?!\w)(?! ?(?:h|p|[0-9]))"
    r"|[0-9]{1,2} ?(?:heures?|hrs?|h)(?:[0-5][0-9])?(?!\w)"
    r"|[0-9]{1,2}[:.][0-5][0-9] ?(?:[ap]\.m\.?|[ap]m(?!\w))"
    r"|[0-9]{1,2}:[0-5][0-9](?!\w)"
    r"|[0-9]{1,2} ?(?:[ap]\.m\.?|[ap]m(?!\w))"
    r"|(?:midi|minuit|noon|midnight)(?!\w)"
)
_NAMED = {"midi": HALF_DAY, "noon": HALF_DAY, "minuit": 0, "midnight": 0}
_PARTS = re.compile(r"([0-9]{1,2})(?: ?([h:.])[a-z]* ?([0-9]{2})?)?(?: ?([ap])\.?m)?")


@dataclass(frozen=True, slots=True)
class Clock:
    """A moment as written: minutes since midnight, and whether the writing leaves its half of the day open."""

    minutes: int
    half: str = ""  # "a" or "p" when it was said
    mark: str = ""  # "h", ":" or nothing: a bare number


def read_clock(written: str) -> Clock | None:
    """Read one folded moment; None for an hour that no clock shows."""
    if written in _NAMED:
        return Clock(_NAMED[written], mark="h")
    parts = _PARTS.match(written)
    if parts is None or int(parts[1]) * 60 + int(parts[3] or 0) > DAY:
        return None
    hour, half = int(parts[1]), parts[4] or ""
    if half and hour <= 12:  # noqa: PLR2004 - 12am is midnight, 12pm is noon
        hour = hour % 12 + (12 if half == "p" else 0)
    return Clock((hour * 60 + int(parts[3] or 0)) % DAY, half, parts[2] or "")


def stretch_of(opening: Clock, closing: Clock) -> tuple[int, int] | None:
    """Pair two moments, in minutes: « 9 to 5 », « 2-6pm » and « 9h-19h » each mean what people mean."""
    start, end = opening.minutes, closing.minutes
    if not opening.half and not opening.mark and closing.half == "p" and start + HALF_DAY < end:
        start += HALF_DAY
    clock_of_twelve = closing.mark != "h" and not closing.half
    if clock_of_twelve and 0 < end <= start and (start <= HALF_DAY or opening.half):
        end = (end + HALF_DAY) % DAY
    return None if start == end and start else (start, end)


def as_time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)
