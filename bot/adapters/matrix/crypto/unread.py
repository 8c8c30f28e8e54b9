"""What could not be read: by room and event only, fetched again when a key comes, told once when none does."""

import json
import time
from dataclasses import dataclass, field

from bot.core.network import Notebook

NOTE = "unread"
GRACE = 20.0
"""Seconds that a key may be late before we say that we could not read."""

MOST_EVENTS = 50
MOST_ROOMS = 500


@dataclass(slots=True)
class Pile:
    """One room's; `told` once we have said so there, `due` when we will."""

    events: list[str] = field(default_factory=list)
    told: bool = False
    due: float = 0.0


class Unread:
    """The piles of all rooms, kept in the notebook so that a restart still looks for them."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._piles: dict[str, Pile] = {}
        self._changed = False

    async def open(self) -> None:
        try:
            noted = json.loads(await self._notebook.read(NOTE) or "{}")
            for room_id, pile in noted.items():
                kept = [str(event) for event in pile["events"]]
                self._piles[room_id] = Pile(kept, bool(pile["told"]), time.monotonic() + GRACE)
        except (ValueError, TypeError, KeyError, AttributeError):
            self._piles = {}

    @property
    def rooms(self) -> set[str]:
        return set(self._piles)

    async def keep(self) -> None:
        """Write what changed since the last time."""
        if self._changed:
            noted = {room: {"events": pile.events, "told": pile.told} for room, pile in self._piles.items()}
            await self._notebook.write(NOTE, json.dumps(noted))
            self._changed = False

    def add(self, room_id: str, event_id: str) -> bool:
        """Note it; whether it is new."""
        if room_id not in self._piles and len(self._piles) >= MOST_ROOMS:
            del self._piles[next(iter(self._piles))]
        pile = self._piles.setdefault(room_id, Pile(due=time.monotonic() + GRACE))
        if event_id in pile.events:
            return False
        pile.events = [*pile.events, event_id][-MOST_EVENTS:]
        self._changed = True
        return True

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
