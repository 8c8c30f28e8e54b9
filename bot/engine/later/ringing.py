"""Makes the Calls that are due, each in a transaction of its own; what cannot be made is parked with its reason."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.core.card import Reply, Urgency
from bot.core.errors import Conflict, Gone, Refused
from bot.core.text import Text
from bot.engine.arriving.meeting import Meeting
from bot.engine.doing.perform import Performer, Unknown
from bot.engine.doing.written import Written
from bot.engine.postman import Postman
from bot.engine.questions.asked import Asked
from bot.engine.speaking.lateness import REPORT, Fate, report
from bot.store.alarms import Alarm, Alarms
from bot.store.community.people import Role
from bot.store.database import Database, StoreFailed, Work
from bot.store.house.houses import Houses

log = logging.getLogger(__name__)

ON_TIME = timedelta(minutes=1)
ATTEMPTS = 3


class Ringer:
    """Asks what is due and makes it, oldest first."""

    def __init__(
        self,
        database: Database,
        meeting: Meeting,
        performer: Performer,
        committed: Callable[[Written], None],
        postman: Postman,
    ) -> None:
        self._database = database
        self._meeting = meeting
        self._performer = performer
        self._committed = committed
        self._ringing = asyncio.Lock()
        self._postman = postman
        self._lateness = postman.lateness

    async def ring(self, now: datetime) -> int:
        """Make every Call that is due at `now` (aware); the number made."""
        made = 0
        async with self._ringing:
            while sheaf := await self._due(now):
                rung = await self._in_turn(sheaf, now)
                made += rung
                if rung < len(sheaf):
                    break
            await self._report(now)
        return made

    async def _in_turn(self, sheaf: Sequence[Alarm], now: datetime) -> int:
        """Each in a transaction of its own, until others are in the way; how many were made."""
        for made, alarm in enumerate(sheaf):
            if not await self._ring(alarm, now):
                return made
        return len(sheaf)

    async def _due(self, now: datetime) -> list[Alarm]:
        async with self._database.work() as work:
            return await Alarms(work).due_together(now)

    async def _ring(self, alarm: Alarm, now: datetime) -> bool:
        """Make it, drop it or park it; False when others were in the way and it has to wait."""
        lateness = now - alarm.due
        if not alarm.late.allows(lateness):
            if await self._done(alarm):
                self._lateness.note(alarm.house, Fate.DROPPED)
            return True
        try:
            written = await self._make(alarm)
        except Conflict:
            return False
        except Refused as refusal:
            log.info("alarm %s was refused: %s", alarm.key, refusal)
            await self._done(alarm)
            return True
        except (StoreFailed, asyncio.CancelledError):
            raise
        except Exception as error:  # noqa: BLE001 - parked with its reason
            return await self._park(alarm, error)
        if written is not None:
            self._rung(alarm, lateness, written)
        return True

    def _rung(self, alarm: Alarm, lateness: timedelta, written: Written) -> None:
        command = self._performer.registry.get(alarm.call.name)
        if lateness > ON_TIME and not (command and command.manner.tells_late):
            self._lateness.note(alarm.house, Fate.DONE_LATE)
        self._committed(written)

    async def _make(self, alarm: Alarm) -> Written | None:
        for attempt in range(ATTEMPTS):
            try:
                async with self._database.work() as work:
                    return await self._made(work, alarm)
            except Conflict:
                if attempt == ATTEMPTS - 1:
                    raise
        raise AssertionError("a loop that ends by itself")

    async def _made(self, work: Work, alarm: Alarm) -> Written | None:
        """What it wrote; nothing where one that was made before it called it off."""
        if not await Alarms(work).holds(alarm):
            return None
        house = await Houses(work, 0).get(alarm.house)
        ctx = self._meeting.for_house(work, house, alarm.due)
        reply = await self._performer.perform(ctx, Asked(alarm.call))
        written = await self._performer.finish(ctx, reply, None, alarm.call.name)
        await Alarms(work, alarm.house).done(alarm.id)
        return written

    async def _done(self, alarm: Alarm) -> bool:
        """It is over without being made; whether it still was to be."""
        async with self._database.work() as work:
            held = await Alarms(work).holds(alarm)
            if held:
                await Alarms(work).done(alarm.id)
        return held

    async def _park(self, alarm: Alarm, error: Exception) -> bool:
        """Kept with its reason, tried again at the next start."""
        if isinstance(error, Unknown | Gone):
            reason = f"{type(error).__name__.lower()}: {error}"
        else:
            reason = f"reference {secrets.token_hex(3)}"
            log.error("%s: alarm %s failed", reason, alarm.key, exc_info=error)
        async with self._database.work() as work:
            await Alarms(work, alarm.house).park(alarm.id, reason)
        self._lateness.note(alarm.house, Fate.PARKED)
        return True

    async def _report(self, now: datetime) -> None:
        """Coordinators get one report of what was late, what no longer came, and what could not be.

        It waits a while for what is on its way, so that it is one; where it cannot be written now, for the next bell.
        """
        if not self._lateness.ripe(now, resting=self._postman.resting):
            return
        for house, counts in self._lateness.untold().items():
            try:
                written = await self._reported(house, report(counts))
            except Conflict as conflict:
                log.warning("the report for house %d waits: %s", house, conflict)
                continue
            self._lateness.told(house, counts)
            self._committed(written)

    async def _reported(self, house: int, text: Text) -> Written:
        async with self._database.work() as work:
            ctx = self._meeting.for_house(work, await Houses(work, 0).get(house))
            ctx.tell(Role.COORDINATOR, Reply(text, urgency=Urgency.INFORM))
            return await self._performer.finish(ctx, None, None, REPORT)
