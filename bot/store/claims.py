"""Claims: what is due goes to one worker at a time, and to another when that one dies."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, Table, bindparam, or_, select, update

from bot.store.instant import Instant
from bot.store.work import Work

CLAIM = timedelta(minutes=2)
"""How long a worker may hold what it took; after that it counts as dead."""


class Claims:
    """The due rows of a table; on PostgreSQL they are taken with SKIP LOCKED, SQLite has one worker anyway."""

    def __init__(self, table: Table, due: Select[Any]) -> None:
        free = or_(table.c.claimed.is_(None), table.c.claimed < bindparam("the_dead", type_=Instant))
        self._plain = due.limit(bindparam("the_limit"))
        ids = due.with_only_columns(table.c.id).where(free).limit(bindparam("the_limit"))
        locked = ids.with_for_update(skip_locked=True).cte(
            "locked"
        )  # once, whatever is planned: each time would lock more
        self._taken = (
            update(table)
            .where(table.c.id.in_(select(locked.c.id)))
            .values(claimed=bindparam("the_now", type_=Instant))
            .returning(*table.c)
        )

    async def take(self, work: Work, now: datetime, limit: int, **more: object) -> Sequence[Row[Any]]:
        """What is due, in order of id, ours until the claim runs out."""
        parameters = {"the_now": now, "the_limit": limit, **more}
        if work.alone:
            return await work.all(self._plain, parameters)
        rows = await work.all(self._taken, {**parameters, "the_dead": now - CLAIM})
        return sorted(rows, key=lambda row: row.id)


def due_rows(table: Table, state: str, due: str) -> Select[Any]:
    """Rows in a state whose time has come."""
    return (
        select(table)
        .where(table.c.state == state, table.c[due] <= bindparam("the_now", type_=Instant))
        .order_by(table.c.id)
    )
