"""After `!name`, an argument by its own name: « nom: Lagon », "capacity=12", « places 12 nom Lagon »."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.kit.arguments import Argument
from bot.understanding.fold import Folded, fold, plain

MARK = r"\s*[:=]\s*"
AROUND = ' \t\n,;«»"“”'


@dataclass(frozen=True, slots=True)
class Key:
    """Where an argument is named, and where its words begin."""

    argument: str
    begin: int
    finish: int


def keyed(arguments: Sequence[Argument], rest: str) -> tuple[str, Mapping[str, str]]:
    """The words that nothing named, and the words of each argument that was named; a key's words go to the next key."""
    folded = fold(rest)
    keys = _keys(arguments, folded)
    if not keys:
        return rest, {}
    ends = [*(key.begin for key in keys[1:]), len(folded.text)]
    said = {
        key.argument: _original(rest, folded, key.finish, end) for key, end in zip(keys, ends, strict=True)
    }
    return _original(rest, folded, 0, keys[0].begin), {name: words for name, words in said.items() if words}


def _keys(arguments: Sequence[Argument], folded: Folded) -> list[Key]:
    """Each argument once, where it is first named; of two keys in one place (« s'appelle aussi ») the longer."""
    found = [key for argument in arguments if (key := _first(argument, folded))]
    kept: list[Key] = []
    for key in sorted(found, key=lambda key: (key.begin, -key.finish)):
        if not kept or key.begin >= kept[-1].finish:
            kept.append(key)
    return kept


def _first(argument: Argument, folded: Folded) -> Key | None:
    words = {argument.name, *argument.arg.names.values(), *argument.arg.also}
    names = "|".join(re.escape(plain(word)) for word in sorted(words, key=len, reverse=True))
    found = re.search(rf"(?<![^\s,;])(?:{names})(?:{MARK}{_bare(argument)})", folded.text)
    return Key(argument.name, found.start(), found.end()) if found else None


def _bare(argument: Argument) -> str:
    """How a name counts without a mark: only where no room or time can hold it, a number's only before a number."""
    if argument.kind.form == "number":
        return r"|\s+(?=(?:[^\W\d]{1,3}\s+)?\d)"
    return r"|\s+(?=\S)" if argument.kind.form == "text" and not argument.arg.rest else ""


def _original(rest: str, folded: Folded, begin: int, end: int) -> str:
    first, last = folded.original(begin, end) if end > begin else (0, 0)
    return rest[first:last].strip(AROUND)
