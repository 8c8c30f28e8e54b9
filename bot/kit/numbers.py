"""Things that people also call by a number, E-31 or A-3: its letter tells what is meant, whether or not there is such a one."""

import re
from typing import Protocol

from typing_extensions import TypeIs

LETTERED = re.compile(r"\b([a-z])-?(\d{1,9})\b", re.IGNORECASE)


class ByNumber(Protocol):
    """A kind of argument whose things have numbers with these letters.

    `nouns`, where there are any, are what it is called: words that hold neither its number nor one of them mean something else.
    """

    letters: str
    nouns: frozenset[str]


def has_numbers(kind: object) -> TypeIs[ByNumber]:
    """Whether it is such a kind; asked of many in every sentence, which a checked Protocol is too slow for."""
    return hasattr(kind, "letters") and hasattr(kind, "nouns")


def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers that stand in a text, as they are shown: E-31."""
    return tuple(f"{letter.upper()}-{digits}" for letter, digits in LETTERED.findall(text))
