"""Changes: what something was for somebody before it began to change, until they were told what it is now."""

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.core.call import Json
from bot.store import tables
from bot.store.work import Repository, of_house

_t = tables.changes
_TOUCH = upsert(_t).on_conflict_do_nothing()
_about = (of_house(_t), _t.c.subject == bindparam("the_subject"))
_OF = select(_t.c.person, _t.c.was).where(*_about).order_by(_t.c.person)
_SETTLE = delete(_t).where(*_about)


class Changes(Repository):
    """What changes in a house, by subject (`booking:31`) and person."""

    async def touch(self, subject: str, people: Iterable[int], was: Json) -> None:
        """It begins to change, or goes on: what it was at first stays."""
        rows = [{"house": self.house, "subject": subject, "person": one, "was": was} for one in people]
        if rows:
            await self.work.run(_TOUCH, rows)

    async def settle(self, subject: str) -> dict[int, Json]:
        """What it was for each person, once."""
        rows = await self.work.all(_OF, self.here(the_subject=subject))
        await self.work.run(_SETTLE, self.here(the_subject=subject))
        return {row.person: row.was for row in rows}
