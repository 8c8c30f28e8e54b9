"""What a sentence shows of its meaning: words and senses, with whatever is named taken for its kind."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from bot.understanding.gist.places import Found
from bot.understanding.gist.senses import senses
from bot.understanding.grammar.mentions import Names
from bot.understanding.grammar.named import kinds_of
from bot.understanding.grammar.small_words import LIGHT
from bot.understanding.grammar.utterance import Utterance

#: How heavily each trait of a sentence stands for it.
Traits = Mapping[str, float]

COUNT = "<number>"
BEGIN, END = "<begin>", "<end>"
WORD, PIECE, PAIR = 1.0, 0.4, 0.7
"""A word as such says more than a few of its letters, or than two senses that happen to stand in one sentence."""
PLACED = 0.7
"""What begins a sentence or ends it says more there than elsewhere, and so do three words in a row."""
AT_THE_BEGINNING, AT_THE_END = 3, 2
PIECES = (3, 4, 5)
SHORT = 4
"""Of shorter words only the shortest pieces are taken."""
_NUMBERED = re.compile(r"([a-z])\d+")


def traits(said: Utterance, found: Found, names: Mapping[str, Names]) -> Traits:
    """All of them, so scaled that long sentences do not speak louder than short ones."""
    shown = dict(_all(said, found, names))
    size = sum(weight * weight for weight in shown.values()) ** 0.5
    return {trait: weight / size for trait, weight in shown.items()}


def is_piece(trait: str) -> bool:
    """Whether it shows no more than some letters of a word."""
    return trait.startswith("c ")


def words_of(trait: str) -> str:
    """The words of a trait that shows any, for people to read."""
    kind, _space, words = trait.partition(" ")
    said = words.split()
    telling = kind in {"w", "b"} and "<" not in words and not LIGHT.issuperset(said)
    return words if telling else ""


def _all(said: Utterance, found: Found, names: Mapping[str, Names]) -> Iterator[tuple[str, float]]:
    kinds = kinds_of(said, names)
    row = list(_row(said, kinds))
    edged = (BEGIN, *row, END)
    yield from ((f"w {token}", WORD) for token in row)
    yield from ((f"b {one} {two}", WORD) for one, two in pairwise(edged))
    yield from ((f"s {one} {two}", WORD) for one, two in zip(row, row[2:], strict=False))
    yield from ((f"3 {' '.join(three)}", PLACED) for three in zip(edged, edged[1:], edged[2:], strict=False))
    yield from ((f"p{place} {token}", PLACED) for place, token in enumerate(row[:AT_THE_BEGINNING]))
    yield from ((f"e{place} {token}", PLACED) for place, token in enumerate(row[-AT_THE_END:]))
    yield from ((f"c {piece}", PIECE) for token in row for piece in _pieces(token))
    yield from ((f"k {kind}", WORD) for kind in dict.fromkeys(kinds.values()))
    yield from _of_senses(found, kinds)
    yield (f"n {min(len(row) // 4, 6)}", WORD)
    if "?" in said.text:
        yield ("?", WORD)


def _of_senses(found: Found, kinds: Mapping[int, str]) -> Iterator[tuple[str, float]]:
    heard = sorted(name for name, group in senses().items() if group in found)
    yield from ((f"S {name}", WORD) for name in heard)
    yield from ((f"P {one} {other}", PAIR) for one, other in combinations(heard, 2))
    yield from ((f"Q {name} {kind}", PAIR) for name in heard for kind in dict.fromkeys(kinds.values()))


def _row(said: Utterance, kinds: Mapping[int, str]) -> Iterator[str]:
    """The words in their order; each stretch that names something is one."""
    before = ""
    for place, word in enumerate(said.words):
        kind = kinds.get(place, "")
        if not kind:
            yield _token(word.text)
        elif kind != before:
            yield kind
        before = kind


def _token(word: str) -> str:
    if word.isdigit():
        return COUNT
    numbered = _NUMBERED.fullmatch(word)
    return f"<{numbered[1]}>" if numbered else word


def _pieces(token: str) -> Sequence[str]:
    """Some letters of a word: whoever slips writes most of them right."""
    if not token.isalpha():
        return ()
    held = f"^{token}$"
    sizes = PIECES if len(token) >= SHORT else PIECES[:1]
    return [held[at : at + size] for size in sizes for at in range(len(held) - size + 1)]
