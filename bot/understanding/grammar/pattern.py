"""The notation of phrases, `(réserve|réserver) {room} [pour] {when}`, unfolded into plain rows of words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.fold import bare_words
from bot.understanding.grammar.small_words import SKIPPED

MOST_ROWS = 800
DEEPEST = 6
GUESS = "?"
_PIECE = re.compile(r"\{([^{}]*)\}|([\[\](|)])|([^\s\[\](|){}]+)|([{}])")
_CLOSING = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a slot stands in a row of words; obligatory unless it stood in square brackets."""

    slot: str
    obligatory: bool = True


#: One word, or several of which any will do.
Choice = tuple[str, ...]
Row = tuple[Choice | Place, ...]
Rows = list[Row]


def is_guess(pattern: str) -> bool:
    """« ? {room} {when} »: what begins with a question mark is only a guess, so the person is asked."""
    return pattern.lstrip().startswith(GUESS)


def unfold(pattern: str) -> Rows:
    """All the rows of words that a pattern allows; a ValueError says what is wrong with it."""
    reader = _Reader(_pieces(pattern.lstrip().removeprefix(GUESS)))
    rows = reader.sequence("")
    if not all(map(_tells, rows)) and not (is_guess(pattern) and all(map(_names_enough, rows))):
        raise ValueError("a phrase needs at least one word that must be said")
    return rows


def _tells(row: Row) -> bool:
    return any(not isinstance(item, Place) for item in row)


def _names_enough(row: Row) -> bool:
    """Without any word, two things must be named, as in « la bleue demain »."""
    return _tells(row) or sum(isinstance(item, Place) and item.obligatory for item in row) > 1


def _pieces(pattern: str) -> list[str | Place]:
    pieces: list[str | Place] = []
    for slot, mark, word, stray in _PIECE.findall(pattern):
        if stray or (not slot and not mark and not word):
            raise ValueError(f"a slot is written {{name}}; found a stray {stray or '{}'!r}")
        if slot:
            if not slot.isidentifier():
                raise ValueError(f"{slot!r} cannot be the name of a slot")
            pieces.append(Place(slot))
        else:
            pieces.append(mark or word)
    return pieces


class _Reader:
    """Reads the pieces of one pattern from left to right."""

    __slots__ = ("_at", "_depth", "_pieces")

    def __init__(self, pieces: Sequence[str | Place]) -> None:
        self._pieces = pieces
        self._at = 0
        self._depth = 0

    def sequence(self, until: str) -> Rows:
        """Read the rows up to the closing bracket `until` (nothing: the end), alternatives included."""
        finished: Rows = []
        rows: Rows = [()]
        while True:
            piece = self._next()
            if piece == until:
                return finished + rows
            if piece == "|" and until:
                finished, rows = finished + rows, [()]
                continue
            rows = _joined(rows, self._part(piece))

    def _next(self) -> str | Place:
        if self._at >= len(self._pieces):
            return ""
        self._at += 1
        return self._pieces[self._at - 1]

    def _part(self, piece: str | Place) -> Rows:
        if isinstance(piece, Place):
            return [(piece,)]
        if piece in _CLOSING:
            return self._group(piece)
        if not piece or piece in {")", "]", "|"}:
            raise ValueError("a bracket is never closed" if not piece else f"{piece!r} is not expected here")
        return [_said(piece)]

    def _group(self, bracket: str) -> Rows:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ValueError(f"brackets stand more than {DEEPEST} deep")
        rows = self.sequence(_CLOSING[bracket])
        self._depth -= 1
        if bracket == "(":
            if () in rows:
                raise ValueError("an alternative is empty; write [ ] for what may be left out")
            return _gathered(rows)
        return [(), *_gathered([_optional(row) for row in rows if not _skipped_anyway(row)])]


@lru_cache(maxsize=4096)
def _said(piece: str) -> Row:
    return tuple((word,) for word in bare_words(piece))


def _joined(rows: Rows, more: Rows) -> Rows:
    if rows == [()]:
        return more
    if len(rows) * len(more) > MOST_ROWS:
        raise ValueError(f"it allows more than {MOST_ROWS} sentences; write two phrases")
    return [row + part for row in rows for part in more]


def _gathered(rows: Rows) -> Rows:
    """Rows of one word each become one row with a choice: fewer to try."""
    single: list[Choice] = []
    others: Rows = []
    for row in rows:
        only = row[0] if len(row) == 1 else None
        if only is None or isinstance(only, Place):
            others.append(row)
        else:
            single.append(only)
    words = tuple(dict.fromkeys(word for choice in single for word in choice))
    return [(words,), *others] if words else others


def _optional(row: Row) -> Row:
    return tuple(Place(item.slot, obligatory=False) if isinstance(item, Place) else item for item in row)


def _skipped_anyway(row: Row) -> bool:
    return all(not isinstance(item, Place) and SKIPPED.issuperset(item) for item in row)
