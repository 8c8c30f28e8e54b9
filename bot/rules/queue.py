"""A queue's decisions: how long an offer stands, when it is open to all, who stands before whom."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from bot.rules.quiet import HOUSE_QUIET, Quiet, after, may_ring
from bot.store.queues import Ticket

PATIENT = timedelta(minutes=30)
"""So long one person may think about an offer."""
NEAR = timedelta(hours=3)
HURRIED = timedelta(minutes=5)
"""So long, where it begins within NEAR."""
LAST = timedelta(hours=1)
"""Where it begins within this, it is offered to everybody at once: whoever takes it first has it."""
PUNCTUAL = timedelta(minutes=1)


def open_to_all(now: datetime, start: datetime) -> bool:
    """Whether there is no time left to ask one after the other."""
    return _left(now, start) < LAST


def deadline(now: datetime, start: datetime, quiet: Quiet = HOUSE_QUIET) -> datetime:
    """Until when an offer made now stands: its clock stops at night, others get their chance, and never after the start."""
    window = PATIENT if _left(now, start) > NEAR else HURRIED
    ends = after(now, window, start, quiet)
    for_others = max((start - LAST, after(now, HURRIED, start, quiet)), key=_instant)
    ends = min((ends, may_ring(for_others, start, quiet)), key=_instant)
    return min((ends, start), key=_instant)


def second_chance(
    now: datetime, until: datetime, start: datetime, quiet: Quiet = HOUSE_QUIET
) -> datetime | None:
    """Until when an offer goes on whose end was noticed late: its person could not answer while nobody listened."""
    if _instant(now) - _instant(until) <= PUNCTUAL or _left(now, start) <= timedelta(0):
        return None
    return min((after(now, HURRIED, start, quiet), start), key=_instant)


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
