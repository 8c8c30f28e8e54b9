"""Handling what is reported: one author's words in order, different authors at the same time, none delaying all."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.core.address import Address
from bot.core.incoming import Deleted, Incoming, Said
from bot.core.network import Receive

log = logging.getLogger(__name__)

AT_ONCE = 16
MOST_WAITING = 1000
RETRIES = (1.0, 4.0, 16.0)
"""Seconds between tries when the house itself fails on a report; then it is given up, so that it blocks no position."""

Job = tuple[Incoming, Callable[[], None]]


class Workers:
    """A lane for each author who has something waiting."""

    def __init__(self, receive: Receive, outdated: Callable[[Incoming], bool]) -> None:
        self._receive = receive
        self._outdated = outdated
        self._lanes: dict[Address, deque[Job]] = {}
        self._handled: dict[str, Address] = {}  # messages that are being handled, and in whose lane
        self._tasks: set[asyncio.Task[None]] = set()
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._waiting = 0
        self._eased = asyncio.Event()
        self._eased.set()

    def submit(self, incoming: Incoming, done: Callable[[], None]) -> None:
        """Line it up behind what its author said before; `done` is called when it was wholly handled.

        What takes back a message that is just being handled waits behind it, whoever does so.
        """
        self._count(1)
        author = self._handled.get(incoming.message) if isinstance(incoming, Deleted) else None
        author = author or incoming.origin.author
        lane = self._lanes.get(author)
        if lane is not None:
            lane.append((incoming, done))
            return
        self._lanes[author] = deque([(incoming, done)])
        task = asyncio.create_task(self._walk(author))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def eased(self) -> None:
        """Wait while too much is waiting already."""
        await self._eased.wait()

    async def close(self) -> None:
        """Drop what is being handled: the position has not moved over it."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _count(self, change: int) -> None:
        self._waiting += change
        if self._waiting < MOST_WAITING:
            self._eased.set()
        else:
            self._eased.clear()

    async def _walk(self, author: Address) -> None:
        lane = self._lanes[author]
        while lane:
            incoming, done = lane.popleft()
            async with self._turns:
                with self._marked(incoming, author):
                    await self._handle(incoming)
            done()
            self._count(-1)
        del self._lanes[author]

    @contextmanager
    def _marked(self, incoming: Incoming, author: Address) -> Iterator[None]:
        """For as long as it is handled, its message is known to be."""
        message = incoming.message if isinstance(incoming, Said) else ""
        self._handled[message] = author
        try:
            yield
        finally:
            self._handled.pop(message, None)

    async def _handle(self, incoming: Incoming) -> None:
        for delay in (*RETRIES, None):
            if self._outdated(incoming):
                return
            try:
                await self._receive(incoming)
            except Exception as trouble:  # noqa: BLE001 - whatever it is, the others must be served
                # Its type only: what it says may hold what a person said.
                log.error("Matrix: %s was not handled: %s", incoming.origin.key, type(trouble).__name__)
            else:
                return
            if delay is not None:
                await asyncio.sleep(delay)
