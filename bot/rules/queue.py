"""A queue's decisions: how long an offer stands, when it is open to all, who stands before whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.rules.quiet import HOUSE_QUIET, Quiet, after, may_ring
from bot.store.spaces.queues import Ticket


@dataclass(frozen=True, slots=True)
class Pace:
    """So long one person may think about an offer, or only so long where it begins `near`; within `last` it is everybody's at once."""

    patient: timedelta
    near: timedelta
    hurried: timedelta
    last: timedelta


BRISK = Pace(timedelta(minutes=30), timedelta(hours=3), timedelta(minutes=5), timedelta(hours=1))
"""For a room, which is wanted today or tomorrow."""
UNHURRIED = Pace(timedelta(hours=8), timedelta(hours=24), timedelta(hours=1), timedelta(hours=2))
"""For a place at something that was planned for long: people look at their phone once or twice a day."""
PUNCTUAL = timedelta(minutes=1)


def open_to_all(now: datetime, start: datetime, pace: Pace = BRISK) -> bool:
    """Whether there is no time left to ask one after the other."""
    return _left(now, start) < pace.last


def deadline(now: datetime, start: datetime, quiet: Quiet = HOUSE_QUIET, pace: Pace = BRISK) -> datetime:
    """Until when an offer made now stands: its clock stops at night, others get their chance, and never after the start."""
    window = pace.patient if _left(now, start) > pace.near else pace.hurried
    ends = after(now, window, start, quiet)
    for_others = max((start - pace.last, after(now, pace.hurried, start, quiet)), key=_instant)
    ends = min((ends, may_ring(for_others, start, quiet)), key=_instant)
    return min((ends, start), key=_instant)


def second_chance(
    now: datetime, until: datetime, start: datetime, quiet: Quiet = HOUSE_QUIET, pace: Pace = BRISK
) -> datetime | None:
    """Until when an offer goes on whose end was noticed late: its person could not answer while nobody listened."""
    if _instant(now) - _instant(until) <= PUNCTUAL or _left(now, start) <= timedelta(0):
        return None
    return min((after(now, pace.hurried, start, quiet), start), key=_instant)


def behind(ticket: Ticket, earlier: Iterable[Ticket]) -> bool:
    """Whether somebody came before who waits for some of the same time: a smaller request never jumps the queue."""
    return any(one.state != "open" and one.span.overlaps(ticket.span) for one in earlier)


MOST_JUMPED = 2
"""So many that came later may be served before somebody, where the house lets a smaller wish go first; then all wait for them."""


def may_jump(ticket: Ticket, earlier: Iterable[Ticket], served: Sequence[Ticket]) -> bool:
    """Whether all that stand before it have been patient for less than that; `served` were given or are offered something."""
    before = [one for one in earlier if one.state != "open" and one.span.overlaps(ticket.span)]
    return all(_jumped(one, served) < MOST_JUMPED for one in before)


def _jumped(ticket: Ticket, served: Sequence[Ticket]) -> int:
    return sum(one.id > ticket.id and one.span.overlaps(ticket.span) for one in served)


def _left(now: datetime, start: datetime) -> timedelta:
    return _instant(start) - _instant(now)


def _instant(at: datetime) -> datetime:
    return at.astimezone(UTC)
