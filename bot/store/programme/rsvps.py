"""RSVPs: who said of which date of an event that they come, perhaps or not; one word a person, by whichever account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.store import tables
from bot.store.work import Repository, of_house

Answer: TypeAlias = Literal["yes", "maybe", "no", "held"]
SEATED: tuple[Answer, ...] = ("yes", "held")
"""Held: kept for somebody who waited, until they answer."""


@dataclass(frozen=True, slots=True)
class Rsvp:
    """What somebody said of one date; `count` is how many they are, companions with them."""

    occasion: int
    person: int
    answer: Answer
    count: int
    at: datetime


_t = tables.rsvps
_OF = select(_t).where(_t.c.occasion == bindparam("the_occasion")).order_by(_t.c.at, _t.c.person)
_ONE = _OF.where(_t.c.person == bindparam("the_person"))
_BY = select(_t).where(_t.c.person == bindparam("the_person")).order_by(_t.c.occasion)
_insert = upsert(_t)
_PUT = _insert.on_conflict_do_update(
    index_elements=["occasion", "person"],
    set_={name: _insert.excluded[name] for name in ("answer", "people", "at")},
)
_o = tables.occasions
_over = select(_o.c.id).where(of_house(_o), _o.c.ends < bindparam("before"))
_LET_GO = delete(_t).where(_t.c.occasion.in_(_over))
_DROP = delete(_t).where(_t.c.occasion == bindparam("the_occasion"), _t.c.person == bindparam("the_person"))


class Rsvps(Repository):
    """What people said they do; ids of occasions are of one house."""

    async def of(self, occasion: int) -> list[Rsvp]:
        """Who said something, who said it first first."""
        return [_rsvp(row) for row in await self.work.all(_OF, {"the_occasion": occasion})]

    async def one(self, occasion: int, person: int) -> Rsvp | None:
        row = await self.work.first(_ONE, {"the_occasion": occasion, "the_person": person})
        return _rsvp(row) if row else None

    async def by(self, person: int) -> list[Rsvp]:
        """All that somebody ever said."""
        return [_rsvp(row) for row in await self.work.all(_BY, {"the_person": person})]

    async def put(self, rsvp: Rsvp) -> None:
        """Their last word counts."""
        values = {"occasion": rsvp.occasion, "person": rsvp.person}
        await self.work.run(_PUT, {**values, "answer": rsvp.answer, "people": rsvp.count, "at": rsvp.at})

    async def let_names_go(self, before: datetime) -> int:
        """Who came to what was over by then: how many they were is in the report of its host."""
        return await self.work.run(_LET_GO, self.here(before=before))

    async def drop(self, occasion: int, person: int) -> None:
        await self.work.run(_DROP, {"the_occasion": occasion, "the_person": person})


def seated(rsvps: Sequence[Rsvp]) -> int:
    """How many places are taken or kept."""
    return sum(one.count for one in rsvps if one.answer in SEATED)


def coming(rsvps: Sequence[Rsvp]) -> int:
    """How many said that they come."""
    return sum(one.count for one in rsvps if one.answer == "yes")


def _rsvp(row: Row[Any]) -> Rsvp:
    return Rsvp(row.occasion, row.person, row.answer, row.people, row.at)
