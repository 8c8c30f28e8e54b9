"""The postman: takes letters from the outbox to their network, in order per channel (but for answers to commands), once each."""

import asyncio
import logging
import random
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import timedelta

from bot.core.call import Call
from bot.core.clock import Clock
from bot.core.errors import Conflict, SendFailed
from bot.core.network import Network
from bot.engine.doing.written import Written
from bot.engine.sending.carrier import Carrier, does_more
from bot.engine.sending.lanes import Lanes
from bot.engine.sending.marks import Marks
from bot.engine.speaking.lateness import REPORT, Fate, Lateness
from bot.store.alarms import Alarms, Late
from bot.store.database import Database, StoreFailed
from bot.store.letters.outbox import SUPERSEDED, Letter, Outbox

log = logging.getLogger(__name__)

ROUND = 30.0  # seconds between looks at the outbox when nobody rings
AT_ONCE = 200
LONGEST_PAUSE = 300.0
STORE_PAUSE = 2.0
SILENCED = "house.silenced"
"""Says in private what may not be said in a channel."""

GIVEN_UP_AFTER = timedelta(hours=24)
"""How long a letter is tried: about as long as its network still knows its key, and its reader what it was about."""
LATE_AFTER = timedelta(minutes=15)
"""A letter that comes later than this is in the coordinators' report."""
IN_HAND = 2.0
"""Seconds in which a network answers that it has a letter, when we end: else somebody may reply to what we know nothing of."""


