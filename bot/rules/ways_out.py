"""When a room cannot be had: the nearest other times and the other rooms, best first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.moments import Span
from bot.core.once import Once
from bot.rules.hours import within
from bot.rules.nights import second_of_two
from bot.rules.standing import hours_of, standing
from bot.store.house.houses import Hours, Policy
from bot.store.spaces.holds import Hold
from bot.store.spaces.rooms import Closure, Room

STEP = timedelta(minutes=30)
REACH = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class WayOut:
    """Another room at the same time, or the same room at another time."""

    room: Room
    span: Span


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All rooms, what is held and closed within REACH of the wish; and the items that are wanted along with a room."""

    rooms: Sequence[Room]
    holds: Sequence[Hold]
    closures: Sequence[Closure]
    policy: Policy = field(default_factory=Policy)
    items: Sequence[Room] = ()


def free(room: Room, span: Span, around: Surroundings) -> bool:
    """Whether nothing stands in the way of this room, nor of what is wanted along with it."""
    return all(_free(one, span, around) for one in (room, *around.items))


def _free(room: Room, span: Span, around: Surroundings) -> bool:
    held = standing(room, around.policy).rules.held(span)
    taken = any(hold.span.overlaps(held) for hold in _by_room(around.holds).get(room.id, ()))
    closed = any(c.room in (None, room.id) and c.span.overlaps(span) for c in around.closures)
    return room.open and not taken and not closed


def _sorted_by_room(holds: Sequence[Hold]) -> Mapping[int, Sequence[Hold]]:
    found: defaultdict[int, list[Hold]] = defaultdict(list)
    for hold in holds:
        found[hold.room].append(hold)
    return found


_by_room: Once[Sequence[Hold], Mapping[int, Sequence[Hold]]] = Once(_sorted_by_room, most=8)
"""Dozens of times and rooms are looked at for one wish, in a house where hundreds are held."""


def ways_out(
    room: Room,
    span: Span,
    around: Surroundings,
    *,
    hours: Hours,
    people: int | None,
    now: datetime,
    most: int = 3,
) -> list[WayOut]:
    """At most `most` ways: the nearest time of the same room, other rooms that hold as many, then more times.

    A room that is too small is so at any time.
    """
    times = (
        [WayOut(room, other) for other in _other_times(room, span, around, hours=hours, now=now)]
        if _holds(room, people or 1)
        else []
    )
    rooms = [
        WayOut(other, span)
        for other in _other_rooms(room, span, around, people)
        if within(span, hours_of(other, hours, around.policy))
    ]
    if span.start < now:
        rooms = []
    ordered = [*times[:1], *rooms[:2], *times[1:], *rooms[2:]]
    return ordered[:most]


def _other_rooms(room: Room, span: Span, around: Surroundings, people: int | None) -> list[Room]:
    wanted, booked_too = people or 1, {room.id, *(item.id for item in around.items)}
    alike = [
        other
        for other in around.rooms
        if other.id not in booked_too
        and other.kind == room.kind
        and _holds(other, wanted)
        and free(other, span, around)
    ]
    size = room.capacity or 0
    return sorted(alike, key=lambda other: (other.training, abs((other.capacity or 0) - size), other.name))


def _holds(room: Room, people: int) -> bool:
    return room.capacity is None or room.capacity >= people


def _other_times(
    room: Room, span: Span, around: Surroundings, *, hours: Hours, now: datetime
) -> Iterable[Span]:
    """The nearest spans of the same length, later before earlier, that do not overlap one another.

    Where the hour comes twice that night, the second one is the nearest.
    """
    hours = hours_of(room, hours, around.policy)
    found = [twin for twin in second_of_two(span) if within(twin, hours) and free(room, twin, around)]
    for steps in range(1, REACH // STEP + 1):
        for sign in (1, -1):
            other = span.moved(STEP * steps * sign)
            if other.start < now or not within(other, hours) or any(other.overlaps(one) for one in found):
                continue
            if free(room, other, around):
                found.append(other)
    return found
