"""A request of the bot, read; and the table of the routes that answer it."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from aiohttp import BodyPartReader, MultipartReader, web

from tests.fakes.discord.channel import Channel
from tests.fakes.discord.guild import Guild, Member
from tests.fakes.discord.message import Message
from tests.fakes.discord.refusal import RefusalError
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import AuditEntry, World


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a message."""

    filename: str
    media_type: str
    content: bytes


@dataclass(slots=True)
class Call:
    """One request, as its handler reads it and as a story looks at it afterwards."""

    world: World
    route: str
    path: str
    names: dict[str, str]
    body: Any = None
    query: dict[str, str] = field(default_factory=dict)
    reason: str | None = None
    uploads: dict[int, Upload] = field(default_factory=dict)
    status: int = 0

    def number(self, name: str) -> int:
        value = self.names[name]
        return self.world.bot.id if value == "@me" else int(value)

    @property
    def guild(self) -> Guild:
        return self.world.guild(self.number("guild"))

    @property
    def member(self) -> Member:
        return self.world.member(self.guild, self.number("user"))

    @property
    def channel(self) -> Channel:
        return self.world.channel(self.number("channel"))

    @property
    def message(self) -> Message:
        return self.world.message(self.channel, self.number("message"))

    @property
    def wants(self) -> Json:
        if not isinstance(self.body, dict):
            raise RefusalError(50109)
        return self.body

    def note(self, deed: str) -> None:
        """Write it into the guild's audit log."""
        self.world.audit.append(AuditEntry(deed, self.reason))


Handler = Callable[[Call], Any]
"""Returns what is told in JSON; None is "done, nothing to tell" (204)."""


class Routes:
    """A table of handlers: method and path, as the documentation writes them."""

    def __init__(self, *, needs_token: bool = True) -> None:
        self.needs_token = needs_token
        self._table: list[tuple[str, str, Handler]] = []

    def __call__(self, method: str, path: str) -> Callable[[Handler], Handler]:
        def keep(handler: Handler) -> Handler:
            self._table.append((method, path, handler))
            return handler

        return keep

    def __iter__(self) -> Iterator[tuple[str, str, Handler]]:
        return iter(self._table)


async def read(request: web.Request, world: World, route: str) -> Call:
    """The body may be JSON, or a form with files and the JSON beside them."""
    reason = request.headers.get("X-Audit-Log-Reason")
    call = Call(world, route, request.path, dict(request.match_info), query=dict(request.query))
    call.reason = unquote(reason) if reason else None
    if request.content_type == "multipart/form-data":
        await _read_form(call, await request.multipart())
    elif request.can_read_body:
        call.body = await request.json()
    return call


async def _read_form(call: Call, form: MultipartReader) -> None:
    async for part in form:
        assert isinstance(part, BodyPartReader)
        content = bytes(await part.read())
        name = part.name or ""
        if name == "payload_json":
            call.body = json.loads(content)
        elif name.startswith("files["):
            media_type = part.headers.get("Content-Type", "application/octet-stream")
            call.uploads[int(name[6:-1])] = Upload(part.filename or "unknown", media_type, content)
