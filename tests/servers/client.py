"""The Matrix client-server protocol as a careful client speaks it, on plain aiohttp."""

import asyncio
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import quote
from uuid import uuid4

import aiohttp
from yarl import URL

from tests.servers.synapse import Account

PATIENCE = 60


class MatrixRefusedError(Exception):
    """The server said no: its status, its code and its words."""

    def __init__(self, status: int, answer: dict[str, Any]) -> None:
        self.status = status
        self.code = str(answer.get("errcode", ""))
        self.answer = answer
        super().__init__(f"{status} {self.code}: {answer.get('error', '')}")


@dataclass(frozen=True, slots=True)
class MatrixClient:
    """Requests in one account's name: waits where the server asks for it, tries again when it is away."""

    base_url: str
    account: Account
    session: aiohttp.ClientSession
    _transactions: Iterator[str] = field(
        default_factory=lambda: (f"{uuid4().hex}-{number}" for number in itertools.count())
    )

    @classmethod
    def open(cls, base_url: str, account: Account) -> Self:
        headers = {"Authorization": f"Bearer {account.token}"}
        timeout = aiohttp.ClientTimeout(total=None)  # request() is the one that counts
        return cls(base_url, account, aiohttp.ClientSession(headers=headers, timeout=timeout))

    async def close(self) -> None:
        await self.session.close()

    async def get(self, *path: str, **query: str | int) -> dict[str, Any]:
        return await self.request("GET", path, query=query)

    async def post(self, *path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        return await self.request("POST", path, body or {})

    async def put(self, *path: str, body: dict[str, Any]) -> dict[str, Any]:
        return await self.request("PUT", path, body)

    async def put_once(self, *path: str, body: dict[str, Any]) -> str:
        """Send what becomes an event: under one transaction id, however often it is tried."""
        answer = await self.put(*path, next(self._transactions), body=body)
        return str(answer["event_id"])

    async def request(
        self,
        method: str,
        path: tuple[str, ...],
        body: dict[str, Any] | None = None,
        query: dict[str, str | int] | None = None,
    ) -> dict[str, Any]:
        """Ask once, and again while the server is away or asks for time, for a minute at most."""
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    return await self.ask_once(method, path, body, query)
                except aiohttp.ClientConnectionError:
                    await asyncio.sleep(0.1)
                except MatrixRefusedError as refusal:
                    if refusal.code != "M_LIMIT_EXCEEDED":
                        raise
                    await asyncio.sleep(refusal.answer["retry_after_ms"] / 1000)

    async def ask_once(
        self,
        method: str,
        path: tuple[str, ...],
        body: dict[str, Any] | None = None,
        query: dict[str, str | int] | None = None,
    ) -> dict[str, Any]:
        whole = "/".join(quote(part, safe="") for part in path)
        encoded = URL(f"{self.base_url}/_matrix/client/v3/{whole}", encoded=True)
        async with self.session.request(method, encoded, json=body, params=query) as response:
            answer: dict[str, Any] = await response.json()
            if not response.ok:
                raise MatrixRefusedError(response.status, answer)
            return answer
