"""Who is there without the rota saying so: whoever opened the house, until somebody relieves them."""

from collections.abc import Iterable
from datetime import UTC, datetime

from bot.rules.doors import EARLY, Doors, State, later
from bot.store.rota.holders import Holder
from bot.store.rota.signs import Sign


def opener(sign: Sign, state: State, held: Iterable[Holder], now: datetime) -> int | None:
    """Who said that it is open and is there still: not once their own duty has ended, nor once somebody else's began well after."""
    if state.doors is not Doors.OPEN or state.overdue or sign.person is None:
        return None
    since, here = sign.at.astimezone(UTC), now.astimezone(UTC)
    duties = [one for one in held if one.kind == "hold" and one.span.end > since]
    theirs = [one for one in duties if one.person == sign.person and one.span.start <= here]
    if theirs:
        return sign.person if any(one.span.end > here for one in theirs) else None
    relieved = any(later(since, EARLY) < one.span.start <= here for one in duties)
    return None if relieved else sign.person
