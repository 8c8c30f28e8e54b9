"""New zone data: nine o'clock stays nine o'clock, so the instants of what is to come are computed again."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import Row, Table, bindparam, delete, insert, select, update

from bot.core.moments import Span
from bot.store import tables
from bot.store.walls import span_of
from bot.store.work import Work

Shift: TypeAlias = tuple[timedelta, timedelta]
"""By how much a beginning and an end were wrong."""

OTHERS = (tables.closures, tables.tickets, tables.requests, tables.shifts, tables.holders, tables.occasions)

_h = tables.holds
_HOLDS = select(_h).where(_h.c.ends > bindparam("after"))
_DROP = delete(_h).where(_h.c.booking == bindparam("the_booking"))
_HOLD = insert(_h)


async def retime(work: Work, after: datetime) -> int:
    """Set right, in all houses, what is not over by then; how much was wrong."""
    bookings = await _retime(work, tables.bookings, after)
    await _hold_again(work, after, {row.id: _shift(row, span) for row, span in bookings})
    others = [await _retime(work, table, after) for table in OTHERS]
    return len(bookings) + sum(map(len, others))


async def _retime(work: Work, table: Table, after: datetime) -> Sequence[tuple[Row[Any], Span]]:
    rows = await work.all(select(table).where(table.c.ends > bindparam("after")), {"after": after})
    spans = [(row, span_of(row)) for row in rows]
    wrong = [(row, span) for row, span in spans if any(_shift(row, span))]
    if wrong:
        moved = [{"the_id": row.id, "starts": span.start, "ends": span.end} for row, span in wrong]
        await work.run(update(table).where(table.c.id == bindparam("the_id")), moved)
    return wrong


def _shift(row: Row[Any], span: Span) -> Shift:
    return Span(row.starts, span.start).length, Span(row.ends, span.end).length


async def _hold_again(work: Work, after: datetime, shifts: Mapping[int, Shift]) -> None:
    """All are dropped before any is made again: on its way one would stand on its neighbour."""
    if not shifts:
        return
    held = [row for row in await work.all(_HOLDS, {"after": after}) if row.booking in shifts]
    await work.run(_DROP, [{"the_booking": booking} for booking in shifts])
    if held:
        await work.run(_HOLD, [_moved(row, shifts[row.booking]) for row in held])


def _moved(row: Row[Any], shift: Shift) -> dict[str, object]:
    return {**row._asdict(), "starts": row.starts + shift[0], "ends": row.ends + shift[1]}
