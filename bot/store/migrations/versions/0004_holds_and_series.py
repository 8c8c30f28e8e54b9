"""A booking holds resources with what they need around it; series, answers and arrivals; what is known of people."""

from alembic import op
from sqlalchemy import JSON as PLAIN_JSON
from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
JSON = PLAIN_JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
INSTANT = DateTime(timezone=True)
NO_ITEMS = text("'[]'")

CARRIED_OVER = """
INSERT INTO holds (booking, room, house, starts, ends)
SELECT id, room, house, starts, ends FROM bookings WHERE state = 'booked'
"""


def upgrade() -> None:
    _series()
    _bookings()
    _holds()
    op.add_column("people", Column("flags", JSON, nullable=False, server_default=NO_ITEMS))


def _series() -> None:
    op.create_table(
        "series",
        Column("id", ID, primary_key=True),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("number", Integer, nullable=False),
        Column("person", ID, ForeignKey("people.id", ondelete="SET NULL")),
        Column("room", ID, ForeignKey("rooms.id"), nullable=False),
        Column("items", JSON, nullable=False),
        Column("rule", Text, nullable=False),
        Column("start_wall", Text, nullable=False),
        Column("zone", Text, nullable=False),
        Column("minutes", Integer, nullable=False),
        Column("purpose", Text, nullable=False),
        Column("people", Integer),
        Column("state", Text, nullable=False),
        Column("version", Integer, nullable=False),
        UniqueConstraint("house", "number"),
        sqlite_autoincrement=True,
    )
    for column in ("person", "room"):
        op.create_index(f"ix_series_{column}", "series", [column])


def _bookings() -> None:
    with op.batch_alter_table("bookings", table_kwargs={"sqlite_autoincrement": True}) as bookings:
        bookings.add_column(Column("items", JSON, nullable=False, server_default=NO_ITEMS))
        bookings.add_column(Column("series", ID))
        bookings.add_column(Column("occurrence", Text))
        bookings.add_column(Column("arrived", INSTANT))
        bookings.add_column(Column("sequence", Integer, nullable=False, server_default=text("0")))
        bookings.create_foreign_key("fk_bookings_series", "series", ["series"], ["id"], ondelete="SET NULL")
    op.create_index("ix_bookings_series", "bookings", ["series"])
    if op.get_context().dialect.name == "postgresql":
        op.execute("ALTER TABLE bookings DROP CONSTRAINT ex_bookings_room")


def _holds() -> None:
    op.create_table(
        "holds",
        Column(
            "booking",
            ID,
            ForeignKey("bookings.id", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        Column("room", ID, ForeignKey("rooms.id"), primary_key=True, autoincrement=False),
        Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
        Column("starts", INSTANT, nullable=False),
        Column("ends", INSTANT, nullable=False),
        ExcludeConstraint(
            (text("int8range(room, room, '[]')"), "&&"),
            (text("tstzrange(starts, ends)"), "&&"),
            name="ex_holds_room",
        ).ddl_if(dialect="postgresql"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_holds_room_ends", "holds", ["room", "ends"])
    op.create_index("ix_holds_house_ends", "holds", ["house", "ends"])
    op.execute(CARRIED_OVER)
