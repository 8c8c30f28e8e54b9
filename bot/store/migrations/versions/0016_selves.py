"""Several accounts become one person; messages that name somebody are found again; some want plain words."""

from alembic import op
from sqlalchemy import JSON, BigInteger, Boolean, Column, DateTime, ForeignKey, Integer, Text, text
from sqlalchemy.dialects.postgresql import JSONB

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")


def upgrade() -> None:
    op.add_column("people", Column("plain", Boolean, nullable=False, server_default=text("false")))
    op.add_column("people", Column("reached", Text))
    op.add_column("people", Column("seen", DateTime(timezone=True)))
    op.create_index("ix_people_seen", "people", ["seen"])
    op.create_table(
        "links",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
        Column("other", ID, ForeignKey("people.id", ondelete="CASCADE")),
        Column("state", Text, nullable=False),
        Column("digest", Text),
        Column("at", DateTime(timezone=True), nullable=False),
        Column("gone", ID),
        Column("journal", JSON().with_variant(JSONB(), "postgresql")),
        sqlite_autoincrement=True,
    )
    for columns in (["person"], ["other"], ["digest"], ["house", "gone"]):
        op.create_index(f"ix_links_{'_'.join(columns)}", "links", columns)
    op.create_table(
        "mentions",
        _key("letter", "letters.id"),
        _key("person", "people.id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mentions_person", "mentions", ["person"])


def _key(name: str, of: str) -> Column[int]:
    return Column(name, ID, ForeignKey(of, ondelete="CASCADE"), primary_key=True, autoincrement=False)
