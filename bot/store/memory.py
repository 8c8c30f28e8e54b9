"""What every message asks for and hardly ever changes, kept from one transaction to the next."""

from collections.abc import Awaitable, Callable, Hashable
from typing import Any, TypeVar, cast

from sqlalchemy import Executable

T = TypeVar("T")

KEPT = frozenset({"houses", "rooms", "events", "slots"})
"""The tables whose rows may be kept."""


class Memory:
    """Belongs to the only writer of a database: nobody else can change what it remembers.

    Whatever touches one of these tables empties it, and the transaction that did so remembers nothing any more: it
    may be rolled back.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, object] = {}

    async def of(self, key: Hashable, load: Callable[[], Awaitable[T]]) -> T:
        """What was loaded under this key before; a value that nobody changes."""
        if key not in self._kept:
            self._kept[key] = await load()
        return cast(T, self._kept[key])

    def empty(self) -> None:
        self._kept.clear()


def changes_what_is_kept(statement: Executable) -> bool:
    """Whether it writes to a table of which rows are kept; of words of another's making that is assumed."""
    if statement.is_dml:
        return cast(Any, statement).table.name in KEPT
    return not statement.is_select
