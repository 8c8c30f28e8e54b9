"""What every message asks for and hardly ever changes, kept from one transaction to the next."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, TypeVar, cast

from sqlalchemy import Executable

T = TypeVar("T")

ALL = "houses"
"""Whatever is kept belongs to a house: who writes to this table may have taken others' rows along."""
KEPT = frozenset({ALL, "rooms", "events", "people", "slots", "offers", "channels"})
"""The tables of which something may be kept."""


class Memory:
    """Belongs to the only writer of a database: nobody else can change what it remembers.

    Whatever touches one of these tables makes it forget what it kept of that one, and the transaction that did so
    remembers nothing more of it: it may be rolled back.
    """

    def __init__(self) -> None:
        self._kept: defaultdict[str, dict[Hashable, object]] = defaultdict(dict)

    async def of(self, table: str, key: Hashable, load: Callable[[], Awaitable[T]]) -> T:
        """What was loaded under this key before from that table; a value that nobody changes."""
        kept = self._kept[table]
        if key not in kept:
            kept[key] = await load()
        return cast(T, kept[key])

    def forget(self, tables: frozenset[str]) -> None:
        for table in tables:
            self._kept.pop(table, None)


SPARES = {"spares_what_is_kept": True}
"""The execution options of a statement that every day makes many of, and that changes nothing of what is kept of its table."""


def changed_by(statement: Executable) -> frozenset[str]:
    """The tables of which what is kept may be wrong after it; of words of another's making, all."""
    if statement.get_execution_options().keys() >= SPARES.keys():
        return frozenset()
    if statement.is_dml:
        table = cast(Any, statement).table.name
        taken_along = statement.is_delete and table in KEPT  # by ON DELETE: who is gone has no offers
        return KEPT if table == ALL or taken_along else KEPT & {table}
    return frozenset() if statement.is_select else KEPT
