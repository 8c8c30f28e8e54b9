"""A Presentation in Matrix's form: HTML and its plain twin. Pure; only our own marks become tags."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from bot.adapters.matrix.fields import is_account
from bot.core.presentation import Called, Inline, Line, Plain, Presentation, Shape, Typed

EVERYBODY = re.compile(r"@(?=room)", re.IGNORECASE)
JOINER = "\u200d"
BULLET = "• "


@dataclass(frozen=True, slots=True)
class Rendered:
    """What one message says, twice: `body` for whoever reads plain text, `formatted_body` for the others."""

    body: str
    formatted_body: str

    @property
    def size(self) -> int:
        return len(self.body.encode()) + len(self.formatted_body.encode())


def render(presentation: Presentation) -> Rendered:
    """The whole of it, as one message."""
    return render_lines(lines_of(presentation), rings=presentation.rings)


def render_lines(lines: Sequence[Line], *, rings: bool) -> Rendered:
    body = "\n".join(_plain(line) for line in lines)
    blocks = groupby(lines, key=lambda line: line.shape)
    return Rendered(body, "".join(_block(shape, list(group), rings=rings) for shape, group in blocks))


def lines_of(presentation: Presentation) -> tuple[Line, ...]:
    """Its lines; choices that the text does not show yet are added to it, since there are no buttons here."""
    lines = presentation.lines
    if any(line.shape is Shape.OPTION for line in lines):
        return lines
    shown = (Plain(f"{option.number} {option.label}") for option in presentation.options)
    return (*lines, *(Line(Shape.OPTION, (words,)) for words in shown))


def mentioned(presentation: Presentation) -> list[str]:
    """The accounts that the message calls: nobody unless it rings."""
    if not presentation.rings:
        return []
    inlines = (inline for line in presentation.lines for inline in line.inlines)
    called = [inline.identity for inline in inlines if isinstance(inline, Called)]
    accounts = (account(identity) for identity in [*presentation.calls, *called])
    return list(dict.fromkeys(found for found in accounts if found))


def account(identity: str | None) -> str | None:
    """The Matrix account of an identity (`matrix:@ana:example.org`, or without its network), if it is one."""
    native = (identity or "").removeprefix("matrix:")
    return native if is_account(native) else None


def _block(shape: Shape, lines: list[Line], *, rings: bool) -> str:
    said = [_markup(line.inlines, rings=rings) for line in lines]
    match shape:
        case Shape.ITEM:
            return f"<ul>{''.join(f'<li>{words}</li>' for words in said)}</ul>"
        case Shape.OPTION:
            return f"<p>{'<br>'.join(said)}</p>"
        case Shape.SENTENCE:
            return "".join(f"<p>{words}</p>" for words in said)


def _plain(line: Line) -> str:
    return (BULLET if line.shape is Shape.ITEM else "") + _defused(line.plain)


def _markup(inlines: Iterable[Inline], *, rings: bool) -> str:
    return "".join(_inline(inline, rings=rings) for inline in inlines)


def _inline(inline: Inline, *, rings: bool) -> str:
    words = html.escape(_defused(inline.text)).replace("\n", "<br>")
    if isinstance(inline, Typed):
        return f"<code>{words}</code>"
    called = account(inline.identity) if isinstance(inline, Called) and rings else None
    if called is None:
        return words
    return f'<a href="https://matrix.to/#/{quote(called, safe="@:")}">{words}</a>'


def _defused(text: str) -> str:
    """Nobody's words call a whole room."""
    return EVERYBODY.sub(f"@{JOINER}", text)
