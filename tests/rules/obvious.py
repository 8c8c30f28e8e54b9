"""A calendar that is slow and obviously right: every minute of every room is looked at, on a table of the clock."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
FIRST = datetime(2027, 3, 10, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
JUST_NOW = 15
A_DAY = 24 * 60
AUTUMN = 203
"""So many days later the other change of clocks is as near."""
LOOKED_AT = (*range(60 * A_DAY), *range(AUTUMN * A_DAY, (AUTUMN + 60) * A_DAY))
"""The minutes around the two nights in which clocks change."""


@lru_cache
def walls() -> dict[int, datetime]:
    """What the clock of the wall shows at each minute."""
    return {n: (FIRST + n * MINUTE).astimezone(PARIS).replace(tzinfo=None, fold=0) for n in LOOKED_AT}


@lru_cache
def minutes() -> dict[datetime, int]:
    """The first minute at which the clock shows something."""
    found: dict[datetime, int] = {}
    for minute, shown in walls().items():
        found.setdefault(shown, minute)
    return found


def minute_of(shown: datetime) -> int:
    """An hour that does not exist comes an hour later."""
    table = minutes()
    return table[shown] if shown in table else table[shown + timedelta(hours=1)]


@dataclass(frozen=True)
class Held:
    """Somebody has a room from one minute to another."""

    person: int
    room: int
    start: int
    end: int
    series: int | None = None
    place: datetime | None = None
    """Its day in the series, wherever it was moved."""


def held(person: int, room: int, start: datetime, length: timedelta) -> Held:
    """By the clock of the wall; it never ends before it starts."""
    begins, ends = minute_of(start), minute_of(start + length)
    return Held(person, room, begins, ends if ends > begins else begins + length // MINUTE)


@dataclass
class Obvious:
    """What stands, by the number that people see; and when which room (None: all) is closed."""

    now: int
    standing: dict[int, Held] = field(default_factory=dict)
    closed: list[tuple[int | None, int, int]] = field(default_factory=list)
    numbers: int = 0
    series: int = 0

    def can_have(self, wish: Held, *others: Held) -> bool:
        """Minute by minute: nobody has it, nothing is closed, and it is not over."""
        busy = {
            minute
            for one in (*self.standing.values(), *others)
            if one.room == wish.room
            for minute in range(one.start, one.end)
        }
        for room, start, end in self.closed:
            busy |= set(range(start, end)) if room in (None, wish.room) else set()
        free = busy.isdisjoint(range(wish.start, wish.end))
        return free and wish.start >= self.now - JUST_NOW and wish.end - wish.start <= A_DAY

    def book(self, wish: Held) -> bool:
        if not self.can_have(wish):
            return False
        self.numbers += 1
        self.standing[self.numbers] = wish
        return True

    def book_all(self, wishes: list[tuple[datetime, Held]]) -> bool:
        """Those that can be had; all of one series."""
        self.series += 1
        booked = [self.book(replace(wish, series=self.series, place=day)) for day, wish in wishes]
        return any(booked)

    def meant(self, number: int, scope: str) -> list[int]:
        """This one; of its series those at its place and after it; or all that have not begun."""
        this = self.standing[number]
        if scope == "this" or this.series is None or this.place is None:
            return [number]
        return [
            other
            for other, one in self.standing.items()
            if one.series == this.series
            and (other == number or one.start > self.now)
            and (scope == "all" or (one.place is not None and one.place >= this.place))
        ]

    def cancel(self, number: int, scope: str) -> None:
        for one in self.meant(number, scope):
            del self.standing[one]

    def move(self, number: int, scope: str, later: timedelta) -> bool:
        """All at once, or none."""
        which = self.meant(number, scope)
        this = self.standing[number]
        wall_start = walls()[this.start]
        target = held(0, 0, wall_start + later, walls()[this.end] - wall_start)
        step, length = walls()[target.start] - wall_start, walls()[target.end] - walls()[target.start]
        same = length == walls()[this.end] - wall_start
        gone = {other: self.standing.pop(other) for other in which}
        there = {other: moved(one, step, None if same else length) for other, one in gone.items()}
        if (target.start, target.end) == (this.start, this.end) or not self._all_fit(list(there.values())):
            self.standing.update(gone)
            return False
        self.standing.update(there)
        return True

    def _all_fit(self, wishes: list[Held]) -> bool:
        return all(self.can_have(wish, *(one for one in wishes if one is not wish)) for wish in wishes)


def moved(one: Held, step: timedelta, length: timedelta | None) -> Held:
    """By as much on the clock of the wall; as long as it was, or so long."""
    own = walls()[one.end] - walls()[one.start]
    there = held(one.person, one.room, walls()[one.start] + step, own if length is None else length)
    return replace(one, start=there.start, end=there.end)
