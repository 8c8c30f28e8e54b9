"""The line between the bot and its homeserver: it can be cut, answer nonsense, or lose what is sent."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Self

import aiohttp
from aiohttp import web

from tests.servers.processes import free_port

Fault = Callable[[web.Request], web.StreamResponse | None]
"""What the line answers by itself to a request; None: nothing, it is passed on."""

Rewrite = Callable[[web.Request, bytes], bytes]
"""What the line makes of an answer that it passes on."""

DROPPED = {"Host", "Content-Length", "Transfer-Encoding", "Content-Encoding", "Connection"}


@dataclass
class Line:
    """Passes every request on, unless told otherwise.

    `refusing` answers everything with that status; `holding_sends` keeps what is said from arriving; `losing_answers`
    lets it arrive and keeps the answer back; `losing` does that to requests with these words in their path. `faults` are
    asked first, one after the other; `rewrites` change what is answered. `asked` counts the requests, `answered` keeps the path and status of each answer.
    `withholding_keys` keeps what is sent to devices back until it ends; `well_known` is what the server's own file says instead.
    """

    server: str
    port: int = field(default_factory=free_port)
    refusing: int = 0
    holding_sends: bool = False
    losing_answers: bool = False
    losing: str = ""
    faults: list[Fault] = field(default_factory=list)
    rewrites: list[Rewrite] = field(default_factory=list)
    asked: int = 0
    answered: list[tuple[str, int]] = field(default_factory=list)
    withholding_keys: bool = False
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
        self.refusing, self.holding_sends, self.losing_answers, self.losing = 0, False, False, ""
        self.faults.clear()
        self.rewrites.clear()
        self._cut.set()  # what hangs ends
        self._cut, self._hangs = asyncio.Event(), asyncio.Event()
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

    def count(self, words: str, *statuses: int) -> int:
        """How often a path with these words was answered (with one of these statuses)."""
        return sum(words in path and (not statuses or status in statuses) for path, status in self.answered)

    async def holds(self) -> None:
        """Wait until something hangs."""
        await asyncio.wait_for(self._hangs.wait(), 20)

    async def _pass(self, request: web.Request) -> web.StreamResponse:
        self.asked += 1
        if self.refusing:
            return web.Response(status=self.refusing, text="the kitchen is on fire")
        for fault in self.faults:
            if (answer := fault(request)) is not None:
                self.answered.append((request.path, answer.status))
                return answer
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
        self.answered.append((request.path, answer.status))
        if (says and self.losing_answers) or (self.losing and self.losing in request.path):
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
            for rewrite in self.rewrites:
                body = rewrite(request, body)
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
