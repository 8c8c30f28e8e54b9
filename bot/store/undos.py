"""Undos: the inverse of what somebody just did, for « oups »."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, or_, select

from bot.core.call import Call
from bot.store import tables
from bot.store.work import Repository, of_house, this


@dataclass(frozen=True, slots=True)
class Undo:
    """A Call that takes something back; `label` says what, as it was said."""

    id: int
    person: int
    call: Call
    label: str | None
    made_at: datetime


_t, _l = tables.undos, tables.letters
_KEEP = insert(_t).returning(_t.c.id)
_LATEST = (
    select(_t)
    .where(of_house(_t), _t.c.person == bindparam("the_person"), _t.c.made_at >= bindparam("since"))
    .order_by(_t.c.id.desc())
    .limit(1)
)
_told = select(_l.c.made_at).where(
    of_house(_l), or_(_l.c.id == bindparam("the_letter"), _l.c.edits == bindparam("the_letter"))
)
_STANDS_FOR = select(_t.c.id).where(of_house(_t), _t.c.made_at.in_(_told)).limit(1)
_SPENT = delete(_t).where(this(_t))
_SWEEP = delete(_t).where(_t.c.made_at < bindparam("before"))


class Undos(Repository):
    """What the people of a house can take back."""

    async def keep(self, person: int, call: Call, at: datetime, label: str | None = None) -> Undo:
        values = {"house": self.house, "person": person, "call": call, "label": label, "made_at": at}
        return Undo(await self.work.insert(_KEEP, values), person, call, label, at)

    async def latest(self, person: int, since: datetime) -> Undo | None:
        row = await self.work.first(_LATEST, self.here(the_person=person, since=since))
        return _undo(row) if row else None

    async def told_in(self, letter: int) -> bool:
        """Whether this letter's message, as it was or as it was changed, tells of something that can still be undone."""
        return await self.work.first(_STANDS_FOR, self.here(the_letter=letter)) is not None

    async def spent(self, undo: int) -> None:
        """It was used, or cannot be any more."""
        await self.work.run(_SPENT, self.here(the_id=undo))

    async def sweep(self, before: datetime) -> int:
        return await self.work.run(_SWEEP, {"before": before})


def _undo(row: Row[Any]) -> Undo:
    return Undo(row.id, row.person, row.call, row.label, row.made_at)
