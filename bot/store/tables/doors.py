"""What was said of the doors: that the house opened, that it closed."""

from sqlalchemy import Boolean, Column, Index

from bot.store.columns import Words
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
