"""The way of a transaction's statements to its database: through SQLAlchemy, or, where SQLite is and they come again, straight."""

import asyncio
import sqlite3
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from sqlalchemy import Executable
from sqlalchemy.ext.asyncio import AsyncConnection
from typing_extensions import override

from bot.store.engines.one_hop import OneHopConnection
from bot.store.engines.prepared import Done, Prepared, Values, prepared

Parameters: TypeAlias = Values | Sequence[Values] | None

IN_ONE_GO = 16
"""So many statements in place, then everybody else has a turn."""


class Way:
    """Through SQLAlchemy, whatever the statement and the database."""

    __slots__ = ("_connection",)

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def run(self, statement: Executable, parameters: Parameters) -> Done:
        result = await self._connection.execute(statement, parameters)
        return Done(result.all() if result.returns_rows else (), result.rowcount)


class StraightWay(Way):
    """To SQLite's own driver; with `in_place` (see one_hop.py) none waits, unless another program is in the way."""

    __slots__ = ("_driver", "_in_place", "_made")

    def __init__(self, connection: AsyncConnection, driver: OneHopConnection, *, in_place: bool) -> None:
        super().__init__(connection)
        self._driver = driver
        self._in_place = in_place
        self._made = 0

    @override
    async def run(self, statement: Executable, parameters: Parameters) -> Done:
        self._made += 1
        if self._in_place and self._made % IN_ONE_GO == 0:
            await asyncio.sleep(0)
        if parameters is None or isinstance(parameters, Mapping):
            values = parameters or {}
            ready = prepared(statement, values, self._connection.dialect)
            return await (self._one(ready, values) if ready else self._built(statement, parameters))
        ready = prepared(statement, parameters[0], self._connection.dialect)
        if ready is None or ready.returns:
            return await self._built(statement, parameters)
        return await self._several(ready, parameters)

    async def _one(self, ready: Prepared, values: Values) -> Done:
        found = await self._driver.run(sqlite3.Cursor.execute, ready.sql, ready.bound(values))
        return Done(ready.rows(found.rows), found.rowcount)

    async def _several(self, ready: Prepared, group: Sequence[Values]) -> Done:
        bound = [ready.bound(values) for values in group]
        found = await self._driver.run(sqlite3.Cursor.executemany, ready.sql, bound)
        return Done((), found.rowcount)

    async def _built(self, statement: Executable, parameters: Parameters) -> Done:
        """SQLAlchemy's coroutines expect to wait; where nothing can, they are spared that."""
        here = self._connection.sync_connection
        if here is None or not self._driver.runs_here():
            return await super().run(statement, parameters)
        result = here.execute(statement, parameters)
        return Done(result.all() if result.returns_rows else (), result.rowcount)


def way_of(connection: AsyncConnection, *, in_place: bool) -> Way:
    """The shortest there is."""
    here = connection.sync_connection
    driver: object = here.connection.dbapi_connection if here else None
    if isinstance(driver, OneHopConnection):
        return StraightWay(connection, driver, in_place=in_place)
    return Way(connection)
