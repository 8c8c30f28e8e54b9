"""Who came is greeted; what they came for and which charter they accepted is kept."""

from alembic import op
from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer, Text, UniqueConstraint

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "arrivals",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("account", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("channel", ID, ForeignKey("channels.id", ondelete="CASCADE")),
        Column("came", INSTANT, nullable=False),
        Column("seen", INSTANT, nullable=False),
        Column("state", Text, nullable=False),
        Column("greeted", INSTANT),
        Column("gone", INSTANT),
        UniqueConstraint("house", "account"),
        sqlite_autoincrement=True,
    )
    for column in ("channel", "came", "gone", "account"):
        op.create_index(f"ix_arrivals_{column}", "arrivals", [column])
    op.create_table(
        "newcomers",
        _person(),
        _house(),
        Column("purpose", Text),
        Column("since", INSTANT, nullable=False),
        Column("step", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "acceptances",
        _person(),
        Column("version", Integer, primary_key=True, autoincrement=False),
        _house(),
        Column("at", INSTANT, nullable=False),
        sqlite_with_rowid=False,
    )
    for table in ("newcomers", "acceptances"):
        op.create_index(f"ix_{table}_house", table, ["house"])


def _person() -> Column[int]:
    reference = ForeignKey("people.id", ondelete="CASCADE")
    return Column("person", ID, reference, primary_key=True, autoincrement=False)


def _house() -> Column[int]:
    return Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False)
