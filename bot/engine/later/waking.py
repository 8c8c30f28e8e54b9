"""After a sleep: zone data may be new, what could not be done may be done now, and skills see to what goes on by itself."""

import logging

from bot.engine.arriving.meeting import Meeting
from bot.engine.registry import Registry
from bot.store.alarms import Alarms
from bot.store.database import Database
from bot.store.house.houses import Houses
from bot.store.retime import retime
from bot.store.work import Work

log = logging.getLogger(__name__)


async def wake(database: Database, meeting: Meeting, registry: Registry) -> None:
    """Once, when the program starts."""
    async with database.work() as work:
        if moved := await retime(work, meeting.clock.now()):
            log.warning("zone data is new: %d bookings and closures have other instants now", moved)
        alarms = Alarms(work)
        for alarm in await alarms.parked():
            await alarms.unpark(alarm.id)
        await _see_to_it(work, meeting, registry)


async def _see_to_it(work: Work, meeting: Meeting, registry: Registry) -> None:
    """Of what a skill asks for then only alarms are set; one that stands already stays as it is."""
    for house in await Houses(work).all():
        ctx = meeting.for_house(work, house)
        for skill in registry.skills:
            for see_to in skill.wakings if not house.skills or skill.name in house.skills else ():
                await see_to(ctx)
        alarms = Alarms(work, house.id)
        for alarm in ctx.effects.alarms:
            if not await alarms.stands(alarm.key):
                await alarms.set(alarm.key, alarm.call, alarm.due, alarm.late)
