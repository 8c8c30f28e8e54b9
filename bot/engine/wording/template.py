"""A sentence taken apart: its own words and the fields that wait for a value."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter

WORD = "word."
"""A field that begins so is a word of the house: `{word.room:the}`."""


@dataclass(frozen=True, slots=True)
class Field:
    """A place for a value, or for a word of the house, in one of its forms: `{when:day}`, `{word.room:the}`."""

    name: str
    form: str = ""

    @property
    def word(self) -> str | None:
        return self.name.removeprefix(WORD) if self.name.startswith(WORD) else None


Template = tuple[str | Field, ...]


@lru_cache(maxsize=4096)
def taken_apart(message: str) -> Template:
    """Words and fields in their order; raises ValueError for what is no sentence of ours (`{}`, `{a!r}`, a lone brace)."""
    return tuple(_pieces(Formatter().parse(message)))


def _pieces(parsed: Iterable[tuple[str, str | None, str | None, str | None]]) -> Iterable[str | Field]:
    for words, name, form, conversion in parsed:
        if words:
            yield words
        if name is None:
            continue
        if conversion or not name.replace(".", "_").isidentifier() or "{" in (form or ""):
            raise ValueError(f"not a field of a sentence: {name!r}")
        yield Field(name, form or "")
