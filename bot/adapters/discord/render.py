"""A Presentation in Discord's form: Markdown of our own, in which nobody's words are marks or call anybody. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.adapters.discord.means import LONGEST, NETWORK
from bot.core.presentation import Called, Inline, Line, Plain, Presentation, Shape, Timed, Typed

MARKS: Final = re.compile(r"((?<!\w)https?://[^\s<]+)|([\\*_~`|<\[\]])")
TICKS: Final = re.compile("`+")
BEGINNING: Final = re.compile(r"^(\s*)([#>+-])|^(\s*\d+)([.)])", re.MULTILINE)
EVERYBODY: Final = re.compile(r"@(?=everyone|here)", re.IGNORECASE)
MARK: Final = re.compile(r" \(<[t]:\d+:R>\)|\\(.)|`")
JOINER: Final = "\u200d"
ITEM: Final = "- "


def pages(presentation: Presentation, longest: int = LONGEST) -> list[str]:
    """Its words as one message or several, split between two lines wherever that can be."""
    said: list[str] = []
    for line in shown(presentation):
        for piece in _pieces(line, longest):
            if said and len(said[-1]) + 1 + len(piece) <= longest:
                said[-1] += f"\n{piece}"
            else:
                said.append(piece)
    return said


def shown(presentation: Presentation) -> list[str]:
    """Line by line; whoever is to be called and is not named is called first."""
    inlines = (inline for line in presentation.lines for inline in line.inlines)
    named = {inline.identity for inline in inlines if isinstance(inline, Called)}
    lines = [_line(line, rings=presentation.rings) for line in _with_options(presentation)]
    others = [identity for identity in presentation.calls if identity not in named and account(identity)]
    if lines and presentation.rings and others:
        lines[0] = f"{' '.join(f'<@{account(one)}>' for one in others)} {lines[0]}"
    if lines and presentation.rings and presentation.everybody:
        lines[0] = f"@everyone {lines[0]}"
    return lines


def mentioned(presentation: Presentation) -> list[str]:
    """The accounts that the message calls: nobody unless it rings."""
    if not presentation.rings:
        return []
    inlines = (inline for line in presentation.lines for inline in line.inlines)
    called = [inline.identity for inline in inlines if isinstance(inline, Called)]
    accounts = (account(identity) for identity in (*presentation.calls, *called))
    return list(dict.fromkeys(found for found in accounts if found))


def account(identity: str | None) -> str | None:
    """The Discord account of an identity (`discord:123`), if it is one."""
    network, _, native = (identity or "").rpartition(":")
    return native if network in {"", NETWORK} and native.isdecimal() else None


def escaped(text: str) -> str:
    """Words as they are: no mark of theirs is read as one; addresses of pages still lead there."""
    calm = EVERYBODY.sub(f"@{JOINER}", text)
    calm = MARKS.sub(lambda found: found[1] or f"\\{found[2]}", calm)
    return BEGINNING.sub(lambda found: f"{found[1] or found[3] or ''}\\{found[2] or found[4]}", calm)


def seen(markdown: str) -> str:
    """What a reader reads of it: no marks, and no distance beside a moment, which is different at each look."""
    return MARK.sub(lambda found: found[1] or "", markdown)


def _with_options(presentation: Presentation) -> Sequence[Line]:
    """Choices that the text does not show yet are added to it: words before widgets."""
    lines = presentation.lines
    if any(line.shape is Shape.OPTION for line in lines):
        return lines
    more = (Plain(f"{option.number} {option.label}") for option in presentation.options)
    return (*lines, *(Line(Shape.OPTION, (words,)) for words in more))


def _line(line: Line, *, rings: bool) -> str:
    words = "".join(_inline(inline, rings=rings) for inline in line.inlines)
    return f"{ITEM}{words}" if line.shape is Shape.ITEM else words


def _inline(inline: Inline, *, rings: bool) -> str:
    match inline:
        case Typed(text, identity) if account(identity):
            return f"<@{account(identity)}>"  # its number alone leads nowhere; nobody is called by that
        case Typed(text):
            return _as_code(text)
        case Timed(text, at):
            return f"{escaped(text)} (<t:{int(at.timestamp())}:R>)"
        case Called(text, identity) if rings and account(identity):
            return f"<@{account(identity)}>"
        case _:
            return escaped(inline.text)


def _as_code(text: str) -> str:
    """Between marks that are longer than any in it."""
    if "`" not in text:
        return f"`{text}`"
    fence = "`" * (max(len(marks) for marks in TICKS.findall(text)) + 1)
    return f"{fence} {text} {fence}"


def _pieces(line: str, longest: int) -> Iterator[str]:
    """A line that is too long for any message is cut between two words."""
    while len(line) > longest:
        cut = line.rfind(" ", 1, longest)
        cut = cut if cut > 0 else longest - (line[longest - 1] == "\\")
        yield line[:cut]
        line = line[cut:].lstrip(" ")
    yield line
