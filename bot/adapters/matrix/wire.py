"""One request to the homeserver and its answer; whatever can go wrong with it is one of two exceptions.

The requests go through nio's client (its session, its token) but not through its retries, which sleep inside the
request, nor through its schema checks, which write what people said into the log.
"""

import json
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from io import BytesIO
from urllib.parse import quote, urlencode

import aiohttp
from nio import AsyncClient, AsyncClientConfig  # type: ignore[import-untyped]

from bot.adapters.matrix.fields import Json, names, rows, words
from bot.adapters.matrix.lenient import read_json

ROOT = "/_matrix"
PREFIX = f"{ROOT}/client/v3"
PATIENCE = 30.0
FOR_FILES = 120.0
CHUNK = 65_536
JSON = "application/json"
OK, UNAUTHORIZED, TOO_LARGE, TOO_MANY, SERVER_ERROR = range(200, 300), 401, 413, 429, 500
LOGGED_OUT = {"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"}
UNSAID, LONGEST_ASKED = 5.0, 900.0
"""Seconds to wait after "too many" when it is not said how long, and at most whatever is said."""


class Unreachable(Exception):  # noqa: N818 - a state of the line, not a mistake
    """No answer that means anything, or "not now": it is worth trying again, after `retry_after` seconds if given."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after


class Denied(Exception):  # noqa: N818 - it is an answer
    """The homeserver understood and said no; asking again brings the same answer.

    `logged_out` when our token is at its end, `soft` when it only ran out and the device is still there; `steps` are what
    it wants to be done first, by a person; `stage` names the conversation in which it wants to see who we are.
    """

    def __init__(
        self, status: int, code: str, *, soft: bool = False, steps: tuple[str, ...] = (), stage: str = ""
    ) -> None:
        super().__init__(f"{code} (HTTP {status})")
        self.status = status
        self.code = code
        self.soft = soft
        self.steps = steps
        self.stage = stage

    @property
    def logged_out(self) -> bool:
        return self.status == UNAUTHORIZED and self.code in LOGGED_OUT


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


def read_answer(status: int, raw: bytes, retry_after: str | None = None) -> Json:
    """The JSON object of a good answer. Raises Unreachable or Denied."""
    answer = read_json(raw)
    if answer is not None and status in OK:
        return answer
    if status == TOO_MANY:
        raise Unreachable("the homeserver asks us to slow down", _seconds(answer or {}, retry_after))
    if status == TOO_LARGE or (answer is not None and 400 <= status < SERVER_ERROR):  # noqa: PLR2004 - HTTP's own
        raise _denied(status, answer or {})
    kind = "an error" if answer is not None else "something that is not Matrix"
    raise Unreachable(f"the homeserver answers with {kind} (HTTP {status})")


def required(answer: Json, key: str) -> str:
    """A word that this answer must hold: without it, whatever answered was not the homeserver."""
    value = answer.get(key)
    if not isinstance(value, str) or not value:
        raise Unreachable(f"the homeserver answers without {key}")
    return value


def _denied(status: int, answer: Json) -> Denied:
    steps = dict.fromkeys(step for flow in rows(answer, "flows") for step in names(flow, "stages"))
    code = str(answer.get("errcode", "M_UNKNOWN"))
    stage = words(answer, "session")
    return Denied(status, code, soft=answer.get("soft_logout") is True, steps=tuple(steps), stage=stage)


def _written(body: Json) -> bytes:
    """As UTF-8, whatever somebody's half characters."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def _seconds(answer: Json, header: str | None) -> float:
    """How long to wait after "too many": what is said in milliseconds or in the header, the longer one, within reason."""
    asked = answer.get("retry_after_ms")
    milliseconds = asked if isinstance(asked, int | float) and not isinstance(asked, bool) else -1
    in_body = min(milliseconds, LONGEST_ASKED * 1000) / 1000
    said = [seconds for seconds in (in_body, _of_header(header or "")) if seconds >= 0]
    return min(max(said, default=UNSAID), LONGEST_ASKED)


def _of_header(header: str) -> float:
    """`Retry-After` is a number of seconds, or a date."""
    if header.isdecimal():
        return float(header)
    try:
        return (parsedate_to_datetime(header) - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError):
        return -math.inf
