"""What the bot says, before it knows to whom: an English sentence and typed values, translated for each reader."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Self, TypeAlias

from bot.core.address import Address
from bot.core.moments import Moment, Span

LONGEST_USER_TEXT = 500
ELLIPSIS = "…"


class UserText(str):
    """Words that a person typed: shown as they are, never read as markup, a mention or a format."""

    __slots__ = ()

    @classmethod
    def clean(cls, raw: str, limit: int = LONGEST_USER_TEXT) -> Self:
        """One line, without control, direction or other unprintable marks, at most `limit` characters."""
        visible = "".join(_visible(char) for char in raw[: limit * 4])
        line = " ".join(visible.split())
        return cls(line if len(line) <= limit else line[: limit - 1] + ELLIPSIS)


def _visible(char: str) -> str:
    if char in "\n\r\t\u2028\u2029":
        return " "
    keep_joiner = char in "\u200d\ufe0f"  # emoji are made with these
    return char if keep_joiner or unicodedata.category(char)[0] != "C" else ""


NO_WORDS = UserText("")


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a value in a sentence: the name shown and, where they are to be called, their account."""

    name: UserText
    identity: Address | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the house (`room`, `shift`) in one of its forms: one, many, the, a, of_the, to_the."""

    key: str
    form: str = "one"


@dataclass(frozen=True, slots=True)
class Code:
    """Something to be typed as it stands: a command, a number, a code. Its text is ours or already an id.

    `account` is whose it is, where it is there to be written to.
    """

    text: str
    account: Address | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """A command's public name, shown in the reader's language: `oups` or `undo`."""

    command: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Several values in one sentence: « a, b et c » or, with `last="or"`, « a, b ou c »."""

    values: "Sequence[Value]"
    last: str = "and"


@dataclass(frozen=True, slots=True)
class Days:
    """Several days in few words, in their order: « 3, 10 et 17 décembre ; 7 et 14 janvier »; one alone with its weekday."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence that waits for its reader: the English one is its key in the catalogues.

    `{name}` in the sentence stands for the value of that name; `{word.room:the}` for a word of the house in one of
    its forms; `{when:day}`, `{when:time}` and `{when:year}` ask a moment or a span for its day alone, its hours alone, or
    its year too. With `plural`, `count` chooses between the two sentences (and is there as `{count}`).
    """

    message: str
    values: "Mapping[str, Value]" = field(default_factory=dict)
    plural: str | None = None
    count: int = 1


Value: TypeAlias = "str | int | UserText | date | time | timedelta | Moment | Span | Named | Word | Code | Names | Listing | Days | Text"


def commas(values: Sequence[Value]) -> Text:
    """Values side by side, in one label: « Atelier bois, vendredi 4 décembre »."""
    named = {f"part{number}": value for number, value in enumerate(values)}
    return Text(", ".join(f"{{{name}}}" for name in named), named)


def as_text(value: Value) -> Text:
    """A value alone as a sentence."""
    return value if isinstance(value, Text) else Text("{value}", {"value": value})


def _(message: str, /, **values: Value) -> Text:
    """Mark a sentence for translation, with the values it names."""
    return Text(message, values)


def _n(singular: str, plural: str, count: int, /, **values: Value) -> Text:
    """Mark a sentence that has a plural; `{count}` stands for the number."""
    return Text(singular, values, plural, count)
