"""Calendars of others that a house follows, and what stands in them."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Text, UniqueConstraint

from bot.store.columns import Id, Words
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, span_columns, table

feeds = table(
    "feeds",
    id_column(),
    house_column(),
    Column("url", Text, nullable=False),
    Column("name", Words, nullable=False),
    Column("etag", Text, nullable=False),
    Column("modified", Text, nullable=False),
    Column("trouble", Text, nullable=False),
    Column("read_at", Instant),
    UniqueConstraint("house", "url"),
)

foreign = table(
    "foreign_dates",
    id_column(),
    house_column(),
    Column("feed", Id, ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("uid", Text, nullable=False),
    *span_columns(),
    Column("whole_days", Boolean, nullable=False),
    Column("title", Words, nullable=False),
    Column("place", Words, nullable=False),
    Index(None, "house", "ends"),
)
