"""One request to the homeserver and its answer; whatever can go wrong with it is one of two exceptions.

The requests go through nio's client (its session, its token) but not through its retries, which sleep inside the
request, nor through its schema checks, which write what people said into the log.
"""

import json
from typing import Any
from urllib.parse import quote, urlencode

import aiohttp
from nio import AsyncClient, AsyncClientConfig  # type: ignore[import-untyped]

Json = dict[str, Any]

PREFIX = "/_matrix/client/v3"
PATIENCE = 30.0
OK, TOO_LARGE, TOO_MANY, SERVER_ERROR = range(200, 300), 413, 429, 500


class Unreachable(Exception):  # noqa: N818 - a state of the line, not a mistake
    """No answer that means anything, or "not now": it is worth trying again, after `retry_after` seconds if given."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after


class Denied(Exception):  # noqa: N818 - it is an answer
    """The homeserver understood and said no; asking again brings the same answer.

    `stage` names the conversation in which it wants to see who we are, where it wants to.
    """

    def __init__(self, status: int, code: str, stage: str = "") -> None:
        super().__init__(f"{code} (HTTP {status})")
        self.status = status
        self.code = code
        self.stage = stage


class Wire:
    """The line to one homeserver, in the name of one device once `identify` was called."""

    def __init__(self, homeserver: str) -> None:
        self.client = AsyncClient(homeserver.rstrip("/"), config=AsyncClientConfig(encryption_enabled=False))

    @property
    def user_id(self) -> str:
        return str(self.client.user_id or "")

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

    async def post(self, *path: str, body: Json) -> Json:
        return await self.ask("POST", *path, body=body)

    async def put(self, *path: str, body: Json) -> Json:
        return await self.ask("PUT", *path, body=body)

    async def ask(
        self,
        method: str,
        *path: str,
        body: Json | None = None,
        query: dict[str, str | int] | None = None,
        patience: float = PATIENCE,
    ) -> Json:
        """Ask once. Raises Unreachable or Denied."""
        address = f"{PREFIX}/{'/'.join(quote(part, safe='') for part in path)}"
        if query:
            address += f"?{urlencode(query)}"
        data = None if body is None else json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        try:
            response = await self.client.send(method, address, data, self._headers(), None, patience)
            raw = await response.read()
        except TimeoutError:
            raise Unreachable("the homeserver does not answer in time") from None
        except (aiohttp.ClientError, OSError) as trouble:
            raise Unreachable(f"the homeserver cannot be reached ({type(trouble).__name__})") from None
        return read_answer(response.status, raw, response.headers.get("Retry-After"))

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json"}
        if self.client.access_token:
            headers["Authorization"] = f"Bearer {self.client.access_token}"
        return headers


def read_answer(status: int, raw: bytes, retry_after: str | None = None) -> Json:
    """The JSON object of a good answer. Raises Unreachable or Denied."""
    answer = _json(raw)
    if answer is not None and status in OK:
        return answer
    if status == TOO_MANY:
        raise Unreachable("the homeserver asks us to slow down", _seconds(answer or {}, retry_after))
    if status == TOO_LARGE or (answer is not None and 400 <= status < SERVER_ERROR):  # noqa: PLR2004 - HTTP's own
        said = answer or {}
        raise Denied(status, str(said.get("errcode", "M_UNKNOWN")), str(said.get("session", "")))
    kind = "an error" if answer is not None else "something that is not Matrix"
    raise Unreachable(f"the homeserver answers with {kind} (HTTP {status})")


def required(answer: Json, key: str) -> str:
    """A word that this answer must hold: without it, whatever answered was not the homeserver."""
    value = answer.get(key)
    if not isinstance(value, str) or not value:
        raise Unreachable(f"the homeserver answers without {key}")
    return value


def _json(raw: bytes) -> Json | None:
    try:
        answer = json.loads(raw)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _seconds(answer: Json, header: str | None) -> float:
    """How long to wait after "too many": said in milliseconds, or in a header, or we choose."""
    asked = answer.get("retry_after_ms")
    if isinstance(asked, int | float) and asked >= 0:
        return asked / 1000
    return float(header) if header and header.isdecimal() else 5.0
