"""Rallies: who asked for somebody, who was asked, and who said yes. Who refused is written nowhere."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.core.errors import Conflict, Gone
from bot.core.text import NO_WORDS, UserText
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.work import Repository, of_house, this

LETTER = "H"
"""People see rallies as H-1, H-2 …"""

State: TypeAlias = Literal["open", "taken", "ended", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Rally:
    """Somebody is looked for, by a `skill`, for a `subject` of its own (`shift:31`); `person` asked for it, or the house did.

    What it is for begins `about` then. `words` are the asker's own: kept until it is over, shown to whom the skill says.
    """

    id: int
    number: int
    skill: str
    subject: str
    person: int | None
    made_at: datetime
    words: UserText = NO_WORDS
    about: datetime | None = None
    urgent: bool = False
    posted: bool = False
    state: State = "open"
    taker: int | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Load:
    """How often somebody was asked, of late, and when last."""

    times: int
    last: datetime


_t, _a = tables.rallies, tables.asked
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_OF = select(_t).where(of_house(_t), _t.c.person == bindparam("the_person")).order_by(_t.c.id)
_OPEN = select(_t).where(
    of_house(_t),
    _t.c.skill == bindparam("the_skill"),
    _t.c.subject == bindparam("the_subject"),
    _t.c.state == "open",
)
_ADD = insert(_t).returning(_t.c.id)
_TURN = update(_t).where(this(_t), _t.c.version == bindparam("the_version"))
_ASK = upsert(_a).on_conflict_do_nothing()
_ASKED = select(_a.c.person).where(_a.c.rally == bindparam("the_rally")).order_by(_a.c.person)
_ASKED_ABOUT = (
    select(_a.c.person)
    .join(_t, _t.c.id == _a.c.rally)
    .where(of_house(_t), _t.c.skill == bindparam("the_skill"), _t.c.subject == bindparam("the_subject"))
)
_LOADS = (
    select(_a.c.person, func.count().label("times"), func.max(_a.c.at).label("last"))
    .join(_t, _t.c.id == _a.c.rally)
    .where(of_house(_t), _a.c.at > bindparam("the_since"))
    .group_by(_a.c.person)
)
_BY_SKILL = _LOADS.where(_t.c.skill == bindparam("the_skill"))
_SWEEP = delete(_t).where(_t.c.made_at < bindparam("before"), _t.c.state != "open")


class Rallies(Repository):
    """The rallies of a house, and whom they asked."""

    async def add(self, rally: Rally) -> Rally:
        """A new one, with the next number."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        values = {name: getattr(rally, name) for name in ("skill", "subject", "person", "made_at", "words")}
        values |= {name: getattr(rally, name) for name in ("about", "urgent", "posted", "state", "version")}
        made = await self.work.insert(_ADD, {**values, "house": self.house, "number": number, "taker": None})
        return replace(rally, id=made, number=number)

    async def get(self, rally: int) -> Rally:
        row = await self.work.first(_GET, self.here(the_id=rally))
        if row is None:
            raise Gone(f"rally {rally}")
        return _rally(row)

    async def numbered(self, number: int) -> Rally | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return _rally(row) if row else None

    async def open_about(self, skill: str, subject: str) -> Rally | None:
        """The one of a skill that goes on about something of its own."""
        row = await self.work.first(_OPEN, self.here(the_skill=skill, the_subject=subject))
        return _rally(row) if row else None

    async def of(self, person: int, skill: str) -> list[Rally]:
        """All that somebody asked for that is still remembered, the first first."""
        rows = await self.work.all(_OF, self.here(the_person=person))
        return [_rally(row) for row in rows if row.skill == skill]

    async def change(self, rally: Rally) -> Rally:
        """It now is so; what it asked in words goes when it is over. Conflict where somebody changed it meanwhile."""
        if rally.state in {"ended", "withdrawn"}:
            rally = replace(rally, words=NO_WORDS)
        new = {
            name: getattr(rally, name) for name in ("words", "about", "urgent", "posted", "state", "taker")
        }
        statement = _TURN.values(**new, version=rally.version + 1)
        if not await self.work.run(statement, self.here(the_id=rally.id, the_version=rally.version)):
            raise Conflict(f"rally {rally.id} was changed meanwhile")
        return replace(rally, version=rally.version + 1)

    async def ask(self, rally: int, people: Iterable[int], at: datetime) -> None:
        """These are asked; each counts once."""
        rows = [{"rally": rally, "person": person, "at": at} for person in people]
        if rows:
            await self.work.run(_ASK, rows)

    async def asked(self, rally: int) -> list[int]:
        """Whom it asked so far."""
        return [row.person for row in await self.work.all(_ASKED, {"the_rally": rally})]

    async def asked_about(self, skill: str, subject: str) -> set[int]:
        """Whom any rally about this asked, the earlier ones too."""
        rows = await self.work.all(_ASKED_ABOUT, self.here(the_skill=skill, the_subject=subject))
        return {row.person for row in rows}

    async def loads(self, since: datetime, skill: str | None = None) -> dict[int, Load]:
        """Who was asked how often since then, by whichever rally of this house or of one skill: for nobody's eyes but a rally's."""
        if skill is None:
            rows = await self.work.all(_LOADS, self.here(the_since=since))
        else:
            rows = await self.work.all(_BY_SKILL, self.here(the_since=since, the_skill=skill))
        return {row.person: Load(row.times, row.last) for row in rows}

    async def sweep(self, before: datetime) -> int:
        """Forget, in all houses, what is long over, and whom it asked."""
        return await self.work.run(_SWEEP, {"before": before})


def _rally(row: Row[Any]) -> Rally:
    return Rally(
        id=row.id,
        number=row.number,
        skill=row.skill,
        subject=row.subject,
        person=row.person,
        made_at=row.made_at,
        words=row.words,
        about=row.about,
        urgent=row.urgent,
        posted=row.posted,
        state=row.state,
        taker=row.taker,
        version=row.version,
    )
