"""One transaction, and what repositories are made of."""

from collections.abc import Awaitable, Callable, Hashable, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Executable, Row, Table, and_, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.engines.faults import in_our_words
from bot.store.engines.prepared import Done, Values
from bot.store.engines.way import Parameters, Way
from bot.store.memory import Memory, changed_by

T = TypeVar("T")

_ADVISORY = select(func.pg_advisory_xact_lock(bindparam("house"), bindparam("person")))


class Work:
    """One transaction; statements go to the driver through here, and its complaints come back as ours.

    One that does not `writes` can change nothing.
    """

    __slots__ = ("_changed", "_connection", "_memory", "_way", "writes")

    def __init__(
        self, connection: AsyncConnection, way: Way, memory: Memory | None = None, *, writes: bool = True
    ) -> None:
        self.writes = writes
        self._connection = connection
        self._way = way
        self._memory = memory
        self._changed: frozenset[str] = frozenset()

    async def run(self, statement: Executable, parameters: Parameters = None) -> int:
        """Change rows; how many were touched. A list of parameters is one group."""
        return (await self._done(statement, parameters)).touched

    async def insert(self, statement: Executable, parameters: Values) -> int:
        """Insert one row with a statement that returns its id."""
        return int((await self._done(statement, parameters)).rows[0][0])

    async def all(self, statement: Executable, parameters: Parameters = None) -> Sequence[Row[Any]]:
        return (await self._done(statement, parameters)).rows

    async def first(self, statement: Executable, parameters: Values | None = None) -> Row[Any] | None:
        return next(iter((await self._done(statement, parameters)).rows), None)

    async def kept(self, table: str, key: Hashable, load: Callable[[], Awaitable[T]]) -> T:
        """What `load` finds in a table of which rows may be kept (memory.py), and in no other; asked once where nobody else writes."""
        if self._memory is None or table in self._changed:
            return await load()
        return await self._memory.of(table, key, load)

    async def order_person(self, house: int, person: int) -> None:
        """Let other workers' transactions of this person wait for this one to end."""
        if not self.alone:
            await self._done(_ADVISORY, {"house": house, "person": person})

    @property
    def alone(self) -> bool:
        """Whether nobody else can write meanwhile: SQLite has one writer."""
        return self._connection.dialect.name == "sqlite"

    async def _done(self, statement: Executable, parameters: Parameters) -> Done:
        if self._memory and (changed := changed_by(statement)):
            self._memory.forget(changed)
            self._changed |= changed
        with in_our_words():
            return await self._way.run(statement, parameters)


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
