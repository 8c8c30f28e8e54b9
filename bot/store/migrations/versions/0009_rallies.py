"""People are asked for something in circles; what changes is told once it has settled."""

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

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)
JSON_COLUMN = JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "rallies",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("number", Integer, nullable=False),
        Column("skill", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE")),
        Column("words", Text, nullable=False),
        Column("about", INSTANT),
        Column("urgent", Boolean, nullable=False),
        Column("posted", Boolean, nullable=False),
        Column("state", Text, nullable=False),
        Column("taker", ID, ForeignKey("people.id", ondelete="SET NULL")),
        Column("made_at", INSTANT, nullable=False),
        Column("version", Integer, nullable=False),
        UniqueConstraint("house", "number"),
        sqlite_autoincrement=True,
    )
    for column in ("taker", "made_at", "person"):
        op.create_index(f"ix_rallies_{column}", "rallies", [column])
    op.create_table(
        "asked",
        _key("rally", "rallies.id"),
        _key("person", "people.id"),
        Column("at", INSTANT, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "changes",
        _key("house", "houses.id"),
        Column("subject", Text, primary_key=True),
        _key("person", "people.id"),
        Column("was", JSON_COLUMN, nullable=False),
        sqlite_with_rowid=False,
    )
    for table in ("asked", "changes"):
        op.create_index(f"ix_{table}_person", table, ["person"])


def _key(name: str, of: str) -> Column[int]:
    return Column(name, ID, ForeignKey(of, ondelete="CASCADE"), primary_key=True, autoincrement=False)
