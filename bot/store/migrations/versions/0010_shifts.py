"""The rota: patterns, their dates, who holds them, and how each volunteer likes it."""

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

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)
JSON_COLUMN = JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    _slots()
    _shifts()
    _holders()
    _regulars()
    _volunteers()


def _slots() -> None:
    op.create_table(
        "slots",
        Column("id", ID, primary_key=True),
        _of("house", "houses.id"),
        Column("number", Integer, nullable=False),
        Column("name", Text, nullable=False),
        Column("rule", Text, nullable=False),
        Column("weeks", Text, nullable=False),
        Column("start_wall", Text, nullable=False),
        Column("zone", Text, nullable=False),
        Column("minutes", Integer, nullable=False),
        Column("people", Integer, nullable=False),
        Column("kept_open", Integer, nullable=False),
        Column("shadows", Integer, nullable=False),
        Column("needs", Text, nullable=False),
        Column("state", Text, nullable=False),
        Column("grown", INSTANT),
        Column("version", Integer, nullable=False),
        UniqueConstraint("house", "number"),
        sqlite_autoincrement=True,
    )


def _shifts() -> None:
    op.create_table(
        "shifts",
        Column("id", ID, primary_key=True),
        _of("house", "houses.id"),
        Column("number", Integer, nullable=False),
        Column("slot", ID, ForeignKey("slots.id", ondelete="CASCADE")),
        Column("occurrence", Text, nullable=False),
        *_span(),
        Column("name", Text, nullable=False),
        Column("people", Integer, nullable=False),
        Column("shadows", Integer, nullable=False),
        Column("needs", Text, nullable=False),
        Column("state", Text, nullable=False),
        Column("version", Integer, nullable=False),
        UniqueConstraint("house", "number"),
        UniqueConstraint("slot", "occurrence"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_shifts_house_ends", "shifts", ["house", "ends"])


def _holders() -> None:
    op.create_table(
        "holders",
        Column("id", ID, primary_key=True),
        _of("house", "houses.id"),
        _of("shift", "shifts.id"),
        Column("person", ID, ForeignKey("people.id", ondelete="SET NULL")),
        Column("kind", Text, nullable=False),
        Column("regular", Boolean, nullable=False),
        *_span(),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_holders_shift", "holders", ["shift"])
    op.create_index("ix_holders_person_ends", "holders", ["person", "ends"])
    op.create_index("ix_holders_house_ends", "holders", ["house", "ends"])


def _regulars() -> None:
    op.create_table(
        "regulars",
        Column("id", ID, primary_key=True),
        _of("house", "houses.id"),
        _of("slot", "slots.id"),
        _of("person", "people.id"),
        Column("days", JSON_COLUMN, nullable=False),
        Column("every", Integer, nullable=False),
        Column("since", INSTANT, nullable=False),
        sqlite_autoincrement=True,
    )
    for column in ("slot", "person"):
        op.create_index(f"ix_regulars_{column}", "regulars", [column])


def _volunteers() -> None:
    op.create_table(
        "volunteers",
        Column(
            "person", ID, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        _of("house", "houses.id"),
        Column("shown", Boolean),
        Column("last_minute", Boolean, nullable=False),
        Column("lead", Text),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_volunteers_house", "volunteers", ["house"])


def _of(name: str, of: str) -> Column[int]:
    return Column(name, ID, ForeignKey(of, ondelete="CASCADE"), nullable=False)


def _span() -> tuple[Column[object], ...]:
    return (
        Column("starts", INSTANT, nullable=False),
        Column("ends", INSTANT, nullable=False),
        Column("start_wall", Text, nullable=False),
        Column("end_wall", Text, nullable=False),
        Column("folds", Integer, nullable=False),
        Column("zone", Text, nullable=False),
    )
