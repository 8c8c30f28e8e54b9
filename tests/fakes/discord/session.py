"""A bot's session on the gateway: what it was told, so that it can be told again after a break."""

import asyncio
import json
import secrets
import zlib
from collections import deque
from dataclasses import dataclass, field

from aiohttp import web

from tests.fakes.discord.intents import Intent
from tests.fakes.discord.wire import Json

REMEMBERED = 5000
"""Events that a session keeps for a RESUME."""


class Connection:
    """One websocket: sends in order, in one stream of zlib if the client wants it.

    Who wants zstd instead (discord.py on Python 3.14) gets plain text, which it reads as well.
    """

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self._socket = socket
        self._transport = request.transport
        packed = request.query.get("compress") == "zlib-stream"
        self._stream = zlib.compressobj() if packed else None
        self._waiting: asyncio.Queue[Json | int] = asyncio.Queue()
        self.closing = False
        """Whether we end it, rather than the client."""
        self.silent = False
        """Whether the line is dead though it looks open."""
        self._writer = asyncio.create_task(self._write())

    def send(self, payload: Json) -> None:
        self._waiting.put_nowait(payload)

    def close(self, code: int) -> None:
        """Close after everything that was said before."""
        self.closing = True
        self._waiting.put_nowait(code)

    def abort(self) -> None:
        """Cut the line: no close frame, nothing more."""
        self._writer.cancel()
        if self._transport:
            self._transport.abort()

    async def end(self) -> None:
        """The client has gone, or is being shown out."""
        if not self.closing:
            self._writer.cancel()
        await asyncio.gather(self._writer, return_exceptions=True)

    async def _write(self) -> None:
        while True:
            payload = await self._waiting.get()
            if isinstance(payload, int):
                await self._socket.close(code=payload)
                return
            if not (self.silent or self._socket.closed):
                await self._say(json.dumps(payload))

    async def _say(self, text: str) -> None:
        try:
            if self._stream is None:
                await self._socket.send_str(text)
            else:
                packed = self._stream.compress(text.encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)
                await self._socket.send_bytes(packed)
        except ConnectionError:
            return  # the client has gone: the session keeps it for the next time


@dataclass(slots=True)
class Session:
    """Outlives its connections, until it is invalidated or closed in good order."""

    intents: Intent
    connection: Connection | None
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    seq: int = 0
    said: deque[Json] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    def dispatch(self, event: str, data: Json) -> None:
        self.seq += 1
        payload: Json = {"op": 0, "s": self.seq, "t": event, "d": data}
        self.said.append(payload)
        if self.connection:
            self.connection.send(payload)

    def can_resume(self, since: int) -> bool:
        return since <= self.seq and (not self.said or since >= self.said[0]["s"] - 1)

    def replay(self, since: int) -> None:
        assert self.connection is not None
        for payload in [one for one in self.said if one["s"] > since]:
            self.connection.send(payload)
