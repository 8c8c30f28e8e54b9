"""New zone data: nine o'clock stays nine o'clock, so the instants of what is to come are computed again."""

from datetime import datetime

from sqlalchemy import Table, bindparam, select, update

from bot.store import tables
from bot.store.walls import span_of
from bot.store.work import Work


async def retime(work: Work, after: datetime) -> int:
    """Set right, in all houses, what is not over by then; how much was wrong."""
    return sum([await _retime(work, table, after) for table in (tables.bookings, tables.closures)])


async def _retime(work: Work, table: Table, after: datetime) -> int:
    rows = await work.all(select(table).where(table.c.ends > bindparam("after")), {"after": after})
    spans = [(row, span_of(row)) for row in rows]
    wrong = [
        {"the_id": row.id, "starts": span.start, "ends": span.end}
        for row, span in spans
        if (row.starts.timestamp(), row.ends.timestamp()) != (span.start.timestamp(), span.end.timestamp())
    ]
    if wrong:
        await work.run(update(table).where(table.c.id == bindparam("the_id")), wrong)
    return len(wrong)
