"""The gate before an engine: so many transactions at once, the others in the order in which they came."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.engines.faults import StoreFailed, in_our_words
from bot.store.engines.way import way_of
from bot.store.memory import Memory
from bot.store.work import Work

WAIT_SECONDS = 30
"""How long a transaction may wait for those before it."""


class Gate:
    """Lets transactions in to one engine; `in_place` is the only writer of a file, whose connection stays from one to the next.

    The engine's pool would let them queue as well, but forgets who waits when the one it was connecting for is
    cancelled; so it is given no more than it has connections.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        places: asyncio.Semaphore,
        memory: Memory | None = None,
        *,
        in_place: bool = False,
        writes: bool = True,
    ) -> None:
        self._engine = engine
        self._places = places
        self._memory = memory
        self._in_place = in_place
        self._writes = writes
        self._standing: AsyncConnection | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Work]:
        """Committed at the end, rolled back on an exception; the caller's own exceptions pass as they are."""
        await self._enter()
        try:
            connection, self._standing = await self._connected(), None
            try:
                with in_our_words():
                    await self._begin(connection)
                way = way_of(connection, in_place=self._in_place)
                yield Work(connection, way, self._memory, writes=self._writes)
                with in_our_words():
                    await connection.commit()
                self._standing = connection if self._in_place else None
            finally:
                if self._standing is None:
                    await connection.close()
        finally:
            self._places.release()

    async def _connected(self) -> AsyncConnection:
        if self._standing:
            return self._standing
        connection = self._engine.connect()
        with in_our_words():
            await connection.start()
        return connection

    async def _begin(self, connection: AsyncConnection) -> None:
        """SQLAlchemy's coroutines expect to wait; where nothing can, it is spared that."""
        here = connection.sync_connection
        if here and self._in_place:
            here.begin()
        else:
            await connection.begin()

    async def _enter(self) -> None:
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                await self._places.acquire()
        except TimeoutError as error:
            raise StoreFailed("the database was busy for too long") from error

    async def dispose(self) -> None:
        if self._standing:
            await self._standing.close()
        await self._engine.dispose()
