"""Small slips of the pen in the words that matter most: "vendrdi", "tomorow"."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.understanding.times import words_en, words_fr
from bot.understanding.times.dictionary import Entry, dictionary

LONG_ENOUGH = 5
LONG_FOR_TWO = 8
"""Words this long may have two slips: "wendsday"."""
MISSPELLABLE = (
    *words_fr.WEEKDAYS, *words_en.WEEKDAYS, *words_fr.MONTHS, *words_en.MONTHS, "demain", "tomorrow",
)  # fmt: skip
WELL_SPELLED = frozenset(
    [
        "domain",
        "demande",
        "demains",
        "domaine",
        "demand",
        "marche",
        "marches",
        "mardis",
        "lundis",
        "jeudis",
        "samedis",
        "dimanches",
        "march",
        "match",
        "maris",
        "marin",
        "marié",
        "sundae",
        "sundry",
        "friendly",
        "avrils",
        "juine",
        "janvier",
        "judo",
        "jeune",
        "jeunes",
        "semer",
        "samedy",
        "marli",
        "aprils",
        "agust",
        "lundy",
        "jeudy",
        "mardy",
        "friary",
        "mondays",
        "demai",
        "demais",
        "demaine",
        "levier",
        "fevier",
        "demander",
        "demarche",
        "demarches",
        "remember",
        "saturate",
        "manche",
    ]
)


@lru_cache(maxsize=2048)
def misspelled(word: str) -> Entry | None:
    """Find the day or the month that a word with one slip must be."""
    if len(word) < LONG_ENOUGH or len(word) > len("donnerstags") or word in WELL_SPELLED:
        return None
    near = {known: slips for known in MISSPELLABLE if (slips := _slips(known, word)) is not None}
    fewest = min(near.values(), default=0)
    meant = [entry for known in near if near[known] == fewest and (entry := dictionary().get(known))]
    return meant[0] if meant and all(entry == meant[0] for entry in meant) else None


def _slips(word: str, typed: str) -> int | None:
    """How many slips lie between two words, if they are few enough for their length."""
    most = 2 if min(len(word), len(typed)) >= LONG_FOR_TWO else 1
    if len(word) < LONG_ENOUGH or word[0] != typed[0]:
        return None
    slips = OSA.distance(word, typed, score_cutoff=most)
    return slips if slips <= most else None
