"""Channels: where a house talks, what each is for, and who is in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import Row, bindparam, delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.core.address import Address
from bot.core.text import UserText
from bot.store import tables
from bot.store.community.person import Role, roles_of
from bot.store.work import Repository, of_house, this


class Purpose(Enum):
    """What a channel is for."""

    MEMBERS = "members"
    ANNOUNCEMENTS = "announcements"
    PROGRAMME = "programme"
    ROTA = "rota"
    TEAM = "team"
    WELCOME = "welcome"
    SIGN = "sign"
    GROUP = "group"
    DUTY = "duty"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Hush:
    """Since when the bot is silent in a channel, and who asked for it (a person's id; None once they are forgotten)."""

    since: datetime
    by: int | None


@dataclass(frozen=True, slots=True)
class Channel:
    """A place to talk that belongs to one house; with `members`, being in it makes a member, and `gives` these roles."""

    id: int
    house: int
    address: Address
    name: UserText
    purpose: Purpose
    members: bool
    language: str | None = None
    hush: Hush | None = None
    gives: frozenset[Role] = frozenset()

    @property
    def talks(self) -> bool:
        """Whether it is a place to talk; a role of a guild is none, though people are in it."""
        return self.purpose not in {Purpose.GROUP, Purpose.DUTY}


def channel_of(row: Row[Any]) -> Channel:
    return Channel(
        id=row.id,
        house=row.house,
        address=Address.parse(row.address),
        name=row.name,
        purpose=Purpose(row.purpose),
        members=row.members,
        language=row.language,
        hush=hush_of(row.hushed, row.hushed_by),
        gives=roles_of(row.gives),
    )


def hush_of(since: datetime | None, by: int | None) -> Hush | None:
    return Hush(since, by) if since else None


TOGETHER = 500
"""So many people of a crowd are written in one group."""
_t, _m = tables.channels, tables.memberships
_AT = select(_t).where(_t.c.address == bindparam("the_address"))
_GET = select(_t).where(this(_t))
_ALL = select(_t).where(of_house(_t)).order_by(_t.c.id)
_UNDER = (
    select(_t)
    .where(
        or_(
            _t.c.address == bindparam("the_address"),
            _t.c.address.startswith(bindparam("the_start"), autoescape=False),
        )
    )
    .order_by(_t.c.id)
)
_OF = _ALL.where(_t.c.purpose == bindparam("the_purpose"))
_insert = upsert(_t)
_PUT = _insert.on_conflict_do_update(
    index_elements=["address"],
    set_={name: _insert.excluded[name] for name in ("house", "name", "purpose", "members", "language")},
).returning(_t.c.id)
_FORGET = delete(_t).where(of_house(_t), _t.c.address == bindparam("the_address"))
_MOVE = (
    update(_t)
    .where(of_house(_t), _t.c.address == bindparam("the_address"))
    .values(address=bindparam("the_new"))
)
_at_home = (of_house(_t), _t.c.address == bindparam("the_address"))
_HUSH = update(_t).where(*_at_home).values(hushed=bindparam("the_since"), hushed_by=bindparam("the_person"))
_SPEAK = update(_t).where(*_at_home).values(hushed=None, hushed_by=None)
_GIVE = update(_t).where(*_at_home).values(gives=bindparam("the_roles", type_=_t.c.gives.type))
_l = tables.letters
_READDRESS = (
    update(_l)
    .where(of_house(_l), _l.c.channel == bindparam("the_address"), _l.c.state == tables.WAITING)
    .values(channel=bindparam("the_new"), thread=None, reply_to=None)
)
_KNOWN = select(bindparam("the_identity", type_=_m.c.identity.type), _t.c.id).where(
    _t.c.address == bindparam("the_address")
)
_JOINED = upsert(_m).from_select(["identity", "channel"], _KNOWN).on_conflict_do_nothing()
_in_channel = (
    _m.c.channel == select(_t.c.id).where(_t.c.address == bindparam("the_address")).scalar_subquery()
)
_LEFT = delete(_m).where(_m.c.identity == bindparam("the_identity"), _in_channel)
_INSIDE = select(_m.c.identity).where(_in_channel).order_by(_m.c.identity)


class Channels(Repository):
    """The channels of a house; `at` and who is inside are looked up by address, in whichever house."""

    async def at(self, address: Address) -> Channel | None:
        return await self.work.kept("channels", address, lambda: self._at(address))

    async def _at(self, address: Address) -> Channel | None:
        row = await self.work.first(_AT, {"the_address": str(address)})
        return channel_of(row) if row else None

    async def get(self, channel: int) -> Channel | None:
        row = await self.work.first(_GET, self.here(the_id=channel))
        return channel_of(row) if row else None

    async def under(self, address: Address) -> list[Channel]:
        """It and those below it, of whichever house: a guild's channels."""
        values = {"the_address": str(address), "the_start": f"{address}/"}
        return [channel_of(row) for row in await self.work.all(_UNDER, values)]

    async def all(self) -> list[Channel]:
        return [channel_of(row) for row in await self.work.all(_ALL, self.here())]

    async def of(self, purpose: Purpose) -> list[Channel]:
        return [*await self.work.kept("channels", (self.house, purpose), lambda: self._of(purpose))]

    async def _of(self, purpose: Purpose) -> Sequence[Channel]:
        found = await self.work.all(_OF, self.here(the_purpose=purpose.value))
        return tuple(channel_of(row) for row in found)

    async def put(
        self,
        address: Address,
        name: str,
        purpose: Purpose,
        members: bool = False,
        language: str | None = None,
    ) -> Channel:
        """Make it this house's channel, or change what it is; who is inside stays."""
        values = {"name": name, "purpose": purpose.value, "members": members, "language": language}
        made = await self.work.insert(_PUT, {"house": self.house, "address": str(address), **values})
        return Channel(made, self.house, address, UserText(name), purpose, members, language)

    async def forget(self, address: Address) -> None:
        await self.work.run(_FORGET, self.here(the_address=str(address)))

    async def give(self, address: Address, roles: frozenset[Role]) -> None:
        """Whoever is in it holds these roles for as long."""
        values = self.here(the_address=str(address), the_roles=sorted(role.value for role in roles))
        await self.work.run(_GIVE, values)

    async def hush(self, address: Address, by: int, since: datetime) -> None:
        """Nothing is to be said there until `speak`."""
        await self.work.run(_HUSH, self.here(the_address=str(address), the_person=by, the_since=since))

    async def speak(self, address: Address) -> None:
        await self.work.run(_SPEAK, self.here(the_address=str(address)))

    async def move(self, address: Address, new: Address) -> None:
        """It goes on elsewhere, with all that it is and who is in it; what was to be said there waits for the new one."""
        there = await self.at(new)
        if there and there.house == self.house:
            await self.forget(new)
        values = self.here(the_address=str(address), the_new=str(new))
        await self.work.run(_MOVE, values)
        await self.work.run(_READDRESS, values)

    async def joined(self, address: Address, identity: Address) -> None:
        """Somebody is in it now; nothing happens for a channel that no house has."""
        await self.work.run(_JOINED, {"the_address": str(address), "the_identity": str(identity)})

    async def left(self, address: Address, identity: Address) -> None:
        await self.work.run(_LEFT, {"the_address": str(address), "the_identity": str(identity)})

    async def fill(self, address: Address, identities: Sequence[Address]) -> None:
        """Exactly these are in it: what the network said when asked."""
        known, there = set(await self.inside(address)), set(identities)
        for statement, these in ((_LEFT, known - there), (_JOINED, there - known)):
            some = sorted(map(str, these))
            for at in range(0, len(some), TOGETHER):
                where, part = str(address), some[at : at + TOGETHER]
                group = [{"the_address": where, "the_identity": one} for one in part]
                await self.work.run(statement, group)

    async def inside(self, address: Address) -> list[Address]:
        return [
            Address.parse(row.identity) for row in await self.work.all(_INSIDE, {"the_address": str(address)})
        ]
