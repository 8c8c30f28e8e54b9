"""How many statements go to the database: each costs a message more than most of what it thinks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

from bot.store.database import Database


@asynccontextmanager
async def counted(database: Database) -> AsyncIterator[list[str]]:
    """Those of the writer of a file that are made within; to be used apart from what is timed."""
    made: list[str] = []
    async with database.work() as work:
        driver = cast(Any, work)._way._driver._connection._conn  # noqa: SLF001 - SQLite itself tells them all
    driver.set_trace_callback(
        lambda told: made.append(told) if told.split()[0] not in {"BEGIN", "COMMIT"} else None
    )
    try:
        yield made
    finally:
        driver.set_trace_callback(None)
