"""Holders: who holds which part of a shift, comes along to learn, or would come if need be."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, delete, insert, select, update

from bot.core.moments import Span
from bot.store import tables
from bot.store.walls import span_of, span_values
from bot.store.work import Repository, of_house, this

Kind: TypeAlias = Literal["hold", "shadow", "spare"]
"""Holds it; comes along beside one who does; would come if nobody else did, which only they and the coordinators know."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A part of a shift, or all of it, in somebody's hands; `regular` where they hold the slot each time.

    `person` is None when they were forgotten: what they held counts for the house, and what was to come is open.
    """

    id: int
    shift: int
    person: int | None
    span: Span
    kind: Kind = "hold"
    regular: bool = False


_t = tables.holders
_GET = select(_t).where(this(_t))
_OF_SHIFTS = (
    select(_t)
    .where(of_house(_t), _t.c.shift.in_(bindparam("the_shifts", expanding=True)))
    .order_by(_t.c.starts, _t.c.id)
)
_OF = (
    select(_t)
    .where(
        of_house(_t),
        _t.c.person == bindparam("the_person"),
        _t.c.ends > bindparam("the_start"),
        _t.c.starts < bindparam("the_end"),
    )
    .order_by(_t.c.starts, _t.c.id)
)
_BETWEEN = (
    select(_t)
    .where(of_house(_t), _t.c.starts < bindparam("the_end"), _t.c.ends > bindparam("the_start"))
    .order_by(_t.c.starts, _t.c.id)
)
_ADD = insert(_t).returning(_t.c.id)
_ADD_MANY = insert(_t)
_MOVE = update(_t).where(this(_t))
_DROP = delete(_t).where(this(_t))
_NAMELESS = (
    update(_t)
    .where(of_house(_t), _t.c.person.is_not(None), _t.c.ends <= bindparam("before"))
    .values(person=None)
)


class Holders(Repository):
    """Who holds what in a house."""

    async def find(self, holder: int) -> Holder | None:
        """None where they gave it up since."""
        row = await self.work.first(_GET, self.here(the_id=holder))
        return _holder(row) if row else None

    async def of_shifts(self, shifts: Collection[int]) -> dict[int, list[Holder]]:
        """By shift, all at once; an empty list where nobody is noted."""
        found: dict[int, list[Holder]] = defaultdict(list)
        if shifts:
            for row in await self.work.all(_OF_SHIFTS, self.here(the_shifts=list(shifts))):
                found[row.shift].append(_holder(row))
        return found

    async def of(self, person: int, span: Span) -> list[Holder]:
        """All that is noted of somebody in that time, by start."""
        here = self.here(the_person=person, the_start=span.start, the_end=span.end)
        return [_holder(row) for row in await self.work.all(_OF, here)]

    async def between(self, span: Span) -> list[Holder]:
        """All that is noted of anybody in that time, by start: for loads and counts."""
        rows = await self.work.all(_BETWEEN, self.here(the_start=span.start, the_end=span.end))
        return [_holder(row) for row in rows]

    async def add(self, holder: Holder) -> Holder:
        return replace(holder, id=await self.work.insert(_ADD, self._values(holder)))

    async def add_all(self, holders: Sequence[Holder]) -> None:
        if holders:
            await self.work.run(_ADD_MANY, [self._values(one) for one in holders])

    async def change(self, holder: Holder) -> None:
        """It is another part now, of another kind, or in other hands."""
        values = {name: value for name, value in self._values(holder).items() if name != "house"}
        await self.work.run(_MOVE, self.here(the_id=holder.id, **values))

    async def drop(self, holders: Iterable[Holder]) -> None:
        """Why is written nowhere."""
        gone = [self.here(the_id=one.id) for one in holders]
        if gone:
            await self.work.run(_DROP, gone)

    async def let_names_go(self, before: datetime) -> int:
        """What was over by then was held by nobody in particular: it counts for the house, and for no one."""
        return await self.work.run(_NAMELESS, self.here(before=before))

    def _values(self, holder: Holder) -> dict[str, object]:
        same = {name: getattr(holder, name) for name in ("shift", "person", "kind", "regular")}
        return {"house": self.house, **same, **span_values(holder.span)}


def worked(holders: Iterable[Holder], now: datetime) -> list[Holder]:
    """What was held and is over."""
    return [one for one in holders if one.kind == "hold" and one.span.end <= now]


def _holder(row: Row[Any]) -> Holder:
    return Holder(row.id, row.shift, row.person, span_of(row), row.kind, row.regular)
