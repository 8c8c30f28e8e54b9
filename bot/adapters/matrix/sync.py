"""The loop that hears: fetch, fill gaps, report in order, and move the position behind what is done."""

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.adapters.matrix import filters
from bot.adapters.matrix.answer import Denied, Unreachable, required
from bot.adapters.matrix.backoff import Backoff
from bot.adapters.matrix.fields import Json, names, table, words
from bot.adapters.matrix.position import LowWater, Position
from bot.adapters.matrix.session import Session
from bot.adapters.matrix.timelines import Timelines
from bot.adapters.matrix.workers import Workers
from bot.core.incoming import Incoming

log = logging.getLogger(__name__)

POLL = 30.0
GRACE = 15.0
BAD_REQUEST = 400
FINAL = {BAD_REQUEST, 401, 403}
"""Of what a homeserver may refuse; anything else is a gate in front of it that is being mended."""

SHORTEST = 1.0
LOOKS_AROUND = 300.0
"""Seconds between questions where we are, which are cheap."""

GATHERING = 0.15
"""Seconds at most that what just came has to be handled before more is fetched: in a flood, it then comes together."""


@dataclass(slots=True)
class Sync:
    """One run of the loop; `_known` are the rooms that we were in at `_since`, `_invited` those we were asked into.

    `_unseen` are of the former, and we are not in them any more; `_lost` while the homeserver does not know our place.
    """

    session: Session
    timelines: Timelines
    low_water: LowWater
    workers: Workers
    noticed: Callable[[Incoming], None]
    _filter: str = ""
    _since: str = ""
    _known: set[str] = field(default_factory=set)
    _invited: dict[str, str] = field(default_factory=dict)
    _unseen: set[str] = field(default_factory=set)
    _lost: bool = False
    _backoff: Backoff = field(default_factory=Backoff)

    async def run(self) -> None:
        """Hear until cancelled. Raises LoginRefused."""
        await self._begin()
        clock = asyncio.get_running_loop().time
        looked = clock()
        while True:
            started = clock()
            if started - looked >= LOOKS_AROUND:
                self._unseen, looked = self._known - await self._joined(), started
            answer = await self._next()
            moved = words(answer, "next_batch") != self._since
            await self._take(answer)
            if not moved and clock() - started < SHORTEST:
                await asyncio.sleep(SHORTEST)  # a server that does not wait is not asked without end

    async def _begin(self) -> None:
        """Look around, then go on from where the last run was done, or from now."""
        survey = await self._survey()
        joined = table(survey, "rooms", "join")
        saved = await self.low_water.read()
        for room_id, news in joined.items():
            room = self.timelines.rooms.get(room_id)
            room.learn(news)
            room.last = saved.rooms.get(room_id, "") if saved else ""
        self._since = saved.token if saved else words(survey, "next_batch")
        self._known = set(saved.rooms if saved else joined)
        self._unseen = self._known - joined.keys()
        pending = table(survey, "rooms", "invite")
        seen = saved.invited if saved else {}
        self._invited = {room_id: place for room_id, place in seen.items() if room_id in pending}
        await self._report([*self.timelines.renewed(), *self._invitations(pending)])
        if saved is None:
            await self.timelines.cipher.hear(survey)
            await self.low_water.save()
        log.info("Matrix: hearing as %s, in %d rooms", self.session.wire.user_id, len(self._known))

    async def _next(self) -> Json:
        """What is new; where the homeserver refuses our question twice, it has lost our place."""
        for _ in range(2):
            self._filter = self._filter or await self._upload_filter()
            patience = self.timelines.cipher.patience(POLL)
            wait: dict[str, str | int] = {"timeout": int(patience * 1000), "filter": self._filter}
            try:
                answer = await self._ask(wait | {"since": self._since})
            except Denied as denial:
                if denial.status != BAD_REQUEST:
                    raise self.session.refused("our login", denial) from None
                self._filter = ""  # it may have lost that
            else:
                self._backoff.reset()
                return answer
        return await self._start_over()

    async def _start_over(self) -> Json:
        """As if it were an answer: all rooms, to be read on from their last event, and those that we are not in any more."""
        log.error("Matrix: the homeserver does not know our position any more; reading on room by room")
        await asyncio.sleep(self._backoff.next())
        survey = await self._survey()
        joined = table(survey, "rooms", "join")
        self._lost, self._unseen = True, self._known - joined.keys()
        return survey

    async def _joined(self) -> set[str]:
        """Where we are: what our account does elsewhere is not in what we hear, which is without our own events."""
        try:
            answer = await self.session.insist(lambda: self.session.wire.get("joined_rooms"))
        except Denied:
            return self._known
        return set(names(answer, "joined_rooms"))

    async def _survey(self) -> Json:
        try:
            return await self._ask({"filter": filters.survey()})
        except Denied as denial:
            raise self.session.refused("our login", denial) from None

    async def _ask(self, query: dict[str, str | int]) -> Json:
        return await self.session.insist(lambda: self._ask_once(query))

    async def _ask_once(self, query: dict[str, str | int]) -> Json:
        await self.timelines.cipher.stay_open()
        try:
            answer = await self.session.wire.ask("GET", "sync", query=query, patience=POLL + GRACE)
        except Denied as denial:
            if denial.status in FINAL:
                raise
            raise Unreachable(f"the homeserver does not answer for now ({denial})") from None
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
        await self.timelines.cipher.hear(answer)
        reports = [*self.timelines.renewed(), *await self.timelines.late()]
        for room_id, news in table(rooms, "join").items():
            reports += await self._hear(room_id, news, until)
        forgotten: Json = {room_id: {} for room_id in self._unseen - table(rooms, "join").keys()}
        for room_id, news in (forgotten | table(rooms, "leave")).items():
            if room_id in self._known:
                reports += await self.timelines.left(room_id, news, self._since)
                self._known.discard(room_id)
            self._invited.pop(room_id, None)
        reports += self._invitations(table(rooms, "invite"))
        await self.timelines.cipher.settle()
        self._since, self._lost, self._unseen = until, False, set()
        await self._report(reports)

    def _invitations(self, invited: Json) -> list[Incoming]:
        for room_id in invited:
            self._known.discard(room_id)  # the homeserver does not say when we left by ourselves
            self._invited.setdefault(room_id, self._since)
        return self.timelines.invitations(invited, self._invited)

    async def _hear(self, room_id: str, news: Json, until: str) -> list[Incoming]:
        self._invited.pop(room_id, None)
        if room_id in self._known:
            if self._lost:
                return await self.timelines.resumed(room_id, news, until)
            return await self.timelines.heard(room_id, news, self._since)
        self._known.add(room_id)
        return await self.timelines.entered(room_id, news, until)

    async def _report(self, reports: list[Incoming]) -> None:
        await self.workers.eased()
        rooms = {room_id: self.timelines.rooms.get(room_id).last for room_id in self._known}
        batch = self.low_water.add(Position(self._since, rooms, dict(self._invited)), len(reports))
        for incoming in reports:
            self.noticed(incoming)
            self.workers.submit(incoming, batch.done)
        await batch.settled(GATHERING)
