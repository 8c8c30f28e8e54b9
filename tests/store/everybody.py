"""A row of somebody's in every table that can hold one, made from the tables themselves: a new table cannot be forgotten."""

from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import count
from typing import Any

from sqlalchemy import JSON, Boolean, Column, DateTime, Integer, LargeBinary, Table, insert, select
from sqlalchemy.types import TypeDecorator

from bot.core.call import Call, Json
from bot.store.columns import CallColumn, Id
from bot.store.rows import keys_with, of_somebody, owning, written
from bot.store.tables import metadata
from bot.store.work import Work

THEN = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)
OWNING = {(table.name, column.name) for table, column in owning()}


class Filler:
    """Fills tables for a person of a house; what is said under one `tag` is the same for whoever it is said of."""

    def __init__(self, work: Work, house: int) -> None:
        self._work = work
        self._house = house
        self._numbers = count(1000)
        self._made: dict[tuple[str, str], Mapping[str, Any]] = {}

    async def everywhere(self, person: int, tag: str) -> None:
        """One row in each table; those that the rows are parts of are shared by all of this tag."""
        for table in of_somebody():
            await self._row(table, person, tag)

    async def _row(self, table: Table, person: int | None, tag: str) -> Mapping[str, Any]:
        mine = [column for column in table.columns if not _by_itself(column)]
        values = {column.name: await self._value(table, column, person, tag) for column in mine}
        row = await self._work.first(insert(table).values(**values).returning(*table.columns))
        assert row is not None
        return dict(row._mapping)

    async def _parent(self, table: Table, tag: str) -> Mapping[str, Any]:
        if table.name == "houses":
            return {"id": self._house}
        if (table.name, tag) not in self._made:
            self._made[table.name, tag] = await self._row(table, None, tag)
        return self._made[table.name, tag]

    async def _value(self, table: Table, column: Column[Any], person: int | None, tag: str) -> Any:
        if (table.name, column.name) in OWNING:
            return person
        for key in column.foreign_keys:
            if key.column.table is table:
                return None
            return (await self._parent(key.column.table, tag))[key.column.name]
        return self._plain(table, column, tag)

    def _plain(self, table: Table, column: Column[Any], tag: str) -> Any:
        number = next(self._numbers)
        kind = getattr(column.type, "impl", None) if isinstance(column.type, TypeDecorator) else column.type
        if isinstance(column.type, CallColumn):
            return Call("some.call", {"word": tag})
        made = [value for known, value in _values(tag, number) if isinstance(kind, known)]
        if made:
            return made[0]
        if column.name == "state":
            return "over"
        return f"terminal:{tag}{number}" if _alone(table, column) else f"{tag} {column.name}"


def _values(tag: str, number: int) -> tuple[tuple[type, Any], ...]:
    """What is put into a column of each kind."""
    return (
        (DateTime, THEN),
        (Boolean, False),
        (JSON, [tag]),
        (LargeBinary, tag.encode()),
        (Integer, number),
    )


def _by_itself(column: Column[Any]) -> bool:
    """Whether the database gives the value."""
    return column.primary_key and column.name == "id" and isinstance(column.type, type(Id))


def _alone(table: Table, column: Column[Any]) -> bool:
    """Whether no other row may have its value, whosever it is."""
    with_person = {one.name for name, whose in owning() if name is table for key in keys_with(table, whose) for one in key}  # fmt: skip
    return bool(column.unique or keys_with(table, column)) and column.name not in with_person


async def everything(work: Work) -> dict[str, list[dict[str, Json]]]:
    """All rows of all tables."""
    found = {
        table.name: [written(row) for row in await work.all(select(table))]
        for table in metadata.sorted_tables
    }
    return {name: sorted(rows, key=str) for name, rows in found.items()}


def named(rows: Mapping[str, list[dict[str, Json]]], person: int) -> set[str]:
    """Where this person's id stands."""
    return {f"{table}.{column}" for table, column in OWNING for row in rows[table] if row[column] == person}
