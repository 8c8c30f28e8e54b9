"""What tables have in common: names of constraints, ids, the house they belong to, spans."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem

from bot.store.columns import Id
from bot.store.instant import Instant

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

PREVAILS = {"prevails": True}
"""Marks a column: where two accounts turn out to be one person, of two rows that cannot both be theirs the one with the greater value stays."""

WAITING = "waiting"
"""An outbox letter that is still to be sent."""


def id_column() -> Column[int]:
    return Column("id", Id, primary_key=True)


def house_column() -> Column[int]:
    return Column("house", Id, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False)


def person_column(ondelete: str) -> Column[int]:
    return Column("person", Id, ForeignKey("people.id", ondelete=ondelete))


def table(name: str, *parts: SchemaItem) -> Table:
    """A table whose ids are never given twice: a stored Call may hold one for months."""
    return Table(name, metadata, *parts, sqlite_autoincrement=True)


def keyed(name: str, *columns: SchemaItem) -> Table:
    """A table found by its own key alone; SQLite then keeps a single tree."""
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


def span_columns() -> tuple[SchemaItem, ...]:
    """Wall time as people meant it, and the instants computed from it (see walls.py)."""
    return (
        Column("starts", Instant, nullable=False),
        Column("ends", Instant, nullable=False),
        Column("start_wall", Text, nullable=False),
        Column("end_wall", Text, nullable=False),
        Column("folds", Integer, nullable=False),
        Column("zone", Text, nullable=False),
    )
