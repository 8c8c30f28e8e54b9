"""People say when they want to be left alone; the house says how it is reached otherwise."""

from alembic import op
from sqlalchemy import JSON, BigInteger, Column, DateTime, ForeignKey, Integer, Text, text
from sqlalchemy.dialects.postgresql import JSONB

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("people", Column("peace", JSON().with_variant(JSONB(), "postgresql")))
    op.add_column("houses", Column("contact", Text, nullable=False, server_default=text("''")))
    op.create_table(
        "pauses",
        Column(
            "person", ID, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        Column("topic", Text, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("until", INSTANT),
        sqlite_with_rowid=False,
    )
    for column in ("house", "until"):
        op.create_index(f"ix_pauses_{column}", "pauses", [column])
