"""From a text to its words without their endings: « réparation », « réparer », "repairs" stand near each other."""

import re
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from snowballstemmer import stemmer

from bot.understanding.fold import plain
from bot.understanding.matching.light_words import LIGHT

LONGEST = 4000
BREAK = ","
"""Stands for any mark that parts two things."""
_PIECE = re.compile(r"[^\W_]+|[,;:.!?()](?=\s|$)|\n")
MOST_WORDS = 300
LONGEST_WORD = 40
_FRENCH = stemmer("french")
_ENGLISH = stemmer("english")
_ONE_AT_A_TIME = Lock()
"""They keep the word that they work on, and trades are read in a thread of their own while somebody speaks."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a request or an offer: as folded, its stem, and whether it says nothing by itself."""

    text: str
    stem: str
    light: bool


@lru_cache(maxsize=50_000)
def word(text: str) -> Word:
    """One folded word. Both stemmers follow each other, so that nobody has to know the language first."""
    if not text.isalnum():
        return Word(BREAK, BREAK, light=True)
    with _ONE_AT_A_TIME:
        stem = _ENGLISH.stemWord(_FRENCH.stemWord(text))
    return Word(text, stem, text in LIGHT or len(text) == 1)


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in their order, and where it breaks; at most `MOST_WORDS` of them."""
    found = _PIECE.findall(plain(text[:LONGEST]))[:MOST_WORDS]
    return tuple(word(one[:LONGEST_WORD]) for one in found)
