"""Newcomers: what somebody said they came for, and how far they were accompanied; and who accepted which charter."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.store import tables
from bot.store.work import Repository, of_house


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A person who answered our greeting; `step` is the day of the last message that was to follow, 0 for none."""

    person: int
    since: datetime
    purpose: str | None = None
    step: int = 0


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Somebody accepted this version of the charter."""

    person: int
    version: int
    at: datetime


_t, _a = tables.newcomers, tables.acceptances
_GET = select(_t).where(of_house(_t), _t.c.person == bindparam("the_person"))
_DELETE = delete(_t).where(of_house(_t), _t.c.person == bindparam("the_person"))
_insert = upsert(_t)
_PUT = _insert.on_conflict_do_update(
    index_elements=["person"], set_={name: _insert.excluded[name] for name in ("purpose", "since", "step")}
)
_ACCEPT = upsert(_a).on_conflict_do_nothing()
_ACCEPTED = (
    select(_a)
    .where(of_house(_a), _a.c.person == bindparam("the_person"))
    .order_by(_a.c.version.desc())
    .limit(1)
)
_OLDER = (
    select(_a.c.person)
    .where(of_house(_a))
    .group_by(_a.c.person)
    .having(func.max(_a.c.version) < bindparam("the_version"))
    .order_by(_a.c.person)
)


class Newcomers(Repository):
    """The newcomers of a house."""

    async def of(self, person: int) -> Newcomer | None:
        row = await self.work.first(_GET, self.here(the_person=person))
        return _newcomer(row) if row else None

    async def put(self, newcomer: Newcomer) -> None:
        names = ("person", "purpose", "since", "step")
        values = {name: getattr(newcomer, name) for name in names}
        await self.work.run(_PUT, {**values, "house": self.house})

    async def forget(self, person: int) -> None:
        """They want nothing to follow."""
        await self.work.run(_DELETE, self.here(the_person=person))


class Acceptances(Repository):
    """Who accepted which version of the charter of a house."""

    async def add(self, acceptance: Acceptance) -> None:
        values = {"person": acceptance.person, "version": acceptance.version, "at": acceptance.at}
        await self.work.run(_ACCEPT, {**values, "house": self.house})

    async def last(self, person: int) -> Acceptance | None:
        """The newest version that somebody accepted."""
        row = await self.work.first(_ACCEPTED, self.here(the_person=person))
        return Acceptance(row.person, row.version, row.at) if row else None

    async def of_older(self, version: int) -> list[int]:
        """Whoever accepted one before that, and not that one."""
        return [row.person for row in await self.work.all(_OLDER, self.here(the_version=version))]


def _newcomer(row: Row[Any]) -> Newcomer:
    return Newcomer(row.person, row.since, row.purpose, row.step)
