"""A booking: who has what when, as a value and as it is read from rows."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row

from bot.core.moments import Span
from bot.core.text import UserText
from bot.store.walls import span_of, span_values

State: TypeAlias = Literal["booked", "cancelled", "asked", "refused", "released", "offered"]
THEIRS: tuple[State, ...] = ("booked", "asked")
"""What somebody has, or asked for and awaits an approval."""
HOLDING: tuple[State, ...] = (*THEIRS, "offered")
"""What is offered to somebody who waited keeps others out too, until they answer; whatever ended keeps nobody out."""

NOTHING_SAID = UserText("")


@dataclass(frozen=True, slots=True)
class Booking:
    """A room for a span of time, and `items` (ids too) with it. `person` is None when they were forgotten.

    `occurrence` is the local date that it had in its series, wherever it was moved since. `arrived` is when somebody
    checked in. `version` counts every change, `sequence` those that a calendar shows.
    """

    id: int
    number: int
    room: int
    person: int | None
    span: Span
    purpose: UserText = NOTHING_SAID
    people: int | None = None
    state: State = "booked"
    version: int = 1
    items: tuple[int, ...] = ()
    series: int | None = None
    occurrence: str | None = None
    arrived: datetime | None = None
    sequence: int = 0

    @property
    def resources(self) -> tuple[int, ...]:
        """The room and the items: all that it holds while it holds anything."""
        return (self.room, *self.items)

    @property
    def holding(self) -> bool:
        """Whether it keeps others out."""
        return self.state in HOLDING


def booking_of(row: Row[Any]) -> Booking:
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
        items=tuple(row.items),
        series=row.series,
        occurrence=row.occurrence,
        arrived=row.arrived,
        sequence=row.sequence,
    )


def booking_values(booking: Booking) -> dict[str, object]:
    """Its columns, but for the house and the id."""
    return {
        "number": booking.number,
        "room": booking.room,
        "items": list(booking.items),
        "person": booking.person,
        **span_values(booking.span),
        "purpose": booking.purpose,
        "people": booking.people,
        "state": booking.state,
        "series": booking.series,
        "occurrence": booking.occurrence,
        "arrived": booking.arrived,
        "sequence": booking.sequence,
        "version": booking.version,
    }
