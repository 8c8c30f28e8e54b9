"""Slots of the rota: what is to be held, when it comes again, and by how many."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam, insert, select, update

from bot.core.errors import Conflict, Gone
from bot.core.text import NO_WORDS, UserText
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.walls import on_the_wall
from bot.store.work import Repository, of_house, this

LETTER = "C"
"""People see slots as C-1, C-2 … (« créneau »)."""

State: TypeAlias = Literal["running", "ended"]
Weeks: TypeAlias = Literal["", "even", "odd"]


@dataclass(frozen=True, slots=True)
class Slot:
    """`rule` is its RRULE (RFC 5545); `start`, in its zone, is the first time, `minutes` long by the wall.

    `weeks` leaves out every other week of the year, by its number. `people` hold it together; so many places are
    `kept_open` from those who come each time, and so many more are for who comes along to learn (`shadows`). Who holds
    it `needs` a training, where one is named. Its dates are there up to `grown`.
    """

    id: int
    number: int
    name: UserText
    rule: str
    start: datetime
    minutes: int
    people: int = 1
    weeks: Weeks = ""
    kept_open: int = 0
    shadows: int = 1
    needs: UserText = NO_WORDS
    state: State = "running"
    grown: datetime | None = None
    version: int = 1


_t = tables.slots
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_RUNNING = select(_t).where(of_house(_t), _t.c.state == "running").order_by(_t.c.id)
_ADD = insert(_t).returning(_t.c.id)
_SAVE = update(_t).where(this(_t), _t.c.version == bindparam("the_version"))
_GROWN = update(_t).where(this(_t)).values(grown=bindparam("the_end"))


class Slots(Repository):
    """The slots of a house."""

    async def get(self, slot: int) -> Slot:
        """Also one that ended."""
        row = await self.work.first(_GET, self.here(the_id=slot))
        if row is None:
            raise Gone(f"slot {slot}")
        return _slot(row)

    async def numbered(self, number: int) -> Slot | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return _slot(row) if row else None

    async def running(self) -> list[Slot]:
        """All that go on, oldest first."""
        return [_slot(row) for row in await self.work.all(_RUNNING, self.here())]

    async def add(self, slot: Slot) -> Slot:
        """A new one; its id and number are given here."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        slot = replace(slot, number=number)
        return replace(slot, id=await self.work.insert(_ADD, {"house": self.house, **_values(slot)}))

    async def save(self, slot: Slot) -> Slot:
        """Keep what was replaced in it since it was read. Raises Conflict where somebody changed it meanwhile."""
        changed = replace(slot, version=slot.version + 1)
        here = self.here(the_id=slot.id, the_version=slot.version)
        if not await self.work.run(_SAVE, {**here, **_values(changed)}):
            raise Conflict(f"slot {slot.id} was changed meanwhile")
        return changed

    async def grown(self, slot: int, until: datetime) -> None:
        """All its dates up to then are there."""
        await self.work.run(_GROWN, self.here(the_id=slot, the_end=until))


def _values(slot: Slot) -> Mapping[str, object]:
    zone = slot.start.tzinfo
    if not isinstance(zone, ZoneInfo):
        raise ValueError(f"a slot starts in a named zone, not at {slot.start!r}")  # noqa: TRY004 - a value's fault
    same = ("number", "name", "rule", "weeks", "minutes", "people", "kept_open", "shadows", "needs")
    return {
        **{name: getattr(slot, name) for name in (*same, "state", "grown", "version")},
        "start_wall": on_the_wall(slot.start),
        "zone": zone.key,
    }


def _slot(row: Row[Any]) -> Slot:
    return Slot(
        id=row.id,
        number=row.number,
        name=row.name,
        rule=row.rule,
        start=datetime.fromisoformat(row.start_wall).replace(tzinfo=ZoneInfo(row.zone)),
        minutes=row.minutes,
        people=row.people,
        weeks=row.weeks,
        kept_open=row.kept_open,
        shadows=row.shadows,
        needs=row.needs,
        state=row.state,
        grown=row.grown,
        version=row.version,
    )
