"""Notices: what people are told unasked; when it was said, and the words of what waits until it may be."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import ColumnElement, bindparam, delete, insert, select

from bot.core.text import UserText
from bot.store import tables
from bot.store.channels import Channel
from bot.store.people import Person
from bot.store.work import Repository

Reader: TypeAlias = Person | Channel
"""Who is told: somebody in private, or all who read a channel."""

_t = tables.notices
_ADD = insert(_t)
_SWEEP = delete(_t).where(_t.c.said_at < bindparam("before"))


class Notices(Repository):
    """What each reader of a house was told and is to be told; it goes with the person or the channel."""

    async def said(self, reader: Reader, at: datetime) -> None:
        """One more was said to them. Its words are in the letter, not here."""
        await self._add(reader, at, said_at=at)

    async def put_by(self, reader: Reader, words: str, post: str | None, at: datetime) -> None:
        """To be said later; of a post only the newest words wait."""
        if post is not None:
            await self.work.run(delete(_t).where(*self._waiting(reader), _t.c.post == post))
        await self._add(reader, at, words=words, post=post)

    async def _add(
        self,
        reader: Reader,
        at: datetime,
        *,
        words: str = "",
        post: str | None = None,
        said_at: datetime | None = None,
    ) -> None:
        whose = {"person": None, "channel": None, _kind(reader): reader.id}
        values = {"house": self.house, "words": words, "post": post, "made_at": at, "said_at": said_at}
        await self.work.run(_ADD, {**whose, **values})

    async def told(self, reader: Reader, since: datetime, limit: int) -> Sequence[datetime]:
        """When they were last told something, newest first; no other worker tells them more meanwhile."""
        await self._hold(reader)
        told = select(_t.c.said_at).where(*self._of(reader), _t.c.said_at > since)
        rows = await self.work.all(told.order_by(_t.c.said_at.desc()).limit(limit))
        return [row.said_at for row in rows]

    async def wait_for(self, reader: Reader) -> bool:
        """Whether something waits to be said to them."""
        return await self.work.first(select(_t.c.id).where(*self._waiting(reader)).limit(1)) is not None

    async def take(self, reader: Reader) -> list[UserText]:
        """All that waits for them, oldest first; it waits no more."""
        await self._hold(reader)
        rows = await self.work.all(select(_t.c.words).where(*self._waiting(reader)).order_by(_t.c.id))
        await self.work.run(delete(_t).where(*self._waiting(reader)))
        return [row.words for row in rows]

    async def sweep(self, before: datetime) -> None:
        """What was said before then counts no more; what waits, waits."""
        await self.work.run(_SWEEP, {"before": before})

    async def _hold(self, reader: Reader) -> None:
        """Lock the reader's row: where several workers write, one counts at a time."""
        owner = tables.people if isinstance(reader, Person) else tables.channels
        await self.work.first(select(owner.c.id).where(owner.c.id == reader.id).with_for_update())

    def _of(self, reader: Reader) -> tuple[ColumnElement[bool], ...]:
        return _t.c.house == self.house, _t.c[_kind(reader)] == reader.id

    def _waiting(self, reader: Reader) -> tuple[ColumnElement[bool], ...]:
        return *self._of(reader), _t.c.said_at.is_(None)


def _kind(reader: Reader) -> str:
    return "person" if isinstance(reader, Person) else "channel"
