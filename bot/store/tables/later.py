"""What is to be done later, elsewhere, or taken back."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Text, UniqueConstraint

from bot.store.columns import CallColumn, Id, JsonColumn
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, person_column, table

alarms = table(
    "alarms",
    id_column(),
    house_column(),
    Column("key", Text, nullable=False),
    Column("call", CallColumn, nullable=False),
    Column("due", Instant, nullable=False),
    Column("late", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    person_column("CASCADE"),
    Column("claimed", Instant),
    UniqueConstraint("house", "key"),
    Index(None, "state", "due"),
    Index(None, "person"),
)

errands = table(
    "errands",
    id_column(),
    house_column(),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("payload", JsonColumn, nullable=False),
    Column("then", CallColumn),
    Column("attempts", Integer, nullable=False),
    Column("due", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    Column("claimed", Instant),
    UniqueConstraint("house", "key"),
    Index(None, "state", "due"),
)

undos = table(
    "undos",
    id_column(),
    house_column(),
    Column("person", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("call", CallColumn, nullable=False),
    Column("label", Text),
    Column("made_at", Instant, nullable=False, index=True),
    Index(None, "person", "made_at"),
)
