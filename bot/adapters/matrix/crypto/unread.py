"""What could not be read: by room and event only, fetched again when a key comes, told once when none does."""

import json
import time
from dataclasses import dataclass, field
from datetime import timedelta

from bot.adapters.matrix.fields import Json
from bot.core.network import Notebook

NOTE = "unread"
GRACE = 20.0
"""Seconds that a key may be late before we say that we could not read."""

MOST_EVENTS = 50
MOST_ROOMS = 500
LONG_AGO = timedelta(days=7)
"""After so long without another one, what cannot be read is told anew."""


@dataclass(slots=True)
class Pile:
    """One room's; `told` once we have said so there, `due` when we will.

    `last` (seconds since 1970) is when the newest came, `why` the reason for which its key is kept from us, if there is one.
    """

    events: list[str] = field(default_factory=list)
    told: bool = False
    due: float = 0.0
    last: float = 0.0
    why: str = ""

    @property
    def noted(self) -> Json:
        return {"events": self.events, "told": self.told, "last": self.last, "why": self.why}

    def is_old(self, now: float) -> bool:
        return now - self.last > LONG_AGO.total_seconds()


class Unread:
    """The piles of all rooms, kept in the notebook so that a restart still looks for them."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._piles: dict[str, Pile] = {}
        self._changed = False

    async def open(self) -> None:
        self._piles = piles(await self._notebook.read(NOTE))
        for pile in self._piles.values():
            pile.due = time.monotonic() + GRACE

    @property
    def rooms(self) -> set[str]:
        return set(self._piles)

    async def keep(self) -> None:
        """Write what changed since the last time."""
        if self._changed:
            noted = {room: pile.noted for room, pile in self._piles.items()}
            await self._notebook.write(NOTE, json.dumps(noted))
            self._changed = False

    def add(self, room_id: str, event_id: str, why: str = "") -> bool:
        """Note it; whether it is new."""
        pile = self._pile(room_id, event_id)
        if why and why != pile.why:
            pile.why, self._changed = why, True
        if event_id in pile.events:
            return False
        self._changed = True
        pile.events, pile.last = [*pile.events, event_id][-MOST_EVENTS:], time.time()
        return True

    def why(self, room_id: str) -> str:
        """Why the newest key is kept from us there, if somebody said so."""
        return self._piles[room_id].why if room_id in self._piles else ""

    def _pile(self, room_id: str, event_id: str) -> Pile:
        """Where it lies, or is to lie: on what is old nothing new is put."""
        known = self._piles.get(room_id)
        if known and event_id not in known.events and known.is_old(time.time()):
            del self._piles[room_id]
        if room_id not in self._piles and len(self._piles) >= MOST_ROOMS:
            del self._piles[next(iter(self._piles))]
        return self._piles.setdefault(room_id, Pile(due=time.monotonic() + GRACE, last=time.time()))

    def of(self, room_id: str) -> list[str]:
        return list(self._piles[room_id].events) if room_id in self._piles else []

    def was_read(self, room_id: str, event_id: str) -> None:
        pile = self._piles.get(room_id)
        if pile and event_id in pile.events:
            pile.events.remove(event_id)
            if not pile.events:
                del self._piles[room_id]
            self._changed = True

    def forget(self, room_id: str) -> None:
        self._changed = self._piles.pop(room_id, None) is not None or self._changed

    def overdue(self) -> list[tuple[str, str]]:
        """For each room whose grace is over, what came first; it is told from now on."""
        now = time.monotonic()
        late = [(room, pile) for room, pile in self._piles.items() if not pile.told and pile.due <= now]
        for _room, pile in late:
            pile.told = self._changed = True
        return [(room, pile.events[0]) for room, pile in late if pile.events]

    def patience(self, longest: float) -> float:
        """How long nothing needs to be told."""
        dues = [pile.due for pile in self._piles.values() if not pile.told]
        return min(longest, max(min(dues, default=longest + time.monotonic()) - time.monotonic(), 0.0))


def piles(note: str | None) -> dict[str, Pile]:
    """As they were noted, by room; an earlier version noted neither when nor why."""
    found = {}
    try:
        for room_id, noted in json.loads(note or "{}").items():
            events, last = [str(event) for event in noted["events"]], float(noted.get("last", time.time()))
            found[room_id] = Pile(events, bool(noted["told"]), last=last, why=str(noted.get("why", "")))
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}
    return found
