"""Whether a sentence lays down a rule of a room, or only speaks of a length, like a booking does."""

import re

from bot.understanding.fold import plain
from bot.understanding.premises import habitual
from bot.understanding.rules_in_words import read_rules

SAYS_RULES = re.compile(
    r"\b(regles?|rules?|se reserve|(can|may) be booked|heures? de pointe|heures? d'affluence|peak (hours?|times?)|busy (hours?|times?))\b"
)
A_DAY = re.compile(
    r"\b(demain|aujourd'hui|ce soir|cet aprem|tomorrow|tonight|today|this (morning|afternoon|evening))\b|\b(a|at) \d"
)
A_WEEKDAY = re.compile(
    r"\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)


def tells_a_rule(text: str) -> bool:
    """« 2h max » tells one, whatever it is said of."""
    return bool(read_rules(text).rules)


def lays_down(text: str) -> bool:
    """Rules, or the word itself; « la verte demain 14h, 2h max » is a booking."""
    return SAYS_RULES.search(plain(text)) is not None or (tells_a_rule(text) and not _of_one_day(text))


def _of_one_day(text: str) -> bool:
    folded = plain(text)
    return A_DAY.search(folded) is not None or (A_WEEKDAY.search(folded) is not None and not habitual(text))
