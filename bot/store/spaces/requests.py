"""Requests: somebody asks whoever has a booking for it, or for a part; once, and told either way."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from bot.core.errors import Conflict, Gone
from bot.core.moments import Span
from bot.store import tables
from bot.store.walls import span_of, span_values
from bot.store.work import Repository, of_house, this

State: TypeAlias = Literal["open", "yes", "part", "no", "silent", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Request:
    """`person` would like `span` of a booking that another one holds; the answer is awaited `until` then.

    `room` is the one of its rooms that they would like; None where it has one only.
    """

    id: int
    booking: int
    person: int
    span: Span
    until: datetime
    people: int | None = None
    state: State = "open"
    room: int | None = None


_t = tables.requests
_GET = select(_t).where(this(_t))
_ADD = insert(_t).returning(_t.c.id)
_ABOUT = select(_t).where(of_house(_t), _t.c.booking == bindparam("the_booking")).order_by(_t.c.id)
_OPEN_OF = select(func.count()).where(
    of_house(_t), _t.c.person == bindparam("the_person"), _t.c.state == "open"
)
_SETTLE = update(_t).where(this(_t), _t.c.state == "open").values(state=bindparam("the_state"))
_SWEEP = delete(_t).where(_t.c.ends < bindparam("before"))


class Requests(Repository):
    """The requests of a house."""

    async def add(
        self,
        booking: int,
        person: int,
        span: Span,
        until: datetime,
        people: int | None = None,
        *,
        room: int | None = None,
    ) -> Request:
        request = Request(0, booking, person, span, until, people, room=room)
        values = {"house": self.house, "booking": booking, "person": person, **span_values(span)}
        values |= {"people": people, "until": until, "state": request.state, "room": room}
        return replace(request, id=await self.work.insert(_ADD, values))

    async def get(self, request: int) -> Request:
        row = await self.work.first(_GET, self.here(the_id=request))
        if row is None:
            raise Gone(f"request {request}")
        return _request(row)

    async def about(self, booking: int) -> list[Request]:
        """All that were ever made for a booking, the first first."""
        return [_request(row) for row in await self.work.all(_ABOUT, self.here(the_booking=booking))]

    async def open_of(self, person: int) -> int:
        """How many answers somebody waits for."""
        row = await self.work.first(_OPEN_OF, self.here(the_person=person))
        return int(row[0]) if row else 0

    async def settle(self, request: Request, state: State) -> Request:
        """It is answered, once."""
        if not await self.work.run(_SETTLE, self.here(the_id=request.id, the_state=state)):
            raise Conflict(f"request {request.id} was answered meanwhile")
        return replace(request, state=state)

    async def sweep(self, before: datetime) -> int:
        """Forget, in all houses, what is long over."""
        return await self.work.run(_SWEEP, {"before": before})


def _request(row: Row[Any]) -> Request:
    span = span_of(row)
    until = row.until.astimezone(span.start.tzinfo)
    return Request(row.id, row.booking, row.person, span, until, row.people, row.state, row.room)
