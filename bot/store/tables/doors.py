"""What was said of the doors, and from one shift to the next."""

from sqlalchemy import Boolean, Column, ForeignKey, Index

from bot.store.columns import Id, Words
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, person_column, table

signs = table(
    "signs",
    id_column(),
    house_column(),
    Column("open", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
    Column("until", Instant),
    Column("words", Words, nullable=False),
    person_column("SET NULL"),
    Index(None, "house", "id"),
    Index(None, "person"),
)

handovers = table(
    "handovers",
    id_column(),
    house_column(),
    Column("shift", Id, ForeignKey("shifts.id", ondelete="SET NULL"), index=True),
    person_column("CASCADE"),
    Column("words", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Column("given", Instant),
    Index(None, "house", "id"),
    Index(None, "person"),
)
