"""Asking until something answers: waiting between the tries, and knowing how the line is meanwhile."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.adapters.matrix.answer import Unreachable
from bot.adapters.matrix.backoff import Backoff
from bot.adapters.matrix.connection import Connection
from bot.adapters.matrix.wire import Wire
from bot.core.clock import Clock

log = logging.getLogger(__name__)
T = TypeVar("T")


class Patience:
    """`before` is done ahead of each try."""

    def __init__(self, wire: Wire, clock: Clock, before: Callable[[], Awaitable[None]]) -> None:
        self.connection = Connection()
        self._wire = wire
        self._clock = clock
        self._before = before
        self._backoff = Backoff()

    async def ask(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Until there is an answer. Raises Denied, if that is what it is."""
        while True:
            try:
                await self._before()
                answer = await ask()
            except Unreachable as trouble:
                await self._wait(trouble)
            else:
                self._works()
                return answer

    async def pause(self) -> None:
        """As after a failure, for one that was not the line's."""
        await asyncio.sleep(self._backoff.next())

    def over(self, trouble: str | None = None) -> None:
        """Nothing is asked any more; without a new trouble the last one stays."""
        known = self.connection
        account = known.account if trouble is None else self._account
        self.connection = Connection(None, trouble or known.trouble, account)

    @property
    def _account(self) -> str | None:
        return self._wire.user_id or None

    async def _wait(self, trouble: Unreachable) -> None:
        self.connection = Connection(None, trouble.reason, self._account)
        delay = self._backoff.next(trouble.retry_after or 0.0)
        log.warning("Matrix: %s; next try in %.1f s", trouble.reason, delay)
        await asyncio.sleep(delay)

    def _works(self) -> None:
        self._backoff.reset()
        if self.connection.since is None:
            self.connection = Connection(self._clock.now(), self.connection.trouble, self._account)