class Postman:
    """Walks each lane; one that must wait holds up no other."""

    def __init__(self, database: Database, networks: Mapping[str, Network], clock: Clock) -> None:
        self._database = database
        self._networks = networks
        self._clock = clock
        self.lateness = Lateness()
        self._lanes = Lanes()
        self._walking: dict[str, asyncio.Task[None]] = {}
        self._held: set[int] = set()  # letters in a lane, or sent and not yet marked
        self.committed: Callable[[Written], None] = lambda _written: None  # told when an alarm was set
        self._marks = Marks(database, self._held.difference_update)
        self._carrier = Carrier(database, networks, self._marks)

    async def run(self) -> None:
        """Look at the outbox now and then; what was just committed comes by `post`."""
        try:
            while True:
                await self.collect()
                await self._marks.write()  # those that the store would not take when they were made
                await asyncio.sleep(ROUND)
        finally:
            await self.close()

    async def collect(self) -> None:
        """Take up what waits in the outbox: after a start, and what a commit could not hand over."""
        try:
            for network in self._networks:
                while await self._collect(network) >= AT_ONCE:
                    pass
        except (StoreFailed, Conflict) as failure:
            log.error("the outbox could not be read: %s", failure)

    async def _collect(self, network: str) -> int:
        """Take up one sheaf; how many letters of it were new."""
        async with self._database.work() as work:
            letters = await Outbox(work).due(self._clock.now(), AT_ONCE + len(self._held), network)
        fresh = [letter for letter in letters if letter.id not in self._held]
        self.post(fresh)
        return len(fresh)

    def post(self, letters: Iterable[Letter]) -> None:
        """Put letters on their lanes; the ones already there are left alone."""
        for letter in letters:
            if letter.id in self._held or letter.network not in self._networks:
                continue
            self._held.add(letter.id)
            lane = self._lanes.put(letter)
            if lane not in self._walking:
                self._walking[lane] = asyncio.create_task(self._walk(lane), name=f"lane of {letter.channel}")

    def silence(self, channels: Collection[str]) -> None:
        """What waits for these is not said, but for answers that only who asked can read."""
        if channels:
            self._held.difference_update(letter.id for letter in self._lanes.silence(channels))

    @property
    def resting(self) -> bool:
        """Whether nothing is on its way."""
        return not self._walking

    async def mark(self) -> None:
        """Write at once what is known to be sent: somebody speaks of a message that the store does not know yet."""
        await self._marks.write()

    async def idle(self) -> None:
        """Wait until every lane is empty and every mark written."""
        await self._marks.write()
        while self._walking or self._marks:
            if self._walking:
                await asyncio.wait(self._walking.values())
            await self._marks.write()

    async def drop(self) -> None:
        """Forget everything at once, as a killed process does."""
        await self._marks.drop()
        await self._stop_walking()

    async def close(self) -> None:
        """End with the letters in hand, which may have arrived already; what was not sent waits in the outbox."""
        self._lanes.clear()
        if self._walking:
            await asyncio.wait([*self._walking.values()], timeout=IN_HAND)
        await self._stop_walking()
        await self._marks.write()

    async def _stop_walking(self) -> None:
        """A lane that had not yet begun to walk never tidies up after itself."""
        tasks = list(self._walking.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._walking.clear()
        self._lanes.clear()

    async def _walk(self, lane: str) -> None:
        try:
            while letter := self._lanes.next(lane):
                try:
                    await self._deliver(letter)
                finally:
                    self._lanes.over(letter)
        finally:
            self._walking.pop(lane, None)
            self._held.difference_update(left.id for left in self._lanes.end(lane))

    async def _deliver(self, letter: Letter) -> None:
        """Send one letter, waiting as long as its network, or our store, asks."""
        while not self._superseded(letter):
            try:
                mark = await self._carrier.hand_over(letter)
            except SendFailed as failure:
                old = self._clock.now() - letter.due_at > GIVEN_UP_AFTER
                if failure.retry_after is None or old:
                    await self._give_up(letter, failure.reason, failure.lacking)
                    return
                await self._pause(letter, failure.reason, failure.retry_after)
            except (StoreFailed, Conflict) as failure:
                await self._pause(letter, str(failure), STORE_PAUSE)
            except Exception:
                log.exception("letter %d cannot be sent", letter.id)
                await self._give_up(letter, "the adapter failed")
                return
            else:
                self._marks.note(mark)
                if self._clock.now() - letter.due_at > LATE_AFTER:
                    self._count(letter, Fate.SENT_LATE)
                return
        await self._drop(letter, SUPERSEDED)

    def _count(self, letter: Letter, fate: Fate) -> None:
        if letter.call != REPORT:
            self.lateness.note(letter.house, fate)

    def _superseded(self, letter: Letter) -> bool:
        """Whether a later edit of the same message waits behind it: the last one says it all, and costs one event."""
        if letter.edits is None or does_more(letter):
            return False
        return self._lanes.changed_again(letter)

    async def _pause(self, letter: Letter, reason: str, seconds: float) -> None:
        log.warning("letter %d waits: %s", letter.id, reason)
        await asyncio.sleep(min(seconds, LONGEST_PAUSE) * random.uniform(1.0, 1.2))  # noqa: S311

    async def _give_up(self, letter: Letter, reason: str, lacking: str = "") -> None:
        """Where even that cannot be written, the letter is taken up again in the next round."""
        log.error("letter %d is not sent: %s", letter.id, reason)
        await self._drop(letter, reason, lacking)

    async def _drop(self, letter: Letter, reason: str, lacking: str = "") -> None:
        try:
            async with self._database.work() as work:
                await Outbox(work).failed(letter.id, reason, None)
                in_channel = letter.channel and not letter.identity
                silenced = bool(lacking and in_channel and letter.to_person)
                if silenced:
                    call = Call(SILENCED, {"letter": letter.id, "lacking": lacking})
                    key = f"silenced {letter.id}"
                    await Alarms(work, letter.house).set(key, call, self._clock.now(), Late.always())
            self.committed(Written(alarms=silenced))
            if reason != SUPERSEDED:
                self._count(letter, Fate.UNSENT)
        except (StoreFailed, Conflict) as failure:
            log.error("letter %d will be tried again: %s", letter.id, failure)
        self._held.discard(letter.id)
