"""What people say of the doors: closed now, closed every Sunday, or so they believe."""

import re

from bot.understanding.fold import plain

HEDGED = re.compile(
    r"\b(je crois|il me semble|je pense|apparemment|i think|i believe|i guess|apparently|je sais pas|not sure)\b"
)
CLOSED = re.compile(
    r"^(?!.*\b(?:est ouvert|ouverts? (?:du|le|de|tous)|open (?:from|mon|tue|wed|thu|fri|sat|sun)))(?=.*\b(?:ferm\w*|clos\w*|shut)\b)"
)
DOORS = re.compile(r"\b(on|nous|c'est|we|we're|it's)\b.*\b(ferm|ouvr|clos|open|shut)")
NOW = re.compile(r"\b(now|maintenant|mtn|moment)\b")


def hedged(text: str) -> bool:
    """« Je crois que c'est fermé »: somebody is not sure."""
    return HEDGED.search(plain(text)) is not None


def says_closed(text: str) -> bool:
    """« Fermé le dimanche », and not when it is open."""
    return CLOSED.search(plain(text)) is not None


def of_now(text: str) -> bool:
    """« On ferme maintenant », « fermé pour le moment »."""
    return NOW.search(plain(text)) is not None


def of_the_doors(text: str) -> bool:
    """« Demain on ferme à midi » tells a day, and means nothing that is on that day."""
    return DOORS.search(plain(text)) is not None
