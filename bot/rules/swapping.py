"""What changes hands on the rota, against something else or for nothing: why not, and how long the other person has to answer."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.moments import Span
from bot.core.text import Text, UserText, _
from bot.rules.rota import Away
from bot.store.community.person import Person
from bot.store.rota.holders import Holder
from bot.store.rota.shifts import Shift
from bot.understanding.fold import plain

ONE_DAY = timedelta(days=1)
LATEST = timedelta(hours=1)
SHORTEST = timedelta(minutes=30)
LONGEST = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: who gives what now, the shift that it is of, and what else they hold; who is given something may give nothing."""

    person: Person
    held: Holder | None = None
    shift: Shift | None = None
    others: Sequence[Span] = ()


def answer_by(now: datetime, first: datetime) -> datetime | None:
    """A day before the first of the two begins, three days at most; nearer, an hour before it; None where that is too late."""
    begins, here = first.astimezone(UTC), now.astimezone(UTC)
    for margin in (ONE_DAY, LATEST):
        if begins - margin >= here + SHORTEST:
            return min(begins - margin, here + LONGEST).astimezone(now.tzinfo)
    return None


def objections(mine: Side, theirs: Side, now: datetime, away: Away) -> list[Text]:
    """Each with its reason; for whoever reads, without more than the rota tells the team."""
    found = [_over(side, now) for side in (mine, theirs)]
    found += [_hindered(mine, theirs, away), _hindered(theirs, mine, away)]
    return [one for one in found if one]


def _over(side: Side, now: datetime) -> Text | None:
    if side.shift is None or side.held is None:
        return None
    if side.shift.state != "planned":
        return _("That does not take place any more: {when}.", when=side.held.span)
    if side.held.span.start <= now:
        return _("That has begun already: {when}.", when=side.held.span)
    return None


def _hindered(giver: Side, taker: Side, away: Away) -> Text | None:
    """Why the one cannot take what the other gives."""
    if giver.shift is None or giver.held is None:
        return None
    span, name = giver.held.span, taker.person.name
    if not trained(giver.shift, taker.person.flags):
        return _(
            "{name} lacks the training that {when} needs: {training}.",
            name=name, when=span, training=giver.shift.needs,
        )  # fmt: skip
    if any(one.overlaps(span) for one in taker.others):
        return _("{name} is on duty already then: {when}.", name=name, when=span)
    return _("{name} is away then: {when}.", name=name, when=span) if away(taker.person.id, span) else None


def trained(shift: Shift, flags: Collection[str]) -> bool:
    """Whether somebody with these trainings may hold it."""
    wanted = plain(shift.needs)
    return not wanted or any(wanted in plain(UserText(flag)) for flag in flags)
