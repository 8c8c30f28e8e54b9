"""The door to the database: transactions that write, transactions that read, and how they fail."""

import asyncio
from contextlib import AbstractAsyncContextManager
from typing import Self

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.core.errors import Misconfigured
from bot.store.engines import migrate, postgres, sqlite
from bot.store.engines.faults import StoreFailed, in_our_words
from bot.store.engines.gate import Gate
from bot.store.engines.lock import FileLock
from bot.store.memory import Memory
from bot.store.work import Work

__all__ = ["Database", "StoreFailed", "Work"]


class Database:
    """A database, migrated and ours, with a gate for those who write and one for those who read."""

    def __init__(
        self,
        writer: Gate,
        reader: Gate,
        dialect: str,
        file: sqlite.SqliteFile | None = None,
        lock: FileLock | None = None,
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._file = file
        self._lock = lock
        self.dialect = dialect

    @classmethod
    async def open(cls, url: str) -> Self:
        """Open, lock and migrate. Raises Misconfigured for what a person must mend, StoreFailed for the rest."""
        where = address(url)
        with in_our_words():
            return await (
                cls._sqlite(where) if where.get_backend_name() == "sqlite" else cls._postgres(where)
            )

    @classmethod
    async def _sqlite(cls, url: URL) -> Self:
        file = sqlite.SqliteFile.found(url)
        lock = FileLock(file.path)
        try:
            await asyncio.to_thread(file.migrate)
        except BaseException:
            lock.release()
            raise
        writer = Gate(sqlite.writer(file.path), asyncio.Semaphore(1), Memory(), in_place=True)
        reader = Gate(sqlite.reader(file.path), asyncio.Semaphore(sqlite.READERS), writes=False)
        return cls(writer, reader, "sqlite", file, lock)

    @classmethod
    async def _postgres(cls, url: URL) -> Self:
        engine = postgres.engine(url)
        try:
            await postgres.bring_up(engine)
        except BaseException:
            await engine.dispose()
            raise
        places = asyncio.Semaphore(postgres.CONNECTIONS)
        reading = engine.execution_options(postgresql_readonly=True)
        return cls(Gate(engine, places), Gate(reading, places, writes=False), "postgresql")

    @classmethod
    async def look_into(cls, url: str) -> Self:
        """Open beside whoever works there: no lock, no migration, and nothing can be written. Raises as `open` does."""
        where = address(url)
        is_file = where.get_backend_name() == "sqlite"
        with in_our_words():
            engine = sqlite.looker(where) if is_file else postgres.looker(where)
            try:
                async with engine.connect() as connection:
                    migrate.insist_on_head(await connection.run_sync(migrate.revision))
            except BaseException:
                await engine.dispose()
                raise
        gate = Gate(engine, asyncio.Semaphore(1), writes=False)
        return cls(gate, gate, where.get_backend_name())

    def work(self) -> AbstractAsyncContextManager[Work]:
        """One transaction that writes: committed at the end, rolled back on an exception."""
        return self._through(self._writer)

    def reading(self) -> AbstractAsyncContextManager[Work]:
        """One transaction that sees a single moment and can change nothing."""
        return self._through(self._reader)

    def _through(self, gate: Gate) -> AbstractAsyncContextManager[Work]:
        if self._file:
            self._file.check()
        return gate.transaction()

    async def leave_no_trace(self) -> bool:
        """What was erased stands in no log beside the file either; False where it is to be tried again.

        PostgreSQL does so by itself in time, and keeps its log as long as whoever runs it says.
        """
        return self._file is None or await asyncio.to_thread(sqlite.empty_log, self._file.path)

    async def close(self) -> None:
        """Finish; the next process may have the file."""
        await self._reader.dispose()
        await self._writer.dispose()
        if self._lock:
            self._lock.release()
            self._lock = None


def address(url: str) -> URL:
    """The parts of a database's address. Raises Misconfigured, without the password that may stand in it."""
    try:
        found = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise Misconfigured(
            "database url: not an address (expected sqlite:///file or postgresql://…)"
        ) from error
    if "\0" in url:
        raise Misconfigured("database url: not an address (it holds a null character)")
    if found.drivername not in {"sqlite", "sqlite+aiosqlite", "postgresql", "postgresql+asyncpg"}:
        raise Misconfigured(
            f"database url: expected sqlite:///file or postgresql://…, not {found.drivername}:…"
        )
    if found.get_backend_name() == "sqlite" and found.database in {None, "", ":memory:"}:
        raise Misconfigured("database url: SQLite needs a file (sqlite:///laloge.db)")
    return found
