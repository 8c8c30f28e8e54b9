"""Announcements: what a house says in its channels, now, once or by rule; and the ledger of what was said of each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.core.errors import Conflict, Gone
from bot.core.text import UserText
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.work import Repository, of_house, this

LETTER = "A"
"""People see announcements as A-1, A-2 …"""

State: TypeAlias = Literal["asked", "planned", "paused", "over", "cancelled"]
"""Asked: it calls everybody, and waits for a second person's yes."""
COMING: tuple[State, ...] = ("asked", "planned", "paused")
Outcome: TypeAlias = Literal["said", "late", "missed", "asked", "nowhere", "left"]
"""Missed: too late by its own rule. Asked: whether it is still to be said. Left: a coordinator said no."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """The text for these channels (by their ids). `due` is when it is said next, `begins` and `rule` as with reminders.

    `late` is for how many minutes it may be said late, or "ask"; it `expires` at an hour of its day. `subject` is what it is about
    (`event:31`): it is cancelled with that.
    """

    id: int
    number: int
    author: int | None
    words: UserText
    channels: tuple[int, ...]
    begins: datetime
    made_at: datetime
    everybody: bool = False
    rule: str = ""
    due: datetime | None = None
    late: str = "240"
    expires: str = ""
    subject: str = ""
    state: State = "planned"
    version: int = 1


@dataclass(frozen=True, slots=True)
class Saying:
    """What became of an announcement at one of its times; `told` once the coordinators know of what went wrong."""

    announcement: int
    due: datetime
    at: datetime
    outcome: Outcome
    told: bool = True


_t, _s = tables.announcements, tables.sayings
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_ADD = insert(_t).returning(_t.c.id)
_TURN = update(_t).where(this(_t), _t.c.version == bindparam("the_version"))
_coming = select(_t).where(of_house(_t), _t.c.state.in_(COMING)).order_by(_t.c.due, _t.c.id)
_ABOUT = _coming.where(_t.c.subject == bindparam("the_subject"))
_insert = upsert(_s)
_NOTE = _insert.on_conflict_do_update(
    index_elements=["announcement", "due"],
    set_={name: _insert.excluded[name] for name in ("at", "outcome", "told")},
)
_house_s = select(_s).join(_t, _t.c.id == _s.c.announcement).where(of_house(_t))
_UNTOLD = _house_s.where(_s.c.told.is_(False)).order_by(_s.c.due, _s.c.id)
_LATELY = _house_s.order_by(_s.c.at.desc(), _s.c.id.desc()).limit(bindparam("the_most"))
_OF = _house_s.where(_t.c.id == bindparam("the_id")).order_by(_s.c.due.desc())
_CHANGING = ("author", "words", "everybody", "due", "late", "expires", "subject", "state")
_SAME = (
    "id",
    "number",
    "author",
    "words",
    "everybody",
    "rule",
    "due",
    "late",
    "expires",
    "subject",
    "state",
    "made_at",
    "version",
)


class Announcements(Repository):
    """The announcements of a house, and what became of them."""

    async def add(self, new: Announcement) -> Announcement:
        """A new one, with the next number."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        values = {name: getattr(new, name) for name in (*_CHANGING, "rule", "made_at", "version")}
        values |= {"channels": list(new.channels), "begins": new.begins.isoformat()}
        made = await self.work.insert(_ADD, {**values, "house": self.house, "number": number})
        return replace(new, id=made, number=number)

    async def get(self, announcement: int) -> Announcement:
        row = await self.work.first(_GET, self.here(the_id=announcement))
        if row is None:
            raise Gone(f"announcement {announcement}")
        return _announcement(row)

    async def numbered(self, number: int) -> Announcement | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return _announcement(row) if row else None

    async def coming(self) -> list[Announcement]:
        """What is still to be said, the next first."""
        return [_announcement(row) for row in await self.work.all(_coming, self.here())]

    async def about(self, subject: str) -> list[Announcement]:
        """What is still to be said about something."""
        return [_announcement(row) for row in await self.work.all(_ABOUT, self.here(the_subject=subject))]

    async def change(self, announcement: Announcement) -> Announcement:
        """It now is so. Conflict where somebody changed it meanwhile."""
        new = {name: getattr(announcement, name) for name in _CHANGING}
        statement = _TURN.values(new | {"version": announcement.version + 1})
        values = self.here(the_id=announcement.id, the_version=announcement.version)
        if not await self.work.run(statement, values):
            raise Conflict(f"announcement {announcement.id} was changed meanwhile")
        return replace(announcement, version=announcement.version + 1)

    async def note(self, saying: Saying) -> None:
        """What became of it at that time; the last word counts."""
        values = {name: getattr(saying, name) for name in ("announcement", "due", "at", "outcome", "told")}
        await self.work.run(_NOTE, values)

    async def untold(self) -> list[Saying]:
        """What went wrong and no coordinator knows of yet."""
        return _sayings(await self.work.all(_UNTOLD, self.here()))

    async def lately(self, most: int) -> list[Saying]:
        """The last ones, the newest first."""
        return _sayings(await self.work.all(_LATELY, self.here(the_most=most)))

    async def of(self, announcement: int) -> list[Saying]:
        """All of one, the last first."""
        return _sayings(await self.work.all(_OF, self.here(the_id=announcement)))


def _announcement(row: Row[Any]) -> Announcement:
    values = {name: getattr(row, name) for name in _SAME}
    return Announcement(**values, channels=tuple(row.channels), begins=datetime.fromisoformat(row.begins))


def _sayings(rows: Iterable[Row[Any]]) -> list[Saying]:
    return [Saying(row.announcement, row.due, row.at, row.outcome, row.told) for row in rows]
