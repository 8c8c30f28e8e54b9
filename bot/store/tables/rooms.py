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
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, keyed, person_column, span_columns, table

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

series = table(
    "series",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    person_column("SET NULL"),
    Column("room", Id, ForeignKey("rooms.id"), nullable=False, index=True),
    Column("items", JsonColumn, nullable=False),
    Column("rule", Text, nullable=False),
    Column("start_wall", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("purpose", Words, nullable=False),
    Column("people", Integer),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
    Index(None, "person"),
)

bookings = table(
    "bookings",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    Column("room", Id, ForeignKey("rooms.id"), nullable=False),
    Column("items", JsonColumn, nullable=False, server_default=text("'[]'")),
    person_column("SET NULL"),
    *span_columns(),
    Column("purpose", Words, nullable=False),
    Column("people", Integer),
    Column("state", Text, nullable=False),
    Column("series", Id, ForeignKey("series.id", ondelete="SET NULL"), index=True),
    Column("occurrence", Text),
    Column("arrived", Instant),
    Column("sequence", Integer, nullable=False, server_default=text("0")),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
    Index(None, "room", "ends"),
    Index(None, "house", "ends"),
    Index(None, "person"),
)

holds = keyed(
    "holds",
    Column(
        "booking", Id, ForeignKey("bookings.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    ),
    Column("room", Id, ForeignKey("rooms.id"), primary_key=True, autoincrement=False),
    house_column(),
    Column("starts", Instant, nullable=False),
    Column("ends", Instant, nullable=False),
    Index(None, "room", "ends"),
    Index(None, "house", "ends"),
)

# One-room ranges need no extension (btree_gist would), so any PostgreSQL role may make them.
holds.append_constraint(
    ExcludeConstraint(
        (func.int8range(literal_column("room"), literal_column("room"), text("'[]'")), "&&"),
        (func.tstzrange(literal_column("starts"), literal_column("ends")), "&&"),
        name="ex_holds_room",
    ).ddl_if(dialect="postgresql")
)
