"""What a sync left out: the events between two places of a room, page by page."""

import logging
from dataclasses import dataclass, field, replace

from bot.adapters.matrix import filters
from bot.adapters.matrix.answer import Denied
from bot.adapters.matrix.fields import Json, rows, words
from bot.adapters.matrix.session import Session

log = logging.getLogger(__name__)

MOST = 2000
PAGE = 250
MOST_PAGES = 100


@dataclass(slots=True)
class Passage:
    """Events in the order of the room, the state of those who speak in them, and the event after which it begins."""

    events: list[Json] = field(default_factory=list)
    state: list[Json] = field(default_factory=list)
    begin: str = ""

    @property
    def last(self) -> str:
        """The id of its newest event, or where it begins."""
        ids = (words(event, "event_id") for event in reversed(self.events))
        return next(filter(None, ids), self.begin)


class History:
    """Reads rooms backwards; where too much was missed, the newest of it is kept and the log says so."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def between(self, room_id: str, since: str, before: str) -> Passage:
        """What was said after `since` and before `before`, which a full timeline had no place for."""
        passage, here = Passage(), before
        for _ in range(MOST_PAGES):
            page = await self._page(room_id, here, since)
            passage.events += rows(page, "chunk")
            passage.state += rows(page, "state")
            here = words(page, "end") if words(page, "end") != here else ""
            if not here or len(passage.events) >= MOST:
                break
        if here:
            log.warning(
                "Matrix: more than %d events were missed in %s; the older ones are left out", MOST, room_id
            )
        passage.events.reverse()
        return passage

    async def since_join(self, room_id: str, before: str) -> Passage:
        """What was said since we joined: by position, so that no clock and no server can show us older words."""
        wire, me = self._session.wire, self._session.wire.user_id
        path = ("rooms", room_id, "state", "m.room.member", me)
        try:
            joined = await self._session.insist(lambda: wire.get(*path, format="event"))
        except Denied as denial:
            log.warning("Matrix: what was said in %s since we joined cannot be read (%s)", room_id, denial)
            return Passage()
        return await self.since_event(room_id, words(joined, "event_id"), before)

    async def since_event(self, room_id: str, event_id: str, before: str) -> Passage:
        """What was said after this event; nothing where the homeserver does not know it, rather than what is old."""
        wire, place = self._session.wire, ("rooms", room_id, "context", event_id)
        try:
            around = await self._session.insist(lambda: wire.get(*place, limit=0))
        except Denied as denial:
            log.warning("Matrix: what was said in %s meanwhile cannot be read (%s)", room_id, denial)
            return Passage()
        passage = await self.between(room_id, words(around, "end"), before)
        return replace(passage, begin=event_id)

    async def _page(self, room_id: str, here: str, end: str) -> Json:
        wire = self._session.wire
        path = ("rooms", room_id, "messages")
        query: dict[str, str | int] = {"dir": "b", "from": here, "to": end, "limit": PAGE}
        query["filter"] = filters.history(wire.user_id)
        try:
            return await self._session.insist(lambda: wire.ask("GET", *path, query=query))
        except Denied as denial:
            log.warning("Matrix: a gap in %s cannot be read (%s)", room_id, denial)
            return {}
