"""Tales: people tell how something was, or speak of what no house has; nothing is asked for."""

import re

from bot.understanding.fold import bare_words, plain
from bot.understanding.free_words import ROOMLIKE

TOLD = frozenset({"est", "etait", "sont", "was", "were", "is", "are"})
ELSEWHERE = frozenset({
    "parking", "stationnement", "restaurant", "resto", "restau", "table", "hotel", "taxi", "train", "billet", "billets",
    "ticket", "tickets", "flight",
})  # fmt: skip
"""What is booked too, but elsewhere."""
SAYINGS = frozenset({
    "tell me about it", "you tell me", "you don t say", "ca marche", "ca roule", "ca depend", "tu parles", "tu m etonnes", "a qui le dis tu",
    "parle m en", "parlez m en", "m en parle pas", "no need to thank me", "good for you", "i m lost for words",
})  # fmt: skip
"""Said whole they ask for nothing, whatever their words would mean elsewhere."""
AROUND = frozenset({"loge", "laloge", "bot", "merci", "thanks", "haha", "lol", "mdr"})
A_MEMORY = re.compile(r"\b(?:je|il|elle|on|ca) (?:me |m'|te |se |nous |vous )?rappel")


def told(text: str) -> bool:
    """« Réserver c'est compliqué »: how something is or was."""
    return not TOLD.isdisjoint(bare_words(text))


def a_saying(text: str) -> bool:
    """Whether it is no more than a turn of speech: "tell me about it"."""
    return " ".join(word for word in bare_words(text) if word not in AROUND) in SAYINGS


def elsewhere(text: str) -> bool:
    """« Réserve une table au restaurant » is no wish that a house can grant."""
    return not ELSEWHERE.isdisjoint(bare_words(text))


def books_to_read(text: str) -> bool:
    """Whether books are asked about, and no room: "book recommendations for the weekend?"."""
    said = bare_words(text)
    return "book" in said[:2] and "?" in text and ROOMLIKE.isdisjoint(said)


def remembers(text: str) -> bool:
    """« Je me rappelle », « ça me rappelle l'été » wish for no reminder."""
    return A_MEMORY.search(plain(text)) is not None
