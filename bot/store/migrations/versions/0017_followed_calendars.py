"""A house follows calendars of others; what stands in them is shown apart."""

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, DateTime, ForeignKey, Integer, Text, UniqueConstraint

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "feeds",
        Column("id", ID, primary_key=True),
        _of("house", "houses.id"),
        Column("url", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("etag", Text, nullable=False),
        Column("modified", Text, nullable=False),
        Column("trouble", Text, nullable=False),
        Column("read_at", INSTANT),
        UniqueConstraint("house", "url"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "foreign_dates",
        Column("id", ID, primary_key=True),
        _of("house", "houses.id"),
        _of("feed", "feeds.id"),
        Column("uid", Text, nullable=False),
        Column("starts", INSTANT, nullable=False),
        Column("ends", INSTANT, nullable=False),
        Column("start_wall", Text, nullable=False),
        Column("end_wall", Text, nullable=False),
        Column("folds", Integer, nullable=False),
        Column("zone", Text, nullable=False),
        Column("whole_days", Boolean, nullable=False),
        Column("title", Text, nullable=False),
        Column("place", Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_foreign_dates_house_ends", "foreign_dates", ["house", "ends"])
    op.create_index("ix_foreign_dates_feed", "foreign_dates", ["feed"])


def _of(name: str, whose: str) -> Column[int]:
    return Column(name, ID, ForeignKey(whose, ondelete="CASCADE"), nullable=False)
