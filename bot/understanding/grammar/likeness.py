"""Find the word that was meant when one letter slipped, without comparing with every word there is."""

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from bot.understanding.grammar.small_words import GENERIC, KEPT, LIGHT, VETO

SHORTEST = 5
LONGEST = 40


class Likeness:
    """Words kept under all their one-letter-less spellings: a slip of one letter is found by looking up.

    `shortest` is how long a word must be to be taken for a slip of another.
    """

    __slots__ = ("_known", "_shortest", "_spellings")

    def __init__(self, known: Iterable[str], shortest: int = SHORTEST) -> None:
        self._known = frozenset(known)
        self._shortest = shortest
        self._spellings: dict[str, tuple[str, ...]] = {}
        for word in self._known:
            if SHORTEST <= len(word) <= LONGEST and not word.isdigit():
                self._add(word)

    def _add(self, word: str) -> None:
        """Most spellings are of one word, which share its tuple: a set each would take most of the memory."""
        alone = (word,)
        for spelling in set(_shortened(word)):
            others = self._spellings.get(spelling)
            self._spellings[spelling] = (*others, word) if others else alone

    @property
    def known(self) -> frozenset[str]:
        """The words themselves."""
        return self._known

    def of(self, word: str) -> tuple[str, ...]:
        """Find the known words one slip away from this one; none when it is itself a word we know."""
        if len(word) < self._shortest or word in self._known or not can_slip(word):
            return ()
        near = {found for spelling in _shortened(word) for found in self._spellings.get(spelling, ())}
        return tuple(sorted(found for found in near if OSA.distance(word, found, score_cutoff=1) <= 1))


def can_slip(word: str) -> bool:
    """Whether a word is strange enough to be a slip of another."""
    if len(word) > LONGEST or any(map(str.isdigit, word)):
        return False
    return word not in KEPT and word not in LIGHT and word not in VETO and word not in GENERIC


def _shortened(word: str) -> Iterator[str]:
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
