"""Commands, touches and forms that wait for their answer: deferred in time, answered once."""

import asyncio
import contextlib
import logging
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any, Final

from bot.adapters.discord.exchange import DEFERRED, DEFERRED_EDIT, Exchange, Stage
from bot.adapters.discord.handles import Handle
from bot.adapters.discord.outbound import EPHEMERAL, QUIET
from bot.adapters.discord.promises import Promises
from bot.adapters.discord.wire import Wire
from bot.adapters.discord.wording import translated
from bot.core.errors import SendFailed
from bot.core.text import Text, _

log = logging.getLogger(__name__)

Json = dict[str, Any]

DEFERS_AFTER: Final = 2.0
"""Seconds; Discord takes the first answer within three."""
CROWD: Final = 10
"""So many are worked for at once; who comes while they wait is told at once that it will take a moment."""
LONGEST_HUSH: Final = 0.25
"""Seconds that work waits for those who are being told."""
AT_ONCE: Final = 100
"""Promises on their way; each more would need a line of its own."""
MOST: Final = 5000
TOO_LONG: Final = _(
    "This takes longer than Discord lets me answer here: my answer comes as a message of its own. If nothing comes, ask me again."
)
INTERRUPTED: Final = _("I was interrupted in the middle of this. If nothing else came of it, ask me again.")
SOON: Final = 10.0
"""Seconds in which an answer that was committed before a crash is sent after it."""

Start = Callable[[Coroutine[Any, Any, None]], None]


class Exchanges:
    """Those of this run; of one from before it, only its handle is known."""

    def __init__(self, wire: Wire, promises: Promises) -> None:
        self._wire = wire
        self._promises = promises
        self._open: OrderedDict[str, Exchange] = OrderedDict()
        self._waiting = self._hurried = 0
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._places = asyncio.Semaphore(CROWD)
        self._calm = asyncio.Event()
        self._calm.set()

    def open(self, exchange: Exchange) -> None:
        """It is waited for: `defer_in_time` must follow."""
        self._waiting += 1
        exchange.hurried = self._waiting > CROWD
        if exchange.hurried:
            self._hurried += 1
            self._calm.clear()
        self.know(exchange)

    def know(self, exchange: Exchange) -> None:
        """How far it is, for as long as that can matter."""
        self._open[exchange.handle.interaction] = exchange
        while len(self._open) > MOST:
            self._open.popitem(last=False)

    def get(self, handle: Handle) -> Exchange:
        """After a restart nobody knows any more: most likely it had been deferred."""
        return self._open.get(handle.interaction) or Exchange(handle, stage=Stage.DEFERRED)

    async def defer_in_time(self, exchange: Exchange) -> None:
        """Unless it was answered meanwhile, say that the answer is on its way; in a crowd, at once."""
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0 if exchange.hurried else DEFERS_AFTER):
                    await exchange.said.wait()
            async with self._turns:
                await self._defer(exchange)  # also where it was said in vain
        finally:
            self._waiting -= 1
            self._hurried -= exchange.hurried
            if not self._hurried:
                self._calm.set()
        if exchange.stage is not Stage.DEFERRED or exchange.message:
            return  # nothing is shown of it
        await self._promises.made(exchange)
        if not await self._answered(exchange, exchange.handle.dies - time.time()):
            await self._told(exchange, TOO_LONG)
            exchange.stage = Stage.ANSWERED
        await self._promises.kept(exchange)

    async def take_up(self, start: Start) -> None:
        """What was promised before the line or the process broke is answered, or told so: nobody is shown « thinking » for ever."""
        for exchange in await self._promises.broken():
            start(self._end_broken(self._open.setdefault(exchange.handle.interaction, exchange)))

    async def _end_broken(self, exchange: Exchange) -> None:
        if not await self._answered(exchange, SOON):
            await self._told(
                exchange, INTERRUPTED
            )  # should it be answered later, that takes the place of this
        await self._promises.kept(exchange)

    @contextlib.asynccontextmanager
    async def work(self) -> AsyncIterator[None]:
        """A few at a time, and first those are told who came last: nobody waits for words behind another's work."""
        async with self._places:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_HUSH):
                    await self._calm.wait()
            yield

    async def _defer(self, exchange: Exchange) -> None:
        async with exchange.turn:
            if exchange.stage is not Stage.NEW:
                return
            data: Json = {"type": DEFERRED_EDIT} if exchange.message else {"type": DEFERRED}
            if exchange.hidden and not exchange.message:
                data["data"] = {"flags": EPHEMERAL}
            exchange.stage = Stage.DEFERRED
            try:
                await self.call_back(exchange.handle, data)
            except SendFailed as failure:
                log.warning("Discord: an answer could not be announced: %s", failure.reason)

    async def _answered(self, exchange: Exchange, within: float) -> bool:
        """What was said in vain is tried again."""
        try:
            async with asyncio.timeout(within):
                while exchange.stage is Stage.DEFERRED:
                    exchange.said.clear()
                    await exchange.said.wait()
        except TimeoutError:
            return False
        return True

    async def _told(self, exchange: Exchange, text: Text) -> None:
        """In place of « thinking », which Discord would show for ever."""
        async with exchange.turn:
            if exchange.stage is not Stage.DEFERRED:
                return
            try:
                await self.change(exchange.handle, {**QUIET, "content": translated(text, exchange.language)})
            except SendFailed as failure:
                log.warning("Discord: that an answer is late could not be told: %s", failure.reason)

    async def call_back(self, handle: Handle, data: Json) -> Json:
        """The first answer of all. Raises SendFailed, Denied.

        Called a webhook's so that the library counts each apart: else each would wait for the one before.
        """
        path = "/interactions/{webhook_id}/{webhook_token}/callback"
        answer = await self._wire.ask(
            "POST",
            path,
            body=data,
            query={"with_response": "true"},
            webhook_id=handle.interaction,
            webhook_token=handle.token,
        )
        resource = answer.get("resource") if isinstance(answer, dict) else None
        message = resource.get("message") if isinstance(resource, dict) else None
        return message if isinstance(message, dict) else {}

    async def follow(self, handle: Handle, body: Json) -> Json:
        """One more message after the first. Raises SendFailed, Denied."""
        path = "/webhooks/{webhook_id}/{webhook_token}"
        return self._message(await self._ask("POST", path, handle, body, query={"wait": "true"}))

    async def change(self, handle: Handle, body: Json, message: str = "@original") -> Json:
        """What was deferred, touched or said. Raises SendFailed, Denied."""
        path = f"/webhooks/{{webhook_id}}/{{webhook_token}}/messages/{message}"
        return self._message(await self._ask("PATCH", path, handle, body))

    async def take_back(self, handle: Handle, message: str) -> None:
        path = f"/webhooks/{{webhook_id}}/{{webhook_token}}/messages/{message}"
        await self._ask("DELETE", path, handle, None)

    async def _ask(self, method: str, path: str, handle: Handle, body: Json | None, query: Any = None) -> Any:
        return await self._wire.ask(
            method,
            path,
            body=body,
            query=query,
            webhook_id=await self._wire.account(),
            webhook_token=handle.token,
        )

    @staticmethod
    def _message(answer: Any) -> Json:
        return answer if isinstance(answer, dict) else {}
