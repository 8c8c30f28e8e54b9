"""The house says whether it is open; who was on duty leaves a word for the next."""

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, DateTime, ForeignKey, Integer, Text

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "signs",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("open", Boolean, nullable=False),
        Column("at", INSTANT, nullable=False),
        Column("until", INSTANT),
        Column("words", Text, nullable=False),
        Column("person", ID, ForeignKey("people.id", ondelete="SET NULL")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_signs_house_id", "signs", ["house", "id"])
    op.create_index("ix_signs_person", "signs", ["person"])
    op.create_table(
        "handovers",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("shift", ID, ForeignKey("shifts.id", ondelete="SET NULL")),
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE")),
        Column("words", Text, nullable=False),
        Column("at", INSTANT, nullable=False),
        Column("given", INSTANT),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_handovers_shift", "handovers", ["shift"])
    op.create_index("ix_handovers_house_id", "handovers", ["house", "id"])
    op.create_index("ix_handovers_person", "handovers", ["person"])
