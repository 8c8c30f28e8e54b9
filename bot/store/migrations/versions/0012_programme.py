"""The house has a programme: events, their dates, and who comes."""

from alembic import op
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)
JSON_COLUMN = JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    _events()
    _occasions()
    op.create_table(
        "rsvps",
        _key("occasion", "occasions.id"),
        _key("person", "people.id"),
        Column("answer", Text, nullable=False),
        Column("people", Integer, nullable=False),
        Column("at", INSTANT, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_rsvps_person", "rsvps", ["person"])


def _events() -> None:
    op.create_table(
        "events",
        Column("id", ID, primary_key=True),
        _of("house", "houses.id"),
        Column("number", Integer, nullable=False),
        Column("person", ID, ForeignKey("people.id", ondelete="SET NULL")),
        Column("title", Text, nullable=False),
        Column("about", Text, nullable=False),
        Column("room", ID, ForeignKey("rooms.id", ondelete="SET NULL")),
        Column("items", JSON_COLUMN, nullable=False),
        Column("places", Integer),
        Column("rule", Text, nullable=False),
        Column("hosted", Boolean, nullable=False, server_default=text("true")),
        Column("state", Text, nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("version", Integer, nullable=False),
        UniqueConstraint("house", "number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_events_house_state", "events", ["house", "state"])
    for column in ("person", "room"):
        op.create_index(f"ix_events_{column}", "events", [column])


def _occasions() -> None:
    op.create_table(
        "occasions",
        Column("id", ID, primary_key=True),
        _of("house", "houses.id"),
        _of("event", "events.id"),
        Column("occurrence", Text, nullable=False),
        Column("starts", INSTANT, nullable=False),
        Column("ends", INSTANT, nullable=False),
        Column("start_wall", Text, nullable=False),
        Column("end_wall", Text, nullable=False),
        Column("folds", Integer, nullable=False),
        Column("zone", Text, nullable=False),
        Column("booking", ID, ForeignKey("bookings.id", ondelete="SET NULL")),
        Column("state", Text, nullable=False),
        Column("came", Integer),
        Column("story", Text, nullable=False),
        Column("sequence", Integer, nullable=False),
        Column("version", Integer, nullable=False),
        UniqueConstraint("event", "occurrence"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_occasions_house_ends", "occasions", ["house", "ends"])
    op.create_index("ix_occasions_booking", "occasions", ["booking"])


def _of(name: str, whose: str) -> Column[int]:
    return Column(name, ID, ForeignKey(whose, ondelete="CASCADE"), nullable=False)


def _key(name: str, of: str) -> Column[int]:
    return Column(name, ID, ForeignKey(of, ondelete="CASCADE"), primary_key=True, autoincrement=False)
