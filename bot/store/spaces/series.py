"""Series: the same room at the same hour of the wall, again and again by a rule."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam, insert, select, update

from bot.core.errors import Conflict, Gone
from bot.core.text import UserText
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.walls import on_the_wall
from bot.store.work import Repository, of_house, this

LETTER = "S"
"""People see series as S-1, S-2 …"""

State: TypeAlias = Literal["running", "cancelled", "ended"]

NOTHING_SAID = UserText("")


@dataclass(frozen=True, slots=True)
class Series:
    """`rule` is its RRULE and EXDATE lines (RFC 5545); `start`, in its zone, is the first time, `minutes` long by the wall.

    `person` is None when they were forgotten; `items` come with the room each time; `version` counts its changes.
    """

    id: int
    number: int
    room: int
    person: int | None
    rule: str
    start: datetime
    minutes: int
    purpose: UserText = NOTHING_SAID
    people: int | None = None
    items: tuple[int, ...] = ()
    state: State = "running"
    version: int = 1


_t = tables.series
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_OF_PERSON = (
    select(_t)
    .where(of_house(_t), _t.c.person == bindparam("the_person"), _t.c.state == "running")
    .order_by(_t.c.id)
)
_ADD = insert(_t).returning(_t.c.id)
_SAVE = update(_t).where(this(_t), _t.c.version == bindparam("the_version"))


class ManySeries(Repository):
    """The series of a house; their dates are bookings."""

    async def get(self, series: int) -> Series:
        row = await self.work.first(_GET, self.here(the_id=series))
        if row is None:
            raise Gone(f"series {series}")
        return _series(row)

    async def numbered(self, number: int) -> Series | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return _series(row) if row else None

    async def of_person(self, person: int) -> list[Series]:
        """What somebody has that goes on, oldest first."""
        return [_series(row) for row in await self.work.all(_OF_PERSON, self.here(the_person=person))]

    async def add(self, series: Series) -> Series:
        """A new one; its id and number are given here."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        series = replace(series, number=number)
        return replace(series, id=await self.work.insert(_ADD, {"house": self.house, **_values(series)}))

    async def save(self, series: Series) -> Series:
        """Keep what was replaced in it since it was read. Raises Conflict where somebody changed it meanwhile."""
        changed = replace(series, version=series.version + 1)
        here = self.here(the_id=series.id, the_version=series.version)
        if not await self.work.run(_SAVE, {**here, **_values(changed)}):
            raise Conflict(f"series {series.id} was changed meanwhile")
        return changed


def _values(series: Series) -> Mapping[str, object]:
    zone = series.start.tzinfo
    if not isinstance(zone, ZoneInfo):
        raise ValueError(f"a series starts in a named zone, not at {series.start!r}")  # noqa: TRY004 - a value's fault
    return {
        "number": series.number,
        "room": series.room,
        "items": list(series.items),
        "person": series.person,
        "rule": series.rule,
        "start_wall": on_the_wall(series.start),
        "zone": zone.key,
        "minutes": series.minutes,
        "purpose": series.purpose,
        "people": series.people,
        "state": series.state,
        "version": series.version,
    }


def _series(row: Row[Any]) -> Series:
    return Series(
        id=row.id,
        number=row.number,
        room=row.room,
        person=row.person,
        rule=row.rule,
        start=datetime.fromisoformat(row.start_wall).replace(tzinfo=ZoneInfo(row.zone)),
        minutes=row.minutes,
        purpose=row.purpose,
        people=row.people,
        items=tuple(row.items),
        state=row.state,
        version=row.version,
    )
