"""The backlog of the outbox: how much still waits to be said, what was given up and why, and what may go."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, select, update

from bot.store import tables
from bot.store.letters.enclosures import Enclosures
from bot.store.letters.outbox import HUSHED, SUPERSEDED
from bot.store.work import Repository

WORDS_KEPT = timedelta(hours=24)
"""Of a letter that could not be sent; the words of one that was sent go when it is marked."""
LETTERS_KEPT = timedelta(days=30)
POSTS_KEPT = timedelta(days=400)
"""A named post is edited as long as what it tells of may change: an event is announced months before."""

_t = tables.letters
_PENDING = select(func.count()).where(_t.c.state == tables.WAITING)
_NEXT_DUE = select(func.min(_t.c.due_at)).where(_t.c.state == tables.WAITING)
_GIVEN_UP = (
    select(_t.c.reason, func.count().label("many"))
    .where(
        _t.c.state == "failed",
        _t.c.due_at >= bindparam("the_since"),
        func.coalesce(_t.c.reason, "").not_in((SUPERSEDED, HUSHED)),
    )
    .group_by(_t.c.reason)
    .order_by(func.count().desc(), _t.c.reason)
)
_over = (_t.c.state != tables.WAITING, _t.c.due_at < bindparam("before"))
_BLANK = update(_t).where(*_over, _t.c.body != "").values(body="", identity=None)
_SWEEP = delete(_t).where(*_over)
_SWEEP_LETTERS = _SWEEP.where(_t.c.post.is_(None))


class Backlog(Repository):
    """The letters of all houses, as whoever runs the bot and the daily sweep see them."""

    async def pending(self) -> int:
        row = await self.work.first(_PENDING)
        return int(row[0]) if row else 0

    async def given_up(self, since: datetime) -> list[tuple[str, int]]:
        """Why letters that were due since then were not sent, each reason with their number, the most frequent first."""
        rows = await self.work.all(_GIVEN_UP, {"the_since": since})
        return [(str(row.reason or "?"), int(row.many)) for row in rows]

    async def next_due(self) -> datetime | None:
        """When the next letter is to be sent; None when all are."""
        row = await self.work.first(_NEXT_DUE)
        return row[0] if row else None

    async def sweep(self, now: datetime) -> None:
        """Words go a day after they were due, the rows after a month, named posts after a year."""
        await self.work.run(_BLANK, {"before": now - WORDS_KEPT})
        await Enclosures(self.work).sweep(now - WORDS_KEPT)
        await self.work.run(_SWEEP_LETTERS, {"before": now - LETTERS_KEPT})
        await self.work.run(_SWEEP, {"before": now - POSTS_KEPT})
