"""Long messages know their parts, letters carry files, and people vote."""

from alembic import op
from sqlalchemy import JSON as PLAIN_JSON
from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer, LargeBinary, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
JSON = PLAIN_JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    _sent()
    _votes()


def _sent() -> None:
    op.create_table(
        "parts",
        Column("channel", Text, primary_key=True),
        Column("native", Text, primary_key=True),
        Column("letter", ID, ForeignKey("letters.id", ondelete="CASCADE"), nullable=False),
        Column("place", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_parts_letter", "parts", ["letter"])
    op.create_table(
        "enclosures",
        Column("id", ID, primary_key=True),
        Column("letter", ID, ForeignKey("letters.id", ondelete="CASCADE"), nullable=False),
        Column("name", Text, nullable=False),
        Column("media_type", Text, nullable=False),
        Column("alternative", Text, nullable=False),
        Column("content", LargeBinary, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_enclosures_letter", "enclosures", ["letter"])


def _votes() -> None:
    op.create_table(
        "polls",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("name", Text, nullable=False),
        Column("letter", ID, ForeignKey("letters.id", ondelete="SET NULL")),
        Column("options", JSON, nullable=False),
        Column("most", Integer, nullable=False),
        Column("ends", INSTANT, nullable=False),
        Column("state", Text, nullable=False),
        Column("then", JSON),
        UniqueConstraint("house", "name"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_polls_letter", "polls", ["letter"])
    op.create_table(
        "votes",
        Column("poll", ID, ForeignKey("polls.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        Column(
            "person", ID, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        Column("choices", JSON, nullable=False),
        Column("at", INSTANT, nullable=False),
        Column("native", Text),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_votes_native", "votes", ["native"])
    op.create_index("ix_votes_person", "votes", ["person"])
