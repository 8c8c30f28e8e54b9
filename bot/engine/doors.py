"""The doors of the house: the claim of a new one, invitations, who comes and goes."""

import re
import secrets
from dataclasses import dataclass, replace

from bot.core.call import Call
from bot.core.incoming import Incoming, Invited, Joined, Left, Moved, Said
from bot.core.text import UserText, _
from bot.engine.meeting import Guest, Meeting
from bot.engine.moving import Moving
from bot.engine.perform import Performer
from bot.engine.wording import Reader, plain
from bot.engine.written import NOTHING, Written
from bot.store.channels import Channels
from bot.store.database import Work
from bot.store.houses import House, Houses
from bot.store.people import People, Role
from bot.store.shelf import Shelf

CLAIM = re.compile(r"loge(-[a-z0-9]{4}){3}", re.IGNORECASE)
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that are read as one another


@dataclass(frozen=True)
class Doors:
    """Who gets in, and what is asked of the network for it."""

    meeting: Meeting
    performer: Performer

    async def claimed(self, work: Work, said: Said) -> Guest | None:
        """The first person who says a house's claim code in private becomes its coordinator."""
        if not said.origin.direct or not CLAIM.fullmatch(said.text.strip()):
            return None
        for house in await Houses(work, 0).all():
            shelf = Shelf(work, house.id, "house")
            code = await shelf.get("claim", "code")
            if code and secrets.compare_digest(str(code.body["code"]), said.text.strip().lower()):
                await shelf.delete("claim", "code")
                people = People(work, house.id)
                person = await people.meet(said.origin.author, UserText.clean(said.origin.author_name, 80))
                person = replace(person, roles=person.roles | {Role.COORDINATOR})
                await people.save(person)
                return Guest(house, person, None, member=False)
        return None

    @property
    def _moving(self) -> Moving:
        return Moving(self.meeting, self.performer)

    async def passed(self, work: Work, incoming: Incoming) -> Written:
        """Somebody came, went, or invites us."""
        match incoming:
            case Joined() | Left():
                return await self._presence(work, incoming)
            case Invited():
                awaited = await self._moving.awaited(work, incoming.origin.channel)
                return awaited or await self._invited(work, incoming)
            case Moved():
                return await self._moving.moved(work, incoming)
            case _:
                return NOTHING

    async def _presence(self, work: Work, incoming: Joined | Left) -> Written:
        channel = await Channels(work, 0).at(incoming.origin.channel)
        if channel is None:
            return NOTHING
        channels = Channels(work, channel.house)
        if incoming.me:
            if isinstance(incoming, Left):
                await channels.forget(channel.address)
        elif isinstance(incoming, Joined):
            await channels.joined(channel.address, incoming.origin.author)
        else:
            await channels.left(channel.address, incoming.origin.author)
        return NOTHING

    async def _invited(self, work: Work, invited: Invited) -> Written:
        """A direct chat is anybody's; into a channel only a coordinator brings us; others are politely declined."""
        address = str(invited.origin.channel)
        known = await People(work, 0).everywhere(invited.origin.author)
        coordinator = next((person for person in known if Role.COORDINATOR in person.roles), None)
        house = await self._house(work, coordinator.house if coordinator else None)
        if house is None:
            return NOTHING
        ctx = self.meeting.for_house(work, house)
        if invited.origin.direct:
            ctx.errand("network.join", {"channel": address, "direct": True}, key=f"join {address}")
        elif coordinator:
            then = Call("house.joined", {"person": coordinator.id})
            ctx.errand("network.join", {"channel": address}, key=f"join {address}", then=then)
        else:
            ctx.errand(
                "network.leave", {"channel": address, "reason": self._declined(house)}, key=f"leave {address}"
            )
        return await self.performer.finish(ctx, None, None, "invited")

    async def _house(self, work: Work, house: int | None) -> House | None:
        if house is not None:
            return await Houses(work, 0).get(house)
        return next(iter(await Houses(work, 0).all()), None)

    def _declined(self, house: House) -> str:
        reader: Reader = self.performer.saying.reader(house, house.languages[0], self.meeting.clock.now())
        return plain(_("I only come where a coordinator of the house invites me."), reader)


async def claim_code(work: Work, house: int) -> str:
    """The code that makes a house's first coordinator; the same one until somebody has said it."""
    shelf = Shelf(work, house, "house")
    if known := await shelf.get("claim", "code"):
        return str(known.body["code"])
    groups = ("".join(secrets.choice(LETTERS) for _letter in range(4)) for _group in range(3))
    code = "-".join(("loge", *groups))
    await shelf.put("claim", "code", {"code": code})
    return code
