"""Rooms, items and desks, which are booked alike; and when they are closed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, delete, insert, or_, select, update

from bot.core.call import Json
from bot.core.errors import Gone
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store import tables
from bot.store.walls import span_of, span_values
from bot.store.work import Repository, of_house, this

Kind: TypeAlias = Literal["room", "item", "desk"]


@dataclass(frozen=True, slots=True)
class Room:
    """What can be booked. `training` is needed before it may be; not `open` means retired."""

    id: int
    house: int
    name: UserText
    kind: Kind = "room"
    aliases: tuple[str, ...] = ()
    capacity: int | None = None
    training: bool = False
    open: bool = True
    rules: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Closure:
    """A time when a room, or the whole house (`room` None), is not to be had."""

    id: int
    room: int | None
    span: Span
    reason: UserText


CLOSED_IN_FILE = "house.closed_in_file"
"""Made of a closure that a house's file brings: whom it touches is not known to who only writes rows, so the program tells them when it runs next."""

_t, _c = tables.rooms, tables.closures
_GET = select(_t).where(this(_t))
_ALL = select(_t).where(of_house(_t), _t.c.open).order_by(_t.c.id)
_ADD = insert(_t).returning(_t.c.id)
_SAVE = update(_t).where(this(_t))
_RETIRE = update(_t).where(this(_t)).values(open=False)
_CLOSE = insert(_c).returning(_c.c.id)
_CLOSURE = select(_c).where(this(_c))
_REOPEN = delete(_c).where(this(_c))
_CLOSURES = (
    select(_c)
    .where(of_house(_c), _c.c.starts < bindparam("the_end"), _c.c.ends > bindparam("the_start"))
    .order_by(_c.c.starts, _c.c.id)
)
_CLOSURES_OF = _CLOSURES.where(or_(_c.c.room.is_(None), _c.c.room == bindparam("the_room")))


class Rooms(Repository):
    """The rooms of a house."""

    async def get(self, room: int) -> Room:
        """Also a retired one, for what was booked before."""
        row = await self.work.first(_GET, self.here(the_id=room))
        if row is None:
            raise Gone(f"room {room}")
        return _room(row)

    async def all(self) -> list[Room]:
        """Those that are not retired."""
        return list(await self.work.kept("rooms", self.house, self._all))

    async def _all(self) -> tuple[Room, ...]:
        return tuple(_room(row) for row in await self.work.all(_ALL, self.here()))

    async def add(
        self,
        name: str,
        kind: Kind = "room",
        *,
        capacity: int | None = None,
        aliases: tuple[str, ...] = (),
        training: bool = False,
        rules: Mapping[str, Json] | None = None,
    ) -> Room:
        room = Room(0, self.house, UserText(name), kind, aliases, capacity, training, rules=rules or {})
        return replace(room, id=await self.work.insert(_ADD, {"house": self.house, **_values(room)}))

    async def save(self, room: Room) -> None:
        await self.work.run(_SAVE, self.here(the_id=room.id, **_values(room)))

    async def retire(self, room: int) -> None:
        """Not offered any more; its past stays."""
        await self.work.run(_RETIRE, self.here(the_id=room))

    async def close(self, room: int | None, span: Span, reason: str) -> Closure:
        values = {"house": self.house, "room": room, "reason": reason, **span_values(span)}
        return Closure(await self.work.insert(_CLOSE, values), room, span, UserText(reason))

    async def closures(self, span: Span, room: int | None = None) -> list[Closure]:
        """What is closed within a span: everything, or what concerns one room."""
        statement = _CLOSURES if room is None else _CLOSURES_OF
        rows = await self.work.all(
            statement, self.here(the_start=span.start, the_end=span.end, the_room=room)
        )
        return [Closure(row.id, row.room, span_of(row), row.reason) for row in rows]

    async def closure(self, closure: int) -> Closure:
        row = await self.work.first(_CLOSURE, self.here(the_id=closure))
        if row is None:
            raise Gone(f"closure {closure}")
        return Closure(row.id, row.room, span_of(row), row.reason)

    async def reopen(self, closure: Closure) -> None:
        await self.work.run(_REOPEN, self.here(the_id=closure.id))


def _values(room: Room) -> dict[str, object]:
    return {
        "name": room.name,
        "kind": room.kind,
        "aliases": list(room.aliases),
        "capacity": room.capacity,
        "training": room.training,
        "open": room.open,
        "rules": dict(room.rules),
    }


def _room(row: Row[Any]) -> Room:
    return Room(
        id=row.id,
        house=row.house,
        name=row.name,
        kind=row.kind,
        aliases=tuple(row.aliases),
        capacity=row.capacity,
        training=row.training,
        open=row.open,
        rules=row.rules,
    )
