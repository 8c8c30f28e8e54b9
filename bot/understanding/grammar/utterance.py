"""An utterance taken apart once, before any phrase is tried on it: words, politeness, times, slips of the pen."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.understanding.fold import Word, words
from bot.understanding.grammar.courtesies import POLITE, SIGN_OFFS
from bot.understanding.grammar.likeness import Likeness
from bot.understanding.grammar.shapes import TimeSpanWords
from bot.understanding.grammar.small_words import LIGHT
from bot.understanding.grammar.verb_forms import infinitive
from bot.understanding.shorthand import spelled_out

_LONGEST_POLITE = max(map(len, POLITE))
LONGEST_SIGNATURE = 3
_POLITE_STARTS = frozenset(phrase[0] for phrase in POLITE)

#: From the first to the last word, the last excluded.
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Utterance:
    """What was said; `exactly` and `nearly` tell where each word stands, nearly also for a slip of one letter."""

    text: str
    words: tuple[Word, ...]
    polite: frozenset[int]
    times: tuple[Stretch, ...]
    timed: frozenset[int]
    exactly: dict[str, list[int]]
    nearly: dict[str, list[int]]

    def between(self, stretch: Stretch) -> str:
        """Quote some words as they were written."""
        begin, finish = self.edges(stretch)
        return self.text[begin:finish]

    def edges(self, stretch: Stretch) -> tuple[int, int]:
        return self.words[stretch[0]].begin, self.words[stretch[1] - 1].finish


def take_apart(
    text: str, times: Sequence[TimeSpanWords], likeness: Likeness, is_name: Callable[[str], bool]
) -> Utterance:
    """Read the words once; what is no name of the house is spelled out where it was shortened."""
    said = spelled_out(words(text), is_name)
    stretches = _time_stretches(said, times)
    timed = frozenset(place for first, end in stretches for place in range(first, end))
    exactly: dict[str, list[int]] = {}
    nearly: dict[str, list[int]] = {}
    for place, word in enumerate(said):
        verb = infinitive(word.text, likeness.known)
        for meant in (word.text, *((verb,) if verb else ())):
            exactly.setdefault(meant, []).append(place)
            nearly.setdefault(meant, []).append(place)
        for meant in () if place in timed else likeness.of(word.text):
            nearly.setdefault(meant, []).append(place)
    return Utterance(text, said, _polite(said), stretches, timed, exactly, nearly)


def _polite(said: Sequence[Word]) -> frozenset[int]:
    found: set[int] = set()
    at = 0
    while at < len(said):
        length = _polite_at(said, at) if said[at].text in _POLITE_STARTS else 0
        if (
            length
            and said[at + length - 1].text in SIGN_OFFS
            and len(said) - at - length <= LONGEST_SIGNATURE
        ):
            return frozenset((*found, *range(at, len(said))))
        found.update(range(at, at + length))
        at += length or 1
    return frozenset(found)


def _polite_at(said: Sequence[Word], at: int) -> int:
    ahead = tuple(word.text for word in said[at : at + _LONGEST_POLITE])
    for length in range(len(ahead), 0, -1):
        if ahead[:length] in POLITE:
            return length
    return 0


def _time_stretches(said: Sequence[Word], times: Sequence[TimeSpanWords]) -> tuple[Stretch, ...]:
    """Turn times into stretches of words; two with nothing but small words between them are one."""
    found: list[Stretch] = []
    begins, finishes = [word.begin for word in said], [word.finish for word in said]
    for time in sorted(times, key=lambda time: (time.begin, time.finish)):
        first, end = bisect_right(finishes, time.begin), bisect_left(begins, time.finish)
        if first >= end:
            continue
        if found and first - found[-1][1] <= 2 and _only_small(said[found[-1][1] : first]):  # noqa: PLR2004
            first = found.pop()[0]
            end = max(end, first + 1)
        found.append((first, end))
    return tuple(found)


def _only_small(between: Sequence[Word]) -> bool:
    return all(word.text in LIGHT and not word.after_break for word in between)
