"""Holds: what each booking keeps others out of, with the time it needs around it. Two cannot hold the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, insert, select

from bot.core.errors import Conflict
from bot.core.moments import Span
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.spaces.booking import Booking
from bot.store.spaces.room_rules import RoomRules, for_all_rooms
from bot.store.spaces.rooms import Rooms
from bot.store.work import Repository, of_house


@dataclass(frozen=True, slots=True)
class Hold:
    """One resource of one booking, for its span and what the resource needs before and after."""

    booking: int
    room: int
    span: Span


NOBODY = 0
"""The id of no booking."""

_t = tables.holds
touched = (
    of_house(_t),
    _t.c.starts < bindparam("the_end"),
    _t.c.ends > bindparam("the_start"),
)
clashes = (*touched, _t.c.room == bindparam("the_room"), _t.c.booking != bindparam("but"))
"""What keeps others out of a resource between two instants; touching does not."""

_BETWEEN = select(_t).where(*touched).order_by(_t.c.starts, _t.c.booking, _t.c.room)
_IN_ROOMS = _BETWEEN.where(_t.c.room.in_(bindparam("the_rooms", expanding=True)))
_IN_THE_WAY = select(_t.c.booking).where(*clashes).limit(1)
_TAKE = insert(_t)
_DROP = delete(_t).where(of_house(_t), _t.c.booking == bindparam("the_booking"))


class Holds(Repository):
    """What the bookings of a house keep others out of. Bookings alone makes and drops them."""

    async def between(self, span: Span, rooms: Sequence[int] | None = None) -> list[Hold]:
        """All that keeps others out within a span, by start; of some resources or of all."""
        within = self.here(the_start=span.start, the_end=span.end)
        if rooms is None:
            found = await self.work.all(_BETWEEN, within)
        else:
            found = await self.work.all(_IN_ROOMS, {**within, "the_rooms": list(rooms)})
        zone = (await Houses(self.work).get(self.house)).zone
        return [Hold(row.booking, row.room, _span(row.starts, row.ends, zone)) for row in found]

    async def rules(self, room: int) -> RoomRules:
        """Those of the room, and of the house where it has none."""
        rooms = Rooms(self.work, self.house)
        found = next((one for one in await rooms.all() if one.id == room), None) or await rooms.get(room)
        house = await Houses(self.work).get(self.house)
        return RoomRules.from_json(found.rules).or_else(for_all_rooms(house.policy))

    async def held(self, room: int, span: Span) -> Span:
        """What a booking of this span keeps others out of."""
        return (await self.rules(room)).held(span)

    async def take(self, booking: Booking) -> None:
        """All its resources, or Conflict: somebody else has one."""
        rows = [await self._row(booking, room) for room in booking.resources]
        if self.work.alone:  # elsewhere the constraint of the table sees to it
            for row in rows:
                await self._insist_free(row)
        await self.work.run(_TAKE, rows)

    async def drop(self, booking: int) -> None:
        """It keeps nobody out any more."""
        await self.work.run(_DROP, self.here(the_booking=booking))

    async def _row(self, booking: Booking, room: int) -> dict[str, object]:
        held = await self.held(room, booking.span)
        return {
            "booking": booking.id,
            "room": room,
            "house": self.house,
            "starts": held.start,
            "ends": held.end,
        }

    async def _insist_free(self, row: dict[str, object]) -> None:
        wanted = self.here(the_room=row["room"], the_start=row["starts"], the_end=row["ends"], but=NOBODY)
        if await self.work.first(_IN_THE_WAY, wanted):
            raise Conflict(f"room {row['room']} is held by another booking")


def _span(starts: datetime, ends: datetime, zone: ZoneInfo) -> Span:
    return Span(starts.astimezone(zone), ends.astimezone(zone))
