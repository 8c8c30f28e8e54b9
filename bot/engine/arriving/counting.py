"""Counting: of the channels that a house has the network is asked who is in them now."""

from dataclasses import dataclass

from bot.core.address import Address
from bot.core.call import Call
from bot.engine.arriving.meeting import Meeting
from bot.engine.doing.perform import Performer
from bot.engine.doing.written import Written
from bot.store.alarms import Alarms
from bot.store.errands import Errands, outcome
from bot.store.house.channels import Channel, Channels
from bot.store.house.houses import Houses
from bot.store.work import Work

COUNTED = Call("house.counted")
"""Writes down who is in a channel, as its network said."""


@dataclass(frozen=True)
class Counting:
    """Asks by an errand; what the network said is written down by a Call."""

    meeting: Meeting
    performer: Performer

    async def of(self, work: Work, place: Address) -> Written:
        """All channels of any house there: one, or all those of a guild."""
        for channel in await Channels(work, 0).under(place):
            await self._ask(work, channel)
        return Written(errands=True)

    async def again(self, work: Work, channel: Channel) -> Written | None:
        """Who came or went since the network was asked may be missing from what it said, or still be in it: that is not written."""
        if not await Errands(work, 0).under_way(_key(channel)):
            return None
        await Alarms(work, channel.house).cancel(outcome(_key(channel)))
        return await self._ask(work, channel)

    async def _ask(self, work: Work, channel: Channel) -> Written:
        ctx = self.meeting.for_house(work, await Houses(work, 0).get(channel.house))
        ctx.errand("network.join", {"channel": str(channel.address)}, key=_key(channel), then=COUNTED)
        return await self.performer.finish(ctx, None, None, "uncounted")


def _key(channel: Channel) -> str:
    return f"count {channel.address}"
