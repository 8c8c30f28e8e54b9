"""Which hours are meant: minutes of the day, with twelve hours more wherever people could mean either."""

from dataclasses import dataclass

from bot.understanding.times.mention import DayParts
from bot.understanding.times.pieces import Clock, Hours, Part
from bot.understanding.times.rules_clocks import NIGHT_ENDS, half_of

HALF_DAY = 12 * 60
DAY = 24 * 60
QUARTER_DAY = 6 * 60
"""The longest that « de 11h30 à 1h30 » may last."""
SMALL_END = 8 * 60
LATEST_OF_NIGHT = 9
SMALL_OF_EVENING = 5
"""Before it, an hour of an evening is after midnight."""


@dataclass(frozen=True, slots=True)
class Slot:
    """From one minute of the day to another; beyond 1440 is after midnight."""

    start: int
    end: int | None = None


def slots(hours: Hours, part: Part | None, parts: DayParts) -> list[Slot]:
    """List the readings of hours, best first; none when the end comes before the start."""
    starts = readings(hours.start, part, parts)
    if hours.end is None:
        return [Slot(start) for start in starts]
    ends = readings(hours.end, part, parts) + _morning_after(hours.end, part)
    found = [slot for start in starts if (slot := _closed(start, ends))]
    return [slot for slot in found if (slot.end or 0) <= DAY] or found


def _morning_after(end: Clock, part: Part | None) -> list[int]:
    """Where a night may end: « la nuit de samedi, de 22h à 7h »."""
    night = part is not None and part.name == "night" and not end.half and end.hour <= LATEST_OF_NIGHT
    return [DAY + end.hour * 60 + end.minute] if night else []


def _closed(start: int, ends: list[int]) -> Slot | None:
    """Find the nearest end after the start; past midnight only in the evening and the small hours.

    « De minuit à midi » begins at the midnight before.
    """
    later = sorted(end for end in ends if end > start)
    if later:
        return Slot(start, later[0])
    end = min(ends)
    if end <= SMALL_END and end + DAY - start <= HALF_DAY:
        return Slot(start, end + DAY)
    if start == DAY:
        return Slot(0, end)
    around_noon = end < HALF_DAY > start and 0 < end + HALF_DAY - start <= QUARTER_DAY
    return Slot(start, end + HALF_DAY) if around_noon else None


def readings(clock: Clock, part: Part | None, parts: DayParts) -> list[int]:
    """List the minutes of the day that an hour may mean, best first."""
    minutes = clock.hour * 60 + clock.minute
    if part and _after_midnight(clock, part):
        return [minutes % HALF_DAY + DAY]
    half = clock.half
    if (
        half is None
        and part
        and clock.hour <= HALF_DAY // 60
        and (clock.bare or clock.loose or clock.hour < parts.morning[1])
    ):
        half = half_of(clock.hour, part.name)
    if half:
        return [_halved(minutes, half)]
    if not clock.loose:
        return [minutes]
    if clock.hour == HALF_DAY // 60:
        return [minutes]
    both = [minutes, minutes + HALF_DAY]
    return both[::-1] if clock.bare and clock.hour < parts.first_hour else both


def _after_midnight(clock: Clock, part: Part) -> bool:
    """« Vendredi soir à 1h », "tonight at 12": the evening goes on, the date does not."""
    last = {"evening": SMALL_OF_EVENING, "night": NIGHT_ENDS}.get(part.name, 0)
    return clock.half != "pm" and (clock.hour < last or (last > 0 and clock.hour == HALF_DAY // 60))


def _halved(minutes: int, half: str) -> int:
    within = minutes % HALF_DAY if minutes < DAY // 2 + 60 else minutes
    return within + HALF_DAY if half == "pm" and within < HALF_DAY else within


def part_slot(part: Part, parts: DayParts) -> Slot:
    """Give the hours of a part of the day, as the house counts them."""
    bounds: dict[str, tuple[int, int]] = {
        "morning": parts.morning,
        "noon": parts.noon,
        "afternoon": parts.afternoon,
        "evening": parts.evening,
        "night": parts.night,
    }
    first, last = (60 * hour for hour in bounds[part.name])
    middle = (first + last) // 2
    return {
        "": Slot(first, last),
        "start": Slot(first, middle),
        "mid": Slot((first + middle) // 2, (middle + last) // 2),
        "end": Slot(middle, last),
    }[part.third]
