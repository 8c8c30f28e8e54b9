"""Which bookings a change of rules or hours would not have let through: they stand, and who decides sees them first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.rules.booker import Booker, may_enter, trained
from bot.rules.booking import out_of_hours
from bot.rules.hours import within
from bot.rules.limits import exceeded
from bot.rules.standing import hours_of, standing
from bot.store.community.person import Role
from bot.store.house.houses import Hours, Policy
from bot.store.spaces.bookings import Booking
from bot.store.spaces.rooms import Room

EVERYBODY = frozenset(Role)
"""Whoever somebody was when they booked, roles come and go."""
Fault = tuple[int, str, int]
"""A booking, what speaks against it, and of which room or item."""


@dataclass(frozen=True, slots=True)
class Law:
    """All that holds: the rules and hours of the house, and its rooms with theirs, by id."""

    policy: Policy
    hours: Hours
    rooms: Mapping[int, Room]
    noted: Mapping[int, frozenset[str]] = field(default_factory=dict)
    """What is noted of people, by their id: trainings, agreements."""


def hit(coming: Sequence[Booking], before: Law, after: Law) -> list[Booking]:
    """Those of the coming bookings against which something speaks that did not before."""
    new = {booking for booking, *_why in _faults(coming, after) - _faults(coming, before)}
    return [one for one in coming if one.id in new]


def _faults(coming: Sequence[Booking], law: Law) -> set[Fault]:
    """How far ahead something was booked is no matter any more."""
    found: set[Fault] = {(one.id, "hours", 0) for one in coming if out_of_hours(one.span, law.hours)}
    for room in law.rooms.values():
        hours = hours_of(room, law.hours, law.policy)
        found |= {
            (one.id, "hours", room.id)
            for one in coming
            if room.id in one.resources and not within(one.span, hours)
        }
        here = sorted((one for one in coming if room.id in one.resources), key=lambda one: one.span.start)
        found |= _beyond(here, coming, room, law) | _too_near(here, room, law) | _not_noted(here, room, law)
    return found


def _beyond(here: Sequence[Booking], coming: Sequence[Booking], room: Room, law: Law) -> set[Fault]:
    holds = standing(room, law.policy)
    return {
        (one.id, objection.kind, room.id)
        for one in here
        for objection in exceeded(one.span, _booker(one, room, coming, law, holds.rules.quota), holds, one.span.start)
    }  # fmt: skip


def _booker(booking: Booking, room: Room, coming: Sequence[Booking], law: Law, quota: object) -> Booker:
    """With what the same person booked before it: the later ones are too much, not the first. Each room of one counts."""
    if quota is None or booking.person is None:
        return Booker()
    earlier = [one for one in coming if one.person == booking.person and one.id < booking.id]
    here = [one.span for one in earlier if room.id in one.resources]
    rooms = _rooms(booking, law)
    before = [booking.span] * (rooms.index(room.id) if room.id in rooms else 0)
    return Booker(here=here, anywhere=[*(one.span for one in earlier for _room in _rooms(one, law)), *before])


def _rooms(booking: Booking, law: Law) -> list[int]:
    """Without the things; one that is retired counts as well."""
    things = {room.id for room in law.rooms.values() if room.kind == "item"}
    return [one for one in booking.resources if one == booking.room or one not in things]


def _not_noted(here: Sequence[Booking], room: Room, law: Law) -> set[Fault]:
    """Those of somebody of whom something is not noted that the room asks for."""
    holds = standing(room, law.policy)
    known = any(trained(room, flags) for flags in law.noted.values())
    return {
        (one.id, objection.kind, room.id)
        for one in here
        if one.person is not None
        for objection in may_enter(
            room, Booker(EVERYBODY, law.noted.get(one.person, frozenset()), trainings_noted=known), holds
        )
    }


def _too_near(here: Sequence[Booking], room: Room, law: Law) -> set[Fault]:
    """Neighbours between which the time that each needs around it does not fit."""
    held = standing(room, law.policy).rules.held
    return {
        (one.id, "near", room.id)
        for pair in pairwise(here)
        if held(pair[0].span).overlaps(held(pair[1].span))
        for one in pair
    }
