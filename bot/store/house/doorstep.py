"""Who is at the door: one query for what every message needs to know."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Text, and_, bindparam, exists, func, literal, or_, select

from bot.core.address import Address
from bot.store import tables
from bot.store.community.person import Person, accounts, addresses, makes_member, placed, placed_of, roles_of
from bot.store.house.channels import Channel, Purpose, hush_of
from bot.store.work import Work


@dataclass(frozen=True, slots=True)
class Met:
    """House, person and channel, as far as they are known.

    In a channel of a house: that house, and who the author is there. Elsewhere (a direct chat): the only house
    that knows the author; None when several do, or none.
    """

    house: int | None
    person: Person | None
    channel: Channel | None
    member: bool


_p, _i, _c, _m = tables.people, tables.identities, tables.channels, tables.memberships
_members_of = tables.channels.alias("members_of")
_author = bindparam("author", type_=Text)
_always = select(literal(1).label("one")).subquery("always")
_other = tables.identities.alias("other")
_theirs = select(_other.c.address).where(_other.c.person == _p.c.id).correlate(_p)
_is_inside = (
    exists()
    .where(
        _m.c.channel == _members_of.c.id,
        _members_of.c.members,
        _members_of.c.house == func.coalesce(_c.c.house, _p.c.house),
        or_(_m.c.identity == _author, _m.c.identity.in_(_theirs)),
    )
    .correlate(_c, _p)
)
_MEET = (
    select(
        _p.c.id,
        _p.c.house,
        _p.c.name,
        _p.c.language,
        _p.c.spoken,
        _p.c.roles,
        _p.c.shows_name,
        _p.c.greeted,
        _p.c.flags,
        _p.c.plain,
        _p.c.reached,
        _p.c.seen,
        accounts,
        placed,
        *(column.label(f"channel_{column.name}") for column in _c.c),
        _is_inside.label("inside"),
    )
    .select_from(_always)
    .outerjoin(_c, _c.c.address == bindparam("channel", type_=Text))
    .outerjoin(_i, and_(_i.c.address == _author, or_(_c.c.id.is_(None), _i.c.house == _c.c.house)))
    .outerjoin(_p, _p.c.id == _i.c.person)
    .limit(2)
)


class Doorstep:
    """Where the hub asks who is there."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def meet(self, author: Address, channel: Address) -> Met:
        rows = await self._work.all(_MEET, {"author": str(author), "channel": str(channel)})
        row = rows[0]
        if len(rows) > 1 or (row.id is None and row.channel_id is None):
            return Met(None, None, None, member=False)
        person = _person(row)
        given = person is not None and makes_member(person.held)
        found = _channel(row, channel)
        return Met(found.house if found else row.house, person, found, member=given or row.inside)


def _person(row: Row[Any]) -> Person | None:
    if row.id is None:
        return None
    return Person(
        row.id,
        row.house,
        row.name,
        language=row.language,
        spoken=row.spoken,
        roles=roles_of(row.roles),
        shows_name=row.shows_name,
        greeted=row.greeted,
        identities=addresses(row.accounts, row.reached),
        flags=frozenset(row.flags),
        placed=placed_of(row.placed),
        plain=row.plain,
        seen=row.seen,
    )


def _channel(row: Row[Any], address: Address) -> Channel | None:
    if row.channel_id is None:
        return None
    return Channel(
        row.channel_id,
        row.channel_house,
        address,
        row.channel_name,
        Purpose(row.channel_purpose),
        members=row.channel_members,
        language=row.channel_language,
        hush=hush_of(row.channel_hushed, row.channel_hushed_by),
        gives=roles_of(row.channel_gives),
    )
