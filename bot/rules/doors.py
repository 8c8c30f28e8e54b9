"""Whether the house is open: what was said of it, as long as that can be believed; never a guess."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from bot.core.moments import Span
from bot.rules.hours import opening
from bot.store.house.houses import Hours
from bot.store.rota.signs import Sign

SILENCE = timedelta(hours=6)
"""So long after the planned end the last word is believed no more."""
EARLY = timedelta(hours=2)
"""Who opens so long before a planned opening opens for that one."""
A_DAY = timedelta(days=1)
AHEAD = 60
"""So many days are looked through for the next opening."""


class Doors(Enum):
    """What can be said of them."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Plan:
    """When it should be open: the hours without what is closed all the same, what is open all the same (`also`), and duties."""

    hours: Hours
    zone: ZoneInfo
    closed: Sequence[Span] = ()
    duties: Sequence[Span] = ()
    also: Sequence[Span] = ()

    def on(self, day: date) -> list[Span]:
        """The openings that begin on a day: those of the hours, or where there are none those on duty."""
        spans = opening(day, self.hours, self.zone)
        if not self.hours.weekly:
            spans = [one for one in self.duties if one.start.astimezone(self.zone).date() == day]
        also = [one for one in self.also if one.start.astimezone(self.zone).date() == day]
        return joined([*without(joined(spans), self.closed), *also])

    def around(self, at: datetime) -> Span | None:
        """The opening that `at` is in, or a little before; that of whoever is on duty first."""
        at = at.astimezone(UTC)
        reach = at + EARLY
        for spans in (without(joined(self.duties), self.closed), joined(self._near(at))):
            found = [one for one in spans if one.end > at and one.start <= reach]
            if found:
                return found[0]
        return None

    def now(self, at: datetime) -> Span | None:
        """The opening that `at` is in, by the hours or because somebody is on duty."""
        at = at.astimezone(UTC)
        spans = joined([*self._near(at), *without(self.duties, self.closed)])
        return next((one for one in spans if one.start <= at < one.end), None)

    def _near(self, at: datetime) -> list[Span]:
        """The openings of the days around."""
        day = at.astimezone(self.zone).date()
        return [one for on in (day - A_DAY, day, day + A_DAY) for one in self.on(on)]

    def next_after(self, at: datetime) -> Span | None:
        """The next opening that begins later than that."""
        at = at.astimezone(UTC)
        day = at.astimezone(self.zone).date()
        days = (day + timedelta(days=number) for number in range(AHEAD))
        return next((one for on in days for one in self.on(on) if one.start > at), None)

    def closure(self, at: datetime) -> Span | None:
        if any(one.start <= at < one.end for one in self.also):
            return None
        return next((one for one in self.closed if one.start <= at < one.end), None)

    def closure_on(self, day: date) -> bool:
        """Whether some of that day is closed by somebody's word."""
        begins = datetime.combine(day, time(0), self.zone)
        whole = Span(begins, datetime.combine(day + timedelta(days=1), time(0), self.zone))
        return any(one.overlaps(whole) for one in self.closed)


@dataclass(frozen=True, slots=True)
class State:
    """The doors now: since when that was said, until when it should last (for closed ones: when they open next).

    `overdue`: that time is over, and nobody has said more.
    """

    doors: Doors
    since: datetime | None = None
    until: datetime | None = None
    overdue: bool = False


def state_of(sign: Sign | None, plan: Plan, now: datetime) -> State:
    """What is known: a closure that was told, else the last word, else nothing."""
    now = now.astimezone(UTC)  # compared as instants: an hour of the wall may come twice
    closure = plan.closure(now)
    if closure and (sign is None or sign.at < closure.start):
        opens = plan.next_after(now)
        return State(Doors.CLOSED, closure.start, opens.start if opens else None)
    if sign is None:
        return State(Doors.UNKNOWN)
    if sign.open and any(sign.at < one.start and one.end <= now for one in plan.closed):
        return State(Doors.UNKNOWN, sign.at)  # it was closed since by somebody's word
    return _opened(sign, plan, now) if sign.open else _shut(sign, plan, now)


def end_of(sign: Sign, plan: Plan) -> datetime | None:
    """Until when an open house should be so: what was said, else the end of the duty or of the hours."""
    if sign.until:
        return sign.until
    planned = plan.around(sign.at)
    return planned.end if planned else None


def _opened(sign: Sign, plan: Plan, now: datetime) -> State:
    end = end_of(sign, plan)
    if now >= later(end or sign.at, SILENCE):
        return State(Doors.UNKNOWN, sign.at)
    return State(Doors.OPEN, sign.at, end, overdue=end is not None and now >= end)


def _shut(sign: Sign, plan: Plan, now: datetime) -> State:
    opens = plan.next_after(sign.at)
    if opens and opens.start <= now:
        return State(Doors.UNKNOWN, sign.at)
    return State(Doors.CLOSED, sign.at, opens.start if opens else None)


def later(at: datetime, length: timedelta) -> datetime:
    """So much elapsed time later, also where the clocks change in between."""
    return (at.astimezone(UTC) + length).astimezone(at.tzinfo)


def joined(spans: Iterable[Span]) -> list[Span]:
    """What overlaps or touches is one."""
    found: list[Span] = []
    for one in sorted(spans, key=lambda span: span.start.astimezone(UTC)):
        if found and one.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, one.end))
        else:
            found.append(one)
    return found


def without(spans: Iterable[Span], closed: Sequence[Span]) -> list[Span]:
    """What is left of them outside these times."""
    left = list(spans)
    for gap in closed:
        left = [piece for one in left for piece in _cut(one, gap)]
    return left


def shut_at(span: Span, openings: Iterable[Span], closed: Sequence[Span]) -> bool:
    """Whether it is open for less than all of that time."""
    return bool(without([span], without(joined(openings), closed)))


def _cut(span: Span, gap: Span) -> list[Span]:
    if not span.overlaps(gap):
        return [span]
    pieces = Span(span.start, min(gap.start, span.end)), Span(max(gap.end, span.start), span.end)
    return [one for one in pieces if one.start < one.end]
