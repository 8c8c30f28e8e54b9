"""Bookings: who has which room when. Two cannot have the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, Update, bindparam, insert, select, update

from bot.core.errors import Conflict, Gone
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store import tables
from bot.store.houses import Houses
from bot.store.walls import span_of, span_values
from bot.store.work import Repository, of_house, this

LETTER = "R"
"""People see bookings as R-1, R-2 …"""

State: TypeAlias = Literal["booked", "cancelled"]


NOTHING_SAID = UserText("")


@dataclass(frozen=True, slots=True)
class Booking:
    """A room for a span of time. `person` is None when they were forgotten; `version` counts its changes."""

    id: int
    number: int
    room: int
    person: int | None
    span: Span
    purpose: UserText = NOTHING_SAID
    people: int | None = None
    state: State = "booked"
    version: int = 1


_t = tables.bookings
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_BETWEEN = (
    select(_t)
    .where(
        of_house(_t),
        _t.c.state == "booked",
        _t.c.starts < bindparam("the_end"),
        _t.c.ends > bindparam("the_start"),
    )
    .order_by(_t.c.starts, _t.c.id)
)
_CLASHING = _BETWEEN.where(_t.c.room == bindparam("the_room"))
_IN_ROOMS = _BETWEEN.where(_t.c.room.in_(bindparam("the_rooms", expanding=True)))
_OF = (
    select(_t)
    .where(
        of_house(_t),
        _t.c.state == "booked",
        _t.c.person == bindparam("the_person"),
        _t.c.ends > bindparam("the_start"),
    )
    .order_by(_t.c.starts, _t.c.id)
)
_ADD = insert(_t).returning(_t.c.id)
_turn = (
    update(_t)
    .where(this(_t), _t.c.version == bindparam("the_version"))
    .values(version=bindparam("the_version") + 1)
)
_CANCEL = _turn.where(_t.c.state == "booked").values(state="cancelled")
_RESTORE = _turn.where(_t.c.state == "cancelled").values(state="booked")


class Bookings(Repository):
    """The bookings of a house; but for `get` and `numbered`, cancelled ones are left out."""

    async def get(self, booking: int) -> Booking:
        row = await self.work.first(_GET, self.here(the_id=booking))
        if row is None:
            raise Gone(f"booking {booking}")
        return _booking(row)

    async def numbered(self, number: int) -> Booking | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return _booking(row) if row else None

    async def clashing(self, room: int, span: Span) -> list[Booking]:
        """What stands in the way; touching does not."""
        found = await self.work.all(_CLASHING, self._within(span, the_room=room))
        return [_booking(row) for row in found]

    async def between(self, span: Span, rooms: Sequence[int] | None = None) -> list[Booking]:
        """All that touches a span, by start; of some rooms or of all."""
        if rooms is None:
            found = await self.work.all(_BETWEEN, self._within(span))
        else:
            found = await self.work.all(_IN_ROOMS, self._within(span, the_rooms=list(rooms)))
        return [_booking(row) for row in found]

    async def of(self, person: int, after: datetime) -> list[Booking]:
        """What somebody has that is not over by then."""
        found = await self.work.all(_OF, self.here(the_person=person, the_start=after))
        return [_booking(row) for row in found]

    async def add(
        self, room: int, person: int, span: Span, purpose: str = "", people: int | None = None
    ) -> Booking:
        """Book. Where somebody else can commit first (PostgreSQL) it may raise Conflict; check for clashes before."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        booking = Booking(0, number, room, person, span, UserText(purpose), people)
        return replace(booking, id=await self.work.insert(_ADD, self._values(booking)))

    async def cancel(self, booking: Booking) -> Booking:
        return await self._turn(_CANCEL, booking, "cancelled")

    async def restore(self, booking: Booking) -> Booking:
        """Take a cancellation back; look for clashes first, as for a new one."""
        return await self._turn(_RESTORE, booking, "booked")

    async def _turn(self, statement: Update, booking: Booking, state: State) -> Booking:
        touched = await self.work.run(statement, self.here(the_id=booking.id, the_version=booking.version))
        if not touched:
            raise Conflict(f"booking {booking.id} was changed meanwhile")
        return replace(booking, state=state, version=booking.version + 1)

    def _within(self, span: Span, **more: object) -> dict[str, object]:
        return self.here(the_start=span.start, the_end=span.end, **more)

    def _values(self, booking: Booking) -> dict[str, object]:
        return {
            "house": self.house,
            "number": booking.number,
            "room": booking.room,
            "person": booking.person,
            **span_values(booking.span),
            "purpose": booking.purpose,
            "people": booking.people,
            "state": booking.state,
            "version": booking.version,
        }


def _booking(row: Row[Any]) -> Booking:
    return Booking(
        id=row.id,
        number=row.number,
        room=row.room,
        person=row.person,
        span=span_of(row),
        purpose=row.purpose,
        people=row.people,
        state=row.state,
        version=row.version,
    )
