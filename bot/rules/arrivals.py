"""Arrivals decided: who is greeted, when, with whom; and when so many come that nobody is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.arrivals import Arrival, State

FIRST_LOOK = timedelta(seconds=90)
"""Whoever is gone again by then is told nothing."""
TOGETHER = timedelta(minutes=10)
"""So long after a greeting, those who came since are greeted together."""
STILL_NEW = timedelta(days=1)
AWAY = timedelta(days=300)
"""Who was gone for so long is greeted again."""
SLEPT = timedelta(minutes=5)
"""Noticed so much later: we were not there."""
TOO_LATE = timedelta(hours=24)
MANY, WITHIN = 10, timedelta(minutes=5)
"""So many in so short a time are not greeted one by one."""


@dataclass(frozen=True, slots=True)
class Coming:
    """An account comes; into the `channel` where newcomers are greeted, or elsewhere in the house."""

    account: Address
    name: UserText
    came: datetime
    seen: datetime
    channel: int | None
    stranger: bool


def comes(known: Arrival | None, coming: Coming) -> Arrival:
    """What an arrival is now: `waiting` where they are to be greeted. Coming and going often is one arrival."""
    fresh = Arrival(0, coming.account, coming.name, coming.channel, coming.came, coming.seen, _state(coming))
    if known is None:
        return fresh
    again = replace(fresh, id=known.id, greeted=known.greeted)
    match known.state:
        case "new" if coming.channel is None:
            return replace(known, gone=None)
        case "new":
            return replace(again, state="waiting" if coming.came - known.came < STILL_NEW else "passed")
        case "greeted" | "passed" if known.gone and coming.came - known.gone >= AWAY:
            return replace(again, state="new" if coming.channel is None else "waiting")
        case _:
            return replace(known, gone=None)


def _state(coming: Coming) -> State:
    if not coming.stranger:
        return "passed"
    return "new" if coming.channel is None else "waiting"


def due(waiting: Sequence[Arrival], last: datetime | None) -> datetime:
    """When those who wait are greeted: a little after the first of them came, and a while after the last greeting."""
    first = min(one.seen for one in waiting) + FIRST_LOOK
    return max(first, last + TOGETHER) if last else first


def ready(waiting: Sequence[Arrival], now: datetime) -> list[Arrival]:
    """Those who stayed long enough to be greeted."""
    return [one for one in waiting if one.seen + FIRST_LOOK <= now]


def slept(arrival: Arrival) -> bool:
    """Whether they came while we were not there."""
    return arrival.seen - arrival.came > SLEPT


def too_late(arrival: Arrival) -> bool:
    """Whether they came so long ago that a greeting would be odd."""
    return arrival.seen - arrival.came > TOO_LATE


def crowd(lately: Sequence[Arrival]) -> bool:
    """Whether so many came within so short a time; each counts once."""
    times = sorted(one.came for one in lately)
    return any(last - first <= WITHIN for first, last in zip(times, times[MANY - 1 :], strict=False))
