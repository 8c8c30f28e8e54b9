"""Errands: work outside the house, each with a key and tried again until it is done or hopeless."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from bot.core.call import Call, Json
from bot.store import tables
from bot.store.claims import Claims, due_rows
from bot.store.work import Repository, of_house


@dataclass(frozen=True, slots=True)
class Errand:
    """Something to fetch or to do elsewhere; what comes of it returns as the Call `then`."""

    id: int
    house: int
    key: str
    kind: str
    payload: Mapping[str, Json]
    then: Call | None
    attempts: int
    due: datetime


_t, _alarms = tables.errands, tables.alarms
_REPLACE = delete(_t).where(of_house(_t), _t.c.key == bindparam("the_key"))
_ADD = insert(_t).returning(_t.c.id)
_DUE = Claims(_t, due_rows(_t, "due", "due"))
_STANDS = select(_t.c.id).where(_t.c.key == bindparam("the_key"), _t.c.state == "due")
_NOTED = select(_alarms.c.id).where(_alarms.c.key == bindparam("the_key"), _alarms.c.state == "due")
_NEXT = select(func.min(_t.c.due)).where(_t.c.state == "due")
_DONE = delete(_t).where(_t.c.id == bindparam("the_id")).returning(_t.c.id)
_tried = update(_t).where(_t.c.id == bindparam("the_id"))
_RETRY = _tried.values(
    attempts=_t.c.attempts + 1, due=bindparam("the_due"), reason=bindparam("the_reason"), claimed=None
)
_FAIL = _tried.values(attempts=_t.c.attempts + 1, state="failed", reason=bindparam("the_reason"))


def outcome(key: str) -> str:
    """The key of the alarm by which the house takes note of what came of an errand."""
    return f"errand {key}"


class Errands(Repository):
    """Errands are added within a house; the worker sees those of all houses."""

    async def add(
        self, kind: str, payload: Mapping[str, Json], key: str, then: Call | None, *, due: datetime
    ) -> Errand:
        """Put it on the list; a new errand with the same key takes the place of the old one."""
        await self.work.run(_REPLACE, self.here(the_key=key))
        values = {"house": self.house, "key": key, "kind": kind, "payload": dict(payload), "then": then}
        made = await self.work.insert(_ADD, {**values, "attempts": 0, "due": due, "state": "due"})
        return Errand(made, self.house, key, kind, payload, then, 0, due)

    async def due(self, now: datetime, limit: int = 20) -> list[Errand]:
        """What is to be done now. It is claimed, so ask within `work()`."""
        return [_errand(row) for row in await _DUE.take(self.work, now, limit)]

    async def under_way(self, key: str) -> bool:
        """Whether one of any house is still to be done under this key, or what came of it to be taken note of."""
        if await self.work.first(_STANDS, {"the_key": key}):
            return True
        return await self.work.first(_NOTED, {"the_key": outcome(key)}) is not None

    async def next_due(self) -> datetime | None:
        row = await self.work.first(_NEXT)
        return row[0] if row else None

    async def done(self, errand: int) -> bool:
        """Take it off the list; False where another had taken its place, whose result is the one that counts."""
        return await self.work.first(_DONE, {"the_id": errand}) is not None

    async def retry(self, errand: int, at: datetime, reason: str) -> None:
        await self.work.run(_RETRY, {"the_id": errand, "the_due": at, "the_reason": reason})

    async def fail(self, errand: int, reason: str) -> None:
        """Hopeless: kept with its reason, tried no more."""
        await self.work.run(_FAIL, {"the_id": errand, "the_reason": reason})


def _errand(row: Row[Any]) -> Errand:
    return Errand(
        id=row.id,
        house=row.house,
        key=row.key,
        kind=row.kind,
        payload=row.payload,
        then=row.then,
        attempts=row.attempts,
        due=row.due,
    )
