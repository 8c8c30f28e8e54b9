"""Notices: what people are told unasked; when it was said, and the words of what waits until it may be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import Column, Delete, Select, bindparam, delete, insert, select

from bot.core.text import UserText
from bot.store import tables
from bot.store.community.people import Person
from bot.store.house.channels import Channel
from bot.store.work import Repository, of_house

Reader: TypeAlias = Person | Channel
"""Who is told: somebody in private, or all who read a channel."""

_t = tables.notices
_ADD = insert(_t)
_SWEEP = delete(_t).where(_t.c.said_at < bindparam("before"))


@dataclass(frozen=True, slots=True)
class _Statements:
    """What is asked of one kind of reader, built once: a digest's morning asks it hundreds of times."""

    hold: Select[Any]
    told: Select[Any]
    waits: Select[Any]
    words: Select[Any]
    take: Delete
    replace: Delete


def _of(column: Column[Any]) -> _Statements:
    owner = next(iter(column.foreign_keys)).column
    theirs = of_house(_t), column == bindparam("the_reader")
    waiting = (*theirs, _t.c.said_at.is_(None))
    told = select(_t.c.said_at).where(*theirs, _t.c.said_at > bindparam("the_since"))
    return _Statements(
        hold=select(owner).where(owner == bindparam("the_reader")).with_for_update(),
        told=told.order_by(_t.c.said_at.desc()).limit(bindparam("the_limit")),
        waits=select(_t.c.id).where(*waiting).limit(1),
        words=select(_t.c.words).where(*waiting).order_by(_t.c.id),
        take=delete(_t).where(*waiting),
        replace=delete(_t).where(*waiting, _t.c.post == bindparam("the_post")),
    )


_BY_KIND = {"person": _of(_t.c.person), "channel": _of(_t.c.channel)}


class Notices(Repository):
    """What each reader of a house was told and is to be told; it goes with the person or the channel."""

    async def said(self, reader: Reader, at: datetime) -> None:
        """One more was said to them. Its words are in the letter, not here."""
        await self._add(reader, at, said_at=at)

    async def put_by(self, reader: Reader, words: str, post: str | None, at: datetime) -> None:
        """To be said later; of a post only the newest words wait."""
        if post is not None:
            await self.work.run(_about(reader).replace, self._whose(reader, the_post=post))
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
        whose = self._whose(reader, the_since=since, the_limit=limit)
        return [row.said_at for row in await self.work.all(_about(reader).told, whose)]

    async def wait_for(self, reader: Reader) -> bool:
        """Whether something waits to be said to them."""
        return await self.work.first(_about(reader).waits, self._whose(reader)) is not None

    async def take(self, reader: Reader) -> list[UserText]:
        """All that waits for them, oldest first; it waits no more."""
        await self._hold(reader)
        rows = await self.work.all(_about(reader).words, self._whose(reader))
        await self.work.run(_about(reader).take, self._whose(reader))
        return [row.words for row in rows]

    async def sweep(self, before: datetime) -> None:
        """What was said before then counts no more; what waits, waits."""
        await self.work.run(_SWEEP, {"before": before})

    async def _hold(self, reader: Reader) -> None:
        """Lock the reader's row: where several workers write, one counts at a time."""
        if not self.work.alone:
            await self.work.first(_about(reader).hold, self._whose(reader))

    def _whose(self, reader: Reader, **values: object) -> dict[str, Any]:
        return self.here(the_reader=reader.id, **values)


def _about(reader: Reader) -> _Statements:
    return _BY_KIND[_kind(reader)]


def _kind(reader: Reader) -> str:
    return "person" if isinstance(reader, Person) else "channel"
