"""A fair rotation: whose turn is it, and why. The oldest last turn comes first, and who cannot come keeps the place.

Whoever can come is chosen at the latest on the n-th turn that they could take, of n people: each time that they are passed
over, somebody who waited longer has the turn and stands behind them from then on. So days that somebody leaves out starve nobody.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum

from bot.core.moments import Span
from bot.core.text import NO_WORDS, UserText
from bot.rules.rota import Away
from bot.understanding.fold import plain


class Because(Enum):
    """Why somebody is chosen."""

    NEVER = "never yet"
    OLDEST = "oldest last turn"
    FIRST = "in the team before the others"
    PRESENT = "present"
    TRAINED = "trained"


class Skipped(Enum):
    """Why somebody who waited longer is not; they keep their place."""

    AWAY = "away"
    DAY = "a day they leave out"
    BUSY = "holds something else then"
    UNTRAINED = "not trained"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who takes turns: when their last one began, what they are trained for, weekdays and times that they leave out."""

    person: int
    last: datetime | None = None
    flags: frozenset[str] = frozenset()
    days: frozenset[int] = frozenset()
    busy: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person holds: the times of a day, or of a week; with the training that it needs."""

    spans: tuple[Span, ...]
    needs: UserText = NO_WORDS

    @property
    def start(self) -> datetime:
        return min(one.start for one in self.spans)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whose turn it is, why, who would come next (`backup`), and who was passed over and keeps the place."""

    turn: Turn
    person: int | None
    because: tuple[Because, ...] = ()
    last: datetime | None = None
    backup: int | None = None
    skipped: tuple[tuple[int, Skipped], ...] = ()


def rotation(turns: Sequence[Turn], candidates: Collection[Candidate], away: Away) -> list[Chosen]:
    """Each turn in its order; whoever has one stands behind all others for the next."""
    last = {one.person: one.last for one in candidates}
    known = {one.person: one for one in candidates}
    # whoever has one of two places of the same time cannot have the other
    found: list[Chosen] = []
    for turn in sorted(turns, key=lambda one: one.start.astimezone(UTC)):
        chosen = _choose(turn, [known[person] for person in _in_order(last)], last, away)
        if chosen.person is not None:
            last[chosen.person] = turn.start
            had = known[chosen.person]
            known[chosen.person] = replace(had, busy=(*had.busy, *turn.spans))
        found.append(chosen)
    return found


def _in_order(last: Mapping[int, datetime | None]) -> list[int]:
    """Who never had a turn, then the oldest last one; the same always gives the same."""
    return sorted(last, key=lambda person: (_instant(last[person]), person))


def _instant(at: datetime | None) -> datetime:
    return at.astimezone(UTC) if at else datetime.min.replace(tzinfo=UTC)


def _choose(
    turn: Turn, queue: Sequence[Candidate], last: Mapping[int, datetime | None], away: Away
) -> Chosen:
    hindered = [(one, hindrance(turn, one, away)) for one in queue]
    free = [one.person for one, why in hindered if why is None]
    if not free:
        return Chosen(turn, None, skipped=tuple((one.person, why) for one, why in hindered if why))
    first = free[0]
    before = hindered[: [one.person for one in queue].index(first)]
    since = last[first]
    alike = [one for one in free[1:] if last[one] == since]
    because = (
        Because.OLDEST if since else Because.NEVER,
        *((Because.FIRST,) if alike else ()),
        Because.PRESENT,
    )
    return Chosen(
        turn,
        first,
        (*because, Because.TRAINED) if turn.needs else because,
        since,
        free[1] if len(free) > 1 else None,
        tuple((one.person, why) for one, why in before if why),
    )


def hindrance(turn: Turn, candidate: Candidate, away: Away) -> Skipped | None:
    """Why they cannot have this turn."""
    if turn.needs and plain(turn.needs) not in {plain(flag) for flag in candidate.flags}:
        return Skipped.UNTRAINED
    if any(away(candidate.person, one) for one in turn.spans):
        return Skipped.AWAY
    if any(one.start.weekday() in candidate.days for one in turn.spans):
        return Skipped.DAY
    if any(one.overlaps(other) for one in turn.spans for other in candidate.busy):
        return Skipped.BUSY
    return None
