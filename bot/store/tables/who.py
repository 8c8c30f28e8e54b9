"""Who and where: houses, channels, people."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Text, text

from bot.store.columns import Id, JsonColumn, Words
from bot.store.instant import Instant
from bot.store.tables.common import PREVAILS, house_column, id_column, keyed, table

houses = table(
    "houses",
    id_column(),
    Column("name", Words, nullable=False),
    Column("zone", Text, nullable=False),
    Column("languages", JsonColumn, nullable=False),
    Column("polite", Boolean, nullable=False),
    Column("words", JsonColumn, nullable=False),
    Column("hours", JsonColumn, nullable=False),
    Column("policy", JsonColumn, nullable=False),
    Column("operator", Words, nullable=False),
    Column("skills", JsonColumn, nullable=False),
    Column("contact", Words, nullable=False, server_default=text("''")),
)

counters = keyed(
    "counters",
    Column("house", Id, ForeignKey("houses.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("letter", Text, primary_key=True),
    Column("last", Integer, nullable=False),
)

channels = table(
    "channels",
    id_column(),
    house_column(),
    Column("address", Text, nullable=False, unique=True),
    Column("name", Words, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("members", Boolean, nullable=False),
    Column("language", Text),
    Column("hushed", Instant),
    Column("hushed_by", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("gives", JsonColumn, nullable=False, server_default=text("'[]'")),
    Index(None, "house"),
)

memberships = keyed(
    "memberships",
    Column("identity", Text, primary_key=True),
    Column("channel", Id, ForeignKey("channels.id", ondelete="CASCADE"), primary_key=True, index=True),
)

people = table(
    "people",
    id_column(),
    house_column(),
    Column("name", Words, nullable=False),
    Column("language", Text),
    Column("spoken", Text),
    Column("roles", JsonColumn, nullable=False),
    Column("flags", JsonColumn, nullable=False, server_default=text("'[]'")),
    Column("shows_name", Boolean),
    Column("greeted", Boolean, nullable=False),
    Column("used", Instant),
    Column("peace", JsonColumn),
    Column("plain", Boolean, nullable=False, server_default=text("false")),
    Column("reached", Text),
    Index(None, "house"),
)

pauses = keyed(
    "pauses",
    Column("person", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("topic", Text, primary_key=True),
    Column("house", Id, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("until", Instant, index=True, info=PREVAILS),
)

identities = keyed(
    "identities",
    Column("address", Text, primary_key=True),
    Column("house", Id, ForeignKey("houses.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("person", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
)
