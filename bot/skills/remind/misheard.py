"""What only looks like words about a reminder, and is about a booking or a memory."""

import re

from bot.kit.heard import Sentence
from bot.understanding.bookings_in_words import speaks_of_bookings
from bot.understanding.tales import remembers

MOVES = re.compile(r"\b(decal|repouss|report)(e|er|ez)\b")


def of_another_thing(said: Sentence) -> bool:
    """« Plus de rappels pour mes réservations » is about bookings, « ça me rappelle quelque chose » about nothing."""
    return speaks_of_bookings(said.text) or remembers(said.text)


def puts_nothing_off(said: Sentence) -> bool:
    """« Décale-la à 19 h » is about a booking, where no reminder is named."""
    named = "reminder" in said.filled or "rappel" in said.folded
    return of_another_thing(said) or (not named and MOVES.search(said.folded) is not None)
