"""What letters became, and what goes with them: parts of long ones, files, votes."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Text, UniqueConstraint

from bot.store.columns import CallColumn, Id, JsonColumn
from bot.store.instant import Instant
from bot.store.tables.common import PREVAILS, house_column, id_column, keyed, table

parts = keyed(
    "parts",
    Column("channel", Text, primary_key=True),
    Column("native", Text, primary_key=True),
    Column("letter", Id, ForeignKey("letters.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
)

enclosures = table(
    "enclosures",
    id_column(),
    Column("letter", Id, ForeignKey("letters.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("alternative", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

polls = table(
    "polls",
    id_column(),
    house_column(),
    Column("name", Text, nullable=False),
    Column("letter", Id, ForeignKey("letters.id", ondelete="SET NULL"), index=True),
    Column("options", JsonColumn, nullable=False),
    Column("most", Integer, nullable=False),
    Column("ends", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("then", CallColumn),
    UniqueConstraint("house", "name"),
)

votes = keyed(
    "votes",
    Column("poll", Id, ForeignKey("polls.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column(
        "person",
        Id,
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    ),
    Column("choices", JsonColumn, nullable=False),
    Column("at", Instant, nullable=False, info=PREVAILS),
    Column("native", Text, index=True),
)
