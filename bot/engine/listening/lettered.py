"""What a number with a letter tells of the command that is meant: « refuse E-31 » is of an event, "pause A-3" of an announcement."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.kit.arguments import Kind
from bot.kit.command import Command
from bot.kit.numbers import LETTERED, ByNumber, has_numbers, numbers_in
from bot.understanding.fold import bare_words
from bot.understanding.grammar import Entity, Reading


def is_of_another(text: str, command: Command[Any], reading: Reading) -> bool:
    """Whether its words hold another thing's number, or neither the number nor the noun without which they mean nothing of ours."""
    for kind, said in _numbered(command, reading):
        letters = _letters(said)
        if letters and letters.isdisjoint(kind.letters):
            return True
        if not letters and kind.nouns and kind.nouns.isdisjoint(bare_words(text)):
            return True
    return False


def by_its_number(command: Command[Any], reading: Reading) -> bool:
    """Whether something is called by its own number, so that the command is surely of such a thing."""
    return any(not _letters(said).isdisjoint(kind.letters) for kind, said in _numbered(command, reading))


def from_its_number(command: Command[Any], words: Mapping[str, str]) -> Mapping[str, str]:
    """« ma résa R-4 » is R-4: what stands before a number only says what it is, unless it is a time."""
    return {name: _from(command.argument(name).kind, said) for name, said in words.items()}


def _from(kind: Kind[Any], said: str) -> str:
    found = LETTERED.search(said) if has_numbers(kind) else None
    if found is None or any(map(str.isdigit, said[: found.start()])):
        return said
    return said[found.start() :]


def numbered(kind: Kind[Any], text: str, known: Sequence[Entity]) -> Sequence[Entity]:
    """Things of this kind that a text calls by number and that are not there: it is for the command to tell so."""
    if not has_numbers(kind) or kind.form != "entity":
        return ()
    said = [one for one in numbers_in(text) if one[0] in kind.letters]
    there = {name for one in known for name in one.names} if said else ()
    missing = (one for one in said if one not in there)
    return [Entity(kind.entity, one, (one, one.replace("-", ""))) for one in missing]


def _numbered(command: Command[Any], reading: Reading) -> Iterator[tuple[ByNumber, str]]:
    for name, filled in reading.filled.items():
        kind = command.argument(name).kind
        if has_numbers(kind):
            yield kind, filled.text


def _letters(said: str) -> frozenset[str]:
    return frozenset(one[0] for one in numbers_in(said))
