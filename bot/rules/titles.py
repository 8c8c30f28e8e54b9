"""Titles: « un atelier couture » is called « Atelier couture » in the programme."""

import re

from bot.core.text import UserText
from bot.understanding.fold import plain

ARTICLE = re.compile(r"(?:une?|le|la|les|des|du|an?|the)\s+|l['’]", re.IGNORECASE)
TRAILING = re.compile(
    r"(?:[\s,]+(?:dans|ds|en|à|au|aux|la|le|les|l['’]?|de|du|pour|pr|avec|salle|pièce|in|at|the|on|with|for|room|of))+$",
    re.IGNORECASE,
)
LONGEST = 100


def titled(words: str) -> UserText:
    """Without the small word before it, and with a capital."""
    said = TRAILING.sub("", words.strip(" ,;:.-–—«»\"'"))
    found = ARTICLE.match(said)
    bare = said[found.end() :] if found and len(said) > found.end() else said
    return UserText.clean(bare[:1].upper() + bare[1:], LONGEST)


def speaks_of(title: str, about: str, words: str) -> bool:
    """Whether each of these words, accents and case aside, is in a title or in what was said about it."""
    told = plain(f"{title} {about}")
    return all(word in told for word in plain(words).split())
