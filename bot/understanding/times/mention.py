"""What a reading gives back: mentions of time, and the ones that cannot be."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

Grain = Literal["minute", "hour", "part", "day", "week", "month"]
TroubleKind = Literal["no-such-hour", "no-such-date", "end-before-start", "unknown-days", "unknown-exception"]
Change = Literal["gap", "fold"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way of understanding the words: when it starts and when it ends."""

    start: datetime | None
    end: datetime | None


@dataclass(frozen=True, slots=True)
class Mention:
    """One time that somebody spoke of; `end` is never part of it ("demain" ends at the next midnight)."""

    text: str
    begin: int
    finish: int
    start: datetime | None = None
    end: datetime | None = None
    grain: Grain = "minute"
    open: bool = False
    rrule: str | None = None
    duration: timedelta | None = None
    shift: timedelta | None = None
    dst: Change | None = None
    offsets: tuple[timedelta, ...] = ()
    alternatives: tuple[Reading, ...] = ()
    guessed: bool = False
    dated: bool = True
    """Whether a day was said; else it is the next one with that hour."""
    measured: bool = False
    """Whether its length was said, as real time, rather than its end."""
    wall: Reading | None = None
    """Its times as they were said, without a zone: in a night that leaves an hour out `start` is another one."""
    spans: tuple[tuple[int, int], ...] = ()
    """The stretches that speak of time; `text` may hold other words between them."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A time that somebody spoke of and that does not exist, or that nobody told us; `at` are the words that say so."""

    text: str
    begin: int
    finish: int
    kind: TroubleKind
    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class DayParts:
    """What a house calls morning or evening: first and last hour; a last hour above 24 is past midnight."""

    morning: tuple[int, int] = (8, 12)
    noon: tuple[int, int] = (12, 14)
    afternoon: tuple[int, int] = (14, 18)
    evening: tuple[int, int] = (18, 22)
    night: tuple[int, int] = (22, 30)
    first_hour: int = 8
    """Below it, a bare "at 3" means the afternoon first."""


DEFAULT = DayParts()
