"""Which known words an unknown one may be: by the three-letter pieces they share, then letter by letter."""

import re
from collections import Counter
from functools import lru_cache

from rapidfuzz.distance import OSA

SHORTEST = 4
SHORT, LONG, LONGER = 6, 8, 9
"""From six letters on one may be missing or too many, from eight on be another, from nine on be the first."""
SOUNDS_THE_SAME = 0.85
RELATED = 0.62
_SOUNDS = (
    ("eau", "o"),
    ("au", "o"),
    ("ph", "f"),
    ("qu", "k"),
    ("ck", "k"),
    ("c", "k"),
    ("y", "i"),
    ("z", "s"),
    ("ei", "e"),
    ("ai", "e"),
    ("ie", "i"),
    ("h", ""),
)
_WORTH = 12
"""So many of the words that share most pieces are compared letter by letter."""


def pieces(text: str) -> set[str]:
    """The pieces of three letters of a word, its borders included."""
    framed = f"^{text}$"
    return {framed[place : place + 3] for place in range(len(framed) - 2)}


@lru_cache(maxsize=1000)
def sound(text: str) -> str:
    """A word as it may be heard: "bycicle" is "bicycle", « plombrie » is nearly « plomberie »."""
    for written, heard in _SOUNDS:
        text = text.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", text)


class Spelling:
    """Words that are known, found again from a misspelt or a derived form."""

    def __init__(self) -> None:
        self._by_piece: dict[str, list[str]] = {}
        self._by_sound: dict[str, tuple[str, ...]] = {}
        self._known: Counter[str] = Counter()

    def __contains__(self, text: str) -> bool:
        return text in self._known

    def add(self, text: str) -> None:
        self._known[text] += 1
        if self._known[text] == 1:
            heard = sound(text)
            self._by_sound[heard] = (*self._by_sound.get(heard, ()), text)
            for piece in pieces(text):
                self._by_piece.setdefault(piece, []).append(text)

    def remove(self, text: str) -> None:
        """Forget a word once; it is gone when it was forgotten as often as it was added."""
        self._known[text] -= 1
        if self._known[text] <= 0:
            del self._known[text]
            heard = sound(text)
            self._by_sound[heard] = tuple(other for other in self._by_sound[heard] if other != text)
            for piece in pieces(text):
                self._by_piece[piece].remove(text)

    def near(self, text: str) -> tuple[str, float] | None:
        """The known word most like this one and how like it is; None when nothing is."""
        if len(text) < SHORTEST or text.isdigit():
            return None
        mine = pieces(text)
        shared: Counter[str] = Counter()
        for piece in mine:
            shared.update(self._by_piece.get(piece, ()))
        best = sorted(shared.items(), key=lambda item: (-item[1] / (len(item[0]) + len(text)), item[0]))
        heard = [(known, 0) for known in self._by_sound.get(sound(text), ())]
        found = [(likeness(text, known, count), known) for known, count in [*best[:_WORTH], *heard]]
        sure = max(found, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
        return (sure[1], sure[0]) if sure[0] else None


def likeness(text: str, known: str, shared: int) -> float:
    """How like two words are, from 0 (not at all) to 1: a slip of the pen, or one made from the other."""
    if len(known) < SHORTEST:
        return 0.0
    slips = OSA.distance(text, known, score_cutoff=2)
    longest = max(len(text), len(known))
    if slips <= (1 if longest < LONGER else 2) and _forgiven(text, known):
        return 1 - slips / longest
    if sound(text) == sound(known):
        return SOUNDS_THE_SAME
    same = 2 * shared / (len(pieces(text)) + len(pieces(known)))
    return 0.9 * same if same >= RELATED and text[:4] == known[:4] else 0.0


def _forgiven(text: str, known: str) -> bool:
    """Short words have too many neighbours: « salle » is no « selle », "leaving" no "leaking"."""
    shortest = min(len(text), len(known))
    if shortest >= LONGER:
        return True
    if text[0] != known[0]:
        return False
    if len(text) == len(known) and sorted(text) != sorted(known):
        return shortest >= LONG
    return shortest >= SHORT or sorted(text) == sorted(known)
