"""Who came, what they came for, and which charter they accepted."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Text, UniqueConstraint

from bot.store.columns import Id, Words
from bot.store.instant import Instant
from bot.store.tables.common import house_column, id_column, keyed, table


def _person() -> Column[int]:
    """Whose it is: it goes with them."""
    reference = ForeignKey("people.id", ondelete="CASCADE")
    return Column("person", Id, reference, primary_key=True, autoincrement=False)


arrivals = table(
    "arrivals",
    id_column(),
    house_column(),
    Column("account", Text, nullable=False),
    Column("name", Words, nullable=False),
    Column("channel", Id, ForeignKey("channels.id", ondelete="CASCADE"), index=True),
    Column("came", Instant, nullable=False, index=True),
    Column("seen", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("greeted", Instant),
    Column("gone", Instant, index=True),
    UniqueConstraint("house", "account"),
    Index(None, "account"),
)

newcomers = keyed(
    "newcomers",
    _person(),
    Column("house", Id, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("purpose", Text),
    Column("since", Instant, nullable=False),
    Column("step", Integer, nullable=False),
)

acceptances = keyed(
    "acceptances",
    _person(),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("house", Id, ForeignKey("houses.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", Instant, nullable=False),
)
