"""A channel that goes on elsewhere: the house follows, at once where it may, else when it is invited there."""

from dataclasses import dataclass
from datetime import timedelta

from bot.core.address import Address
from bot.core.call import Call
from bot.core.incoming import Moved
from bot.engine.arriving.meeting import Meeting, entering
from bot.engine.doing.perform import Performer
from bot.engine.doing.written import NOTHING, Written
from bot.kit.context import Context
from bot.store.alarms import Late
from bot.store.database import Work
from bot.store.house.channels import Channels
from bot.store.house.houses import Houses
from bot.store.shelf import Shelf

SHELF, AWAITED = "house", "awaited"
PATIENCE = timedelta(minutes=5)
"""How long until the coordinators are asked to invite us."""


@dataclass(frozen=True)
class Moving:
    """Whether the new channel really is the old one's successor is looked at by `house.moved`, once we are in it."""

    meeting: Meeting
    performer: Performer

    async def moved(self, work: Work, moved: Moved) -> Written:
        """Only channels of a house are followed: whoever opened another room cannot send us anywhere."""
        channel = await Channels(work, 0).at(moved.origin.channel)
        if channel is None:
            return NOTHING
        ctx = self.meeting.for_house(work, await Houses(work, 0).get(channel.house))
        to = str(moved.to)
        await Shelf(work, ctx.house.id, SHELF).put(AWAITED, to, {"from": str(channel.address)})
        waits = Call("house.awaited", {"channel": to})
        ctx.alarms.at(ctx.now + PATIENCE, waits, key=f"awaited {to}", late=Late.always())
        self._open(str(channel.address), to)
        return await self._enter(ctx, to, moved.via)

    async def awaited(self, work: Work, channel: Address) -> Written | None:
        """Whoever invites us into a channel that we wait for, we come."""
        for house in await Houses(work, 0).all():
            if known := await Shelf(work, house.id, SHELF).get(AWAITED, str(channel)):
                self._open(str(known.body["from"]), str(channel))
                return await self._enter(self.meeting.for_house(work, house), str(channel))
        return None

    def _open(self, old: str, new: str) -> None:
        """What is asked in the old one is answered in the new one."""
        until = self.performer.saying.asked_in.until
        if old in until:
            until[new] = max(until[old], until.get(new, until[old]))

    async def _enter(self, ctx: Context, channel: str, via: str = "") -> Written:
        """By a way that outlives a restart with the errand."""
        way = {"channel": channel} | ({"via": via} if via else {})
        ctx.errand("network.join", way, key=entering(Address.parse(channel)), then=Call("house.moved"))
        return await self.performer.finish(ctx, None, None, "moved")
