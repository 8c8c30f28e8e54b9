"""Work outside the house, done after the commit and tried again until it is done; the result returns as a Call."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.core.call import Json
from bot.core.clock import Clock
from bot.core.errors import Conflict, SendFailed
from bot.engine.doing.written import Written
from bot.kit.skill import Perform
from bot.store.alarms import Alarms, Late
from bot.store.database import Database, StoreFailed
from bot.store.errands import Errand, Errands, outcome

log = logging.getLogger(__name__)

ROUND = 30.0
FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(hours=1)
MOST_ATTEMPTS = 20


class ErrandRunner:
    """Runs errands one after another, each kind by who declared it."""

    def __init__(
        self,
        database: Database,
        performers: Mapping[str, Perform],
        clock: Clock,
        committed: Callable[[Written], None],
    ) -> None:
        self._database = database
        self._performers = performers
        self._clock = clock
        self._committed = committed
        self._stirred = asyncio.Event()

    def stirred(self) -> None:
        """There is a new errand."""
        self._stirred.set()

    async def run(self) -> None:
        while True:
            try:
                await self.collect()
            except (StoreFailed, Conflict) as failure:
                log.error("errands wait: %s", failure)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(
                    ROUND
                ):  # wait_for would lose a cancellation that comes as it stirs
                    await self._stirred.wait()
            self._stirred.clear()

    async def collect(self) -> int:
        """Do what is due now; the number done or put off."""
        async with self._database.work() as work:
            due = await Errands(work).due(self._clock.now())
        for errand in due:
            await self._do(errand)
        return len(due)

    async def _do(self, errand: Errand) -> None:
        perform = self._performers.get(errand.kind, _nobody)
        try:
            result = await perform(errand.payload)
        except asyncio.CancelledError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it was, it is tried again, then told
            await self._put_off(errand, error)
            return
        async with self._database.work() as work:
            stood = await Errands(work).done(errand.id)
            if stood and errand.then:
                call = errand.then.with_arguments(result=result) if result is not None else errand.then
                await Alarms(work, errand.house).set(
                    outcome(errand.key), call, self._clock.now(), Late.always()
                )
        self._committed(Written(alarms=errand.then is not None))

    async def _put_off(self, errand: Errand, error: Exception) -> None:
        final = isinstance(error, SendFailed) and error.retry_after is None
        reason = f"{type(error).__name__}: {error}"
        log.warning("errand %d (%s) failed: %s", errand.id, errand.kind, reason)
        async with self._database.work() as work:
            if final or errand.attempts + 1 >= MOST_ATTEMPTS:
                await Errands(work).fail(errand.id, reason)
            else:
                pause = min(FIRST_PAUSE * 2**errand.attempts, LONGEST_PAUSE)
                await Errands(work).retry(errand.id, self._clock.now() + pause, reason)


async def _nobody(_payload: Mapping[str, Json]) -> Json:
    raise SendFailed("nobody does errands of this kind")
