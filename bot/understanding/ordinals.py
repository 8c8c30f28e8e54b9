"""Ordinals: which one of a list that was shown is meant by « la deuxième », "the 2nd", « option 3 »."""

from bot.understanding.fold import bare_words

ORDINALS = (
    {"premier", "premiere", "1er", "1ere", "first", "1st"},
    {"deuxieme", "second", "seconde", "2e", "2eme", "2nd"},
    {"troisieme", "third", "3e", "3eme", "3rd"},
    {"quatrieme", "fourth", "4e", "4eme", "4th"},
    {"cinquieme", "fifth", "5e", "5eme", "5th"},
)
BESIDE = frozenset({
    "le", "la", "the", "number", "numero", "option", "choix", "choice", "one", "n", "no", "plutot", "stp", "please",
})  # fmt: skip


def place_in_list(text: str) -> int | None:
    """From 1; None where anything else is said beside."""
    told = [word for word in bare_words(text) if word not in BESIDE]
    if len(told) != 1:
        return None
    place = next((n for n, words in enumerate(ORDINALS, 1) if told[0] in words), None)
    return place or (int(told[0]) if told[0].isdecimal() else None)
