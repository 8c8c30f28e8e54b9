"""A person: who somebody is in one house, as a value and as it is read from rows."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlalchemy import Row, func, select

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
    `language` is their choice, `spoken` that of their last words to us that were clearly of one.
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
        identities=addresses(row.accounts),
        flags=frozenset(row.flags),
    )


def roles_of(stored: list[str]) -> frozenset[Role]:
    return frozenset(Role(role) for role in stored)


def addresses(stored: str | None) -> tuple[Address, ...]:
    return tuple(Address.parse(one) for one in sorted(stored.split(BETWEEN))) if stored else ()


def makes_member(roles: frozenset[Role]) -> bool:
    return bool(roles - {Role.VISITOR})
