"""The loop that hears: fetch, fill gaps, report in order, and move the position behind what is done."""

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.adapters.matrix import filters
from bot.adapters.matrix.fields import Json, table, words
from bot.adapters.matrix.position import LowWater, Position
from bot.adapters.matrix.session import Session
from bot.adapters.matrix.timelines import Timelines
from bot.adapters.matrix.wire import Denied, required
from bot.adapters.matrix.workers import Workers
from bot.core.incoming import Incoming

log = logging.getLogger(__name__)

POLL = 30.0
GRACE = 15.0
BAD_REQUEST = 400
SHORTEST = 1.0
GATHERING = 0.15
"""Seconds at most that what just came has to be handled before more is fetched: in a flood, it then comes together."""


@dataclass(slots=True)
class Sync:
    """One run of the loop; `_known` are the rooms that we were in at `_since`, `_invited` those we were asked into."""

    session: Session
    timelines: Timelines
    low_water: LowWater
    workers: Workers
    noticed: Callable[[Incoming], None]
    _filter: str = ""
    _since: str = ""
    _known: set[str] = field(default_factory=set)
    _invited: dict[str, str] = field(default_factory=dict)

    async def run(self) -> None:
        """Hear until cancelled. Raises LoginRefused."""
        await self._begin()
        while True:
            started = asyncio.get_running_loop().time()
            answer = await self._next()
            moved = words(answer, "next_batch") != self._since
            await self._take(answer)
            if not moved and asyncio.get_running_loop().time() - started < SHORTEST:
                await asyncio.sleep(SHORTEST)  # a server that does not wait is not asked without end

    async def _begin(self) -> None:
        """Look around, then go on from where the last run was done, or from now."""
        survey = await self._survey()
        joined = table(survey, "rooms", "join")
        for room_id, news in joined.items():
            self.timelines.rooms.get(room_id).learn(news)
        saved = await self.low_water.read()
        self._since = saved.token if saved else words(survey, "next_batch")
        self._known = set(saved.rooms if saved else joined)
        pending = table(survey, "rooms", "invite")
        seen = saved.invited if saved else {}
        self._invited = {room_id: place for room_id, place in seen.items() if room_id in pending}
        await self._report(self._invitations(pending))
        if saved is None:
            await self.low_water.save()
        log.info("Matrix: hearing as %s, in %d rooms", self.session.wire.user_id, len(self._known))

    async def _next(self) -> Json:
        if not self._filter:
            self._filter = await self._upload_filter()
        wait: dict[str, str | int] = {
            "timeout": int(POLL * 1000),
            "filter": self._filter,
            "since": self._since,
        }
        try:
            return await self._ask(wait)
        except Denied as denial:
            if denial.status != BAD_REQUEST:
                raise self.session.refused("our login", denial) from None
        log.error("Matrix: the homeserver does not know our position any more; going on from now")
        survey = await self._survey()
        self._known = set(table(survey, "rooms", "join"))
        return {"next_batch": words(survey, "next_batch")}

    async def _survey(self) -> Json:
        try:
            return await self._ask({"filter": filters.survey()})
        except Denied as denial:
            raise self.session.refused("our login", denial) from None

    async def _ask(self, query: dict[str, str | int]) -> Json:
        return await self.session.insist(lambda: self._ask_once(query))

    async def _ask_once(self, query: dict[str, str | int]) -> Json:
        answer = await self.session.wire.ask("GET", "sync", query=query, patience=POLL + GRACE)
        required(answer, "next_batch")
        return answer

    async def _upload_filter(self) -> str:
        """Leave the filter with the homeserver; one that keeps none gets it with each request."""
        wire, wanted = self.session.wire, filters.everything_new(self.session.wire.user_id)
        try:
            answer = await self.session.insist(lambda: wire.post("user", wire.user_id, "filter", body=wanted))
        except Denied:
            answer = {}
        return words(answer, "filter_id") or json.dumps(wanted)

    async def _take(self, answer: Json) -> None:
        rooms, until = table(answer, "rooms"), words(answer, "next_batch")
        reports: list[Incoming] = []
        for room_id, news in table(rooms, "join").items():
            reports += await self._hear(room_id, news, until)
        for room_id, news in table(rooms, "leave").items():
            if room_id in self._known:
                reports += await self.timelines.left(room_id, news, self._since)
                self._known.discard(room_id)
            self._invited.pop(room_id, None)
        reports += self._invitations(table(rooms, "invite"))
        self._since = until
        await self._report(reports)

    def _invitations(self, invited: Json) -> list[Incoming]:
        for room_id in invited:
            self._known.discard(room_id)  # the homeserver does not say when we left by ourselves
            self._invited.setdefault(room_id, self._since)
        return self.timelines.invitations(invited, self._invited)

    async def _hear(self, room_id: str, news: Json, until: str) -> list[Incoming]:
        self._invited.pop(room_id, None)
        if room_id in self._known:
            return await self.timelines.heard(room_id, news, self._since)
        self._known.add(room_id)
        return await self.timelines.entered(room_id, news, until)

    async def _report(self, reports: list[Incoming]) -> None:
        await self.workers.eased()
        batch = self.low_water.add(
            Position(self._since, frozenset(self._known), dict(self._invited)), len(reports)
        )
        for incoming in reports:
            self.noticed(incoming)
            self.workers.submit(incoming, batch.done)
        await batch.settled(GATHERING)
