"""Rows of any table as plain values: which columns say whose they are, how a row is written down and made again."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Column, PrimaryKeyConstraint, Row, Table, UniqueConstraint

from bot.core.call import Call, Json
from bot.store import tables
from bot.store.columns import CallColumn, call_from_json, call_to_json
from bot.store.instant import Instant

PEOPLE = tables.people


def owning() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column, with its table, that says whose a row is: whatever names a person by their id."""
    for table in tables.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is PEOPLE.c.id for key in column.foreign_keys):
                yield table, column


def of_somebody() -> list[Table]:
    """The tables with such a column, each once."""
    return list(dict.fromkeys(table for table, _column in owning()))


def on_shelf(person: int) -> str:
    """What a skill calls the thing on its shelf that is this person's: it moves and goes with them."""
    return f"person {person}"


def keys_with(table: Table, column: Column[Any]) -> list[list[Column[Any]]]:
    """What is unique of a table together with this column: where both accounts have a row, one has to go."""
    unique = [one for one in table.constraints if isinstance(one, UniqueConstraint | PrimaryKeyConstraint)]
    return [list(one.columns) for one in unique if column.name in one.columns]


def identity(table: Table, values: Mapping[str, Json]) -> list[Json]:
    return [values[column.name] for column in table.primary_key.columns]


def written(row: Row[Any]) -> dict[str, Json]:
    """A row as JSON, by the names of its columns."""
    return {str(name): _written(value) for name, value in row._mapping.items()}  # noqa: SLF001


def _written(value: Any) -> Json:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Call):
        return call_to_json(value)
    if isinstance(value, bytes):
        return len(value)
    return str(value) if isinstance(value, str) else value


def made_again(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """What was written down, as its columns take it."""
    return {name: valued(table.c[name], value) for name, value in values.items()}


def valued(column: Column[Any], value: Any) -> Any:
    """The value that was written down of this column."""
    if value is not None and isinstance(column.type, Instant):
        return datetime.fromisoformat(value)
    if value is not None and isinstance(column.type, CallColumn):
        return call_from_json(value)
    return value
