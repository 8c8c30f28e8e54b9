"""What only looks like the end of something of one's own."""

import re

from bot.kit.heard import Sentence
from bot.understanding.bookings_in_words import says_booking

REMOVING = frozenset({"supprime", "supprimer", "supprimez", "enleve", "enlever"})
PARTLY = re.compile(
    r"\b(dernier|derniere|premier|premiere|dernieres|premieres|last|first)\b.*\b(heures?|demi|quart|minutes?|hours?|half|quarter)\b"
)


def cancels_nothing(said: Sentence) -> bool:
    """« Libère la dernière heure » gives a part back, and cancels nothing."""
    return PARTLY.search(said.folded) is not None or _removes(said)


def _removes(said: Sentence) -> bool:
    """« Supprime le Lagon » is about the room: to be a booking's end, it names a booking, a number or a time."""
    if "thing" not in said.filled or REMOVING.isdisjoint(said.words):
        return False
    return not said.times and not says_booking(said.text) and not any(w[-1].isdigit() for w in said.words)
