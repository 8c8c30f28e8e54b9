"""Alarms: Calls that will be made at a time, each with its rule for being late."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, Self, TypeAlias

from sqlalchemy import Row, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.core.call import Call
from bot.store import tables
from bot.store.claims import Claims, due_rows
from bot.store.work import Repository, of_house

TOGETHER = 20
State: TypeAlias = Literal["due", "parked"]


@dataclass(frozen=True, slots=True)
class Late:
    """What to do when the time has passed: nothing, do it within some minutes, or do it whenever."""

    minutes: int | None

    @classmethod
    def skip(cls) -> Self:
        return cls(0)

    @classmethod
    def by(cls, *, minutes: int) -> Self:
        return cls(minutes)

    @classmethod
    def always(cls) -> Self:
        return cls(None)

    def allows(self, late: timedelta) -> bool:
        """Whether it is still right to do it that late; a minute is nobody's delay."""
        return self.minutes is None or late <= timedelta(minutes=max(self.minutes, 1))

    def to_text(self) -> str:
        return "always" if self.minutes is None else str(self.minutes)

    @classmethod
    def from_text(cls, text: str) -> Self:
        return cls(None if text == "always" else int(text))


@dataclass(frozen=True, slots=True)
class Alarm:
    """A Call with its time. `parked` with a `reason` when it could not be made; `person` is whom it is about."""

    id: int
    house: int
    key: str
    call: Call
    due: datetime
    late: Late
    state: State = "due"
    reason: str | None = None
    person: int | None = None


_t = tables.alarms
_KEY = (of_house(_t), _t.c.key == bindparam("the_key"))
_ADD = upsert(_t).on_conflict_do_nothing(index_elements=["house", "key"]).returning(_t.c.id)
_PUT = insert(_t).returning(_t.c.id)
_GET = select(_t).where(_t.c.id == bindparam("the_id"))
_CANCEL = delete(_t).where(*_KEY)
_STANDS = select(_t.c.id).where(*_KEY)
_DONE = delete(_t).where(_t.c.id == bindparam("the_id"))
_PARK = (
    update(_t)
    .where(_t.c.id == bindparam("the_id"))
    .values(state="parked", reason=bindparam("the_reason"), claimed=None)
)
_UNPARK = update(_t).where(_t.c.id == bindparam("the_id")).values(state="due", reason=None)
_DUE = Claims(_t, due_rows(_t, "due", "due"))
_NEXT = select(func.min(_t.c.due)).where(_t.c.state == "due")
_PARKED = select(_t).where(_t.c.state == "parked").order_by(_t.c.id)


class Alarms(Repository):
    """Alarms are set and cancelled within a house; `due`, `next_due` and `parked` see all houses."""

    async def set(self, key: str, call: Call, due: datetime, late: Late, person: int | None = None) -> Alarm:
        """Set it, or move it. It then is another row: one that is ringing just now stays done when it is done."""
        values = {"house": self.house, "key": key, "call": call, "due": due, "late": late.to_text()}
        values |= {"state": "due", "person": person}
        if row := await self.work.first(_ADD, values):
            number = row.id
        else:
            await self.cancel(key)
            number = await self.work.insert(_PUT, values)
        return Alarm(number, self.house, key, call, due, late, person=person)

    async def stands(self, key: str) -> bool:
        """Whether one is set under this key."""
        return await self.work.first(_STANDS, self.here(the_key=key)) is not None

    async def cancel(self, key: str) -> None:
        await self.work.run(_CANCEL, self.here(the_key=key))

    async def due(self, now: datetime, limit: int) -> list[Alarm]:
        """What should have rung by now, the first set first. It is claimed, so ask within `work()`."""
        return [_alarm(row) for row in await _DUE.take(self.work, now, limit)]

    async def due_together(self, now: datetime) -> list[Alarm]:
        """The next ones, to be made one after the other; several workers take them singly, to share them."""
        return await self.due(now, TOGETHER if self.work.alone else 1)

    async def holds(self, alarm: Alarm) -> bool:
        """Whether it is still to be made as it was; what was made meanwhile may have called it off, or set it anew."""
        row = await self.work.first(_GET, {"the_id": alarm.id})
        return row is not None and _alarm(row) == alarm

    async def next_due(self) -> datetime | None:
        row = await self.work.first(_NEXT)
        return row[0] if row else None

    async def done(self, alarm: int) -> None:
        await self.work.run(_DONE, {"the_id": alarm})

    async def park(self, alarm: int, reason: str) -> None:
        """Keep it, with why it could not be made."""
        await self.work.run(_PARK, {"the_id": alarm, "the_reason": reason})

    async def unpark(self, alarm: int) -> None:
        """To be tried again."""
        await self.work.run(_UNPARK, {"the_id": alarm})

    async def parked(self) -> list[Alarm]:
        return [_alarm(row) for row in await self.work.all(_PARKED)]


def _alarm(row: Row[Any]) -> Alarm:
    return Alarm(
        id=row.id,
        house=row.house,
        key=row.key,
        call=row.call,
        due=row.due,
        late=Late.from_text(row.late),
        state=row.state,
        reason=row.reason,
        person=row.person,
    )
