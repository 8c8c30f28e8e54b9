"""Signs: each time that somebody said the house is open, or closed; the last one holds, those before it can be counted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from bot.core.text import NO_WORDS, UserText
from bot.store import tables
from bot.store.work import Repository, of_house, this


@dataclass(frozen=True, slots=True)
class Sign:
    """What was said of the doors, and when; `until` where that was said too. Who said it is nobody else's business."""

    id: int
    open: bool
    at: datetime
    until: datetime | None = None
    words: UserText = NO_WORDS
    person: int | None = None


_t = tables.signs
_PUT = insert(_t).returning(_t.c.id)
_LATEST = select(_t).where(of_house(_t)).order_by(_t.c.id.desc()).limit(bindparam("the_most"))
_NAMELESS = (
    update(_t)
    .where(of_house(_t), _t.c.person.is_not(None), _t.c.at <= bindparam("before"))
    .values(person=None)
)
_TAKE_DOWN = delete(_t).where(this(_t))


class Signs(Repository):
    """What was said of the doors of a house."""

    async def put(self, sign: Sign) -> int:
        """It holds from now on."""
        values = {
            "open": sign.open,
            "at": sign.at,
            "until": sign.until,
            "words": sign.words,
            "person": sign.person,
        }
        return await self.work.insert(_PUT, {"house": self.house, **values})

    async def last(self) -> Sign | None:
        found = await self.latest(1)
        return found[0] if found else None

    async def latest(self, most: int) -> list[Sign]:
        """The newest first."""
        return [_sign(row) for row in await self.work.all(_LATEST, self.here(the_most=most))]

    async def let_names_go(self, before: datetime) -> int:
        """Who opened or closed so long ago is forgotten; that it was open counts."""
        return await self.work.run(_NAMELESS, self.here(before=before))

    async def take_down(self, sign: int) -> None:
        """It was said by mistake."""
        await self.work.run(_TAKE_DOWN, self.here(the_id=sign))


def _sign(row: Row[Any]) -> Sign:
    return Sign(row.id, row.open, row.at, row.until, row.words, row.person)
