"""« La Loge is typing »: shown only where an answer takes longer than a second, and gone with it."""

import asyncio
from collections import Counter
from collections.abc import Coroutine
from contextlib import suppress

from bot.adapters.matrix.answer import Denied, Unreachable
from bot.adapters.matrix.fields import Json
from bot.adapters.matrix.wire import Wire
from bot.core.incoming import Edited, Incoming, Said
from bot.core.network import Receive

AFTER = 1.0
LASTS = 30.0
AGAIN = 20.0
PATIENCE = 3.0


class TypingNotice:
    """Tells who asked that they were heard; nothing waits for it, and what goes wrong with it is let go."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._busy: Counter[str] = Counter()  # what is thought of, by room
        self._shown: dict[str, asyncio.Task[None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def around(self, receive: Receive) -> Receive:
        """The same, with a notice while it works on words that were for us."""

        async def noticed(incoming: Incoming) -> None:
            if not (isinstance(incoming, Said | Edited) and incoming.addressed):
                await receive(incoming)
                return
            room_id = incoming.origin.channel.native
            self._busy[room_id] += 1
            timer = asyncio.get_running_loop().call_later(AFTER, self._show, room_id)
            try:
                await receive(incoming)
            finally:
                timer.cancel()
                self._done(room_id)

        return noticed

    async def close(self) -> None:
        tasks = [*self._tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _show(self, room_id: str) -> None:
        if room_id not in self._shown:
            self._shown[room_id] = self._begin(self._keep(room_id))

    def _done(self, room_id: str) -> None:
        self._busy[room_id] -= 1
        if self._busy[room_id]:
            return
        del self._busy[room_id]
        if shown := self._shown.pop(room_id, None):
            shown.cancel()
            self._begin(self._tell(room_id, {"typing": False}))

    def _begin(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _keep(self, room_id: str) -> None:
        while True:
            await self._tell(room_id, {"typing": True, "timeout": int(LASTS * 1000)})
            await asyncio.sleep(AGAIN)

    async def _tell(self, room_id: str, body: Json) -> None:
        path = ("rooms", room_id, "typing", self._wire.user_id)
        with suppress(Unreachable, Denied):
            await self._wire.ask("PUT", *path, body=body, patience=PATIENCE)
