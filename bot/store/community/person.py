"""A person: who somebody is in one house, as a value and as it is read from rows."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import Row, Text, bindparam, cast, exists, func, select

from bot.core.address import Address
from bot.core.text import UserText
from bot.store import tables


class Role(Enum):
    """What somebody is to the house; everybody is a visitor, the others are given or come with a channel."""

    VISITOR = "visitor"
    MEMBER = "member"
    CONCIERGE = "concierge"
    COORDINATOR = "coordinator"
    TREASURER = "treasurer"


@dataclass(frozen=True, slots=True)
class Person:
    """A human in one house. `roles` are the given ones; `shows_name` is their yes or no, None when never asked.

    `flags` are what the house noted of them, a training done or an agreement signed: yes or no, never an amount.
    `identities` are their accounts, the one by which they last wrote first; `plain`: they want words alone, no emoji and no pictures.
    `seen` is the day on which they last wrote to us. `placed` are the roles that come with the places that they are in. `language` is their choice, `spoken` that of their last words to us that were clearly of one.
    """

    id: int
    house: int
    name: UserText
    language: str | None = None
    roles: frozenset[Role] = frozenset()
    shows_name: bool | None = None
    greeted: bool = False
    identities: tuple[Address, ...] = ()
    spoken: str | None = None
    flags: frozenset[str] = frozenset()
    placed: frozenset[Role] = frozenset()
    plain: bool = False
    seen: datetime | None = field(default=None, compare=False)

    @property
    def held(self) -> frozenset[Role]:
        """Given ones, and those that come with a place."""
        return self.roles | self.placed


NOTHING = "[]"
BETWEEN = "\n"
"""Stands between addresses read together."""

_p, _theirs = tables.people, tables.identities.alias("theirs")
accounts = (
    select(func.aggregate_strings(_theirs.c.address, BETWEEN))
    .where(_theirs.c.person == _p.c.id)
    .correlate(_p)
    .scalar_subquery()
    .label("accounts")
)
"""All accounts of a selected person."""

_places, _inside, _own = (
    tables.channels.alias("places"),
    tables.memberships.alias("is_in"),
    tables.identities.alias("own"),
)
_given_there = cast(_places.c.gives, Text)
_where_they_are = (
    _places.c.id == _inside.c.channel,
    _inside.c.identity == _own.c.address,
    _own.c.person == _p.c.id,
    _places.c.house == _p.c.house,
)
placed = (
    select(func.aggregate_strings(_given_there, BETWEEN))
    .where(*_where_they_are, _given_there != NOTHING)
    .correlate(_p)
    .scalar_subquery()
    .label("placed")
)
"""What all places that a selected person is in give them."""
gives = exists().where(*_where_they_are, _given_there.like(bindparam("the_role"))).correlate(_p)
"""Whether one of these places gives a role."""


def person_of(row: Row[Any]) -> Person:
    return Person(
        id=row.id,
        house=row.house,
        name=row.name,
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


def placed_of(stored: str | None) -> frozenset[Role]:
    """Lists of roles, read together."""
    lists = (json.loads(one) for one in stored.split(BETWEEN)) if stored else ()
    return frozenset(Role(role) for roles in lists for role in roles)


def roles_of(stored: list[str]) -> frozenset[Role]:
    return frozenset(Role(role) for role in stored)


def addresses(stored: str | None, first: str | None = None) -> tuple[Address, ...]:
    """Accounts read together; the one by which they were last reached is the first."""
    found = sorted(stored.split(BETWEEN), key=lambda one: (one != first, one)) if stored else ()
    return tuple(Address.parse(one) for one in found)


def makes_member(roles: frozenset[Role]) -> bool:
    return bool(roles - {Role.VISITOR})
