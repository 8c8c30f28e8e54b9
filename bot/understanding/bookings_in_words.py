"""Words for bookings: whether one is meant, and whether it is told which."""

import re

from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar.small_words import LIGHT

BOOKINGS = frozenset(
    {"booking", "bookings", "slot", "reservation", "reservations", "resa", "resas", "creneau", "creneaux"}
)
SOME = LIGHT | {
    "booking", "bookings", "reservation", "reservations", "resa", "resas", "creneau", "slot", "same", "time", "meme", "heure", "hour", "back", "forward",
}  # fmt: skip
NUMBERED = re.compile(r"\b[rs]-?\d|\bla \d+\b")


def says_booking(text: str) -> bool:
    """« Ma résa »: the word itself."""
    return not BOOKINGS.isdisjoint(bare_words(text))


def speaks_of_bookings(text: str) -> bool:
    """The word itself, or the number of one."""
    return says_booking(text) or NUMBERED.search(plain(text)) is not None


def some_booking(words: str) -> bool:
    """« ma résa », "my booking", « même heure » name no booking: it is looked for, or asked for."""
    return SOME.issuperset(bare_words(words) or "-")
