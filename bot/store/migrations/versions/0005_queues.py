"""People wait in order for what is taken, and ask whoever has it."""

from alembic import op
from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer, Text, UniqueConstraint
from sqlalchemy.schema import SchemaItem

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "tickets",
        *_common(),
        Column("number", Integer, nullable=False),
        Column("subject", Text, nullable=False),
        *_wish(),
        Column("until", INSTANT),
        Column("held", ID),
        Column("version", Integer, nullable=False),
        UniqueConstraint("house", "number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_tickets_house_subject_state", "tickets", ["house", "subject", "state"])
    op.create_table(
        "requests",
        *_common(),
        Column("booking", ID, ForeignKey("bookings.id", ondelete="CASCADE"), nullable=False),
        *_wish(),
        Column("until", INSTANT, nullable=False),
        UniqueConstraint("booking", "person"),
        sqlite_autoincrement=True,
    )
    for table in ("tickets", "requests"):
        op.create_index(f"ix_{table}_person", table, ["person"])
        op.create_index(f"ix_{table}_ends", table, ["ends"])


def _common() -> tuple[SchemaItem, ...]:
    return (
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
    )


def _wish() -> tuple[SchemaItem, ...]:
    """By whom, when, for how many, and what became of it."""
    return (
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
        Column("starts", INSTANT, nullable=False),
        Column("ends", INSTANT, nullable=False),
        Column("start_wall", Text, nullable=False),
        Column("end_wall", Text, nullable=False),
        Column("folds", Integer, nullable=False),
        Column("zone", Text, nullable=False),
        Column("people", Integer),
        Column("state", Text, nullable=False),
    )
