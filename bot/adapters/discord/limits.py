"""What Discord refuses of a set of commands, known before it is sent: one bad name would refuse them all."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

NAME: Final = re.compile(r"[-_\w]{1,32}")
LONGEST_DESCRIPTION: Final = 100
MOST_COMMANDS: Final = 100
MOST_INSIDE: Final = 25
LARGEST: Final = 8000
"""Characters of all names and descriptions of one command together, in its longest language."""

Json = Mapping[str, Any]


def faults(commands: Sequence[Json]) -> list[str]:
    """Everything that would be refused, in sentences for who writes declarations."""
    return [
        *_too_many("commands", commands, MOST_COMMANDS),
        *_twice("commands", commands),
        *(fault for command in commands for fault in _of(command, str(command["name"]))),
        *(
            f"{command['name']}: {size} characters, at most {LARGEST}"
            for command in commands
            if (size := _size(command)) > LARGEST
        ),
    ]


def _of(one: Json, path: str) -> Iterator[str]:
    for language, name in _languages(one, "name"):
        if not good_name(name):
            yield f"{path}: no name ({language}): {name!r}"
    for language, words in _languages(one, "description"):
        if not 1 <= len(words) <= LONGEST_DESCRIPTION:
            yield f"{path}: {len(words)} characters of description ({language}), at most {LONGEST_DESCRIPTION}"
    inside: Sequence[Json] = one.get("options", ())
    yield from _too_many(path, inside, MOST_INSIDE)
    yield from _twice(path, inside)
    for option in inside:
        yield from _of(option, f"{path} {option['name']}")


def good_name(name: str) -> bool:
    """Lower case, composed letters, digits, hyphens: no space, dot or apostrophe."""
    return bool(NAME.fullmatch(name)) and name == name.lower() == unicodedata.normalize("NFC", name)


def _languages(one: Json, key: str) -> Iterator[tuple[str, str]]:
    yield "en", str(one[key])
    yield from (one.get(f"{key}_localizations") or {}).items()


def _too_many(path: str, these: Sequence[Json], most: int) -> Iterator[str]:
    if len(these) > most:
        yield f"{path}: {len(these)}, at most {most}"


def _twice(path: str, these: Sequence[Json]) -> Iterator[str]:
    """In no language two of one place are called alike."""
    languages = {language for one in these for language, _name in _languages(one, "name")}
    for language in sorted(languages):
        names = [dict(_languages(one, "name")).get(language, str(one["name"])) for one in these]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield f"{path}: two are called {name!r} ({language})"


def _size(one: Json) -> int:
    own = sum(max(len(words) for _l, words in _languages(one, key)) for key in ("name", "description"))
    return own + sum(_size(option) for option in one.get("options", ()))
