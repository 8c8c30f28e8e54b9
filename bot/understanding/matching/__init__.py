"""Who can help with this? From a request in words to the offers that may answer it, best first.

An offer or a request is any text, French or English. `Lexical` needs nothing; `Semantic` adds an embedding to it. Both
keep an index that is changed offer by offer, and give the same answer every time.
"""

from bot.understanding.matching.embedding import Embedding, load
from bot.understanding.matching.found import ENOUGH, Found, Matcher
from bot.understanding.matching.lexical import Lexical, ready
from bot.understanding.matching.semantic import Semantic
from bot.understanding.matching.topics import in_common, is_vague, names_a_language, shared, topics

__all__ = [
    "ENOUGH",
    "Embedding",
    "Found",
    "Lexical",
    "Matcher",
    "Semantic",
    "in_common",
    "is_vague",
    "load",
    "names_a_language",
    "ready",
    "shared",
    "topics",
]
