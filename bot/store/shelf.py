"""The shelf: rows for a skill that needs no table of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.core.call import Json
from bot.store import tables
from bot.store.work import Repository, Work, of_house


@dataclass(frozen=True, slots=True)
class Thing:
    """What lies on the shelf: JSON under a name, perhaps with a time when it is due."""

    kind: str
    id: str
    body: Mapping[str, Json]
    due: datetime | None = None


_t = tables.shelf
_skill = (of_house(_t), _t.c.skill == bindparam("the_skill"))
_ALL = select(_t).where(*_skill, _t.c.kind == bindparam("the_kind")).order_by(_t.c.id)
_this = _t.c.id == bindparam("the_id")
_GET = _ALL.where(_this)
_SOME = _ALL.where(_t.c.id.in_(bindparam("the_ids", expanding=True)))
_DUE = select(_t).where(*_skill, _t.c.due <= bindparam("the_now")).order_by(_t.c.due, _t.c.id)
_DELETE = delete(_t).where(*_skill, _t.c.kind == bindparam("the_kind"), _this)
_insert = upsert(_t)
_PUT = _insert.on_conflict_do_update(
    index_elements=["house", "skill", "kind", "id"],
    set_={"body": _insert.excluded.body, "due": _insert.excluded.due},
)


class Shelf(Repository):
    """One skill's things in one house."""

    __slots__ = ("skill",)

    def __init__(self, work: Work, house: int, skill: str) -> None:
        super().__init__(work, house)
        self.skill = skill

    async def get(self, kind: str, thing: str) -> Thing | None:
        row = await self.work.first(_GET, self._here(the_kind=kind, the_id=thing))
        return _thing(row) if row else None

    async def some(self, kind: str, things: Sequence[str]) -> dict[str, Thing]:
        """Those of these that are there."""
        rows = await self.work.all(_SOME, self._here(the_kind=kind, the_ids=things))
        return {row.id: _thing(row) for row in rows}

    async def all(self, kind: str) -> list[Thing]:
        return [_thing(row) for row in await self.work.all(_ALL, self._here(the_kind=kind))]

    async def due(self, now: datetime) -> list[Thing]:
        """What is due, the longest due first."""
        return [_thing(row) for row in await self.work.all(_DUE, self._here(the_now=now))]

    async def put(self, kind: str, thing: str, body: Mapping[str, Json], due: datetime | None = None) -> None:
        values = {"house": self.house, "skill": self.skill, "kind": kind, "id": thing}
        await self.work.run(_PUT, {**values, "body": dict(body), "due": due})

    async def delete(self, kind: str, thing: str) -> None:
        await self.work.run(_DELETE, self._here(the_kind=kind, the_id=thing))

    def _here(self, **values: object) -> dict[str, object]:
        return self.here(the_skill=self.skill, **values)


def _thing(row: Row[Any]) -> Thing:
    return Thing(row.kind, row.id, row.body, row.due)
