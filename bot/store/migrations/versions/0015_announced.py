"""Announcements, what was said of each, and reminders."""

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
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)
JSON_COLUMN = JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "announcements",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("number", Integer, nullable=False),
        Column("author", ID, ForeignKey("people.id", ondelete="SET NULL")),
        Column("words", Text, nullable=False),
        Column("channels", JSON_COLUMN, nullable=False),
        Column("everybody", Boolean, nullable=False),
        Column("begins", Text, nullable=False),
        Column("rule", Text, nullable=False),
        Column("due", INSTANT),
        Column("late", Text, nullable=False),
        Column("expires", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("state", Text, nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("version", Integer, nullable=False),
        UniqueConstraint("house", "number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sayings",
        Column("id", ID, primary_key=True),
        Column("announcement", ID, ForeignKey("announcements.id", ondelete="CASCADE"), nullable=False),
        Column("due", INSTANT, nullable=False),
        Column("at", INSTANT, nullable=False),
        Column("outcome", Text, nullable=False),
        Column("told", Boolean, nullable=False),
        UniqueConstraint("announcement", "due"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "reminders",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("number", Integer, nullable=False),
        Column("author", ID, ForeignKey("people.id", ondelete="SET NULL")),
        Column("whom", ID, ForeignKey("people.id", ondelete="CASCADE")),
        Column("channels", JSON_COLUMN, nullable=False),
        Column("words", Text, nullable=False),
        Column("begins", Text, nullable=False),
        Column("rule", Text, nullable=False),
        Column("due", INSTANT),
        Column("until_done", Boolean, nullable=False),
        Column("times", Integer, nullable=False),
        Column("state", Text, nullable=False),
        Column("rung_at", INSTANT),
        Column("made_at", INSTANT, nullable=False),
        Column("version", Integer, nullable=False),
        UniqueConstraint("house", "number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_announcements_author", "announcements", ["author"])
    op.create_index("ix_announcements_house_subject", "announcements", ["house", "subject"])
    for column in ("author", "whom"):
        op.create_index(f"ix_reminders_{column}", "reminders", [column])
