"""The nouns of a third place: what is a room, what is a desk, what is lent; how many; one of several."""

import re

from bot.understanding.premises.values import Kind
from bot.understanding.premises.writing import fold

UNITS = (
    "pers",
    "personne",
    "personnes",
    "person",
    "persons",
    "people",
    "place",
    "places",
    "seat",
    "seats",
    "pax",
    "postes",
    "p",
    "pl",
    "m",
    "m2",
    "assises",
    "guests",
    "participants",
)
_NOUNS: dict[Kind, str] = {
    "desk": "bureau poste desk workstation hotdesk",
    "item": "imprimante laser decoupeuse videoprojecteur retroprojecteur projecteur velo ordinateur ecran scanner "
    "perceuse remorque sono enceinte micro camera fraiseuse brodeuse "
    "printer projector beamer bike bicycle cutter computer laptop screen drill trailer speaker microphone",
    "room": "salle atelier espace studio cuisine salon hall amphi auditorium jardin local coin cabine box cour "
    "terrasse scene bar cafe loge bibliotheque fablab lab room workshop kitchen garden space area corner booth "
    "lounge library office cellier labo",
}
_KINDS = {word: kind for kind, words in _NOUNS.items() for word in words.split()}
_LAST_WORD_RULES = frozenset(
    ["room", "workshop", "lab", "kitchen", "garden", "space", "area", "corner", "booth", "lounge", "office"]
)
_PREPOSITIONS = frozenset(
    ["de", "du", "des", "d", "a", "au", "aux", "en", "pour", "avec", "for", "of", "with", "in"]
)


def is_noun(word: str) -> bool:
    """Tell whether a folded word names a kind of room or thing, one or several."""
    return _one(word) in _KINDS


def kind_of(name: str) -> Kind:
    """The first known noun decides, as in French; the last one when it ends an English name (« laser room »)."""
    words = [_one(word) for word in re.findall(r"\w+", fold(name))]
    letters = [word for word in words if word.isalpha()]
    if letters and letters[-1] in _LAST_WORD_RULES:
        return "room"
    return next((_KINDS[word] for word in words if word in _KINDS), "room")


def singular(name: str) -> str:
    """« Grandes salles de cours » → « Grande salle de cours »; names without a known plural stay as they are."""
    words = name.split(" ")
    folded = [fold(word) for word in words]
    if not any(word not in _KINDS and is_noun(word) for word in folded):
        return name
    head = next((at for at, word in enumerate(folded) if word in _PREPOSITIONS), len(words))
    return " ".join(_shorter(word) if at < head else word for at, word in enumerate(words))


def _one(folded: str) -> str:
    return folded[:-1] if folded not in _KINDS and folded[-1:] in {"s", "x"} else folded


def _shorter(word: str) -> str:
    folded = fold(word)
    several = len(word) > 3 and (folded.endswith(("s", "aux"))) and not folded.endswith("ss")  # noqa: PLR2004
    return word[:-1] if several else word
