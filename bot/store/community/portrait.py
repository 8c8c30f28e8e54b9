"""Everything that is kept of a person, from the tables themselves: what is new is in it as well, and nothing of anybody else."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Table, select

from bot.core.call import Json
from bot.store import tables
from bot.store.instant import Instant
from bot.store.rows import PEOPLE, of_somebody, on_shelf, owning, written
from bot.store.work import Work

Portrait = dict[str, list[dict[str, Json]]]
"""Rows by the name of their table."""

INTERNAL = frozenset({"house", "digest", "journal", "claimed", "content"})
"""Columns that tell nothing of anybody."""
OURS = frozenset({tables.tokens, tables.parts, tables.holds, tables.mentions})
"""Tables by which we find things again."""
BARE = frozenset({"id", "number", "state", "topic"})
"""What is told of a row that is somebody else's, and in which they are named."""


async def portrait(work: Work, person: int) -> Portrait:
    """All of them; ids of things are told by name too."""
    found: Portrait = {PEOPLE.name: await _rows(work, PEOPLE, PEOPLE.c.id == person)}
    for table in of_somebody():
        for column in (column for owned, column in owning() if owned is table and table not in OURS):
            rows = await _rows(work, table, column == person)
            told = found.setdefault(table.name, [])
            theirs = [_theirs(table, column, row, person) for row in rows]
            told.extend([row for row in theirs if row not in told])  # « rappelle-moi » names them twice
    for table, column in _by_account():
        named = [account["address"] for account in found["identities"]]
        found[table.name] = await _rows(work, table, column.in_(named)) if named else []
    shelf = tables.shelf
    found[shelf.name] = await _rows(work, shelf, shelf.c.id == on_shelf(person))
    await _parts(work, found)
    await _name_things(work, found)
    return {name: [_clean(row) for row in rows] for name, rows in found.items() if rows}


async def _rows(work: Work, table: Table, *where: Any) -> list[dict[str, Json]]:
    return [written(row) for row in await work.all(select(table).where(*where))]


def _theirs(table: Table, column: Column[Any], row: dict[str, Json], person: int) -> dict[str, Json]:
    """Of others in it nothing; where it is another's, only that they are named in it."""
    whose = {one.name for owned, one in owning() if owned is table}
    if column.name == "person" or "person" not in whose or row["person"] == person:
        return {name: _if_me(value, person) if name in whose else value for name, value in row.items()}
    bare = {name for name in row if name in BARE or isinstance(table.c[name].type, Instant)}
    return {**{name: row[name] for name in row if name in bare}, "you are the": column.name}


def _if_me(value: Json, person: int) -> Json:
    return "you" if value == person else None if value is None else "somebody else"


def _by_account() -> list[tuple[Table, Column[Any]]]:
    """What is kept of an account, whether or not we know who that is."""
    return [
        (table, column)
        for table in tables.metadata.sorted_tables
        for column in table.columns
        if column.name in {"identity", "account"} and table not in of_somebody()
    ]


async def _parts(work: Work, found: Portrait) -> None:
    """What hangs on their own rows and names nobody."""
    for table, column, of in hanging():
        ids = [row["id"] for row in found.get(of, []) if "you are the" not in row]
        if ids:
            found.setdefault(table.name, []).extend(await _rows(work, table, column.in_(ids)))


def hanging() -> Iterator[tuple[Table, Column[Any], str]]:
    """Tables whose rows name nobody, the column by which they hang on somebody's, and the table of these."""
    mine = {table.name for table in of_somebody() if table not in OURS}
    for table in tables.metadata.sorted_tables:
        if table in OURS or table is PEOPLE or table in of_somebody():
            continue
        for column in table.columns:
            of = (key.column.table.name for key in column.foreign_keys)
            yield from ((table, column, name) for name in of if name in mine)


async def _name_things(work: Work, found: Portrait) -> None:
    """A room by its name, a channel too."""
    for named in (tables.rooms, tables.channels):
        rows = await work.all(select(named.c.id, named.c.name))
        names = {row.id: str(row.name) for row in rows}
        for table, column in _pointing_to(named):
            for row in found.get(table.name, []):
                if isinstance(thing := row.get(column.name), int):
                    row[column.name] = names.get(thing)


def _pointing_to(named: Table) -> list[tuple[Table, Column[Any]]]:
    return [
        (table, column)
        for table in tables.metadata.sorted_tables
        for column in table.columns
        if any(key.column is named.c.id for key in column.foreign_keys)
    ]


def _clean(row: dict[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in row.items() if name not in INTERNAL and value is not None}
