"""Whose help is asked for: « aide-moi à réserver » asks how we work, « aide-moi à porter un canapé » asks for somebody."""

import re

from bot.understanding.fold import bare_words, plain

OURS = frozenset({
    "book", "booking", "bookings", "reserve", "reserver", "reservation", "reservations", "resa", "resas", "cancel", "cancelling",
    "annuler", "annulation", "undo", "shift", "shifts", "rota", "perm", "perms", "permanence", "permanences", "planning", "command",
    "commands", "commande", "commandes", "bot", "robot", "loge", "you", "toi", "understand", "comprendre", "how", "comment", "rappel",
    "rappels", "reminder", "reminders", "inscrire", "register", "start", "commencer", "debuter", "this", "ca",
})  # fmt: skip
"""Words of what we do ourselves: nobody need come for it."""
FOR_ONESELF = re.compile(
    r"\b(?:help (?:me|us)|(?:need|use) (?:some |a bit of )?help|aidez?[ -](?:moi|nous)|(?:m'?|m |nous )aider|besoin d ?'? ?aide"
    r"|un (?:petit )?coup de main|a hand)\b"
)
OF_ANYBODY = re.compile(
    r"\b(?:qui|who|quelqu|qqn|kelkun|anyone|anybody|someone|somebody|une personne|a person)\b"
)


FINDING = frozenset({"trouver", "chercher", "choisir", "find", "choose", "get"})
FOUND = frozenset({"salle", "salles", "creneau", "room", "rooms", "slot"})
HELPING = frozenset({"aider", "help", "useful", "utile", "main", "hand"})
AROUND = frozenset({"ici", "here", "etre", "be", "rendre", "donner", "filer", "give", "lend", "out", "coup", "un", "a", "de", "me", "se", "you", "vous"})  # fmt: skip


def of_ours(topic: str) -> bool:
    """Whether these words are about what we do ourselves."""
    said = frozenset(bare_words(topic))
    return bool(said & OURS) or bool(said & FINDING and said & FOUND)


def would_help(topic: str) -> bool:
    """« Comment aider ici ? »: whoever asks this would like to help, and needs none."""
    said = frozenset(bare_words(topic))
    return bool(said & HELPING) and said <= HELPING | AROUND


def asks_for_oneself(text: str) -> bool:
    """« Aide-moi », "I need help", with nobody named who could: said to us, and meant for whoever can."""
    folded = plain(text)
    return FOR_ONESELF.search(folded) is not None and OF_ANYBODY.search(folded) is None
