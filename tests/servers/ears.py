"""A person's ears: everything their rooms say, kept in order, and waiting for what a story expects."""

import asyncio
import contextlib
import json
from collections.abc import Callable
from typing import Any

from tests.servers.client import MatrixClient
from tests.servers.events import Event

FILTER = json.dumps({"room": {"timeline": {"limit": 100}}, "presence": {"types": []}})


class Ears:
    """The sync loop of one client, in the background, and the events that it gathered."""

    def __init__(self, client: MatrixClient) -> None:
        self.events: list[Event] = []
        self.account_data: dict[str, dict[str, Any]] = {}
        self._client = client
        self._known: set[str] = set()
        self._answered: set[int] = set()
        self._news = asyncio.Condition()
        self._rooms: set[str] = set()
        self._since = ""
        self._loop: asyncio.Task[None] | None = None
        self._ringing: asyncio.Future[None] | None = None

    async def open(self) -> None:
        await self._sync(wait=0)
        self._loop = asyncio.create_task(self._listen())

    def opened(self, event: Event) -> None:
        """Take in what an encrypted event says, once it could be read."""
        self.events.append(event)
        self._ringing = asyncio.ensure_future(self._ring())

    async def _ring(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def close(self) -> None:
        if self._loop:
            self._loop.cancel()
            await asyncio.gather(self._loop, return_exceptions=True)

    async def hear(self, wanted: Callable[[Event], bool], within: float) -> Event | None:
        """Wait for such an event; each event answers one such question only."""
        try:
            async with asyncio.timeout(within), self._news:
                while (found := self._find(wanted)) is None:
                    self._check_loop()
                    await self._news.wait()
                return found
        except TimeoutError:
            return None

    def _find(self, wanted: Callable[[Event], bool]) -> Event | None:
        for index, event in enumerate(self.events):
            if index not in self._answered and wanted(event):
                self._answered.add(index)
                return event
        return None

    def _check_loop(self) -> None:
        if self._loop and self._loop.done():
            self._loop.result()

    async def _listen(self) -> None:
        try:
            while True:
                with contextlib.suppress(TimeoutError):  # a server that is away for long comes back some day
                    await self._sync(wait=30_000)
        finally:
            async with self._news:
                self._news.notify_all()

    async def _sync(self, wait: int) -> None:
        since = {"since": self._since} if self._since else {}
        answer = await self._client.get("sync", filter=FILTER, timeout=wait, **since)
        for data in answer.get("account_data", {}).get("events", []):
            self.account_data[data["type"]] = data["content"]
        rooms = answer.get("rooms", {})
        for room, news in (rooms.get("join", {}) | rooms.get("leave", {})).items():
            timeline = news["timeline"]
            if timeline.get("limited") and room in self._rooms:
                await self._fill(room, timeline["prev_batch"])
            self._keep(room, timeline["events"])
        for room, news in rooms.get("invite", {}).items():
            self._keep(room, news["invite_state"]["events"])
        self._rooms |= rooms.get("join", {}).keys()
        self._since = answer["next_batch"]
        async with self._news:
            self._news.notify_all()

    async def _fill(self, room: str, before: str) -> None:
        """Read what a burst left out of the sync, back to what is known."""
        missing: list[dict[str, Any]] = []
        token: str | None = before
        while token:
            query: dict[str, str | int] = {"dir": "b", "from": token, "limit": 100}
            page = await self._client.get("rooms", room, "messages", **query)
            fresh = [raw for raw in page["chunk"] if raw["event_id"] not in self._known]
            missing += fresh
            token = page.get("end") if len(fresh) == len(page["chunk"]) else None
        self._keep(room, missing[::-1])

    def _keep(self, room: str, raws: list[dict[str, Any]]) -> None:
        for raw in raws:
            event = Event.from_wire(room, raw)
            if event.event_id not in self._known:
                self.events.append(event)
            if event.event_id:  # an invitation's stripped events have none
                self._known.add(event.event_id)
