"""Handovers: one free line from whoever was on duty to whoever is next, kept whole as it was said."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from bot.core.text import UserText
from bot.store import tables
from bot.store.work import Repository, of_house, this


@dataclass(frozen=True, slots=True)
class Handover:
    """`shift` is the one that it was left after, where it was after one; `given` says when somebody next was told."""

    id: int
    words: UserText
    at: datetime
    person: int | None = None
    shift: int | None = None
    given: datetime | None = None


_t = tables.handovers
_ADD = insert(_t).returning(_t.c.id)
_LATEST = select(_t).where(of_house(_t)).order_by(_t.c.id.desc()).limit(1)
_OF_SHIFT = select(_t.c.id).where(of_house(_t), _t.c.shift == bindparam("the_shift")).limit(1)
_UNTOLD = (
    select(_t).where(of_house(_t), _t.c.given.is_(None), _t.c.at >= bindparam("since")).order_by(_t.c.id)
)
_GIVEN = update(_t).where(this(_t)).values(given=bindparam("the_now"))
_NAMELESS = (
    update(_t)
    .where(of_house(_t), _t.c.person.is_not(None), _t.c.at <= bindparam("before"))
    .values(person=None)
)
_TAKE_BACK = delete(_t).where(this(_t))


class Handovers(Repository):
    """What people of a house left for those after them."""

    async def add(self, handover: Handover) -> Handover:
        values = {name: getattr(handover, name) for name in ("words", "at", "person", "shift", "given")}
        return replace(handover, id=await self.work.insert(_ADD, {"house": self.house, **values}))

    async def last(self) -> Handover | None:
        row = await self.work.first(_LATEST, self.here())
        return _handover(row) if row else None

    async def left_after(self, shift: int) -> bool:
        """Whether somebody left a word after this one."""
        return await self.work.first(_OF_SHIFT, self.here(the_shift=shift)) is not None

    async def untold(self, since: datetime) -> list[Handover]:
        """What was left since then and nobody was told yet, oldest first."""
        return [_handover(row) for row in await self.work.all(_UNTOLD, self.here(since=since))]

    async def given(self, handover: int, now: datetime) -> None:
        await self.work.run(_GIVEN, self.here(the_id=handover, the_now=now))

    async def let_names_go(self, before: datetime) -> int:
        """Who left the words of so long ago is forgotten."""
        return await self.work.run(_NAMELESS, self.here(before=before))

    async def take_back(self, handover: int) -> None:
        await self.work.run(_TAKE_BACK, self.here(the_id=handover))


def _handover(row: Row[Any]) -> Handover:
    return Handover(row.id, row.words, row.at, row.person, row.shift, row.given)
