"""The typed pieces that a sentence about time is made of, before anybody knows what day it is."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, TypeVar

from bot.understanding.times.mention import TroubleKind

PartName = Literal["morning", "noon", "afternoon", "evening", "night"]
EdgeKind = Literal["from", "until", "before"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in digits or in words; `digits` is how many digits were typed, 0 for words."""

    value: int
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Ordinal:
    """`1er`, `third`, `dernier`: -1 is the last; `date` when it may name a day of the month."""

    value: int
    date: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday is 0; plural when it was said as a habit."""

    value: int
    plural: bool = False


@dataclass(frozen=True, slots=True)
class MonthName:
    """A month by its name."""

    value: int


@dataclass(frozen=True, slots=True)
class Length:
    """How long: minutes are elapsed time, days and months go by the calendar."""

    minutes: int = 0
    days: int = 0
    months: int = 0

    def times(self, count: int) -> "Length":
        return Length(self.minutes * count, self.days * count, self.months * count)

    def plus(self, other: "Length") -> "Length":
        return Length(self.minutes + other.minutes, self.days + other.days, self.months + other.months)

    @property
    def delta(self) -> timedelta:
        return timedelta(days=self.days + 30 * self.months, minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day, with the day when the word says it ("tonight")."""

    name: PartName
    days: int | None = None
    sure: bool = False
    plural: bool = False
    third: Literal["", "start", "mid", "end"] = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour as said; loose when it may be twelve hours later, `bare` when only a number was said."""

    hour: int
    minute: int = 0
    half: Literal["am", "pm"] | None = None
    loose: bool = False
    bare: bool = False
    exact: bool = False
    weak: bool = False

    @property
    def real(self) -> bool:
        within = 1 <= self.hour <= 12 if self.half and self.hour < 13 else 0 <= self.hour <= 24  # noqa: PLR2004
        return within and self.minute < 60 and (self.hour, self.minute) <= (24, 0)  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Hours:
    """From one hour to another; weak when only bare numbers were said, which need a day beside them."""

    start: Clock
    end: Clock | None = None
    weak: bool = False
    length: Length | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """How far from another time: later is positive."""

    delta: timedelta


@dataclass(frozen=True, slots=True)
class In:
    """So long from now; negative is ago."""

    length: Length


@dataclass(frozen=True, slots=True)
class Every:
    """A habit, in the words of RFC 5545."""

    freq: Literal["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
    interval: int = 1
    byday: tuple[str, ...] = ()
    bymonthday: tuple[int, ...] = ()
    bysetpos: int = 0
    """Which of the days of `byday` in a month, -1 is the last: « le dernier jour ouvré de chaque mois »."""
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many times a habit is kept; `sessions` were counted before anybody told when: « 6 séances, chaque mardi »."""

    value: int
    sessions: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """One end only: "à partir de 14h", "until Friday"."""

    kind: EdgeKind
    target: object
    past: bool = False

    @property
    def weak(self) -> bool:
        """Whether it is only a number, which is an hour where a day stands beside it."""
        return isinstance(self.target, Clock) and self.target.weak


@dataclass(frozen=True, slots=True)
class Except:
    """The days on which a habit rests."""

    days: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class NthOfMonth:
    """« Sauf le premier du mois »: of the weekday that it is about; -1 is the last."""

    nth: int


@dataclass(frozen=True, slots=True)
class Bad:
    """Words that have the form of a time and are none; `at` is where, when it is not all that was said of that time."""

    kind: TroubleKind
    at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A value with the name under which the grammar knows it, and where it stands."""

    tag: str
    value: object
    begin: int
    finish: int


T = TypeVar("T")


def every(pieces: list[Piece], kind: type[T]) -> list[T]:
    """Pick the values of one kind, in the order in which they were said."""
    return [piece.value for piece in pieces if isinstance(piece.value, kind)]
