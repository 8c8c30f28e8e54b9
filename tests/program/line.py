"""The line between the bot and its homeserver: it can be cut, answer nonsense, or lose what is sent."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Self

import aiohttp
from aiohttp import web

from tests.servers.processes import free_port

DROPPED = {"Host", "Content-Length", "Transfer-Encoding", "Content-Encoding", "Connection"}


@dataclass
class Line:
    """Passes every request on, unless told otherwise.

    `refusing` answers everything with that status; `holding_sends` keeps what is said from arriving; `losing_answers`
    lets it arrive and keeps the answer back; `withholding_keys` keeps what is sent to devices back until it ends.
    `asked` counts the requests; `well_known` is what the server's own file says instead of its own words.
    """

    server: str
    port: int = field(default_factory=free_port)
    refusing: int = 0
    holding_sends: bool = False
    losing_answers: bool = False
    withholding_keys: bool = False
    asked: int = 0
    well_known: dict[str, object] = field(default_factory=dict)
    _hangs: asyncio.Event = field(default_factory=asyncio.Event)
    _cut: asyncio.Event = field(default_factory=asyncio.Event)
    _withheld: list[object] = field(default_factory=list)
    _given: set[str] = field(default_factory=set)
    _session: aiohttp.ClientSession | None = None
    _runner: web.AppRunner | None = None

    @classmethod
    @asynccontextmanager
    async def to(cls, server: str) -> AsyncIterator[Self]:
        line = cls(server)
        line._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        await line.mend()
        try:
            yield line
        finally:
            await line.cut()
            await line._session.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def mend(self) -> None:
        """Be there again, without a fault."""
        self.refusing, self.holding_sends, self.losing_answers = 0, False, False
        self._cut.set()  # what hangs ends
        self._cut = asyncio.Event()
        if self._runner is None:
            app = web.Application()
            app.router.add_route("*", "/{path:.*}", self._pass)
            self._runner = web.AppRunner(app, shutdown_timeout=1)
            await self._runner.setup()
            await web.TCPSite(self._runner, "127.0.0.1", self.port).start()

    async def cut(self) -> None:
        """Nobody answers the address any more, and what was being asked ends in the middle."""
        self._cut.set()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def holds(self) -> None:
        """Wait until something that is said hangs."""
        await asyncio.wait_for(self._hangs.wait(), 20)

    async def _pass(self, request: web.Request) -> web.StreamResponse:
        self.asked += 1
        if self.refusing:
            return web.Response(status=self.refusing, text="the kitchen is on fire")
        answering = asyncio.create_task(self._answer(request))
        cutting = asyncio.create_task(self._cut.wait())
        await asyncio.wait({answering, cutting}, return_when=asyncio.FIRST_COMPLETED)
        if cutting.done():
            answering.cancel()
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        cutting.cancel()
        return await answering

    async def _answer(self, request: web.Request) -> web.Response:
        says = request.method == "PUT" and "/send/" in request.path
        if says and self.holding_sends:
            await self._hang()
        answer = await self._ask(request)
        if says and self.losing_answers:
            await self._hang()
        return answer

    async def _hang(self) -> None:
        self._hangs.set()
        await asyncio.Event().wait()

    async def _ask(self, request: web.Request) -> web.Response:
        assert self._session is not None
        if self.well_known and request.path == "/.well-known/matrix/client":
            return web.json_response(self.well_known)
        headers = {name: value for name, value in request.headers.items() if name not in DROPPED}
        body = await request.read()
        asking = self._session.request(
            request.method, f"{self.server}{request.raw_path}", headers=headers, data=body or None
        )
        async with asking as answer:
            said = {name: value for name, value in answer.headers.items() if name not in DROPPED}
            body = await answer.read()
            since = request.query.get("since", "")
            if since and request.path.endswith("/sync") and answer.status == HTTPStatus.OK:
                body = self._without_keys(body, since)
            return web.Response(status=answer.status, body=body, headers=said)

    def _without_keys(self, body: bytes, since: str) -> bytes:
        """What was withheld comes with the answers after, until the bot has shown that it has one of them."""
        answer = json.loads(body)
        if since in self._given:
            self._withheld, self._given = [], set()
        self._withheld += answer.pop("to_device", {}).get("events", [])
        if not self.withholding_keys:
            answer["to_device"] = {"events": self._withheld}
            self._given.add(answer["next_batch"])
        return json.dumps(answer).encode()
