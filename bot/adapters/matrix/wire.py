"""One request to the homeserver and its answer, asked once.

The requests go through nio's client (its session, its token) but not through its retries, which sleep inside the
request, nor through its schema checks, which write what people said into the log.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from urllib.parse import quote, urlencode

import aiohttp
from nio import AsyncClient, AsyncClientConfig  # type: ignore[import-untyped]

from bot.adapters.matrix.answer import OK, TOO_MANY, Unreachable, read_answer
from bot.adapters.matrix.fields import Json

ROOT = "/_matrix"
PREFIX = f"{ROOT}/client/v3"
PATIENCE = 30.0
FOR_FILES = 120.0
CHUNK = 65_536
JSON = "application/json"


class Wire:
    """The line to one homeserver, in the name of one device once `identify` was called.

    `slowed` is told each time that the homeserver asks us to slow down.
    """

    def __init__(self, homeserver: str, slowed: Callable[[], None] = lambda: None) -> None:
        self._slowed = slowed
        self.client = AsyncClient(homeserver.rstrip("/"), config=AsyncClientConfig(encryption_enabled=False))

    @property
    def user_id(self) -> str:
        return str(self.client.user_id or "")

    @property
    def token(self) -> str:
        return str(self.client.access_token or "")

    @property
    def identified(self) -> bool:
        return bool(self.client.access_token)

    def identify(self, user_id: str, device_id: str, token: str) -> None:
        self.client.user_id, self.client.device_id = user_id, device_id
        self.client.access_token = token

    def open(self) -> None:
        """Our own session, without the tracing of uploads that nio's has."""
        self.client.client_session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())

    async def close(self) -> None:
        self.client.access_token = ""
        await self.client.close()

    async def get(self, *path: str, patience: float = PATIENCE, **query: str | int) -> Json:
        return await self.ask("GET", *path, patience=patience, query=query)

    async def post(self, *path: str, body: Json, signed: bool = True) -> Json:
        return await self.ask("POST", *path, body=body, signed=signed)

    async def put(self, *path: str, body: Json) -> Json:
        return await self.ask("PUT", *path, body=body)

    async def ask(
        self,
        method: str,
        *path: str,
        body: Json | None = None,
        query: dict[str, str | int] | None = None,
        patience: float = PATIENCE,
        signed: bool = True,
    ) -> Json:
        """Ask once, in our name unless not `signed`. Raises Unreachable or Denied."""
        address = f"{PREFIX}/{'/'.join(quote(part, safe='', errors='replace') for part in path)}"
        if query:
            address += f"?{urlencode(query)}"
        data = None if body is None else _written(body)
        return await self._once(method, address, data, self._headers(signed=signed), patience)

    async def _once(
        self,
        method: str,
        address: str,
        data: bytes | BytesIO | None,
        headers: dict[str, str],
        patience: float,
    ) -> Json:
        with _in_two_words():
            response = await self.client.send(method, address, data, headers, None, patience)
            raw = await response.read()
        if response.status == TOO_MANY:
            self._slowed()
        return read_answer(response.status, raw, response.headers.get("Retry-After"))

    async def upload(self, content: bytes, media_type: str, name: str = "") -> Json:
        """Bring a file up once. Raises Unreachable or Denied."""
        address = f"{ROOT}/media/v3/upload" + (f"?{urlencode({'filename': name})}" if name else "")
        return await self._once("POST", address, BytesIO(content), self._headers(media_type), FOR_FILES)

    async def config(self, kind: str) -> Json:
        """What the homeserver says of files. Raises Unreachable or Denied."""
        return await self._once("GET", f"{ROOT}/{kind}/config", None, self._headers(), PATIENCE)

    async def download(self, kind: str, *path: str, largest: int) -> bytes | None:
        """Bring a file down; None, and no more of it, once it is larger. Raises Unreachable or Denied."""
        address = f"{ROOT}/{kind}/{'/'.join(quote(part, safe='') for part in path)}"
        content = bytearray()
        with _in_two_words():
            response = await self.client.send("GET", address, None, self._headers(), None, FOR_FILES)
            async with response:
                async for chunk in response.content.iter_chunked(CHUNK):
                    content += chunk
                    if len(content) > largest:
                        response.close()
                        return None
        if response.status not in OK:
            read_answer(response.status, bytes(content), response.headers.get("Retry-After"))
        return bytes(content)

    def _headers(self, media_type: str = JSON, *, signed: bool = True) -> dict[str, str]:
        headers = {"Content-Type": media_type}
        if signed and self.client.access_token:
            headers["Authorization"] = f"Bearer {self.client.access_token}"
        return headers


@contextmanager
def _in_two_words() -> Iterator[None]:
    """What the session raises within comes out as Unreachable."""
    try:
        yield
    except TimeoutError:
        raise Unreachable("the homeserver does not answer in time") from None
    except (aiohttp.ClientError, OSError) as trouble:
        raise Unreachable(f"the homeserver cannot be reached ({type(trouble).__name__})") from None


def _written(body: Json) -> bytes:
    """As UTF-8, whatever somebody's half characters."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
