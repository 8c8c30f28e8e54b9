"""People offer what they know, have and are ready to do; and ask for help."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    Text,
    UniqueConstraint,
)

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "offers",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE")),
        Column("kind", Text, nullable=False),
        Column("words", Text, nullable=False),
        Column("by", Text, nullable=False),
        Column("how", Text, nullable=False),
        Column("most", Integer, nullable=False),
        Column("until", INSTANT),
        Column("shown", Boolean, nullable=False),
        Column("paused", INSTANT),
        Column("confirmed_at", INSTANT, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "needs",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("number", Integer, nullable=False),
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE")),
        Column("words", Text, nullable=False),
        Column("private", Boolean, nullable=False),
        Column("state", Text, nullable=False),
        Column("rally", ID, ForeignKey("rallies.id", ondelete="SET NULL")),
        Column("helper", ID, ForeignKey("people.id", ondelete="SET NULL")),
        Column("source", Text, nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("closed_at", INSTANT),
        Column("version", Integer, nullable=False),
        UniqueConstraint("house", "number"),
        sqlite_autoincrement=True,
    )
    for column in ("house", "person"):
        op.create_index(f"ix_offers_{column}", "offers", [column])
    for column in ("rally", "helper", "source", "closed_at", "person"):
        op.create_index(f"ix_needs_{column}", "needs", [column])
