"""What the drivers complain of, as the two things a caller can do: run again, or tell somebody."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, StatementError

from bot.core.errors import Conflict, Misconfigured


class StoreFailed(Exception):  # noqa: N818 - a sentence where it is raised
    """The database could not do its work, through nobody's request: disk full, file gone, server away."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


RUN_AGAIN = {"23P01", "23505", "40001", "40P01", "55P03"}
"""PostgreSQL: exclusion, a key that somebody else just took, serialisation, deadlock, a lock not had."""

SQLITE_REASONS = {
    sqlite3.SQLITE_BUSY: "another program keeps the database file locked",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk does not answer as it should",
    sqlite3.SQLITE_CANTOPEN: "the database file cannot be opened",
    sqlite3.SQLITE_READONLY: "the database file cannot be written",
    sqlite3.SQLITE_CORRUPT: "the database file is damaged",
    sqlite3.SQLITE_NOTADB: "the file is not a database",
}
TO_BE_MENDED = {
    "28": "the database server refuses this user or password",
    "3D": "the database does not exist on its server",
}
POSTGRES_REASONS = {
    "25": "this transaction may only read",
    "08": "the connection to the database was lost",
    "53": "the database server is out of room (disk, memory or connections)",
    "57": "the database server is going away",
    "58": "the database server met a fault of its own system",
}


@contextmanager
def in_our_words() -> Iterator[None]:
    """Whatever the driver raises within comes out as ours."""
    try:
        yield
    except Exception as error:
        ours = understood(error)
        if ours is error:
            raise
        raise ours from error


def understood(error: Exception) -> Exception:
    """The error as ours, or itself when it is a mistake of our own."""
    if isinstance(error, OSError):
        return StoreFailed(f"the database server cannot be reached: {error.strerror or type(error).__name__}")
    if isinstance(error, DBAPIError):
        return _driver(error)
    if isinstance(error, sqlite3.Error):
        return _sqlite(error) or error
    if isinstance(error, StatementError) and isinstance(error.orig, ValueError | TypeError):
        return error.orig
    return error


def _driver(error: DBAPIError) -> Exception:
    original = error.orig
    if isinstance(original, sqlite3.Error):
        return _sqlite(original) or error
    state = getattr(original, "sqlstate", None) or ""
    if state in RUN_AGAIN:
        return Conflict(f"PostgreSQL {state}")
    if reason := TO_BE_MENDED.get(state[:2]):
        return Misconfigured(f"database url: {reason}")
    if reason := POSTGRES_REASONS.get(state[:2]):
        return StoreFailed(reason)
    if error.connection_invalidated:
        return StoreFailed(POSTGRES_REASONS["08"])
    return error


def _sqlite(error: sqlite3.Error) -> Exception | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code in {sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_BUSY_SNAPSHOT}:
        return Conflict(error.sqlite_errorname)
    reason = SQLITE_REASONS.get(code & 0xFF)
    return reason and StoreFailed(f"{reason} ({error.sqlite_errorname})")  # type: ignore[return-value]
