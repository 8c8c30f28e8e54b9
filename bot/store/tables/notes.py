"""What adapters and skills keep."""

from sqlalchemy import Column, ForeignKey, Text

from bot.store.columns import Id, JsonColumn
from bot.store.instant import Instant
from bot.store.tables.common import keyed

notes = keyed(
    "notes",
    Column("network", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

shelf = keyed(
    "shelf",
    Column("house", Id, ForeignKey("houses.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("skill", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("body", JsonColumn, nullable=False),
    Column("due", Instant, index=True),
)
