"""How often the homeserver asked us to slow down: counted by the day, and kept for whoever wonders why it is slow."""

import asyncio
import json
import logging
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Self

from bot.core.clock import Clock
from bot.core.network import Notebook

log = logging.getLogger(__name__)

NOTE = "limits"
DAY = timedelta(hours=24)
SAVED_EVERY = 60.0
"""Seconds: a homeserver that slows us down does so many times a minute."""


@dataclass(frozen=True, slots=True)
class Met:
    """So many `times`, from `since` to `last`."""

    since: datetime
    last: datetime
    times: int

    def again(self, now: datetime, times: int) -> Self:
        """With these; a count that began more than a day ago begins anew."""
        if now - self.since > DAY:
            return type(self)(now, now, times)
        return type(self)(self.since, now, self.times + times)


class Limits:
    """Counts in memory; the first is written at once, the others at most every minute."""

    def __init__(self, notebook: Notebook, clock: Clock) -> None:
        self._notebook = notebook
        self._clock = clock
        self._unsaved = 0
        self._last: datetime | None = None
        self._keeper: asyncio.Task[None] | None = None

    def met(self) -> None:
        """The homeserver asked us to slow down."""
        self._unsaved += 1
        self._last = self._clock.now()
        if self._keeper is None:
            self._keeper = asyncio.create_task(self._keep())

    async def close(self) -> None:
        """Write what was counted since."""
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
            self._keeper = None
        await self._save()

    async def _keep(self) -> None:
        while self._unsaved:
            await self._save()
            await asyncio.sleep(SAVED_EVERY)
        self._keeper = None

    async def _save(self) -> None:
        times, last = self._unsaved, self._last
        if not times or last is None:
            return
        try:
            known = await read(self._notebook) or Met(last, last, 0)
            noted = {key: str(value) for key, value in asdict(known.again(last, times)).items()}
            await self._notebook.write(NOTE, json.dumps(noted))
        except Exception as trouble:  # noqa: BLE001 - a count is worth no more than a line in the log
            log.warning("Matrix: met limits could not be noted (%s)", type(trouble).__name__)
            return
        self._unsaved -= times


async def read(notebook: Notebook) -> Met | None:
    """What was noted, if anything was."""
    try:
        noted = json.loads(await notebook.read(NOTE) or "null")
        since, last = datetime.fromisoformat(noted["since"]), datetime.fromisoformat(noted["last"])
        return Met(since, last, int(noted["times"]))
    except (ValueError, TypeError, KeyError):
        return None
