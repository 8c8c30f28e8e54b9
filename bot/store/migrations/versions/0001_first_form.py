"""The first form of the house."""

from alembic import op
from sqlalchemy import JSON as PLAIN_JSON
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint
from sqlalchemy.schema import SchemaItem

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = BigInteger().with_variant(Integer, "sqlite")
JSON = PLAIN_JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    _who()
    _rooms()
    _messages()
    _later()
    _notes()


def _in_house(name: str, *parts: SchemaItem) -> None:
    house = Column("house", ID, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False)
    op.create_table(name, Column("id", ID, primary_key=True), house, *parts, sqlite_autoincrement=True)


def _span() -> tuple[SchemaItem, ...]:
    return (
        Column("starts", INSTANT, nullable=False),
        Column("ends", INSTANT, nullable=False),
        Column("start_wall", Text, nullable=False),
        Column("end_wall", Text, nullable=False),
        Column("folds", Integer, nullable=False),
        Column("zone", Text, nullable=False),
    )


def _who() -> None:
    op.create_table(
        "houses",
        Column("id", ID, primary_key=True),
        Column("name", Text, nullable=False),
        Column("zone", Text, nullable=False),
        Column("languages", JSON, nullable=False),
        Column("polite", Boolean, nullable=False),
        Column("words", JSON, nullable=False),
        Column("hours", JSON, nullable=False),
        Column("policy", JSON, nullable=False),
        Column("operator", Text, nullable=False),
        Column("skills", JSON, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "counters",
        Column(
            "house", ID, ForeignKey("houses.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        Column("letter", Text, primary_key=True),
        Column("last", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    _in_house(
        "channels",
        Column("address", Text, nullable=False, unique=True),
        Column("name", Text, nullable=False),
        Column("purpose", Text, nullable=False),
        Column("members", Boolean, nullable=False),
        Column("language", Text),
    )
    op.create_index("ix_channels_house", "channels", ["house"])
    op.create_table(
        "memberships",
        Column("identity", Text, primary_key=True),
        Column("channel", ID, ForeignKey("channels.id", ondelete="CASCADE"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_memberships_channel", "memberships", ["channel"])
    _in_house(
        "people",
        Column("name", Text, nullable=False),
        Column("language", Text),
        Column("spoken", Text),
        Column("roles", JSON, nullable=False),
        Column("shows_name", Boolean),
        Column("greeted", Boolean, nullable=False),
        Column("used", INSTANT),
    )
    op.create_index("ix_people_house", "people", ["house"])
    op.create_table(
        "identities",
        Column("address", Text, primary_key=True),
        Column(
            "house", ID, ForeignKey("houses.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_identities_person", "identities", ["person"])


def _rooms() -> None:
    _in_house(
        "rooms",
        Column("name", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("aliases", JSON, nullable=False),
        Column("capacity", Integer),
        Column("training", Boolean, nullable=False),
        Column("open", Boolean, nullable=False),
        Column("rules", JSON, nullable=False),
    )
    op.create_index("ix_rooms_house", "rooms", ["house"])
    _in_house(
        "closures",
        Column("room", ID, ForeignKey("rooms.id", ondelete="CASCADE")),
        *_span(),
        Column("reason", Text, nullable=False),
    )
    op.create_index("ix_closures_house_ends", "closures", ["house", "ends"])
    _in_house(
        "bookings",
        Column("number", Integer, nullable=False),
        Column("room", ID, ForeignKey("rooms.id"), nullable=False),
        Column("person", ID, ForeignKey("people.id", ondelete="SET NULL")),
        *_span(),
        Column("purpose", Text, nullable=False),
        Column("people", Integer),
        Column("state", Text, nullable=False),
        Column("version", Integer, nullable=False),
        UniqueConstraint("house", "number"),
        ExcludeConstraint(
            (text("int8range(room, room, '[]')"), "&&"),
            (text("tstzrange(starts, ends)"), "&&"),
            name="ex_bookings_room",
            where=text("state = 'booked'"),
        ).ddl_if(dialect="postgresql"),
    )
    op.create_index("ix_bookings_house_ends", "bookings", ["house", "ends"])
    op.create_index("ix_bookings_person", "bookings", ["person"])
    op.create_index("ix_bookings_room_ends", "bookings", ["room", "ends"])


def _messages() -> None:
    op.create_table(
        "inbox",
        Column("key", Text, primary_key=True),
        Column("at", INSTANT, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_inbox_at", "inbox", ["at"])
    _in_house(
        "letters",
        Column("key", Text, nullable=False, unique=True),
        Column("network", Text, nullable=False),
        Column("channel", Text),
        Column("to_person", ID, ForeignKey("people.id", ondelete="SET NULL")),
        Column("identity", Text),
        Column("thread", Text),
        Column("reply_to", Text),
        Column("body", Text, nullable=False),
        Column("post", Text),
        Column("edits", ID, ForeignKey("letters.id", ondelete="SET NULL")),
        Column("call", Text),
        Column("made_at", INSTANT, nullable=False),
        Column("due_at", INSTANT, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("state", Text, nullable=False),
        Column("native", Text),
        Column("reason", Text),
        Column("claimed", INSTANT),
    )
    op.create_index("ix_letters_channel_native", "letters", ["channel", "native"])
    op.create_index("ix_letters_due_at", "letters", ["due_at"])
    op.create_index("ix_letters_edits", "letters", ["edits"])
    op.create_index("ix_letters_house_post", "letters", ["house", "post"])
    op.create_index("ix_letters_to_person", "letters", ["to_person"])
    op.create_index(
        "ix_letters_waiting",
        "letters",
        ["id"],
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    )
    _in_house(
        "questions",
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE")),
        Column("channel", Text, nullable=False),
        Column("call", JSON),
        Column("asks", Text),
        Column("options", JSON, nullable=False),
        Column("letter", ID, ForeignKey("letters.id", ondelete="SET NULL")),
        Column("source", Text),
        Column("expires", INSTANT, nullable=False),
        Column("state", Text, nullable=False),
    )
    op.create_index("ix_questions_channel_state", "questions", ["channel", "state"])
    op.create_index("ix_questions_expires", "questions", ["expires"])
    op.create_index("ix_questions_letter", "questions", ["letter"])
    op.create_index("ix_questions_person", "questions", ["person"])
    op.create_table(
        "tokens",
        Column("token", Text, primary_key=True),
        Column("question", ID, ForeignKey("questions.id", ondelete="CASCADE"), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_tokens_question", "tokens", ["question"])


def _later() -> None:
    _in_house(
        "alarms",
        Column("key", Text, nullable=False),
        Column("call", JSON, nullable=False),
        Column("due", INSTANT, nullable=False),
        Column("late", Text, nullable=False),
        Column("state", Text, nullable=False),
        Column("reason", Text),
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE")),
        Column("claimed", INSTANT),
        UniqueConstraint("house", "key"),
    )
    op.create_index("ix_alarms_person", "alarms", ["person"])
    op.create_index("ix_alarms_state_due", "alarms", ["state", "due"])
    _in_house(
        "errands",
        Column("key", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("payload", JSON, nullable=False),
        Column("then", JSON),
        Column("attempts", Integer, nullable=False),
        Column("due", INSTANT, nullable=False),
        Column("state", Text, nullable=False),
        Column("reason", Text),
        Column("claimed", INSTANT),
        UniqueConstraint("house", "key"),
    )
    op.create_index("ix_errands_state_due", "errands", ["state", "due"])
    _in_house(
        "undos",
        Column("person", ID, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
        Column("call", JSON, nullable=False),
        Column("label", Text),
        Column("made_at", INSTANT, nullable=False),
    )
    op.create_index("ix_undos_made_at", "undos", ["made_at"])
    op.create_index("ix_undos_person_made_at", "undos", ["person", "made_at"])


def _notes() -> None:
    op.create_table(
        "notes",
        Column("network", Text, primary_key=True),
        Column("key", Text, primary_key=True),
        Column("value", Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "shelf",
        Column(
            "house", ID, ForeignKey("houses.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        Column("skill", Text, primary_key=True),
        Column("kind", Text, primary_key=True),
        Column("id", Text, primary_key=True),
        Column("body", JSON, nullable=False),
        Column("due", INSTANT),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_shelf_due", "shelf", ["due"])
