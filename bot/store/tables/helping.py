"""Who can help: what people offer, and what they need."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Text, UniqueConstraint

from bot.store.columns import Id, Words
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, person_column, table

offers = table(
    "offers",
    id_column(),
    house_column(),
    person_column("CASCADE"),
    Column("kind", Text, nullable=False),
    Column("words", Words, nullable=False),
    Column("by", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("most", Integer, nullable=False),
    Column("until", Instant),
    Column("shown", Boolean, nullable=False),
    Column("paused", Instant),
    Column("confirmed_at", Instant, nullable=False),
    Index(None, "house"),
    Index(None, "person"),
)

needs = table(
    "needs",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    person_column("CASCADE"),
    Column("words", Words, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("rally", Id, ForeignKey("rallies.id", ondelete="SET NULL"), index=True),
    Column("helper", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("source", Text, nullable=False, index=True),
    Column("made_at", Instant, nullable=False),
    Column("closed_at", Instant, index=True),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
    Index(None, "person"),
)
