"""Volunteers: how each likes to be on the rota; nothing of it is shown to anybody else."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.store import tables
from bot.store.work import Repository, of_house


@dataclass(frozen=True, slots=True)
class Volunteer:
    """What somebody said of their own shifts.

    Members may know their first name while they are on duty where it is `shown` (None while nobody asked); they may be asked at
    the `last_minute`; they want to be reminded so long before (`lead`, as rules/lead.py writes it; "off" for never).
    """

    person: int
    shown: bool | None = None
    last_minute: bool = False
    lead: str | None = None


_t = tables.volunteers
_ALL = select(_t).where(of_house(_t)).order_by(_t.c.person)
_OF = _ALL.where(_t.c.person == bindparam("the_person"))
_insert = upsert(_t)
_PUT = _insert.on_conflict_do_update(
    index_elements=["person"],
    set_={name: _insert.excluded[name] for name in ("shown", "last_minute", "lead")},
)


class Volunteers(Repository):
    """What the volunteers of a house said of themselves."""

    async def all(self) -> dict[int, Volunteer]:
        """By person; who said nothing is not there."""
        return {row.person: _volunteer(row) for row in await self.work.all(_ALL, self.here())}

    async def of(self, person: int) -> Volunteer:
        row = await self.work.first(_OF, self.here(the_person=person))
        return _volunteer(row) if row else Volunteer(person)

    async def wish(self, person: int, **said: Any) -> None:
        """What they say of these; all else stays."""
        await self.put(replace(await self.of(person), **said))

    async def put(self, volunteer: Volunteer) -> None:
        same = {name: getattr(volunteer, name) for name in ("person", "shown", "last_minute", "lead")}
        await self.work.run(_PUT, {"house": self.house, **same})


def _volunteer(row: Row[Any]) -> Volunteer:
    return Volunteer(row.person, row.shown, row.last_minute, row.lead)
