"""The doors of the house: invitations, who comes and goes, a key that was shown around."""

import logging
from dataclasses import dataclass, field
from datetime import timedelta

from bot.core.address import Address
from bot.core.call import Call
from bot.core.card import Reply
from bot.core.incoming import Edited, Invited, Joined, Left, Moved, Said, Uncounted
from bot.core.text import UserText, _
from bot.engine.arriving.claim import spoilt
from bot.engine.arriving.counting import Counting
from bot.engine.arriving.meeting import Guest, Meeting, entering
from bot.engine.arriving.moving import Moving
from bot.engine.arriving.passage import Passage
from bot.engine.arriving.rate import Rate
from bot.engine.doing.perform import Performer
from bot.engine.doing.written import NOTHING, Written
from bot.engine.speaking.place import place_of
from bot.engine.wording import Reader, plain
from bot.kit.people.departure import Departed
from bot.kit.people.placed import known
from bot.store.alarms import Late
from bot.store.community.people import People, Role
from bot.store.database import Work
from bot.store.house.channels import Channel, Channels
from bot.store.house.houses import House, Houses

log = logging.getLogger(__name__)

EVERYBODY = "everybody"
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Doors:
    """Who gets in, and what is asked of the network for it.

    Each invitation costs requests to the network: nobody needs so many an hour, and all together neither. The others are
    left as they are, for whoever sent them to send again.
    """

    meeting: Meeting
    performer: Performer
    by_one: Rate = field(default_factory=lambda: Rate(30, HOUR))
    by_all: Rate = field(default_factory=lambda: Rate(600, HOUR))

    async def overheard(self, work: Work, heard: Said | Edited) -> Written | None:
        """A claim code that others could read counts no more; who said it is told why, and where the new one is."""
        origin = heard.origin
        house = None if origin.direct else await spoilt(work, heard.text)
        if house is None:
            return None
        person = await People(work, house.id).meet(origin.author, UserText.clean(origin.author_name, 80))
        ctx = self.meeting.context(work, Guest(house, person, None, member=False), origin, heard.text)
        why = _(
            "Others could read that code here, so it counts no more. My log has a new one: say it to me in private."
        )
        return await self.performer.finish(ctx, Reply(why), place_of(heard), "overheard")

    async def beckoned(self, work: Work, said: Said) -> Written | None:
        """Where nobody is invited into channels, a coordinator who speaks to us in a new one brings us there."""
        origin = said.origin
        means = self.performer.saying.capabilities.get(origin.channel.network)
        if origin.direct or not said.addressed or means is None or not means.slash:
            return None
        if await Channels(work, 0).at(origin.channel):
            return None
        known = await People(work, 0).everywhere(origin.author)
        person = next((one for one in known if Role.COORDINATOR in one.roles), None)
        if person is None:
            return None
        house = await Houses(work, 0).get(person.house)
        ctx = self.meeting.context(work, Guest(house, person, None, member=True), origin, said.text)
        address = str(origin.channel)
        then = Call("house.joined", {"person": person.id})
        ctx.errand("network.join", {"channel": address}, key=entering(origin.channel), then=then)
        place = place_of(said)
        reply = Reply(
            _("I did not know this channel yet: I ask you in private what it is for."),
            private=place.handle is not None,
        )
        return await self.performer.finish(ctx, reply, place, "beckoned")

    async def passed(self, work: Work, incoming: Joined | Left | Uncounted | Invited | Moved) -> Written:
        """Somebody came, went, or invites us; or a channel goes on elsewhere."""
        if isinstance(incoming, Uncounted):
            return await Counting(self.meeting, self.performer).of(work, incoming.origin.channel)
        moving = Moving(self.meeting, self.performer)
        if isinstance(incoming, Moved):
            return await moving.moved(work, incoming)
        if isinstance(incoming, Invited):
            awaited = await moving.awaited(work, incoming.origin.channel)
            return awaited or await self._invited(work, incoming)
        return await self._presence(work, incoming)

    async def _presence(self, work: Work, incoming: Joined | Left) -> Written:
        written = await Passage(self.meeting, self.performer).told(work, incoming)
        for address in (incoming.origin.channel, *incoming.also):
            channel = await Channels(work, 0).at(address)
            if channel is None:
                continue
            await _passes(Channels(work, channel.house), incoming, address)
            if isinstance(incoming, Left) and incoming.me:
                written = await self._lost(work, channel) or written
                continue
            if isinstance(incoming, Joined) and not incoming.me:
                await known(work, channel, [(incoming.origin.author, incoming.origin.author_name)])
            elif not incoming.me:
                written = await self._departed(work, channel.house, incoming.origin.author) or written
            again = await Counting(self.meeting, self.performer).again(work, channel)
            written = written.and_also(again) if again else written
        return written

    async def _lost(self, work: Work, channel: Channel) -> Written | None:
        """The house hears that nothing can be said there any more; a role of a guild was no place to talk."""
        if not channel.talks:
            return None
        ctx = self.meeting.for_house(work, await Houses(work, 0).get(channel.house))
        call = Call("house.lost", {"channel": channel.name, "purpose": channel.purpose.value})
        ctx.alarms.at(ctx.now, call, key=f"lost {channel.id}", late=Late.always())
        return await self.performer.finish(ctx, None, None, "lost")

    async def _departed(self, work: Work, house: int, account: Address) -> Written | None:
        """Whoever is in no channel of the house any more, by any of their accounts, has left it."""
        people = People(work, house)
        person = await people.by_identity(account)
        if person is None or await people.is_here(person):
            return None
        ctx = self.meeting.for_house(work, await Houses(work, 0).get(house))
        ctx.fact(Departed(house, person.id))
        return await self.performer.finish(ctx, None, None, "left")

    async def _invited(self, work: Work, invited: Invited) -> Written:
        """A direct chat is anybody's; into a channel only a coordinator brings us; others are politely declined."""
        if self._too_many(str(invited.origin.author)):
            return NOTHING
        address = str(invited.origin.channel)
        known = await People(work, 0).everywhere(invited.origin.author)
        coordinator = next((person for person in known if Role.COORDINATOR in person.roles), None)
        house = await self._house(work, coordinator.house if coordinator else None)
        if house is None:
            return NOTHING
        ctx = self.meeting.for_house(work, house)
        if invited.origin.direct:
            ctx.errand(
                "network.join", {"channel": address, "direct": True}, key=entering(invited.origin.channel)
            )
        elif coordinator:
            then = Call("house.joined", {"person": coordinator.id})
            ctx.errand("network.join", {"channel": address}, key=entering(invited.origin.channel), then=then)
        else:
            ctx.errand(
                "network.leave", {"channel": address, "reason": self._declined(house)}, key=f"leave {address}"
            )
        return await self.performer.finish(ctx, None, None, "invited")

    def _too_many(self, inviter: str) -> bool:
        now = self.meeting.clock.now()
        if self.by_one.full(inviter, now) or self.by_all.full(EVERYBODY, now):
            return True
        self.by_one.add(inviter, now)
        self.by_all.add(EVERYBODY, now)
        for name, rate in ((inviter, self.by_one), (EVERYBODY, self.by_all)):
            if rate.full(name, now):
                log.warning("no more invitations of %s for the time being: %d in an hour", name, rate.most)
        return False

    async def _house(self, work: Work, house: int | None) -> House | None:
        if house is not None:
            return await Houses(work, 0).get(house)
        return next(iter(await Houses(work, 0).all()), None)

    def _declined(self, house: House) -> str:
        reader: Reader = self.performer.saying.reader(house, house.languages[0], self.meeting.clock.now())
        return plain(_("I only come where a coordinator of the house invites me."), reader)


async def _passes(channels: Channels, incoming: Joined | Left, address: Address) -> None:
    if isinstance(incoming, Left) and incoming.me:
        await channels.forget(address)
    elif isinstance(incoming, Left):
        await channels.left(address, incoming.origin.author)
    elif not incoming.me:
        await channels.joined(address, incoming.origin.author)
