"""SQLite's statements with one hop to their thread or none, where SQLAlchemy's own adapter makes four.

A cursor here is no object of the driver: it is what came back. What waits (for another program's lock, for the disk)
waits on aiosqlite's thread: COMMIT, and a BEGIN that another program is in the way of, together with the first statement.
Any other statement of the writer takes some microseconds, less than a hop, and runs where it is asked; readers, whose
reports may be long, always hop.
"""
# ruff: noqa: SLF001 - aiosqlite's thread has no public door for a function of ours; SQLAlchemy takes the same one

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_dbapi,
    SQLiteDialect_aiosqlite,
)
from sqlalchemy.engine import Compiled
from sqlalchemy.util import LRUCache
from sqlalchemy.util.concurrency import await_
from typing_extensions import override

WRITTEN: Final = LRUCache[Any, Compiled](1500)
"""The statements of `OneHopDialect` that have their SQL, more than the house has."""


class Outcome(NamedTuple):
    """All that a statement left behind."""

    rows: list[Any]
    description: Any
    rowcount: int
    lastrowid: int | None


Execute = Callable[[sqlite3.Cursor, str, Any], sqlite3.Cursor]


def begun(driver: sqlite3.Connection, begin: str, patience: float) -> bool:
    """Whether a transaction could begin without waiting; what else is wrong is told to who then begins it with `patience`."""
    driver.execute("PRAGMA busy_timeout=0")
    try:
        driver.execute(begin)
    except sqlite3.Error:
        return False
    finally:
        driver.execute(f"PRAGMA busy_timeout={int(patience * 1000)}")
    return True


def _run(
    driver: sqlite3.Connection, begin: str | None, execute: Execute, sql: str, parameters: Any
) -> Outcome:
    if begin is not None:
        driver.execute(begin)
    cursor = execute(driver.cursor(), sql, parameters)
    description = cursor.description
    rows = cursor.fetchall() if description else []
    outcome = Outcome(rows, description, cursor.rowcount, cursor.lastrowid)
    cursor.close()
    return outcome


class OneHopCursor:
    """A statement's outcome, behind the face of a driver's cursor."""

    server_side = False
    arraysize = 1

    def __init__(self, connection: "OneHopConnection") -> None:
        self._connection = connection
        self._outcome = Outcome([], None, -1, None)
        self._rows: Iterator[Any] = iter(())

    description = property(lambda self: self._outcome.description)
    rowcount = property(lambda self: self._outcome.rowcount)
    lastrowid = property(lambda self: self._outcome.lastrowid)

    def execute(self, operation: str, parameters: Sequence[Any] | None = None) -> None:
        self._take(sqlite3.Cursor.execute, operation, parameters or ())

    def executemany(self, operation: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._take(sqlite3.Cursor.executemany, operation, parameters)

    def _take(self, execute: Execute, operation: str, parameters: Any) -> None:
        self._outcome = self._connection.hop(execute, operation, parameters)
        self._rows = iter(self._outcome.rows)

    def fetchone(self) -> Any:
        return next(self._rows, None)

    def fetchmany(self, size: int | None = None) -> list[Any]:
        return [row for _, row in zip(range(size or self.arraysize), self._rows, strict=False)]

    def fetchall(self) -> list[Any]:
        return list(self._rows)

    def close(self) -> None:
        """It was closed where it ran; what it brought may still be read."""

    async def _async_soft_close(self) -> None:
        """SQLAlchemy asks this of every asynchronous cursor whose rows are all here."""


class OneHopConnection(AsyncAdapt_aiosqlite_connection):
    """A connection that begins its transaction with the first statement."""

    __slots__ = ("_begin", "_in_place", "_left", "_owed", "_patience")
    _cursor_cls = OneHopCursor  # type: ignore[assignment]

    def begin_with(self, begin: str, *, in_place: bool, patience: float) -> None:
        """How the next transaction begins; `in_place` runs its statements without a hop, and without an await, unless it must wait.

        `patience`: the seconds for which another program may be in its way.
        """
        self._begin: str | None = begin
        self._in_place = in_place
        self._patience = patience
        self._left = False

    def hop(self, execute: Execute, operation: str, parameters: Any) -> Outcome:
        begin, self._begin = getattr(self, "_begin", None), None
        driver = self._connection
        try:
            if begin is None and getattr(self, "_in_place", False):
                return _run(driver._conn, None, execute, operation, parameters)
            return await_(driver._execute(_run, driver._conn, begin, execute, operation, parameters))  # type: ignore[no-any-return]
        except Exception as error:  # noqa: BLE001 - SQLAlchemy sorts them
            self._handle_exception(error)
        except BaseException:
            self._owed = True
            raise

    async def run(self, execute: Execute, operation: str, parameters: Any) -> Outcome:
        """The same for who can wait without SQLAlchemy's help; the driver's errors come as they are."""
        driver, here = self._connection, self.runs_here()
        begin, self._begin = self._begin, None
        if here:
            return _run(driver._conn, None, execute, operation, parameters)
        try:
            outcome = await driver._execute(_run, driver._conn, begin, execute, operation, parameters)
        except BaseException:
            self._left = self._owed = True  # whoever was cancelled is gone before it has begun over there
            raise
        self._owed = False
        return outcome  # type: ignore[no-any-return]

    def runs_here(self) -> bool:
        """Whether the next statement need not wait: the writer's transaction has begun, or does now.

        Not while something is owed over there that nobody waited for: it would end what is begun here.
        """
        if not self._in_place:
            return False
        if self._begin is not None and not getattr(self, "_owed", False):
            here = begun(self._connection._conn, self._begin, self._patience)
            self._begin = None if here else self._begin
        return self._begin is None

    @override
    def commit(self) -> None:
        self._end(super().commit)

    @override
    def rollback(self) -> None:
        self._end(super().rollback)

    def _end(self, end: Callable[[], None]) -> None:
        """Nothing begun, nothing to end: no hop."""
        self._begin = None
        left, self._left = getattr(self, "_left", False), False
        if self._connection._connection and (left or self._connection.in_transaction):
            try:
                end()
            except BaseException:
                self._owed = True
                raise
            self._owed = False


class OneHopModule(AsyncAdapt_aiosqlite_dbapi):
    """aiosqlite, connecting as above."""

    @override
    def connect(self, *arg: Any, **kw: Any) -> OneHopConnection:
        return OneHopConnection(self, super().connect(*arg, **kw)._connection)


class OneHopDialect(SQLiteDialect_aiosqlite):
    """`sqlite+onehop://`, for the house's own engines.

    All are made alike and therefore equal: what one has put into SQL stands in `WRITTEN` for the writer, the
    reader and every house of the process. SQLAlchemy keeps it by engine; to write it takes longer than to run it.
    """

    driver = "onehop"
    supports_statement_cache = True

    @override
    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    @override
    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    @override
    def import_dbapi(cls) -> OneHopModule:
        module = SQLiteDialect_aiosqlite.import_dbapi()
        return OneHopModule(module.aiosqlite, module.sqlite)


registry.register("sqlite.onehop", __name__, "OneHopDialect")
