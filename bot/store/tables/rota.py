"""The rota: what is to be held when, its dates, and who holds them."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Text, UniqueConstraint

from bot.store.columns import Id, JsonColumn, Words
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, keyed, span_columns, table

slots = table(
    "slots",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    Column("name", Words, nullable=False),
    Column("rule", Text, nullable=False),
    Column("weeks", Text, nullable=False),
    Column("start_wall", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    Column("kept_open", Integer, nullable=False),
    Column("shadows", Integer, nullable=False),
    Column("needs", Words, nullable=False),
    Column("state", Text, nullable=False),
    Column("grown", Instant),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
)

shifts = table(
    "shifts",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    Column("slot", Id, ForeignKey("slots.id", ondelete="CASCADE")),
    Column("occurrence", Text, nullable=False),
    *span_columns(),
    Column("name", Words, nullable=False),
    Column("people", Integer, nullable=False),
    Column("shadows", Integer, nullable=False),
    Column("needs", Words, nullable=False),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
    UniqueConstraint("slot", "occurrence"),
    Index(None, "house", "ends"),
)

holders = table(
    "holders",
    id_column(),
    house_column(),
    Column("shift", Id, ForeignKey("shifts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("person", Id, ForeignKey("people.id", ondelete="SET NULL")),
    Column("kind", Text, nullable=False),
    Column("regular", Boolean, nullable=False),
    *span_columns(),
    Index(None, "person", "ends"),
    Index(None, "house", "ends"),
)

regulars = table(
    "regulars",
    id_column(),
    house_column(),
    Column("slot", Id, ForeignKey("slots.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("person", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("days", JsonColumn, nullable=False),
    Column("every", Integer, nullable=False),
    Column("since", Instant, nullable=False),
)

volunteers = keyed(
    "volunteers",
    Column("person", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("house", Id, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("shown", Boolean),
    Column("last_minute", Boolean, nullable=False),
    Column("lead", Text),
)
