"""The programme: events, their dates, and who comes."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Text, UniqueConstraint, text

from bot.store.columns import Id, JsonColumn, Words
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, keyed, person_column, span_columns, table

events = table(
    "events",
    id_column(),
    house_column(),
    Column("number", Integer, nullable=False),
    person_column("SET NULL"),
    Column("title", Words, nullable=False),
    Column("about", Words, nullable=False),
    Column("room", Id, ForeignKey("rooms.id", ondelete="SET NULL"), index=True),
    Column("items", JsonColumn, nullable=False),
    Column("places", Integer),
    Column("rule", Text, nullable=False),
    Column("hosted", Boolean, nullable=False, server_default=text("true")),
    Column("state", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("house", "number"),
    Index(None, "house", "state"),
    Index(None, "person"),
)

occasions = table(
    "occasions",
    id_column(),
    house_column(),
    Column("event", Id, ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
    Column("occurrence", Text, nullable=False),
    *span_columns(),
    Column("booking", Id, ForeignKey("bookings.id", ondelete="SET NULL"), index=True),
    Column("state", Text, nullable=False),
    Column("came", Integer),
    Column("story", Words, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("event", "occurrence"),
    Index(None, "house", "ends"),
)

rsvps = keyed(
    "rsvps",
    Column(
        "occasion", Id, ForeignKey("occasions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    ),
    Column(
        "person",
        Id,
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    ),
    Column("answer", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("at", Instant, nullable=False),
)
