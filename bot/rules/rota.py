"""The rota's decisions: which dates a slot has, who is there, what is still to be held, and who may hold it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from bot.core.moments import Span
from bot.rules.series import Repeated, dates_within, repeated, zone_of_moment
from bot.store.rota.holders import Holder, Kind
from bot.store.rota.regulars import Regular
from bot.store.rota.shifts import Shift
from bot.store.rota.slots import Slot
from bot.store.spaces.rooms import Closure

Away = Callable[[int, Span], bool]
"""Whether somebody is away at that time."""
SHORTEST = timedelta(minutes=15)
"""What is left of less than this is not looked for."""
A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Gap:
    """So many people are missing in that time."""

    span: Span
    missing: int


@dataclass(frozen=True, slots=True)
class Staffed:
    """A shift as it stands: when it takes place at all (`open`), who holds which part, and what is missing.

    `shadows` come along; `spares` would come if nobody else did: for the coordinators alone.
    """

    shift: Shift
    open: tuple[Span, ...]
    holders: tuple[Holder, ...] = ()
    shadows: tuple[Holder, ...] = ()
    spares: tuple[Holder, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def closed(self) -> bool:
        """The house is closed all along."""
        return not self.open

    def held_by(self, person: int) -> list[Holder]:
        return [one for one in self.holders if one.person == person]

    def at(self, moment: datetime) -> list[Holder]:
        """Who holds it at that moment."""
        return [one for one in self.holders if one.span.start <= moment < one.span.end]


def rule_of(slot: Slot) -> Repeated:
    """A slot's rule, with the hours that each of its dates was to have on the clock of the wall."""
    begins = slot.start.replace(tzinfo=None, fold=0)
    return repeated(begins, timedelta(minutes=slot.minutes), zone_of_moment(slot.start), slot.rule)


def dates_of(slot: Slot, window: Span) -> list[Span]:
    """Its dates that begin in a window; every other week of the year is left out where it says so."""
    parity = {"even": 0, "odd": 1}.get(slot.weeks)
    found = dates_within(rule_of(slot), window)
    return [span for span in found if parity is None or span.start.isocalendar().week % 2 == parity]


def shift_of(slot: Slot, span: Span) -> Shift:
    """One date of a slot, as it is when it is made."""
    return Shift(0, 0, slot.id, span, slot.name, slot.people, slot.shadows, slot.needs)


def comes(regular: Regular, span: Span) -> bool:
    """Whether somebody who holds the slot each time holds it at that date."""
    if span.start < regular.since:
        return False
    if regular.days and span.start.weekday() not in regular.days:
        return False
    first = regular.since.astimezone(span.start.tzinfo).date()
    weeks = (span.start.date() - first + timedelta(days=first.weekday())).days // A_WEEK
    return weeks % regular.every == 0


def regular_holders(slot: Slot, shift: Shift, regulars: Sequence[Regular]) -> list[Holder]:
    """Who holds a new date of a slot at once; the places kept open for others stay open."""
    places = max(slot.people - slot.kept_open, 0)
    those = [one for one in regulars if one.slot == slot.id and comes(one, shift.span)]
    return [Holder(0, shift.id, one.person, shift.span, regular=True) for one in those[:places]]


def staffed(shift: Shift, holders: Iterable[Holder], closures: Collection[Closure], away: Away) -> Staffed:
    """Who is there: whoever holds it each time is not while away, and keeps the place."""
    opened = still_open(shift.span, closures)
    there = [
        one for one in holders if one.person is not None and not (one.regular and away(one.person, one.span))
    ]

    def of(kind: Kind) -> tuple[Holder, ...]:
        return tuple(one for one in there if one.kind == kind)

    held = of("hold")
    gaps = [gap for part in opened for gap in missing(part, shift.people, [one.span for one in held])]
    return Staffed(shift, tuple(opened), held, of("shadow"), of("spare"), tuple(gaps))


def still_open(span: Span, closures: Iterable[Closure]) -> list[Span]:
    """What of it is outside the closures of the whole house."""
    return without(span, [one.span for one in closures if one.room is None])


def without(span: Span, taken: Iterable[Span]) -> list[Span]:
    """What is left of a span when others are cut out of it."""
    left = [span]
    for other in taken:
        left = [part for one in left for part in _cut(one, other)]
    return left


def _cut(span: Span, other: Span) -> list[Span]:
    if not span.overlaps(other):
        return [span]
    parts = Span(span.start, min(other.start, span.end)), Span(max(other.end, span.start), span.end)
    return [one for one in parts if _instant(one.start) < _instant(one.end)]


def missing(part: Span, people: int, held: Sequence[Span]) -> list[Gap]:
    """Where fewer than so many hold it, in order; what is too short to come for is let be."""
    edges = {part.start, part.end}
    edges |= {at for span in held for at in (span.start, span.end) if part.start < at < part.end}
    marks = sorted(edges, key=_instant)
    found: list[Gap] = []
    for start, end in pairwise(marks):
        piece = Span(start, end)
        lacking = people - sum(span.overlaps(piece) for span in held)
        if lacking <= 0:
            continue
        if found and found[-1].missing == lacking and found[-1].span.end == start:
            piece = Span(found.pop().span.start, end)
        found.append(Gap(piece, lacking))
    return [gap for gap in found if gap.span.length >= SHORTEST]


def open_in(of: Staffed, wanted: Span) -> list[Span]:
    """What of the wanted time somebody may still take: neighbouring gaps in one piece."""
    parts: list[Span] = []
    for gap in of.gaps:
        part = common(gap.span, wanted)
        if part is None:
            continue
        if parts and parts[-1].end == part.start:
            part = Span(parts.pop().start, part.end)
        parts.append(part)
    return [part for part in parts if part.length >= SHORTEST]


def common(one: Span, other: Span) -> Span | None:
    """The time that both have."""
    if not one.overlaps(other):
        return None
    return Span(max(one.start, other.start, key=_instant), min(one.end, other.end, key=_instant))


def elapsed(holders: Iterable[Holder]) -> timedelta:
    """How long that is by no clock: nine hours in the night when one comes twice."""
    return sum((one.span.length for one in holders if one.kind == "hold"), timedelta(0))


def _instant(at: datetime) -> datetime:
    return at.astimezone(UTC)
