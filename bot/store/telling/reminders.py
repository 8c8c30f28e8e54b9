"""Reminders: what somebody wishes to be told at its time; kept for a while after it rang."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, delete, func, insert, or_, select, update

from bot.core.errors import Conflict, Gone
from bot.core.text import UserText
from bot.store import tables
from bot.store.house.houses import Houses
from bot.store.work import Repository, of_house, this

LETTER = "M"
"""People see reminders as M-1, M-2 …"""

State: TypeAlias = Literal["asked", "set", "over", "done", "cancelled"]
"""Asked: somebody else's, which waits for their yes. Over: it rang for the last time."""
COMING: tuple[State, ...] = ("asked", "set")


@dataclass(frozen=True, slots=True)
class Reminder:
    """What to say: to `whom`, or in these channels (by their ids), which `author` wished. `due` is when it rings next.

    `begins` is what the clock of the wall was to show first, `rule` its RRULE where it comes again. With `until_done` it is said
    again until somebody says that it is done: so many `times` by now.
    """

    id: int
    number: int
    author: int | None
    words: UserText
    begins: datetime
    made_at: datetime
    whom: int | None = None
    channels: tuple[int, ...] = ()
    rule: str = ""
    due: datetime | None = None
    until_done: bool = False
    times: int = 0
    state: State = "set"
    rung_at: datetime | None = None
    version: int = 1


_t = tables.reminders
_GET = select(_t).where(this(_t))
_NUMBERED = select(_t).where(of_house(_t), _t.c.number == bindparam("the_number"))
_ADD = insert(_t).returning(_t.c.id)
_TURN = update(_t).where(this(_t), _t.c.version == bindparam("the_version"))
_theirs = or_(_t.c.whom == bindparam("the_person"), _t.c.author == bindparam("the_person"))
_COMING = select(_t).where(of_house(_t), _theirs, _t.c.state.in_(COMING)).order_by(_t.c.due, _t.c.id)
_SINCE = (
    select(_t)
    .where(of_house(_t), _t.c.rung_at >= bindparam("the_since"))
    .order_by(_t.c.rung_at.desc(), _t.c.id.desc())
)
_RUNG = (
    select(_t)
    .where(of_house(_t), _t.c.whom == bindparam("the_person"), _t.c.rung_at.is_not(None))
    .order_by(_t.c.rung_at.desc(), _t.c.id.desc())
    .limit(bindparam("the_most"))
)
_MADE = select(func.count()).where(
    of_house(_t), _t.c.author == bindparam("the_person"), _t.c.made_at > bindparam("the_since")
)
_SWEEP = delete(_t).where(
    _t.c.state.not_in(COMING), func.coalesce(_t.c.rung_at, _t.c.made_at) < bindparam("before")
)
_CHANGING = ("whom", "words", "rule", "due", "until_done", "times", "state", "rung_at")


class Reminders(Repository):
    """The reminders of a house."""

    async def add(self, reminder: Reminder) -> Reminder:
        """A new one, with the next number."""
        number = await Houses(self.work, self.house).next_number(LETTER)
        values = {name: getattr(reminder, name) for name in (*_CHANGING, "author", "made_at", "version")}
        values |= {"channels": list(reminder.channels), "begins": reminder.begins.isoformat()}
        made = await self.work.insert(_ADD, {**values, "house": self.house, "number": number})
        return replace(reminder, id=made, number=number)

    async def get(self, reminder: int) -> Reminder:
        row = await self.work.first(_GET, self.here(the_id=reminder))
        if row is None:
            raise Gone(f"reminder {reminder}")
        return _reminder(row)

    async def numbered(self, number: int) -> Reminder | None:
        row = await self.work.first(_NUMBERED, self.here(the_number=number))
        return _reminder(row) if row else None

    async def coming(self, person: int) -> list[Reminder]:
        """Those that are still to ring, for them or by their wish, the next first."""
        return [_reminder(row) for row in await self.work.all(_COMING, self.here(the_person=person))]

    async def rung(self, person: int, most: int) -> list[Reminder]:
        """The last ones that rang for them, the newest first."""
        rows = await self.work.all(_RUNG, self.here(the_person=person, the_most=most))
        return [_reminder(row) for row in rows]

    async def rung_since(self, since: datetime) -> list[Reminder]:
        """Whoever they were for, the newest first."""
        return [_reminder(row) for row in await self.work.all(_SINCE, self.here(the_since=since))]

    async def made(self, person: int, since: datetime) -> int:
        """How many somebody has wished since then."""
        row = await self.work.first(_MADE, self.here(the_person=person, the_since=since))
        return int(row[0]) if row else 0

    async def change(self, reminder: Reminder) -> Reminder:
        """It now is so. Conflict where somebody changed it meanwhile."""
        statement = _TURN.values(
            {name: getattr(reminder, name) for name in _CHANGING}
            | {"begins": reminder.begins.isoformat(), "version": reminder.version + 1}
        )
        if not await self.work.run(statement, self.here(the_id=reminder.id, the_version=reminder.version)):
            raise Conflict(f"reminder {reminder.id} was changed meanwhile")
        return replace(reminder, version=reminder.version + 1)

    async def sweep(self, before: datetime) -> int:
        """Forget, in all houses, what rang or was called off long ago."""
        return await self.work.run(_SWEEP, {"before": before})


def _reminder(row: Row[Any]) -> Reminder:
    same = (
        "id",
        "number",
        "author",
        "whom",
        "words",
        "rule",
        "due",
        "until_done",
        "times",
        "state",
        "rung_at",
    )
    values = {name: getattr(row, name) for name in (*same, "made_at", "version")}
    return Reminder(**values, channels=tuple(row.channels), begins=datetime.fromisoformat(row.begins))
