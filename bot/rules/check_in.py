"""Rooms that are freed when nobody comes: how long they wait, and what a series is worth that nobody comes to."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.rules.standing import standing
from bot.store.house.houses import Policy
from bot.store.spaces.bookings import Booking
from bot.store.spaces.rooms import Room

EARLY = timedelta(minutes=15)
"""Before the beginning, for who comes early."""
TAKEN_BACK_WITHIN = timedelta(minutes=10)
ON_TIME = timedelta(minutes=1)
ASKED_AT, ENDED_AT = 2, 3
"""How many dates of a series may be missed in a row until it is asked about, and until it ends."""


def grace_of(room: Room, policy: Policy) -> timedelta | None:
    """How long the room waits for whoever booked it; None where neither it nor its house asks."""
    return standing(room, policy).rules.check_in or None


def awaited(booking: Booking, now: datetime) -> bool:
    """Whether somebody has it, has not come, and may still come."""
    held = booking.state == "booked" and booking.person is not None
    return held and booking.arrived is None and now < booking.span.end


def deadline(booking: Booking, grace: timedelta, now: datetime) -> datetime | None:
    """Until when it waits, counted from when it was asked; None where there is nothing left to free then."""
    start = booking.span.start
    asked = start if now - start <= ON_TIME else now
    until = asked + grace
    return until if until < booking.span.end else None


def missed_in_a_row(dates: Sequence[Booking], latest: Booking) -> int:
    """How many dates of a series, up to this one, nobody came to; those given back in time do not count either way."""
    past = sorted(
        (one for one in dates if one.span.start <= latest.span.start), key=lambda one: one.span.start
    )
    missed = 0
    for one in reversed([one for one in past if one.state in ("booked", "released")]):
        if one.state != "released":
            break
        missed += 1
    return missed
