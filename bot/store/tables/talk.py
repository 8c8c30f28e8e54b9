"""What was taken in, said and asked."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Text, text

from bot.store.columns import CallColumn, Id, JsonColumn, Words
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, keyed, person_column, table

inbox = keyed(
    "inbox",
    Column("key", Text, primary_key=True),
    Column("at", Instant, nullable=False, index=True),
)

letters = table(
    "letters",
    id_column(),
    house_column(),
    Column("key", Text, nullable=False, unique=True),
    Column("network", Text, nullable=False),
    Column("channel", Text),
    Column("to_person", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("identity", Text),
    Column("thread", Text),
    Column("reply_to", Text),
    Column("body", Text, nullable=False),
    Column("post", Text),
    Column("edits", Id, ForeignKey("letters.id", ondelete="SET NULL"), index=True),
    Column("call", Text),
    Column("made_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False, index=True),
    Column("attempts", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("native", Text),
    Column("reason", Text),
    Column("claimed", Instant),
    Index(None, "channel", "native"),
    Index(None, "house", "post"),
    Index(
        "ix_letters_waiting",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
)

questions = table(
    "questions",
    id_column(),
    house_column(),
    person_column("CASCADE"),
    Column("channel", Text, nullable=False),
    Column("call", CallColumn),
    Column("asks", Text),
    Column("options", JsonColumn, nullable=False),
    Column("letter", Id, ForeignKey("letters.id", ondelete="SET NULL"), index=True),
    Column("source", Text),
    Column("expires", Instant, nullable=False, index=True),
    Column("state", Text, nullable=False),
    Index(None, "channel", "state"),
    Index(None, "person"),
)

notices = table(
    "notices",
    id_column(),
    house_column(),
    person_column("CASCADE"),
    Column("channel", Id, ForeignKey("channels.id", ondelete="CASCADE")),
    Column("words", Words, nullable=False),
    Column("post", Text),
    Column("made_at", Instant, nullable=False),
    Column("said_at", Instant, index=True),
    Index(None, "person"),
    Index(None, "channel"),
)

tokens = keyed(
    "tokens",
    Column("token", Text, primary_key=True),
    Column("question", Id, ForeignKey("questions.id", ondelete="CASCADE"), nullable=False, index=True),
)
