"""A line for a bot that runs from one story to the next: it lives in a thread, where no story's loop ends it."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Self

import aiohttp
from typing_extensions import override

from tests.program.line import Line


@dataclass
class LongLine(Line):
    """What a story waits for of it happens over there; what it only sets or reads is as on any line."""

    loop: asyncio.AbstractEventLoop | None = None

    @classmethod
    @contextmanager
    def laid(cls, server: str) -> Iterator[Self]:
        line = cls(server, loop=asyncio.new_event_loop())
        assert line.loop
        thread = Thread(target=line.loop.run_forever)
        thread.start()
        try:
            asyncio.run(line._there(line._begin()))
            yield line
            asyncio.run(line._there(line._end()))
        finally:
            line.loop.call_soon_threadsafe(line.loop.stop)
            thread.join()
            line.loop.close()

    async def _begin(self) -> None:
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        await super().mend()

    async def _end(self) -> None:
        assert self._session
        await super().cut()
        await self._session.close()

    async def _there(self, happens: Coroutine[None, None, None]) -> None:
        assert self.loop
        await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(happens, self.loop))

    @override
    async def mend(self) -> None:
        await self._there(super().mend())

    @override
    async def cut(self) -> None:
        await self._there(super().cut())

    @override
    async def holds(self) -> None:
        await self._there(super().holds())
