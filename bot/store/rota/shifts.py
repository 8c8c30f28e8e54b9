"""Shifts: one date of a slot, or one of its own, that people hold together."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, insert, select, update

from bot.core.errors import Conflict, Gone
from bot.core.moments import Span
from bot.core.text import NO_WORDS, UserText
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.walls import on_the_wall, span_of, span_values
from bot.store.work import Repository, of_house, this

LETTER = "P"
"""People see shifts as P-1, P-2 … (« perm »)."""

State: TypeAlias = Literal["planned", "cancelled"]


@dataclass(frozen=True, slots=True)
class Shift:
    """`people` are needed all along; `shadows` may come along to learn; who holds it `needs` a training where one is named."""

    id: int
    number: int
    slot: int | None
    span: Span
    name: UserText
    people: int = 1
    shadows: int = 0
    needs: UserText = NO_WORDS
    state: State = "planned"
    version: int = 1


_t = tables.shifts
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_BETWEEN = (
    select(_t)
    .where(
        of_house(_t),
        _t.c.state == "planned",
        _t.c.starts < bindparam("the_end"),
        _t.c.ends > bindparam("the_start"),
    )
    .order_by(_t.c.starts, _t.c.id)
)
_ALL_OF = (
    select(_t)
    .where(of_house(_t), _t.c.state == "planned", _t.c.id.in_(bindparam("the_shifts", expanding=True)))
    .order_by(_t.c.starts, _t.c.id)
)
_COMING = (
    select(_t)
    .where(
        of_house(_t), _t.c.slot == bindparam("the_slot"), _t.c.state == "planned", _t.c.starts > bindparam("the_now")
    )
    .order_by(_t.c.starts, _t.c.id)
)  # fmt: skip
_KNOWN = select(_t.c.occurrence).where(of_house(_t), _t.c.slot == bindparam("the_slot"))
_CHANGE = update(_t).where(this(_t), _t.c.version == bindparam("the_version"))
_INSERT = insert(_t).returning(_t.c.id)
_INSERT_MANY = insert(_t)
_IN_NUMBERS = (
    select(_t)
    .where(of_house(_t), _t.c.number.between(bindparam("the_first"), bindparam("the_last")))
    .order_by(_t.c.starts, _t.c.id)
)


class Shifts(Repository):
    """The shifts of a house; those that were cancelled are left out but by id and number."""

    async def get(self, shift: int) -> Shift:
        row = await self.work.first(_GET, self.here(the_id=shift))
        if row is None:
            raise Gone(f"shift {shift}")
        return _shift(row)

    async def numbered(self, number: int) -> Shift | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return _shift(row) if row else None

    async def between(self, span: Span) -> list[Shift]:
        """All that touch a span, by start."""
        rows = await self.work.all(_BETWEEN, self.here(the_start=span.start, the_end=span.end))
        return [_shift(row) for row in rows]

    async def all_of(self, shifts: Collection[int]) -> list[Shift]:
        """These, by start; those that were cancelled are left out."""
        if not shifts:
            return []
        rows = await self.work.all(_ALL_OF, self.here(the_shifts=list(shifts)))
        return [_shift(row) for row in rows]

    async def coming(self, slot: int, now: datetime) -> list[Shift]:
        """The dates of a slot that have not begun, by start."""
        return [_shift(row) for row in await self.work.all(_COMING, self.here(the_slot=slot, the_now=now))]

    async def add(self, shift: Shift) -> Shift:
        """One of its own, or the next of a slot; its id and number are given here."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        shift = replace(shift, number=number)
        return replace(shift, id=await self.work.insert(_INSERT, {"house": self.house, **_values(shift)}))

    async def add_missing(self, shifts: Sequence[Shift]) -> list[Shift]:
        """Those dates of one slot that were never there; one that was cancelled stays so."""
        if not shifts:
            return []
        rows = await self.work.all(_KNOWN, self.here(the_slot=shifts[0].slot))
        known = {row.occurrence for row in rows}
        fresh = [one for one in shifts if on_the_wall(one.span.start) not in known]
        if not fresh:
            return []
        numbers = await Houses(self.work, self.house).next_numbers(LETTER, len(fresh))
        made = [replace(one, number=number) for one, number in zip(fresh, numbers, strict=True)]
        await self.work.run(_INSERT_MANY, [{"house": self.house, **_values(one)} for one in made])
        found = await self.work.all(_IN_NUMBERS, self.here(the_first=numbers[0], the_last=numbers[-1]))
        return [_shift(row) for row in found]

    async def change(self, shift: Shift) -> Shift:
        """Keep what was replaced in it since it was read. Raises Conflict where somebody changed it meanwhile."""
        changed = replace(shift, version=shift.version + 1)
        here = self.here(the_id=shift.id, the_version=shift.version)
        if not await self.work.run(_CHANGE, {**here, **_values(changed, same_date=True)}):
            raise Conflict(f"shift {shift.id} was changed meanwhile")
        return changed

    async def touch(self, shift: Shift) -> Shift:
        """Who holds it changes: of two who do that at once, the second sees what the first did."""
        return await self.change(shift)


def _values(shift: Shift, *, same_date: bool = False) -> dict[str, object]:
    same = ("number", "slot", "name", "people", "shadows", "needs", "state", "version")
    values = {**{name: getattr(shift, name) for name in same}, **span_values(shift.span)}
    return values if same_date else {**values, "occurrence": on_the_wall(shift.span.start)}


def _shift(row: Row[Any]) -> Shift:
    return Shift(
        id=row.id,
        number=row.number,
        slot=row.slot,
        span=span_of(row),
        name=row.name,
        people=row.people,
        shadows=row.shadows,
        needs=row.needs,
        state=row.state,
        version=row.version,
    )
