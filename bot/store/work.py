"""One transaction, and what repositories are made of."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import ColumnElement, Executable, Row, Table, and_, bindparam, func, select
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.faults import in_our_words
from bot.store.memory import Memory, changes_what_is_kept

T = TypeVar("T")

Values: TypeAlias = Mapping[str, Any]
Parameters: TypeAlias = Values | Sequence[Values] | None

_ADVISORY = select(func.pg_advisory_xact_lock(bindparam("house"), bindparam("person")))


IN_ONE_GO = 16
"""So many statements in place, then everybody else has a turn."""


class Work:
    """One transaction; statements go to the driver through here, and its complaints come back as ours.

    One that does not `writes` can change nothing. With `in_place` (see one_hop.py) only the first statement waits for anything; the others are spared what SQLAlchemy
    does so that they could.
    """

    __slots__ = ("_connection", "_in_place", "_made", "_memory", "writes")

    def __init__(
        self,
        connection: AsyncConnection,
        memory: Memory | None = None,
        *,
        in_place: bool = False,
        writes: bool = True,
    ) -> None:
        self.writes = writes
        self._connection = connection
        self._memory = memory
        self._in_place = connection.sync_connection if in_place else None
        self._made = 0

    async def run(self, statement: Executable, parameters: Parameters = None) -> int:
        """Change rows; how many were touched. A list of parameters is one group."""
        return (await self._execute(statement, parameters)).rowcount

    async def insert(self, statement: Executable, parameters: Values) -> int:
        """Insert one row with a statement that returns its id."""
        return int((await self._execute(statement, parameters)).scalar_one())

    async def all(self, statement: Executable, parameters: Parameters = None) -> Sequence[Row[Any]]:
        return (await self._execute(statement, parameters)).all()

    async def first(self, statement: Executable, parameters: Values | None = None) -> Row[Any] | None:
        return (await self._execute(statement, parameters)).first()

    async def kept(self, key: Hashable, load: Callable[[], Awaitable[T]]) -> T:
        """What `load` finds in tables of which rows may be kept (memory.py); asked once where nobody else writes."""
        return await (self._memory.of(key, load) if self._memory else load())

    async def order_person(self, house: int, person: int) -> None:
        """Let other workers' transactions of this person wait for this one to end."""
        if not self.alone:
            await self._execute(_ADVISORY, {"house": house, "person": person})

    @property
    def alone(self) -> bool:
        """Whether nobody else can write meanwhile: SQLite has one writer."""
        return self._connection.dialect.name == "sqlite"

    async def _execute(self, statement: Executable, parameters: Parameters) -> CursorResult[Any]:
        if self._memory and changes_what_is_kept(statement):
            self._memory.empty()
            self._memory = None
        with in_our_words():
            self._made += 1
            if self._in_place is None or self._made == 1:
                return await self._connection.execute(statement, parameters)
            if self._made % IN_ONE_GO == 0:
                await asyncio.sleep(0)
            return self._in_place.execute(statement, parameters)


class Repository:
    """The rows of one noun, in one house, within one transaction. Those of the whole process take `house=0`."""

    __slots__ = ("house", "work")

    def __init__(self, work: Work, house: int = 0) -> None:
        self.work = work
        self.house = house

    def here(self, **values: Any) -> dict[str, Any]:
        """Parameters for a statement that is scoped by `of_house`."""
        return {"the_house": self.house, **values}


def of_house(table: Table) -> ColumnElement[bool]:
    return table.c.house == bindparam("the_house")


def this(table: Table) -> ColumnElement[bool]:
    """The row `the_id` of this house, and of no other."""
    return and_(table.c.id == bindparam("the_id"), of_house(table))
