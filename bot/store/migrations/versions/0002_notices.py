"""What people are told unasked: when it was said, and what of it waits."""

from alembic import op
from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer, Text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "notices",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE")),
        Column("channel", ID, ForeignKey("channels.id", ondelete="CASCADE")),
        Column("words", Text, nullable=False),
        Column("post", Text),
        Column("made_at", INSTANT, nullable=False),
        Column("said_at", INSTANT),
        sqlite_autoincrement=True,
    )
    for column in ("said_at", "person", "channel"):
        op.create_index(f"ix_notices_{column}", "notices", [column])
