"""Read words as an ear would: no case, no accents, no hidden marks, and every letter still knows where it stood."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 300
_TWINS = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ø": "o", "Ø": "o", "ı": "i", "ł": "l", "Ł": "l"}
_LIGATURES = {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"}
_DROPPED = {"Mn", "Me", "Cf", "Cc", "Cs", "Co", "Cn"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without accents and case; `starts` holds, for each of its letters, the place in the original."""

    text: str
    starts: tuple[int, ...]
    length: int

    def original(self, begin: int, finish: int) -> tuple[int, int]:
        """Where the letters from `begin` to `finish` stand in the original text."""
        first = self.starts[begin] if begin < len(self.starts) else self.length
        last = self.starts[finish] if finish < len(self.starts) else self.length
        return first, max(last, self.starts[finish - 1] + 1) if finish > begin else last


@dataclass(frozen=True, slots=True)
class Word:
    """One word of an utterance, folded, with its place in the original and what stands before it."""

    text: str
    raw: str
    begin: int
    finish: int
    after_break: bool = False


@lru_cache(maxsize=4096)
def fold_letter(letter: str) -> str:
    if letter.isspace():
        return " "
    if letter in _LIGATURES:
        return _LIGATURES[letter]
    if letter in _TWINS:
        return _TWINS[letter]
    kept = (
        part for part in unicodedata.normalize("NFKD", letter) if unicodedata.category(part) not in _DROPPED
    )
    return "".join(kept).casefold()


@lru_cache(maxsize=64)
def fold(text: str) -> Folded:
    """Fold a text; each letter of the result keeps the place it came from."""
    letters: list[str] = []
    starts: list[int] = []
    for place, letter in enumerate(text):
        folded = fold_letter(letter)
        letters.append(folded)
        starts.extend([place] * len(folded))
    return Folded("".join(letters), tuple(starts), len(text))


def plain(text: str) -> str:
    """Fold a text to its letters alone, for comparing."""
    return "".join(map(fold_letter, text))


def words(text: str, most: int = MOST_WORDS) -> tuple[Word, ...]:
    """Split a text into its words in their order, at most `most` of them."""
    folded = fold(text)
    found: list[Word] = []
    before = 0
    for match in WORD.finditer(folded.text):
        if len(found) == most:
            break
        begin, finish = folded.original(match.start(), match.end())
        broken = any(mark in ",;:.!?()" for mark in folded.text[before : match.start()][:16])
        found.append(Word(match.group(), text[begin:finish].lower(), begin, finish, broken))
        before = match.end()
    return tuple(found)


@lru_cache(maxsize=2048)
def bare_words(text: str) -> tuple[str, ...]:
    """Split a short text, such as a name or a phrase, into folded words."""
    return tuple(WORD.findall(plain(text)))
