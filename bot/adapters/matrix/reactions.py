"""Our own two reactions under a yes-or-no question, so that one touch answers it; a comfort that must never cost an answer."""

import asyncio
import logging

from bot.adapters.matrix.attempts import Attempts
from bot.adapters.matrix.fields import Json
from bot.adapters.matrix.wire import Wire
from bot.core.errors import SendFailed

log = logging.getLogger(__name__)

REACTION = "m.reaction"
OFFERED = ("✅", "❌")
HOLDS = 3600.0
"""Seconds without reactions after the homeserver asked us to slow down: each costs as much as a message."""


class Reactions:
    """Put under a message, never taken away again; `wanted` is whether whoever runs the bot wants them."""

    def __init__(self, wire: Wire, attempts: Attempts, *, wanted: bool) -> None:
        self._wire = wire
        self._attempts = attempts
        self._wanted = wanted

    async def offer(self, room_id: str, message: str, key: str) -> None:
        """In clear also where a room is encrypted, as all clients do. What goes wrong is let go."""
        for number, emoji in enumerate(OFFERED, 1):
            if not self._wanted or self._spare():
                return
            related: Json = {"rel_type": "m.annotation", "event_id": message, "key": emoji}
            path = ("rooms", room_id, "send", REACTION, f"{key}-r{number}")
            try:
                await self._attempts.once(lambda: self._wire.put(*path, body={"m.relates_to": related}))  # noqa: B023 - awaited at once
            except SendFailed as failure:
                log.info("Matrix: no reaction was put under a question: %s", failure.reason)
                return

    def _spare(self) -> bool:
        slowed = self._attempts.slowed_at
        return slowed is not None and asyncio.get_running_loop().time() - slowed < HOLDS
