"""Occasions: the dates of an event, each with its own hours, room and people."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, insert, select, update

from bot.core.errors import Conflict, Gone
from bot.core.moments import Span
from bot.core.text import NO_WORDS, UserText
from bot.store import tables
from bot.store.walls import span_of, span_values
from bot.store.work import Repository, of_house, this

State: TypeAlias = Literal["planned", "cancelled"]


@dataclass(frozen=True, slots=True)
class Occasion:
    """One date of an event: `occurrence` is the local date that it had in its series, wherever it was moved since.

    `booking` holds its room; `came` and `story` are what its host told afterwards. `sequence` counts what a calendar shows.
    """

    id: int
    event: int
    occurrence: str
    span: Span
    booking: int | None = None
    state: State = "planned"
    came: int | None = None
    story: UserText = NO_WORDS
    sequence: int = 0
    version: int = 1

    @property
    def planned(self) -> bool:
        return self.state == "planned"


_t, _e = tables.occasions, tables.events
_GET = select(_t).where(this(_t))
_OF = select(_t).where(of_house(_t), _t.c.event == bindparam("the_event")).order_by(_t.c.starts, _t.c.id)
_BOOKED = select(_t).where(of_house(_t), _t.c.booking == bindparam("the_booking"))
_ROOMS = select(_t.c.booking).where(of_house(_t), _t.c.booking.in_(bindparam("the_bookings", expanding=True)))
_BETWEEN = (
    select(_t)
    .join(_e, _e.c.id == _t.c.event)
    .where(
        of_house(_t),
        _e.c.state.in_(("published", "over")),
        _t.c.state == "planned",
        _t.c.starts < bindparam("the_end"),
        _t.c.ends > bindparam("the_start"),
    )
    .order_by(_t.c.starts, _t.c.id)
)
_ADD = insert(_t).returning(_t.c.id)
_CHANGE = update(_t).where(this(_t), _t.c.version == bindparam("the_version"))


class Occasions(Repository):
    """The dates of a house's events."""

    async def get(self, occasion: int) -> Occasion:
        row = await self.work.first(_GET, self.here(the_id=occasion))
        if row is None:
            raise Gone(f"occasion {occasion}")
        return _occasion(row)

    async def of(self, event: int) -> list[Occasion]:
        """All that it ever had, by start; the cancelled ones too."""
        return [_occasion(row) for row in await self.work.all(_OF, self.here(the_event=event))]

    async def to_come(self, event: int, now: datetime) -> list[Occasion]:
        """Those that are planned and not over, by start."""
        return [one for one in await self.of(event) if one.planned and one.span.end > now]

    async def booked_by(self, booking: int) -> Occasion | None:
        """The one whose room this booking is."""
        row = await self.work.first(_BOOKED, self.here(the_booking=booking))
        return _occasion(row) if row else None

    async def rooms_among(self, bookings: Sequence[int]) -> set[int]:
        """Those of these bookings that are the room of a date."""
        rows = await self.work.all(_ROOMS, self.here(the_bookings=list(bookings))) if bookings else ()
        return {row.booking for row in rows}

    async def between(self, span: Span) -> list[Occasion]:
        """What of the published programme touches a span, by start."""
        values = self.here(the_start=span.start, the_end=span.end)
        return [_occasion(row) for row in await self.work.all(_BETWEEN, values)]

    async def add(self, event: int, span: Span, booking: int | None = None) -> Occasion:
        """One more date of an event."""
        occasion = Occasion(0, event, span.start.date().isoformat(), span, booking)
        values = {"house": self.house, **_values(occasion)}
        return replace(occasion, id=await self.work.insert(_ADD, values))

    async def change(self, occasion: Occasion) -> Occasion:
        """Keep what was replaced in it since it was read. Raises Conflict where somebody changed it meanwhile."""
        changed = replace(occasion, version=occasion.version + 1)
        here = self.here(the_id=occasion.id, the_version=occasion.version)
        if not await self.work.run(_CHANGE, {**here, **_values(changed)}):
            raise Conflict(f"occasion {occasion.id} was changed meanwhile")
        return changed


def _values(occasion: Occasion) -> dict[str, object]:
    return {
        "event": occasion.event,
        "occurrence": occasion.occurrence,
        **span_values(occasion.span),
        "booking": occasion.booking,
        "state": occasion.state,
        "came": occasion.came,
        "story": occasion.story,
        "sequence": occasion.sequence,
        "version": occasion.version,
    }


def _occasion(row: Row[Any]) -> Occasion:
    return Occasion(
        id=row.id,
        event=row.event,
        occurrence=row.occurrence,
        span=span_of(row),
        booking=row.booking,
        state=row.state,
        came=row.came,
        story=row.story,
        sequence=row.sequence,
        version=row.version,
    )
