"""The frames of a command's slots: what its phrases say right before and behind each, and every word that it is asked with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from bot.core.once import Once
from bot.understanding.gist.notation import Gist, read
from bot.understanding.grammar.pattern import Choice, Place, Row, unfold
from bot.understanding.grammar.shapes import CommandWords
from bot.understanding.grammar.small_words import LIGHT

NEAREST = 2
"""So many words of a phrase tell that a slot's words begin, or have ended."""

#: Words in a row, one or two of them.
Beside = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What leads to the words of one slot, and what follows them."""

    before: frozenset[Beside]
    behind: frozenset[Beside]


@dataclass(frozen=True, slots=True)
class Frames:
    """Each slot's frame; `own` are the words that ask for the command, `gists` say what some slots look like."""

    of: Mapping[str, Frame]
    own: frozenset[str]
    gists: tuple[Gist, ...]


def _frames(command: CommandWords) -> Frames:
    rows = [row for patterns in command.phrases.values() for pattern in patterns for row in unfold(pattern)]
    gists = tuple(read(command, written) for written in command.gists)
    said = {word for row in rows for item in row if not isinstance(item, Place) for word in item}
    return Frames({name: _frame(name, rows) for name in command.slots}, frozenset(said - LIGHT), gists)


frames_of: Once[CommandWords, Frames] = Once(_frames, most=256)


def _frame(name: str, rows: Sequence[Row]) -> Frame:
    before: set[Beside] = set()
    behind: set[Beside] = set()
    for row in rows:
        at = next(
            (nth for nth, item in enumerate(row) if isinstance(item, Place) and item.slot == name), None
        )
        if at is not None:
            before.update(said[::-1] for said in _nearest(row[:at][::-1]))
            behind.update(_nearest(row[at + 1 :]))
    return Frame(frozenset(before), frozenset(behind))


def _nearest(row: Row) -> Iterator[Beside]:
    """The next words of a phrase, up to its next slot."""
    near: list[Choice] = []
    for item in row[:NEAREST]:
        if isinstance(item, Place):
            break
        near.append(item)
        yield from product(*near)
