"""Reading a homeserver's JSON: one odd event in an answer must not make all of it unreadable."""

import json
import re
from typing import Any

from bot.adapters.matrix.fields import Json

DEEPEST = 100
MOST_DIGITS = 30
NO_LETTER = "\ufffd"
TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]', re.DOTALL)
ODD = re.compile(rb"\\u(?:[dD][89a-fA-F]|0000)")
ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u(?:[dD][89a-fA-F]..|0000))|.)", re.DOTALL)


def read_json(raw: bytes) -> Json | None:
    """The object that it is, without what no reader could bear; None where it is something else."""
    try:
        text = raw.decode()
        answer: Any = json.loads(lettered(text) if ODD.search(raw) else text)
    except (ValueError, RecursionError):
        answer = _leniently(raw)
    return answer if isinstance(answer, dict) else None


def lettered(text: str) -> str:
    """The same JSON with a mark in place of each escape that no database takes: half a letter, or none at all."""
    return ESCAPE.sub(lambda found: NO_LETTER if found[1] else found[0], text)


def shallow(text: str, deepest: int = DEEPEST) -> str:
    """The same JSON with null in place of what is nested deeper."""
    kept: list[str] = []
    depth = start = 0
    for found in TOKEN.finditer(text):
        if found[0] in "[{":
            depth += 1
            if depth == deepest + 1:
                kept += (text[start : found.start()], "null")
        elif found[0] in "]}":
            depth -= 1
            if depth == deepest:
                start = found.end()
    return "".join((*kept, text[start:])) if depth <= deepest else text


def _leniently(raw: bytes) -> Any:
    """Letters that are none become marks, numbers without end and depths without bottom become nothing."""
    text = lettered(raw.decode(errors="replace").replace("\0", NO_LETTER))
    try:
        return json.loads(shallow(text), parse_int=_number, strict=False)
    except (ValueError, RecursionError):
        return None


def _number(digits: str) -> int | None:
    return int(digits) if len(digits) <= MOST_DIGITS else None
