"""Regulars: who holds a slot each time, on which of its days."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select

from bot.store import tables
from bot.store.work import Repository, of_house, this


@dataclass(frozen=True, slots=True)
class Regular:
    """`days` are weekdays (0 is Monday), none for all of the slot's; `every` second time, where it is 2, counted from `since`."""

    id: int
    slot: int
    person: int
    since: datetime
    days: frozenset[int] = frozenset()
    every: int = 1


_t = tables.regulars
_ALL = select(_t).where(of_house(_t)).order_by(_t.c.since, _t.c.id)
_ADD = insert(_t).returning(_t.c.id)
_DROP = delete(_t).where(this(_t))
_OF = _ALL.where(_t.c.person == bindparam("the_person"))


class Regulars(Repository):
    """The regulars of a house, who came first first."""

    async def all(self) -> list[Regular]:
        return [_regular(row) for row in await self.work.all(_ALL, self.here())]

    async def of(self, person: int) -> list[Regular]:
        return [_regular(row) for row in await self.work.all(_OF, self.here(the_person=person))]

    async def add(self, regular: Regular) -> Regular:
        values = {name: getattr(regular, name) for name in ("slot", "person", "since", "every")}
        values |= {"house": self.house, "days": sorted(regular.days)}
        return replace(regular, id=await self.work.insert(_ADD, values))

    async def drop(self, regular: Regular) -> None:
        await self.work.run(_DROP, self.here(the_id=regular.id))


def _regular(row: Row[Any]) -> Regular:
    return Regular(row.id, row.slot, row.person, row.since, frozenset(row.days), row.every)
