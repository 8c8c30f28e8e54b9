"""Which accounts are one person, and which messages name somebody."""

from sqlalchemy import Column, ForeignKey, Index, Text

from bot.store.columns import Id, JsonColumn
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, keyed, table

links = table(
    "links",
    id_column(),
    house_column(),
    Column("person", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("other", Id, ForeignKey("people.id", ondelete="CASCADE"), index=True),
    Column("state", Text, nullable=False),
    Column("digest", Text, index=True),
    Column("at", Instant, nullable=False),
    Column("gone", Id),
    Column("journal", JsonColumn),
    Index(None, "house", "gone"),
)

mentions = keyed(
    "mentions",
    Column("letter", Id, ForeignKey("letters.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column(
        "person",
        Id,
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    ),
)
