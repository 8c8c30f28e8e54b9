"""Who comes and goes, told house by house before it is written who is in which channel."""

from dataclasses import dataclass

from bot.core.incoming import Joined, Left
from bot.engine.arriving.meeting import Meeting
from bot.engine.doing.perform import Performer
from bot.engine.doing.written import NOTHING, Written
from bot.kit.people.passage import came, greets, went
from bot.store.database import Work
from bot.store.house.channels import Channel, Channels
from bot.store.house.houses import Houses

PASSED = "passed"


@dataclass(frozen=True)
class Passage:
    """Only the houses that greet newcomers hear of it."""

    meeting: Meeting
    performer: Performer

    async def told(self, work: Work, passing: Joined | Left) -> Written:
        if passing.me:
            return NOTHING
        written = NOTHING
        for house, channels in (await _by_house(work, passing)).items():
            ctx = self.meeting.for_house(work, await Houses(work, 0).get(house))
            if not await greets(ctx):
                continue
            origin = passing.origin
            if isinstance(passing, Joined):
                whom = origin.author, origin.author_name
                await came(ctx, whom, origin.sent_at, channels, greeted=passing.greeted)
            else:
                await went(ctx, origin.author, channels)
            done = await self.performer.finish(ctx, None, None, PASSED)
            written = done if done.alarms else written
        return written


async def _by_house(work: Work, passing: Joined | Left) -> dict[int, list[Channel]]:
    """The channels in which people talk that they came into or left."""
    found: dict[int, list[Channel]] = {}
    for address in (passing.origin.channel, *passing.also):
        channel = await Channels(work, 0).at(address)
        if channel and channel.talks:
            found.setdefault(channel.house, []).append(channel)
    return found
