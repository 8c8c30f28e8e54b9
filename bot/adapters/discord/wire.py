"""The line to Discord's REST interface: through the library's own client, so that its rate limits are kept in one place.

Whatever goes wrong is told in the house's words: to be tried again, or never.
"""

import asyncio
import io
import json
from typing import Any, Final

import aiohttp
import discord
from discord.http import Route
from typing_extensions import override

from bot.core.attachment import Enclosure
from bot.core.errors import SendFailed
from bot.core.text import _

PATIENCE: Final = 60.0
"""Seconds for one request, the library's own waits included."""
CONNECTING: Final = 10.0
SOON: Final = 1.0
LATER: Final = 10.0
SERVER_FAULT: Final = 500
TOO_MANY: Final = 429
UNAUTHORIZED: Final = 401
DEAD_TOKEN: Final = 50027
"""Also refused with the status of a wrong token of the bot's own: it is only the interaction's that counts no more."""
ALREADY: Final = 40060
"""Discord's code where an interaction was answered before."""
LONGEST_DESCRIPTION: Final = 1024
"""Characters that a file may be described with, for who does not see it."""
GONE: Final = {10003, 10008}
"""Unknown channel, unknown message."""
LACKING: Final = {50001: _("View Channel"), 50013: _("Send Messages")}
"""The right that is missing, by Discord's code, as its app calls it."""


class Denied(SendFailed):
    """Discord understood and will not; `code` is its own."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(
            f"Discord refused it ({code}): {reason}", lacking=LACKING[code].message if code in LACKING else ""
        )
        self.code = code

    @override
    def __str__(self) -> str:
        return self.reason


class Wire:
    """One client at a time; between two of them whoever speaks waits a little."""

    def __init__(self) -> None:
        self._client: discord.Client | None = None
        self._connected = asyncio.Event()
        self.application = ""

    def connect(self, client: discord.Client) -> None:
        """It has logged in: from now on it carries what is said."""
        self._client = client
        self.application = str(client.application_id or "")
        self._connected.set()

    def disconnect(self) -> None:
        self._client = None
        self._connected.clear()

    async def account(self) -> str:
        """The application's, once that is known: letters wait from before the login. Raises SendFailed."""
        await self._ready()
        return self.application

    async def ask(
        self, method: str, path: str, *, body: Any = None, query: Any = None, reason: str = "", **where: str
    ) -> Any:
        """One request; `where` fills the path and tells the rate limits apart. Raises SendFailed, Denied.

        `reason` stands in the guild's own log of what was done.
        """
        given: dict[str, Any] = {"params": query} if query else {}
        if reason:
            given["reason"] = reason
        if body is not None:
            given["json"] = body
        return await self._ask(Route(method, path, **where), given)

    async def _ask(self, route: Route, given: dict[str, Any]) -> Any:
        client = await self._ready()
        try:
            async with asyncio.timeout(PATIENCE):
                return await client.http.request(route, **given)
        except discord.RateLimited as limited:
            raise SendFailed("Discord asks to slow down", limited.retry_after) from None
        except discord.HTTPException as failure:
            raise translated(failure) from None
        except (aiohttp.ClientError, OSError, TimeoutError) as failure:
            raise SendFailed(f"the line to Discord failed ({type(failure).__name__})", SOON) from None

    async def upload(self, channel: str, body: dict[str, Any], file: Enclosure) -> Any:
        """A message with a file. Raises SendFailed, Denied."""
        told = {
            **body,
            "attachments": [
                {"id": 0, "filename": file.name, "description": file.alternative[:LONGEST_DESCRIPTION]}
            ],
        }
        content = discord.File(io.BytesIO(file.content), file.name)
        form = [
            {"name": "payload_json", "value": json.dumps(told)},
            {
                "name": "files[0]",
                "value": content.fp,
                "filename": content.filename,
                "content_type": file.media_type,
            },
        ]
        return await self._ask(
            Route("POST", "/channels/{channel_id}/messages", channel_id=channel),
            {"form": form, "files": [content]},
        )

    async def _ready(self) -> discord.Client:
        try:
            async with asyncio.timeout(CONNECTING):
                await self._connected.wait()
        except TimeoutError:
            raise SendFailed("not connected to Discord", SOON) from None
        if self._client is None:
            raise SendFailed("not connected to Discord", SOON)
        return self._client


def translated(failure: discord.HTTPException) -> SendFailed:
    """What an answer that is an error means for a letter."""
    if failure.status == TOO_MANY:
        return SendFailed("Discord asks to slow down", LATER)
    if failure.code == DEAD_TOKEN:
        return Denied(failure.code, failure.text)
    if failure.status >= SERVER_FAULT or failure.status == UNAUTHORIZED:
        return SendFailed(f"Discord answers with status {failure.status}", LATER)
    return Denied(failure.code, failure.text)
