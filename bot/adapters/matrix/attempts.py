"""Asking for something the house waits for: what goes wrong is said as SendFailed, with when to try again."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.adapters.matrix.answer import Denied, Unreachable
from bot.adapters.matrix.backoff import Backoff
from bot.adapters.matrix.session import Session
from bot.core.errors import SendFailed

T = TypeVar("T")

NOT_YET = 2.0
LOGGED_OUT = 5.0
TRIES = 5
LONGEST_WAIT = 10.0
WHY = {
    "M_FORBIDDEN": "the bot may not do that there",
    "M_NOT_FOUND": "there is no such room or message",
    "M_TOO_LARGE": "the message is too long",
}


class Attempts:
    """Never sleeps inside a request; between failures, the time to wait grows."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._backoff = Backoff()
        self.slowed_at: float | None = None
        """When (by the loop's clock) the homeserver last asked us to slow down."""

    async def once(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask one time. Raises SendFailed."""
        if not self._session.wire.identified:
            raise SendFailed("not connected to the homeserver yet", NOT_YET)
        try:
            answer = await self._signed(ask)
        except Unreachable as trouble:
            if trouble.retry_after is not None:
                self.slowed_at = asyncio.get_running_loop().time()
            wait = self._backoff.next(1.0) if trouble.retry_after is None else trouble.retry_after
            raise SendFailed(trouble.reason, wait) from None
        except Denied as denial:
            raise _refusal(denial) from None
        self._backoff.reset()
        return answer

    async def _signed(self, ask: Callable[[], Awaitable[T]]) -> T:
        """With a token that is good now; where it was not, the next time it will be."""
        await self._session.fresh()
        used = self._session.wire.token
        try:
            return await ask()
        except Denied as denial:
            if denial.logged_out and await self._session.refreshed(used):
                raise Unreachable("the token was renewed", self._backoff.next()) from None
            raise

    async def several(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask again a few times where that may help. Raises SendFailed."""
        for _ in range(TRIES - 1):
            try:
                return await self.once(ask)
            except SendFailed as failure:
                if failure.retry_after is None:
                    raise
                await asyncio.sleep(min(failure.retry_after, LONGEST_WAIT))
        return await self.once(ask)


def _refusal(denial: Denied) -> SendFailed:
    if denial.logged_out:
        return SendFailed("logged out; logging in again", LOGGED_OUT)
    return SendFailed(f"{WHY.get(denial.code, 'the homeserver refuses it')} ({denial})")
