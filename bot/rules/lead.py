"""How long before something somebody wants to be reminded: so much elapsed time, or days before by the clock of the wall."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final, Self

from bot.rules.quiet import HOUSE_QUIET
from bot.understanding.fold import plain
from bot.understanding.times import read_times

LONGEST: Final = timedelta(days=30)
EVENING: Final = time(18)
_BY_DAY = re.compile(r"\b(?:veille|lendemain|jours?|semaines?|days?|weeks?|evening|night)\b")
_EVENING_BEFORE = re.compile(r"\b(?:the )?(?:evening|night) before\b")
_IN_THE_EVENING = re.compile(r"\b(?:au soir|le soir|in the evening)\b")
_HOUR = re.compile(r"(?:\ba|\bat|\bvers)\s+([01]?\d|2[0-3])\s*(?:(h|:)\s*([0-5]\d)?|(am|pm))")
_NOON: Final = 12


@dataclass(frozen=True, slots=True)
class Lead:
    """`minutes` elapsed, or `days` before: at the same hour, or `at` another one."""

    minutes: int = 0
    days: int = 0
    at: time | None = None

    def to_text(self) -> str:
        """As it is stored."""
        clock = f" {self.at:%H:%M}" if self.at else ""
        return f"{self.minutes} min" if self.minutes else f"{self.days} d{clock}"

    @classmethod
    def from_text(cls, text: str) -> Self:
        number, unit, *clock = text.split()
        if unit == "min":
            return cls(minutes=int(number))
        return cls(days=int(number), at=time.fromisoformat(clock[0]) if clock else None)

    def before(self, start: datetime) -> datetime:
        """When it rings for what begins then; nine o'clock the day before is nine o'clock, whatever the clocks do.

        What begins at night is told of in the evening, unless an hour was said.
        """
        if self.minutes:
            return (start.astimezone(UTC) - timedelta(minutes=self.minutes)).astimezone(start.tzinfo)
        same = start.time().replace(fold=0)
        at = self.at or (EVENING if HOUSE_QUIET.covers(start) else same)
        day = start.date() - timedelta(days=self.days)
        wall = datetime.combine(day, at, start.tzinfo)
        return wall.astimezone(UTC).astimezone(
            start.tzinfo
        )  # an hour that is left out that night is the next one


def read_lead(words: str, now: datetime, language: str) -> Lead | None:
    """« Une heure avant », "the day before at 6 pm"; None where they tell nothing of the kind."""
    said = plain(words)
    if _EVENING_BEFORE.search(said):
        return Lead(days=1, at=_clock(said) or EVENING)
    told = read_times(words, now, language, asked=True)
    shifts = [-one.shift for one in told if one.shift is not None]
    shifts += [one.duration for one in told if one.duration and not one.start and not one.end]
    shift = next((one for one in shifts if timedelta(0) < one <= LONGEST), None)
    if shift is None:
        return None
    if _BY_DAY.search(said) and shift % timedelta(days=1) == timedelta(0):
        evening = EVENING if _IN_THE_EVENING.search(said) else None
        return Lead(days=shift.days, at=_clock(said) or evening)
    return Lead(minutes=max(1, shift // timedelta(minutes=1)))


def _clock(said: str) -> time | None:
    found = _HOUR.search(said)
    if not found:
        return None
    hour = int(found[1])
    return time(hour + _NOON if found[4] == "pm" and hour < _NOON else hour, int(found[3] or 0))
