"""Links: a code given to one account and said by another makes the two one person; for an hour it can be taken back.

Of a code only a keyed hash is kept, and no longer than the code holds.
"""

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.store import tables
from bot.store.community.joining import Journal, join, part
from bot.store.work import Repository, of_house, this

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that are read as one another
CODE_LASTS = timedelta(minutes=10)
PARTED_WITHIN = timedelta(hours=1)
State: TypeAlias = Literal["offered", "said", "wrong", "made"]
"""A code that was given; that `other` has said; a wrong one, that `person` said; an account that became `person`'s."""


@dataclass(frozen=True, slots=True)
class Link:
    """`person` got the code, or is who is left; `other` said it; `gone` is who the account was before."""

    id: int
    house: int
    person: int
    state: State
    at: datetime
    digest: str | None = None
    other: int | None = None
    gone: int | None = None


_t, _n = tables.links, tables.notes
_KEY = select(_n.c.value).where(_n.c.network == "", _n.c.key == "link")
_KEEP_KEY = upsert(_n).on_conflict_do_nothing()
_ADD = insert(_t).returning(_t.c.id)
_GET = select(_t).where(this(_t))
_FOUND = select(_t).where(
    _t.c.state == "offered", _t.c.digest == bindparam("the_digest"), _t.c.at > bindparam("since")
)
_WITH = select(_t).where(_t.c.state == "made", _t.c.digest == bindparam("the_digest")).order_by(_t.c.id)
_COUNT = (
    select(func.count())
    .select_from(_t)
    .where(
        of_house(_t),
        _t.c.person == bindparam("the_person"),
        _t.c.state.in_(bindparam("states", expanding=True)),
        _t.c.at > bindparam("since"),
    )
)
_VOID = (
    update(_t)
    .where(of_house(_t), _t.c.person == bindparam("the_person"), _t.c.state == "offered")
    .values(digest=None)
)
_SAID = update(_t).where(_t.c.id == bindparam("the_id")).values(state="said", other=bindparam("the_other"))
_DROP = delete(_t).where(_t.c.id == bindparam("the_id"))
_SWEEP = delete(_t).where(_t.c.state != "made", _t.c.at < bindparam("before"))
_SETTLED = (
    update(_t)
    .where(_t.c.state == "made", _t.c.at < bindparam("before"), _t.c.journal.is_not(None))
    .values(journal=None, digest=None)
)


class Links(Repository):
    """The links of a house; a code is found in whichever house it was given."""

    async def offer(self, person: int, at: datetime) -> str:
        """A new code for this person; the one before holds no longer."""
        groups = ("".join(secrets.choice(LETTERS) for _letter in range(4)) for _group in range(2))
        code = "-".join(groups)
        await self.work.run(_VOID, self.here(the_person=person))
        await self._add(person, "offered", at, digest=await self._digest(code))
        return code

    async def found(self, code: str, at: datetime) -> Link | None:
        """What this code is of, if it holds still."""
        values = {"the_digest": await self._digest(bare(code)), "since": at - CODE_LASTS}
        row = await self.work.first(_FOUND, values)
        return _link(row) if row else None

    async def said(self, link: Link, by: int) -> None:
        """It holds no longer for anybody else, and only until whoever said it says yes."""
        await self.work.run(_SAID, {"the_id": link.id, "the_other": by})

    async def spoil(self, link: Link) -> None:
        await self.work.run(_DROP, {"the_id": link.id})

    async def wrong(self, person: int, at: datetime) -> None:
        await self._add(person, "wrong", at)

    async def count(self, person: int, states: Sequence[State], since: datetime) -> int:
        """How many of these are theirs, since then."""
        values = self.here(the_person=person, states=list(states), since=since)
        row = await self.work.first(_COUNT, values)
        return int(row[0]) if row else 0

    async def get(self, link: int) -> Link | None:
        row = await self.work.first(_GET, self.here(the_id=link))
        return _link(row) if row else None

    async def get_said(self, link: int, by: int) -> Link | None:
        """The code that this person has said, in whichever house it was given."""
        row = await self.work.first(select(_t).where(_t.c.id == link, _t.c.state == "said", _t.c.other == by))
        return _link(row) if row else None

    async def join(self, stays: int, goes: int, link: Link, at: datetime) -> int:
        """The two are one person of this house now."""
        journal = await join(self.work, stays, goes)
        return await self._add(stays, "made", at, digest=link.digest, gone=goes, journal=journal)

    async def made_with(self, digest: str | None) -> list[Link]:
        """In each house, what one code has joined."""
        return [_link(row) for row in await self.work.all(_WITH, {"the_digest": digest})] if digest else []

    async def part(self, link: Link) -> None:
        """They are two again."""
        row = await self.work.first(select(_t.c.journal).where(_t.c.id == link.id))
        await self.work.run(_DROP, {"the_id": link.id})
        if row and row.journal:
            await part(self.work, link.person, row.journal)

    async def sweep(self, now: datetime) -> None:
        """Codes go when they hold no longer; that an account is somebody's stays, but not what it was before."""
        await self.work.run(_SWEEP, {"before": now - PARTED_WITHIN})
        await self.work.run(_SETTLED, {"before": now - PARTED_WITHIN})

    async def _add(
        self, person: int, state: State, at: datetime, *,
        digest: str | None = None, gone: int | None = None, journal: Journal | None = None,
    ) -> int:  # fmt: skip
        values = {"house": self.house, "person": person, "other": None, "state": state, "at": at}
        return await self.work.insert(_ADD, {**values, "digest": digest, "gone": gone, "journal": journal})

    async def _digest(self, code: str) -> str:
        """By a key that is drawn once: from what is kept no code can be told without it."""
        fresh = {"network": "", "key": "link", "value": secrets.token_hex(32)}
        await self.work.run(_KEEP_KEY, fresh)
        row = await self.work.first(_KEY)
        assert row is not None  # noqa: S101 - just written
        return hmac.digest(bytes.fromhex(row.value), code.encode(), "sha256").hex()


def bare(code: str) -> str:
    """As it was given, however it is written: capitals, spaces, no dash."""
    letters = "".join(char for char in code.lower() if char.isalnum())
    return f"{letters[:4]}-{letters[4:]}"


def _link(row: Row[Any]) -> Link:
    return Link(row.id, row.house, row.person, row.state, row.at, row.digest, row.other, row.gone)
