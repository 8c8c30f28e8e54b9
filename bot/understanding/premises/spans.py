"""Where opening hours stand in a paragraph: runs of tokens that speak of days and moments."""

import re
from itertools import pairwise

from bot.understanding.premises.tokens import GLUE, Token

_CORE = re.compile(rf"[DTAOCXP](?:[{GLUE}]*[DTAOCXP])*")
_PARTLY_CLOSED = re.compile(r"[CX][Ff]*D[Ff]*P")
_TELLING = re.compile(r"T[RUFf]+T|UT|A|D[RUFf]+D")


def find_spans(tokens: list[Token]) -> list[list[Token]]:
    """Find the runs that tell hours; a lone « midi » or « open » stays part of a room's name."""
    kinds = "".join(token.kind for token in tokens)
    spans: list[list[Token]] = []
    last = 0
    for core in _CORE.finditer(kinds):
        start, end = core.start(), _trimmed(kinds, *core.span())
        while start > last and kinds[start - 1] in "FfE":
            start -= 1
        if _tells_hours(kinds[start:end]):
            edges = [start, *_edges(kinds, start, end), end]
            spans += [tokens[one:other] for one, other in pairwise(edges) if one < other]
            last = end
    return spans


def _edges(kinds: str, start: int, end: int) -> list[int]:
    """Set « fermé le lundi matin » apart: half a day has no hours of its own, so it must come back unread."""
    return [edge for part in _PARTLY_CLOSED.finditer(kinds, start, end) for edge in part.span()]


def _trimmed(kinds: str, start: int, end: int) -> int:
    """Leave « open », « except » and « closed » to the words that follow them: « fermé en août »."""
    while end > start and (
        kinds[end - 1] in f"{GLUE}OX" or (kinds[end - 1] == "C" and not _closes_backwards(kinds, start, end))
    ):
        end -= 1
    return end


def _closes_backwards(kinds: str, start: int, end: int) -> bool:
    """« dimanche : fermé » closes what stands before it."""
    before = kinds[max(start, end - 5) : end - 1].rstrip("fP")
    after = kinds[end : end + 3].lstrip("f")
    return before.endswith("D") and after[:1] not in {"W", "#", "F"}


def _tells_hours(kinds: str) -> bool:
    return len(set(kinds) & set("DTOCX")) > 1 or _TELLING.search(kinds) is not None
