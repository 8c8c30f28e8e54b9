"""Sent marks: which letters were said, written late and in groups; losing one only says it again under its key."""

import asyncio
import logging
from collections.abc import Callable, Iterable

from bot.core.errors import Conflict
from bot.store.database import Database, StoreFailed
from bot.store.outbox import Outbox

log = logging.getLogger(__name__)

MARK_AFTER = 2.0  # seconds: what is sent meanwhile is marked together
STORE_PAUSE = 1.0


class Marks:
    """Those that still are to be written; `written` is told which letters need no more thought."""

    def __init__(self, database: Database, written: Callable[[Iterable[int]], None]) -> None:
        self._database = database
        self._told = written
        self._natives: dict[int, str] = {}
        self._marking: asyncio.Task[None] | None = None
        self._writing = asyncio.Lock()  # whoever waits for the marks waits also for those being written

    def note(self, letter: int, native: str) -> None:
        """It was said, as this message of its network."""
        self._natives[letter] = native
        if self._marking is None or self._marking.done():
            self._marking = asyncio.create_task(self._write_soon())

    def __bool__(self) -> bool:
        return bool(self._natives)

    async def native_of(self, letter: int) -> str | None:
        """As which message a letter stands, marked or not yet."""
        if letter in self._natives:
            return self._natives[letter]
        async with self._database.reading() as work:
            found = await Outbox(work).get(letter)
        return found.native if found else None

    async def _write_soon(self) -> None:
        await asyncio.sleep(MARK_AFTER)
        await self.write()

    async def write(self) -> None:
        """Write all that there are; those that the store does not take stay."""
        async with self._writing:
            if marks := tuple(self._natives.items()):
                await self._write(marks)

    async def _write(self, marks: tuple[tuple[int, str], ...]) -> None:
        try:
            async with self._database.work() as work:
                await Outbox(work).sent(marks)
        except (StoreFailed, Conflict) as failure:
            log.error("%d sent marks could not be written yet: %s", len(marks), failure)
            await asyncio.sleep(STORE_PAUSE)
            return
        letters = [letter for letter, _native in marks]
        for letter in letters:
            self._natives.pop(letter, None)
        self._told(letters)

    async def drop(self) -> None:
        """Forget them, as a killed process does."""
        self._natives.clear()
        if self._marking:
            self._marking.cancel()
            await asyncio.gather(self._marking, return_exceptions=True)
