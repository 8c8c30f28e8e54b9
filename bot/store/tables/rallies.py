"""Who is asked for what: rallies, and what is told once it has settled."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Text, UniqueConstraint

from bot.store.columns import Id, JsonColumn, Words
from bot.store.instant import Instant
from bot.store.tables.common import PREVAILS, house_column, id_column, keyed, person_column, table

rallies = table(
    "rallies",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    Column("skill", Text, nullable=False),
    Column("subject", Text, nullable=False),
    person_column("CASCADE"),
    Column("words", Words, nullable=False),
    Column("about", Instant),
    Column("urgent", Boolean, nullable=False),
    Column("posted", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("taker", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("made_at", Instant, nullable=False, index=True),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
    Index(None, "person"),
)

asked = keyed(
    "asked",
    Column("rally", Id, ForeignKey("rallies.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column(
        "person",
        Id,
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    ),
    Column("at", Instant, nullable=False, info=PREVAILS),
)

changes = keyed(
    "changes",
    Column("house", Id, ForeignKey("houses.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("subject", Text, primary_key=True),
    Column(
        "person",
        Id,
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    ),
    Column("was", JsonColumn, nullable=False),
)
