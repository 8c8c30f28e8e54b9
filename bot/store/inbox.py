"""The inbox: ids of what was done already, and nothing else of it."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.store import tables
from bot.store.work import Repository

_t = tables.inbox
_SEEN = select(_t.c.key).where(_t.c.key == bindparam("the_key"))
_ADD = upsert(_t).on_conflict_do_nothing()
_SWEEP = delete(_t).where(_t.c.at < bindparam("before"))


class Inbox(Repository):
    """What was taken in, process-wide."""

    async def seen(self, key: str) -> bool:
        return await self.work.first(_SEEN, {"the_key": key}) is not None

    async def add(self, key: str, at: datetime) -> bool:
        """Whether it is new; False when it was done before."""
        return await self.work.run(_ADD, {"key": key, "at": at}) == 1

    async def sweep(self, before: datetime) -> int:
        """Forget ids that no network will report again; how many."""
        return await self.work.run(_SWEEP, {"before": before})
