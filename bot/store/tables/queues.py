"""Who waits for what, and who asked whom for what they have."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Text, UniqueConstraint

from bot.store.columns import Id
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, span_columns, table

tickets = table(
    "tickets",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    Column("subject", Text, nullable=False),
    Column("person", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    *span_columns(),
    Column("people", Integer),
    Column("state", Text, nullable=False),
    Column("until", Instant),
    Column("held", Id),
    Column("within", Id),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
    Index(None, "house", "subject", "state"),
    Index(None, "person"),
    Index(None, "ends"),
)

requests = table(
    "requests",
    id_column(),
    house_column(),
    Column("booking", Id, ForeignKey("bookings.id", ondelete="CASCADE"), nullable=False),
    Column("person", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    *span_columns(),
    Column("people", Integer),
    Column("state", Text, nullable=False),
    Column("until", Instant, nullable=False),
    Column("room", Id),
    UniqueConstraint("booking", "person"),
    Index(None, "person"),
    Index(None, "ends"),
)
