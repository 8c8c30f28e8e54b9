"""What a phrase was filled with, made whole: by what is learned of how people fill its command (understanding/filling).

A phrase knows the words around its slots, and gives a slot all that stands between them: « aide-moi à porter un canapé, mon dos me lâche ».
Who has learned from many sentences knows better where free words end, and what else was told beside.
"""

import re
from collections.abc import Container
from dataclasses import replace

from bot.engine.listening.understood import Understood
from bot.understanding.fold import bare_words
from bot.understanding.grammar import Filled
from bot.understanding.grammar.small_words import LIGHT

PLUS = "+"
"""Stands before one more room."""
MOST_PLAIN = 5
"""Of so few words without a mark a phrase knows what they are."""
MARK = re.compile(r"[.;:!?]")


def completed(said: Understood, known: Understood, free: Container[str]) -> Understood:
    """With what `known` fills beside it, and with its words of a `free` slot where both tell different things."""
    words, filled = dict(said.words), dict(said.filled)
    for slot, told in known.words.items():
        at = known.filled.get(slot) if slot in free else None
        if at is None or (slot in words and not _tells_other(said, slot, told)):
            continue
        if not any(_meet(at, one) for name, one in filled.items() if name != slot):
            words[slot], filled[slot] = told, at
    missing = tuple(slot for slot in said.missing if slot not in words)
    return replace(said, words=words, filled=filled, missing=missing)


def _meet(one: Filled, other: Filled) -> bool:
    return one.begin < other.finish and other.begin < one.finish


def _tells_other(said: Understood, slot: str, told: str) -> bool:
    """Whether more than small words differs from many words of a phrase; « + la cuisine » says more than the words do."""
    words = said.words[slot]
    plain = len(words.split()) <= MOST_PLAIN and MARK.search(words) is None
    if plain or slot not in said.filled or PLUS in words:
        return False
    return {*bare_words(told)} - LIGHT != {*bare_words(words)} - LIGHT
