"""Feeds: calendars of others that a house follows, and their dates, replaced whole each time they changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from bot.core.errors import Gone
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store import tables
from bot.store.walls import span_of, span_values
from bot.store.work import Repository, of_house, this


@dataclass(frozen=True, slots=True)
class Feed:
    """An address, what it is called, what its server said when it was read last; `trouble` is a code, empty where it went well."""

    id: int
    url: str
    name: UserText
    etag: str = ""
    modified: str = ""
    trouble: str = ""
    read_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Foreign:
    """One date in it; a `whole` one has days and no hours."""

    feed: int
    uid: str
    span: Span
    title: UserText
    place: UserText
    whole: bool = False


_t, _f = tables.feeds, tables.foreign
_ALL = select(_t).where(of_house(_t)).order_by(_t.c.id)
_GET = select(_t).where(this(_t))
_ADD = insert(_t).returning(_t.c.id)
_SAVE = update(_t).where(this(_t))
_DROP = delete(_t).where(this(_t))
_DATES = (
    select(_f)
    .where(of_house(_f), _f.c.starts < bindparam("the_end"), _f.c.ends > bindparam("the_start"))
    .order_by(_f.c.starts, _f.c.id)
)
_OF = select(_f).where(of_house(_f), _f.c.feed == bindparam("the_feed")).order_by(_f.c.starts, _f.c.id)
_CLEAR = delete(_f).where(of_house(_f), _f.c.feed == bindparam("the_feed"))
_PUT = insert(_f)


class Feeds(Repository):
    """What a house follows."""

    async def all(self) -> list[Feed]:
        return [_feed(row) for row in await self.work.all(_ALL, self.here())]

    async def get(self, feed: int) -> Feed:
        row = await self.work.first(_GET, self.here(the_id=feed))
        if row is None:
            raise Gone(f"feed {feed}")
        return _feed(row)

    async def add(self, url: str, name: str) -> Feed:
        feed = Feed(0, url, UserText(name))
        return replace(feed, id=await self.work.insert(_ADD, {"house": self.house, **_values(feed)}))

    async def save(self, feed: Feed) -> None:
        await self.work.run(_SAVE, self.here(the_id=feed.id, **_values(feed)))

    async def drop(self, feed: int) -> None:
        """With all its dates."""
        await self.work.run(_DROP, self.here(the_id=feed))

    async def between(self, span: Span) -> list[Foreign]:
        """What touches a span, by start."""
        values = self.here(the_start=span.start, the_end=span.end)
        return [_foreign(row) for row in await self.work.all(_DATES, values)]

    async def fill(self, feed: int, dates: Sequence[Foreign]) -> bool:
        """Exactly these stand in it; whether that is a change."""
        known = [_foreign(row) for row in await self.work.all(_OF, self.here(the_feed=feed))]
        if sorted(known, key=_place) == sorted(dates, key=_place):
            return False
        await self.work.run(_CLEAR, self.here(the_feed=feed))
        if dates:
            await self.work.run(_PUT, [self._row(one) for one in dates])
        return True

    def _row(self, one: Foreign) -> dict[str, object]:
        about = {"house": self.house, "feed": one.feed, "uid": one.uid, **span_values(one.span)}
        return {**about, "whole_days": one.whole, "title": one.title, "place": one.place}


def _place(one: Foreign) -> tuple[datetime, str, str]:
    return one.span.start, one.uid, one.title


def _values(feed: Feed) -> dict[str, object]:
    said = {"etag": feed.etag, "modified": feed.modified, "trouble": feed.trouble, "read_at": feed.read_at}
    return {"url": feed.url, "name": feed.name, **said}


def _feed(row: Row[Any]) -> Feed:
    return Feed(row.id, row.url, row.name, row.etag, row.modified, row.trouble, row.read_at)


def _foreign(row: Row[Any]) -> Foreign:
    return Foreign(row.feed, row.uid, span_of(row), row.title, row.place, row.whole_days)
