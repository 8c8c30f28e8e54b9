"""Bookings: who has which room when. Two cannot have the same."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, exists, insert, select, update

from bot.core.errors import Conflict, Gone
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.spaces.booking import HOLDING, THEIRS, Booking, State, booking_of, booking_values
from bot.store.spaces.holds import NOBODY, Holds, clashes
from bot.store.work import Repository, of_house, this

__all__ = ["HOLDING", "LETTER", "THEIRS", "Booking", "Bookings", "State"]

LETTER = "R"
"""People see bookings as R-1, R-2 …"""

_t, _h = tables.bookings, tables.holds
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_BETWEEN = (
    select(_t)
    .where(
        of_house(_t),
        _t.c.state.in_(HOLDING),
        _t.c.starts < bindparam("the_end"),
        _t.c.ends > bindparam("the_start"),
    )
    .order_by(_t.c.starts, _t.c.id)
)
_IN_ROOMS = _BETWEEN.where(
    _t.c.id.in_(select(_h.c.booking).where(_h.c.room.in_(bindparam("the_rooms", expanding=True))))
)
_CLASHING = select(_t).join(_h, _h.c.booking == _t.c.id).where(*clashes).order_by(_t.c.starts, _t.c.id)
_OF = (
    select(_t)
    .where(
        of_house(_t),
        _t.c.state.in_(THEIRS),
        _t.c.person == bindparam("the_person"),
        _t.c.ends > bindparam("the_start"),
    )
    .order_by(_t.c.starts, _t.c.id)
)
_EVER_OF = (
    select(_t)
    .where(of_house(_t), _t.c.person == bindparam("the_person"), _t.c.ends > bindparam("the_start"))
    .order_by(_t.c.starts, _t.c.id)
)
_OF_SERIES = (
    select(_t).where(of_house(_t), _t.c.series == bindparam("the_series")).order_by(_t.c.starts, _t.c.id)
)
_ADD = insert(_t).returning(_t.c.id)
_CHANGE = update(_t).where(this(_t), _t.c.version == bindparam("the_version"))


_over = (of_house(_t), _t.c.ends < bindparam("before"), _t.c.person.is_not(None))
_NAMELESS = update(_t).where(*_over).values(person=None, purpose="")
_s = tables.series
_still = exists().where(_t.c.series == _s.c.id, _t.c.ends >= bindparam("before")).correlate(_s)
_begun = exists().where(_t.c.series == _s.c.id).correlate(_s)
_NAMELESS_SERIES = (
    update(_s).where(of_house(_s), _s.c.person.is_not(None), _begun, ~_still).values(person=None, purpose="")
)


class Bookings(Repository):
    """The bookings of a house, with what they hold; those that ended are left out but by id, number and series."""

    async def get(self, booking: int) -> Booking:
        row = await self.work.first(_GET, self.here(the_id=booking))
        if row is None:
            raise Gone(f"booking {booking}")
        return booking_of(row)

    async def numbered(self, number: int) -> Booking | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return booking_of(row) if row else None

    async def clashing(self, room: int, span: Span, *, but: int = NOBODY) -> list[Booking]:
        """What stands in the way of a booking of this room or item, with the time that each needs around it.

        Touching does not, unless a room needs such time; nor does the booking `but`, which is to be moved.
        """
        held = await Holds(self.work, self.house).held(room, span)
        found = await self.work.all(_CLASHING, self._within(held, the_room=room, but=but))
        return [booking_of(row) for row in found]

    async def between(self, span: Span, rooms: Sequence[int] | None = None) -> list[Booking]:
        """All that touches a span, by start; of some rooms and items or of all."""
        if rooms is None:
            found = await self.work.all(_BETWEEN, self._within(span))
        else:
            found = await self.work.all(_IN_ROOMS, self._within(span, the_rooms=list(rooms)))
        return [booking_of(row) for row in found]

    async def of(self, person: int, after: datetime, *, ended: bool = False) -> list[Booking]:
        """What somebody has that is not over by then; with `ended` also what they had."""
        statement = _EVER_OF if ended else _OF
        found = await self.work.all(statement, self.here(the_person=person, the_start=after))
        return [booking_of(row) for row in found]

    async def of_series(self, series: int) -> list[Booking]:
        """All that were ever made of it, by start; those that ended too."""
        return [booking_of(row) for row in await self.work.all(_OF_SERIES, self.here(the_series=series))]

    async def add(
        self,
        room: int,
        person: int,
        span: Span,
        purpose: str = "",
        people: int | None = None,
        *,
        items: Sequence[int] = (),
        state: State = "booked",
        series: int | None = None,
        occurrence: str | None = None,
    ) -> Booking:
        """Book, with its items or not at all. Raises Conflict where somebody has one; check for clashes before."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        booking = Booking(
            0, number, room, person, span, UserText(purpose), people,
            state=state, items=tuple(items), series=series, occurrence=occurrence,
        )  # fmt: skip
        values = {"house": self.house, **booking_values(booking)}
        booking = replace(booking, id=await self.work.insert(_ADD, values))
        if booking.holding:
            await Holds(self.work, self.house).take(booking)
        return booking

    async def change(self, booking: Booking) -> Booking:
        """Keep what was replaced in it since it was read; what it holds follows its room, items, span and state.

        Raises Conflict where somebody changed it meanwhile, or has what it would hold.
        """
        changed = await self._keep(replace(booking, sequence=booking.sequence + 1))
        await self.hold_again(changed)
        return changed

    async def hold_again(self, booking: Booking) -> None:
        """Hold what it must by its rooms' rules as they are now."""
        holds = Holds(self.work, self.house)
        await holds.drop(booking.id)
        if booking.holding:
            await holds.take(booking)

    async def cancel(self, booking: Booking) -> Booking:
        return await self.change(replace(booking, state="cancelled"))

    async def restore(self, booking: Booking, state: State = "booked") -> Booking:
        """Take a cancellation, a refusal or a release back; look for clashes first, as for a new one."""
        return await self.change(replace(booking, state=state))

    async def arrive(self, booking: Booking, at: datetime | None) -> Booking:
        """Somebody checked in, or did not after all."""
        return await self._keep(replace(booking, arrived=at))

    async def _keep(self, booking: Booking) -> Booking:
        changed = replace(booking, version=booking.version + 1)
        here = self.here(the_id=booking.id, the_version=booking.version)
        if not await self.work.run(_CHANGE, {**here, **booking_values(changed)}):
            raise Conflict(f"booking {booking.id} was changed meanwhile")
        return changed

    def _within(self, span: Span, **more: object) -> dict[str, object]:
        return self.here(the_start=span.start, the_end=span.end, **more)

    async def let_names_go(self, before: datetime) -> int:
        """Those that were over by then were nobody's, for nothing; so are the series that ended with them."""
        values = self.here(before=before)
        return await self.work.run(_NAMELESS, values) + await self.work.run(_NAMELESS_SERIES, values)
