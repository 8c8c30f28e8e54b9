"""From a Presentation to lines of a terminal."""

import re
import shutil
import textwrap
import unicodedata

from bot.core.presentation import Presentation, Shape

ITEM = "  - "
OPTION = "  "


def lines(presentation: Presentation) -> list[str]:
    """Plain lines, items and options set in; nothing that a terminal would obey."""
    return [_line(line.shape, safe(line.plain)) for line in presentation.lines]


def _line(shape: Shape, text: str) -> str:
    match shape:
        case Shape.ITEM:
            return ITEM + text
        case Shape.OPTION:
            return OPTION + text
        case _:
            return text


def safe(text: str) -> str:
    """Without control characters: a person's name must not colour or move anything."""
    return "".join(char for char in text if unicodedata.category(char) != "Cc")


def wrapped(line: str) -> str:
    """A long line broken between words, its rest set in."""
    width = shutil.get_terminal_size().columns
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.fill(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def bare(text: str) -> str:
    """Without accents and case."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def account(name: str) -> str:
    """The account behind a name: `Léa` and `lea` are one person."""
    return re.sub(r"\W+", "-", bare(name)).strip("-") or "somebody"
