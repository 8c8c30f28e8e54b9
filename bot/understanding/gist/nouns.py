"""What is said of a noun: « la soirée jeux », "the board game night"; a name that nothing of the house has."""

import re

from bot.understanding.grammar.small_words import LIGHT, VETO, row
from bot.understanding.grammar.utterance import Stretch, Utterance

SHAPES = {letter: re.compile(rf"\b{letter}-?\d+\b", re.IGNORECASE) for letter in "RAE"} | {
    "url": re.compile(r"\b(?:https?|webcals?)://\S+"),
    "quoted": re.compile(r"[«“\"][^«»“”\"]+[»”\"]"),
    "digits": re.compile(r"\b\d{4,}\b"),
}
"""What is known by its looks."""
MOST_BEFORE, MOST_AFTER = 3, 5
"""So many words around a noun belong to it."""
JOINTS = row("de d du des a au aux la l en of")
BORDERS = (
    LIGHT
    | VETO
    | row("""
    for to from about after before until till off with by pour avec avant apres sur chez par mais but plus moins non pas stp svp
    finalement desole desolee sorry please pls not up down out back anymore instead there here than because since
    """)
)


def around(said: Utterance, stretch: Stretch, closed: frozenset[int]) -> Stretch:
    """The words of the name in which this noun stands."""
    first = stretch[0]
    least = max(first - MOST_BEFORE, 0)
    while first > least and not said.words[first].after_break and _belongs(first - 1, said, closed):
        first -= 1
    return first, _end(said, stretch, closed)


def _end(said: Utterance, stretch: Stretch, closed: frozenset[int]) -> int:
    """Joints belong to it where another word follows them: « atelier de couture »."""
    end = at = stretch[1]
    while at < min(len(said.words), stretch[1] + MOST_AFTER) and not said.words[at].after_break:
        if _belongs(at, said, closed):
            end = at + 1
        elif said.words[at].text not in JOINTS or at in closed:
            break
        at += 1
    return end


def _belongs(at: int, said: Utterance, closed: frozenset[int]) -> bool:
    return (
        at not in closed
        and at not in said.timed
        and at not in said.polite
        and said.words[at].text not in BORDERS
    )
