"""What only looks like a request for somebody, an offer to the house, or thanks to pass on."""

import re

from bot.kit.heard import Sentence, Words
from bot.understanding.asks_in_words import asks_for_oneself, of_ours
from bot.understanding.fold import plain
from bot.understanding.matching import names_a_language
from bot.understanding.offers_in_words import among_people, gathers

TO_THEMSELVES = re.compile(
    r"(?:@\S+ |oh |ah |ok |and |et |mais )*(?:thanks|thank you|thx|merci)\b(?!.* (?:to|a)\b)(?!.*\b(?:from me|de ma part)\b)"
)
"""« Merci Nour »: said to whom it is meant for, not to us."""
NO_SKILL = re.compile(
    r"(?:pas|plus|jamais|que|qu'|comment|bien|ou|quand|si|ce|c'|pourquoi|qui|quoi|rien|tout|lequel|laquelle|deja|tres|la|le|les|l')(?:\b|(?<='))"
)
"""« Je sais pas », « je sais où c'est »: what somebody knows, and nothing that they can do."""
SPEAKS = re.compile(r"\b(?:qui|quelqu'un) parle(?:rait)?\b|\bwho (?:here )?speaks\b")
PROPOSES = re.compile(r"\b(?:propos(?:e|er|ons|erais)|suggest)\b")
NO_MORE = re.compile(
    r"\b(?:(?:veux|peux|souhaite) plus|(?:don't|do not|no longer) want|stop offering|arrete[rz]? de proposer)\b"
)


def asks_for_nobody(said: Sentence) -> bool:
    """« Aide-moi à réserver » wants to know how; « qui parle trop fort ? » is about no language."""
    topic = said.filled.get("topic")
    words = topic.text if topic else ""
    how = topic is not None and asks_for_oneself(said.text) and of_ours(words)
    return how or (SPEAKS.search(said.folded) is not None and not names_a_language(words))


def thanks_by_themselves(said: Sentence) -> bool:
    """« Merci Nour ! » reaches Nour without us; with what it is for, it is to be passed on."""
    return "what" not in said.filled and TO_THEMSELVES.match(said.folded) is not None


def no_longer_offers(said: Sentence, words: Words) -> Words:
    """« Je ne veux plus aider en couture » pauses it: it is not taken away, and may be taken up again."""
    enough = "change" not in words and "offer" in words and NO_MORE.search(said.folded) is not None
    return {**words, "change": "pause"} if enough else words


def offers_nothing_to_the_house(said: Sentence) -> bool:
    """« Je te propose un café », « je propose qu'on mange » are for whoever is near, « je propose un atelier » is for the programme."""
    topic = said.filled.get("topic")
    known = topic is not None and NO_SKILL.match(plain(topic.text)) is not None
    idea = topic is not None and plain(topic.text).startswith(("qu'", "que ", "that "))
    event = topic is not None and gathers(topic.text) and PROPOSES.search(said.folded) is not None
    return known or idea or event or among_people(said.text)


def asks_whether(said: Sentence) -> bool:
    """« C'est bon, quelqu'un a pris ? » asks, and tells nothing."""
    return said.text.rstrip().endswith("?")
