"""Rooms and who has them."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    func,
    literal_column,
    text,
)
from sqlalchemy.dialects.postgresql import ExcludeConstraint

from bot.store.columns import Id, JsonColumn, Words
from bot.store.tables.common import house_column, id_column, person_column, span_columns, table

rooms = table(
    "rooms",
    id_column(),
    house_column(),
    Column("name", Words, nullable=False),
    Column("kind", Text, nullable=False),
    Column("aliases", JsonColumn, nullable=False),
    Column("capacity", Integer),
    Column("training", Boolean, nullable=False),
    Column("open", Boolean, nullable=False),
    Column("rules", JsonColumn, nullable=False),
    Index(None, "house"),
)

closures = table(
    "closures",
    id_column(),
    house_column(),
    Column("room", Id, ForeignKey("rooms.id", ondelete="CASCADE")),
    *span_columns(),
    Column("reason", Words, nullable=False),
    Index(None, "house", "ends"),
)

bookings = table(
    "bookings",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    Column("room", Id, ForeignKey("rooms.id"), nullable=False),
    person_column("SET NULL"),
    *span_columns(),
    Column("purpose", Words, nullable=False),
    Column("people", Integer),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
    Index(None, "room", "ends"),
    Index(None, "house", "ends"),
    Index(None, "person"),
)

# One-room ranges need no extension (btree_gist would), so any PostgreSQL role may make them.
bookings.append_constraint(
    ExcludeConstraint(
        (func.int8range(literal_column("room"), literal_column("room"), text("'[]'")), "&&"),
        (func.tstzrange(literal_column("starts"), literal_column("ends")), "&&"),
        name="ex_bookings_room",
        where=text("state = 'booked'"),
    ).ddl_if(dialect="postgresql")
)
