"""Needs: what somebody asked help for, whether it was found, and who helped."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, delete, insert, select, update

from bot.core.errors import Conflict, Gone
from bot.core.text import UserText
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.work import Repository, of_house, this

LETTER = "N"
"""People see needs as N-1, N-2 …"""

State: TypeAlias = Literal["people", "asking", "posted", "duty", "solved", "unmet", "withdrawn"]
OPEN: frozenset[State] = frozenset({"people", "asking", "posted", "duty"})
"""Somebody is looked for still: among those who offered it; `asking` how to go on; in a channel; by whoever is on duty."""


@dataclass(frozen=True, slots=True)
class Need:
    """What `person` asked for in their words. A `private` one is never told in a channel; `source` is the message that asked.

    `rally` asks for it now, or did last; `helper` is who helped, by the asker's own word or after a yes.
    """

    id: int
    number: int
    person: int
    words: UserText
    made_at: datetime
    private: bool = False
    state: State = "people"
    rally: int | None = None
    helper: int | None = None
    source: str = ""
    closed_at: datetime | None = None
    version: int = 1


_t = tables.needs
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_OF = select(_t).where(of_house(_t), _t.c.person == bindparam("the_person")).order_by(_t.c.id.desc())
_UNMET = select(_t).where(of_house(_t), _t.c.state == "unmet").order_by(_t.c.id)
_ASKED_IN = select(_t).where(of_house(_t), _t.c.source == bindparam("the_source")).order_by(_t.c.id)
_ADD = insert(_t).returning(_t.c.id)
_CHANGE = update(_t).where(this(_t), _t.c.version == bindparam("the_version"))
_SWEEP = delete(_t).where(_t.c.closed_at < bindparam("before"))
_CHANGED = ("words", "private", "state", "rally", "helper", "closed_at")


class Needs(Repository):
    """The needs of a house."""

    async def add(self, need: Need) -> Need:
        """A new one, with the next number."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        values = {name: getattr(need, name) for name in (*_CHANGED, "person", "source", "made_at", "version")}
        made = await self.work.insert(_ADD, {**values, "house": self.house, "number": number})
        return replace(need, id=made, number=number)

    async def get(self, need: int) -> Need:
        row = await self.work.first(_GET, self.here(the_id=need))
        if row is None:
            raise Gone(f"need {need}")
        return _need(row)

    async def numbered(self, number: int) -> Need | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return _need(row) if row else None

    async def of(self, person: int) -> list[Need]:
        """All that somebody asked for that is still remembered, the newest first."""
        return [_need(row) for row in await self.work.all(_OF, self.here(the_person=person))]

    async def unmet(self) -> list[Need]:
        """The wishes: those for which nobody was found."""
        return [_need(row) for row in await self.work.all(_UNMET, self.here())]

    async def asked_in(self, source: str) -> list[Need]:
        """What one message asked for."""
        return [_need(row) for row in await self.work.all(_ASKED_IN, self.here(the_source=source))]

    async def change(self, need: Need) -> Need:
        """It now is so. Conflict where somebody changed it meanwhile."""
        new = {name: getattr(need, name) for name in _CHANGED}
        statement = _CHANGE.values(**new, version=need.version + 1)
        if not await self.work.run(statement, self.here(the_id=need.id, the_version=need.version)):
            raise Conflict(f"need {need.id} was changed meanwhile")
        return replace(need, version=need.version + 1)

    async def sweep(self, before: datetime) -> int:
        """Forget, in all houses, what was closed before then."""
        return await self.work.run(_SWEEP, {"before": before})


def _need(row: Row[Any]) -> Need:
    return Need(
        id=row.id,
        number=row.number,
        person=row.person,
        words=row.words,
        made_at=row.made_at,
        private=row.private,
        state=row.state,
        rally=row.rally,
        helper=row.helper,
        source=row.source,
        closed_at=row.closed_at,
        version=row.version,
    )
