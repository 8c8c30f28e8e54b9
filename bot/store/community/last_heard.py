"""When somebody was last heard, by which of their accounts, and who has not been for long."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Text, bindparam, cast, exists, select, update

from bot.core.address import Address
from bot.store import tables
from bot.store.community.person import NOTHING, Person
from bot.store.memory import SPARES
from bot.store.work import Repository, of_house, this

_p, _i, _c, _m, _b = tables.people, tables.identities, tables.channels, tables.memberships, tables.bookings
_heard = update(_p).where(this(_p)).execution_options(**SPARES)
_USED = _heard.values(used=bindparam("the_used"))
_REACHED = _heard.values(reached=bindparam("the_address"))
_SAW = _heard.values(seen=bindparam("the_moment"))
_SPOKE = _heard.values(spoken=bindparam("the_language"))
_COUNT_FROM = update(_p).where(of_house(_p), _p.c.seen.is_(None)).values(seen=bindparam("the_moment"))
_in_the_house = (
    exists()
    .where(
        _i.c.person == _p.c.id,
        _m.c.identity == _i.c.address,
        _m.c.channel == _c.c.id,
        _c.c.house == _p.c.house,
    )
    .correlate(_p)
)
_to_come = exists().where(_b.c.person == _p.c.id, _b.c.ends > bindparam("the_now")).correlate(_p)
_SILENT = (
    select(_p.c.id)
    .where(
        of_house(_p),
        _p.c.seen < bindparam("since"),
        cast(_p.c.roles, Text) == NOTHING,
        ~_in_the_house,
        ~_to_come,
    )
    .order_by(_p.c.id)
)


class LastHeard(Repository):
    """What is noted of each person of a house as they speak to us."""

    async def reached(self, person: Person, address: Address) -> Person:
        """By this account of several they wrote last: there they are told what comes unasked."""
        await self.work.run(_REACHED, self.here(the_id=person.id, the_address=str(address)))
        return replace(person, identities=(address, *(one for one in person.identities if one != address)))

    async def saw(self, person: Person, at: datetime) -> Person:
        """They wrote to us, today."""
        await self.work.run(_SAW, self.here(the_id=person.id, the_moment=at))
        return replace(person, seen=at)

    async def spoke(self, person: Person, language: str) -> Person:
        """The language of their last clear words."""
        await self.work.run(_SPOKE, self.here(the_id=person.id, the_language=language))
        return replace(person, spoken=language)

    async def silent(self, since: datetime, now: datetime) -> list[int]:
        """Who has not been heard since then, is nowhere in the house, and neither holds nor awaits anything; unknown ones count from now."""
        await self.work.run(_COUNT_FROM, self.here(the_moment=now))
        rows = await self.work.all(_SILENT, self.here(since=since, the_now=now))
        return [row.id for row in rows]

    async def used(self, person: Person, at: datetime) -> None:
        """They spoke to the bot as somebody of this house."""
        await self.work.run(_USED, self.here(the_id=person.id, the_used=at))
