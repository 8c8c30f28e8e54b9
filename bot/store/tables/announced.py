"""What is said at its time: announcements, what was said of each, and reminders."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Text, UniqueConstraint

from bot.store.columns import Id, JsonColumn, Words
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, table

announcements = table(
    "announcements",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    Column("author", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("words", Words, nullable=False),
    Column("channels", JsonColumn, nullable=False),
    Column("everybody", Boolean, nullable=False),
    Column("begins", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("due", Instant),
    Column("late", Text, nullable=False),
    Column("expires", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
    Index(None, "house", "subject"),
)

sayings = table(
    "sayings",
    id_column(),
    Column("announcement", Id, ForeignKey("announcements.id", ondelete="CASCADE"), nullable=False),
    Column("due", Instant, nullable=False),
    Column("at", Instant, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("told", Boolean, nullable=False),
    UniqueConstraint("announcement", "due"),
)

reminders = table(
    "reminders",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    Column("author", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("whom", Id, ForeignKey("people.id", ondelete="CASCADE"), index=True),
    Column("channels", JsonColumn, nullable=False),
    Column("words", Words, nullable=False),
    Column("begins", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("due", Instant),
    Column("until_done", Boolean, nullable=False),
    Column("times", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("rung_at", Instant),
    Column("made_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
)
