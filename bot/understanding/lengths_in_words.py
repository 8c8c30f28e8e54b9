"""A length of time within a sentence, in minutes: « 1h30 », « un quart d'heure », "a month", "half an hour"."""

import re
from typing import Final

from bot.understanding.grammar.small_words import NUMBERS

_LENGTH: Final = re.compile(
    r"\b(\d{1,3})\s*(?:(mois|months?)|(semaines?|weeks?)|(jours?|days?|j)|(h|heures?|hours?|hrs?)|(minutes?|mins?|mn))\b"
    r"\s*(\d{2}\b)?|\b(\d{1,2})h(\d{2})\b"
)
_UNITS: Final = (30 * 24 * 60, 7 * 24 * 60, 24 * 60, 60, 1)
_FRACTIONS: Final = (
    (re.compile(r"\b(?:(?:trois|3) quarts d[' ]?heure|three quarters of an hour)\b"), "45 min"),
    (re.compile(r"\b(?:une?|a|le) ?quart (?:d[' ]?heure|of an hour)\b|\ba quarter of an hour\b|\bquart d[' ]?heure\b"), "15 min"),
    (re.compile(r"\b(?:une )?demi[- ]heure\b|\bhalf an hour\b|\bhalf hour\b"), "30 min"),
    (re.compile(r"\b(?:an hour and a half|une heure et demie)\b"), "1h30"),
)  # fmt: skip
_ONE: Final = re.compile(r"\b(?:une?|an?) (?=(?:mois|month|semaine|week|jour|day|heure|hour|minute)\b)")
_IN_WORDS: Final = re.compile(
    r"\b(" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r") (?=(?:mois|mon|sem|week|jour|day|h|min))"
)


def minutes_in(folded: str) -> int | None:
    """The first length that is said; None where there is none."""
    for words, digits in _FRACTIONS:
        folded = words.sub(digits, folded)
    folded = _IN_WORDS.sub(lambda found: f"{NUMBERS[found[1]]} ", _ONE.sub("1 ", folded))
    found = _LENGTH.search(folded)
    if not found:
        return None
    if found[8]:
        return int(found[8]) * 60 + int(found[9])
    unit = next(minutes for minutes, word in zip(_UNITS, found.groups()[1:6], strict=True) if word)
    rest = int(found[7] or 0) if unit == _UNITS[3] else 0
    return int(found[1]) * unit + rest
