"""SQLite: one writer, readers beside it, on one file that only its owner may read."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Self, cast

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.core.errors import Misconfigured
from bot.store.columns import as_json
from bot.store.engines import migrate, one_hop
from bot.store.engines.faults import StoreFailed
from bot.store.engines.lock import held

BUSY_SECONDS = 5
"""How long another program (a copy, a curious shell) may keep the file before that is a failure."""

READERS = 2
DURABLE = ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
"""Kept through a power cut once committed; what is erased is overwritten, not left in a free page."""


class SqliteFile:
    """The file: its mode, its copies, its migration, and whether it is still where it was."""

    def __init__(self, path: Path) -> None:
        self.path = path
        _have_folder(path.parent)
        _keep_private(path)
        self._inode = self._found()

    @classmethod
    def found(cls, url: URL) -> Self:
        return cls(Path(url.database or "").absolute())

    def _found(self) -> tuple[int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def check(self) -> None:
        """Refuse to write into a file that nobody will find again."""
        if self._found() != self._inode:
            raise StoreFailed(f"the database file {self.path} is gone or was replaced")

    def migrate(self) -> None:
        """Copy what is there, bring it to the present form, and see that nothing points nowhere."""
        engine = create_engine(URL.create("sqlite", database=str(self.path)))
        event.listen(engine, "connect", _write_ahead)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        try:
            with engine.connect() as connection:
                found = migrate.revision(connection)
            if found == migrate.HEAD:
                return
            if found is not None:
                copy(self.path, self.path.with_name(f"{self.path.name}.before-{migrate.HEAD}"))
            with engine.begin() as connection:
                migrate.upgrade(connection)
                _check_references(connection)
        finally:
            engine.dispose()


def _have_folder(folder: Path) -> None:
    """Make the folder, for its owner only, beside what is there; a longer way that leads nowhere is a slip."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        if not folder.parent.exists():
            raise Misconfigured(
                f"{folder.parent} does not exist: the database cannot be put in {folder}"
            ) from error
        raise Misconfigured(f"the folder {folder} cannot be made ({error.strerror})") from error


def _keep_private(path: Path) -> None:
    """The file and what SQLite puts beside it (which takes the file's mode) are the owner's alone."""
    try:
        if path.exists() and not path.is_file():
            raise Misconfigured(f"{path}: is not a file")  # a device keeps its mode
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            if (beside := path.with_name(name)).exists():
                beside.chmod(0o600)
    except OSError as error:
        raise Misconfigured(f"{path}: cannot be written ({error.strerror})") from error


def copy(path: Path, to: Path) -> None:
    """A whole and private copy of a database, taken while it may be in use."""
    part = to.with_name(to.name + ".part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(path)) as source:
        source.execute("VACUUM INTO ?", (str(part),))
    with part.open("rb") as written:
        os.fsync(written.fileno())
    part.replace(to)


def empty_log(path: Path) -> bool:
    """Bring all that was written into the file, and let the write-ahead log hold nothing of before; whether nobody was in the way."""
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as beside:
        beside.execute("PRAGMA secure_delete=ON")
        (busy, _pages, _moved) = beside.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken:
        raise StoreFailed(f"after the migration, a row of {broken[0]} points at nothing in {broken[2]}")


def _no_implicit_transactions(driver: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    driver.isolation_level = None


def _write_ahead(driver: DBAPIConnection, record: ConnectionPoolEntry) -> None:
    """The file remembers it; set before anybody reads, since no reader may be there when it changes."""
    _no_implicit_transactions(driver, record)
    driver.cursor().execute("PRAGMA journal_mode=WAL")


def writer(path: Path) -> AsyncEngine:
    """One connection that writes: transactions follow each other, each durable when it has committed."""
    return _engine(str(path), "BEGIN IMMEDIATE", 1, DURABLE, in_place=True)


def reader(path: Path) -> AsyncEngine:
    """Connections that see what is committed and can change nothing."""
    return _engine(str(path), "BEGIN", READERS, ("query_only=ON",), in_place=False)


def looker(url: URL) -> AsyncEngine:
    """A connection that makes no file and can change none, beside another process or without one."""
    file = Path(url.database or "").absolute()
    if not file.exists():
        raise StoreFailed(f"{file} is not there yet: the first start makes it")
    return _engine(file.as_uri(), "BEGIN", 1, (), query={**looking_only(file), "uri": "true"}, in_place=False)


def looking_only(file: Path) -> dict[str, str]:
    """How to open a file that nothing is to be changed of, as the parameters of its URI.

    While nobody works on it, to open it in the usual way would leave files of SQLite's beside it.
    """
    in_use = file.with_name(f"{file.name}-wal").exists() or held(file)
    return {"mode": "ro"} if in_use else {"mode": "ro", "immutable": "1"}


def _engine(
    file: str,
    begin: str,
    connections: int,
    pragmas: tuple[str, ...],
    *,
    in_place: bool,
    query: Mapping[str, str] | None = None,
) -> AsyncEngine:
    engine = create_async_engine(
        URL.create(f"sqlite+{one_hop.OneHopDialect.driver}", database=file, query=query or {}),
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},  # one at a time, on two threads
        pool_size=connections,
        max_overflow=0,
        json_serializer=as_json,
        hide_parameters=True,  # an error goes to the log, what people wrote does not
        execution_options={"compiled_cache": one_hop.WRITTEN},
    )

    def prepare(driver: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        _no_implicit_transactions(driver, record)
        cursor = driver.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    def start(connection: Connection) -> None:
        cast(one_hop.OneHopConnection, connection.connection.dbapi_connection).begin_with(
            begin, in_place=in_place, patience=BUSY_SECONDS
        )

    event.listen(engine.sync_engine, "connect", prepare)
    event.listen(engine.sync_engine, "begin", start)
    return engine
