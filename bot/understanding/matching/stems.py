"""From a text to its words without their endings: « réparation », « réparer », "repairs" stand near each other."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock

from bot.understanding.fold import plain
from bot.understanding.matching.light_words import LIGHT

LONGEST = 4000
BREAK = ","
"""Stands for any mark that parts two things."""
_PIECE = re.compile(r"[^\W_]+|[,;:.!?()](?=\s|$)|\n")
MOST_WORDS = 300
LONGEST_WORD = 40
_ONE_AT_A_TIME = Lock()
"""They keep the word that they work on, and trades are read in a thread of their own while somebody speaks."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a request or an offer: as folded, its stem, and whether it says nothing by itself."""

    text: str
    stem: str
    light: bool


BETWEEN = Word(BREAK, BREAK, light=True)
NONE: Mapping[str, str] = {}


def stem_of(text: str) -> str:
    """Both stemmers follow each other, so that nobody has to know the language first."""
    french, english = _stemmers()
    with _ONE_AT_A_TIME:
        return english(french(text))


@cache
def _stemmers() -> tuple[Callable[[str], str], Callable[[str], str]]:
    """Loaded with the first word that needs them: they come with thirty languages."""
    from snowballstemmer import stemmer

    return stemmer("french").stemWord, stemmer("english").stemWord


@lru_cache(maxsize=10_000)
def word(text: str) -> Word:
    """One folded word."""
    return _word(text, stem_of(text)) if text.isalnum() else BETWEEN


def words(text: str, stems: Mapping[str, str] = NONE) -> tuple[Word, ...]:
    """The words of a text in their order, and where it breaks; at most `MOST_WORDS` of them. Some `stems` may be known."""
    found = (one[:LONGEST_WORD] for one in _PIECE.findall(plain(text[:LONGEST]))[:MOST_WORDS])
    return tuple(_word(one, stems[one]) if one in stems else word(one) for one in found)


def _word(text: str, stem: str) -> Word:
    return Word(text, stem, text in LIGHT or len(text) == 1)
