"""Sent marks: which letters were said, written late and in groups; losing one only says it again under its key."""

import asyncio
import logging
from collections.abc import Callable, Iterable

from bot.core.errors import Conflict
from bot.core.network import Natives
from bot.store.database import Database, StoreFailed
from bot.store.letters.outbox import Mark, Outbox

log = logging.getLogger(__name__)

MARK_AFTER = 2.0  # seconds: what is sent meanwhile is marked together
STORE_PAUSE = 1.0


class Marks:
    """Those that still are to be written; `written` is told which letters need no more thought."""

    def __init__(self, database: Database, written: Callable[[Iterable[int]], None]) -> None:
        self._database = database
        self._told = written
        self._marks: dict[int, Mark] = {}
        self._standing: dict[int, Natives] = {}  # of the messages of these letters, as they are by now
        self._marking: asyncio.Task[None] | None = None
        self._writing = asyncio.Lock()  # whoever waits for the marks waits also for those being written

    def note(self, mark: Mark) -> None:
        """It was said, as these messages of its network."""
        self._marks[mark.letter] = mark
        self._standing[mark.root] = mark.natives
        if self._marking is None or self._marking.done():
            self._marking = asyncio.create_task(self._write_soon())

    def __bool__(self) -> bool:
        return bool(self._marks)

    async def natives_of(self, letter: int) -> Natives:
        """As which messages a letter stands, marked or not yet."""
        if letter in self._standing:
            return self._standing[letter]
        async with self._database.reading() as work:
            return await Outbox(work).natives(letter)

    async def _write_soon(self) -> None:
        await asyncio.sleep(MARK_AFTER)
        await self.write()

    async def write(self) -> None:
        """Write all that there are; those that the store does not take stay."""
        async with self._writing:
            if marks := tuple(self._marks.values()):
                await self._write(marks)

    async def _write(self, marks: tuple[Mark, ...]) -> None:
        try:
            async with self._database.work() as work:
                await Outbox(work).sent(marks)
        except (StoreFailed, Conflict) as failure:
            log.error("%d sent marks could not be written yet: %s", len(marks), failure)
            await asyncio.sleep(STORE_PAUSE)
            return
        for mark in marks:
            del self._marks[mark.letter]
        unwritten = {mark.root for mark in self._marks.values()}
        for root in {
            mark.root for mark in marks
        } - unwritten:  # of what was edited meanwhile the store does not know yet
            self._standing.pop(root, None)
        self._told([mark.letter for mark in marks])

    async def drop(self) -> None:
        """Forget them, as a killed process does."""
        self._marks.clear()
        self._standing.clear()
        if self._marking:
            self._marking.cancel()
            await asyncio.gather(self._marking, return_exceptions=True)
