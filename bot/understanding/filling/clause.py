"""A sentence within the sentence, « qu'il faut partir », « j'ai rendez-vous »: its subject belongs to the words, courtesy or not."""

from bot.understanding.filling.traits import Told
from bot.understanding.grammar.small_words import row
from bot.understanding.grammar.utterance import Stretch

THAT = row("que qu that")
YOU = row("tu vous you")
"""« que tu me rappelles » still asks."""
SUBJECTS = row("j n m t s c")
"""One word with what follows their apostrophe."""
FARTHEST = 6


def from_its_subject(stretch: Stretch, told: Told) -> Stretch:
    """From right after « que », or from the « j' » on."""
    first, words = stretch[0], told.said.words
    that = _that(first, told)
    if that is not None:
        return that + 1, stretch[1]
    glued = first and words[first - 1].text in SUBJECTS and words[first - 1].finish + 1 == words[first].begin
    return (first - 1 if glued else first), stretch[1]


def _that(first: int, told: Told) -> int | None:
    """The « que » before these words, unless what stands between asks for them: « est-ce que », « que tu me rappelles »."""
    words = told.said.words
    near = range(first - 1, max(first - FARTHEST, 0), -1)
    that = next((at for at in near if words[at].text in THAT), None)
    if that is None or that in told.said.polite:
        return None
    between = range(that + 1, first)
    asks = not YOU.isdisjoint(words[at].text for at in between)
    return None if asks or not all(map(told.goes_on, between)) else that
