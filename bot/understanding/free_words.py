"""Free words of a sentence: what is left beside names and times, without the small words that led to it."""

from bot.understanding.fold import bare_words
from bot.understanding.grammar.small_words import LIGHT

PURPOSE = frozenset({"pour", "for", "afin", "avec", "with"})
"""After one of these stands what something is for."""
ROOMLIKE = frozenset({"salle", "piece", "espace", "endroit", "room", "space", "place"})
"""Words for any room."""

NOTHING_NAMED = frozenset(
    [
        "truc",
        "machin",
        "chose",
        "quelque",
        "quelconque",
        "importe",
        "quelle",
        "quel",
        "laquelle",
        "something",
        "anything",
        "somewhere",
        "anywhere",
        "thing",
        "whichever",
        "whatever",
    ]
)
"""« Un truc », "something", « n'importe quelle salle »: none is named."""


def any_room(words: str) -> bool:
    """« Une salle » names none, also where some are called « Salle 1 » and « Salle 2 »; all of them may be meant."""
    said = bare_words(words)
    some = ROOMLIKE | NOTHING_NAMED
    return some.union(LIGHT, {"n"}).issuperset(said) and not some.isdisjoint(said)


def tidy(words: str) -> str:
    """Free words without the small ones that stood around something else, nor the « pour » before them."""
    small = LIGHT | PURPOSE | ROOMLIKE
    pieces = [piece for piece in words.split(", ") if not small.issuperset(bare_words(piece))]
    first, _space, rest = ", ".join(pieces).partition(" ")
    return rest if PURPOSE.issuperset(bare_words(first)) else ", ".join(pieces)
