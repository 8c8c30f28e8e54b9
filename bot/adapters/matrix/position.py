"""How far we have read: moved only over what is wholly done, so that a crash loses nothing."""

import asyncio
import json
import logging
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from bot.core.network import Notebook

log = logging.getLogger(__name__)

NOTE = "position"
SAVED_EVERY = 5.0
"""Seconds after it has moved: what a crash makes come again is dropped by the house, which knows what it has done."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the homeserver's stream, the rooms that we were in there, and those we were asked into.

    `rooms` says by room which event was the last one, should the homeserver forget the place. An invitation has no id of its
    own: `invited` says by room at which place it was first seen.
    """

    token: str
    rooms: Mapping[str, str]
    invited: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Batch:
    """What one answer of the homeserver brought: `position` counts once nothing of it is open."""

    position: Position
    open: int
    low_water: "LowWater" = field(repr=False)
    _settled: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    def done(self) -> None:
        """One of its reports was wholly handled."""
        self.open -= 1
        if not self.open:
            self._settled.set()
            self.low_water.advance()

    async def settled(self, at_most: float) -> None:
        """Wait until all of it is handled, but not for long."""
        if self.open:
            with suppress(TimeoutError):
                async with asyncio.timeout(at_most):
                    await self._settled.wait()


class LowWater:
    """The mark below which everything is done, kept in the notebook."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._batches: deque[Batch] = deque()
        self._reached: Position | None = None
        self._moved = asyncio.Event()

    async def read(self) -> Position | None:
        try:
            noted = json.loads(await self._notebook.read(NOTE) or "null")
            rooms = noted["rooms"]
            if not isinstance(rooms, dict):
                rooms = dict.fromkeys(rooms, "")  # an earlier version noted no events
            return Position(str(noted["token"]), rooms, dict(noted["invited"]))
        except (ValueError, TypeError, KeyError):
            return None

    def add(self, position: Position, reports: int) -> Batch:
        batch = Batch(position, reports, self)
        self._batches.append(batch)
        self.advance()
        return batch

    def advance(self) -> None:
        while self._batches and not self._batches[0].open:
            self._reached = self._batches.popleft().position
            self._moved.set()

    async def save(self) -> None:
        """Write what was reached since the last time."""
        reached = self._reached
        if reached is None:
            return
        note = {"token": reached.token, "rooms": dict(reached.rooms), "invited": dict(reached.invited)}
        try:
            await self._notebook.write(NOTE, json.dumps(note))
        except Exception as trouble:  # noqa: BLE001 - whatever it is, reading goes on
            log.warning(
                "Matrix: the position could not be saved (%s); it will be with the next one",
                type(trouble).__name__,
            )
            return
        if self._reached is reached:
            self._reached = None

    async def keep(self) -> None:
        """Save now and then, until cancelled."""
        while True:
            await self._moved.wait()
            await asyncio.sleep(SAVED_EVERY)
            self._moved.clear()
            await self.save()
