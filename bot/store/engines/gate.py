"""The gate before an engine: so many transactions at once, the others in the order in which they came."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.engines.faults import StoreFailed, in_our_words
from bot.store.engines.way import way_of
from bot.store.memory import Memory
from bot.store.work import Work

WAIT_SECONDS = 30
"""How long a transaction may wait for those before it."""


class Gate:
    """Lets transactions in to one engine.

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

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Work]:
        """Committed at the end, rolled back on an exception; the caller's own exceptions pass as they are."""
        await self._enter()
        try:
            connection = self._engine.connect()
            with in_our_words():
                await connection.start()
            try:
                with in_our_words():
                    await connection.begin()
                way = way_of(connection, in_place=self._in_place)
                yield Work(connection, way, self._memory, writes=self._writes)
                with in_our_words():
                    await connection.commit()
            finally:
                await connection.close()
        finally:
            self._places.release()

    async def _enter(self) -> None:
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                await self._places.acquire()
        except TimeoutError as error:
            raise StoreFailed("the database was busy for too long") from error

    async def dispose(self) -> None:
        await self._engine.dispose()
