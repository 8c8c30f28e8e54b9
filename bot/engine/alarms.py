"""The bell: our rows are the memory of alarms, APScheduler only wakes us at the earliest one."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.core.clock import Clock
from bot.core.errors import Conflict
from bot.engine.later.housekeeping import sweep, tidy
from bot.engine.later.ringing import Ringer
from bot.store.alarms import Alarms
from bot.store.database import Database, StoreFailed
from bot.store.heartbeat import Heartbeat

log = logging.getLogger(__name__)

HEARTBEAT = 30  # seconds
SWEEP_EVERY = 24  # hours
SOON: Final = timedelta(seconds=0.2)
"""How long what fell due while it rang waits, or what others were in the way of."""
JOB: Final[dict[str, Any]] = {
    "misfire_grace_time": None,
    "coalesce": True,
    "max_instances": 2,  # one rings, and has looked already; the other waits for it, and looks again
    "replace_existing": True,
}


class Bell:
    """One APScheduler job at the earliest due alarm, and a heartbeat in case a ring was missed."""

    def __init__(self, database: Database, ringer: Ringer, clock: Clock) -> None:
        self._database = database
        self._ringer = ringer
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._busy = asyncio.Lock()
        self._heartbeat = Heartbeat(database)
        self._stirred = False
        self.last_rung: datetime | None = None

    def start(self) -> None:
        """Ring at once for what is due, then at each due time and each heartbeat; sweep at once too, then daily.

        A lodge that is started anew every night would otherwise never come to its daily sweep.
        """
        self._scheduler.add_job(self._ring, "interval", seconds=HEARTBEAT, id="heartbeat", **JOB)
        self._scheduler.add_job(self._ring, "date", id="start", **JOB)
        at_once = datetime.now(UTC)
        self._scheduler.add_job(
            self._sweep, "interval", hours=SWEEP_EVERY, id="sweep", next_run_time=at_once, **JOB
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """Ring no more; what has begun is ended first, while the database is still open."""
        self._scheduler.pause()
        await asyncio.sleep(0)
        async with self._busy:
            self._scheduler.shutdown(wait=False)

    def stirred(self) -> None:
        """An alarm was set: it may be the earliest now. A ring that has not begun yet sees it too."""
        if not self._stirred:
            self._stirred = True
            self._scheduler.add_job(self._ring, "date", id="stirred", **JOB)

    async def _sweep(self) -> None:
        try:
            async with self._busy:
                await sweep(self._database, self._clock.now())
                await tidy(self._database, self._clock.now())
        except (StoreFailed, Conflict) as failure:
            log.error("the sweep waits for tomorrow, or the next start: %s", failure)

    async def _ring(self) -> None:
        async with self._busy:
            self._stirred = False
            await self._ring_what_is_due()

    async def _ring_what_is_due(self) -> None:
        try:
            await self._ringer.ring(self._clock.now())
            self.last_rung = self._clock.now()
            await self._heartbeat.beat(self.last_rung)
            async with self._database.reading() as work:
                due = await Alarms(work, 0).next_due()
        except (StoreFailed, Conflict) as failure:
            log.error("alarms wait for the next heartbeat: %s", failure)
            return
        if due is not None:
            left = due - self._clock.now()
            at = datetime.now(UTC) + (left if left > timedelta(0) else SOON)
            self._scheduler.add_job(self._ring, "date", run_date=at, id="bell", **JOB)
