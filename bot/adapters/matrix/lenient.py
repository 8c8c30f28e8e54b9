"""Reading a homeserver's JSON: one odd event in an answer must not make all of it unreadable."""

import json
import re
from typing import Any

from bot.adapters.matrix.fields import Json

DEEPEST = 100
MOST_DIGITS = 30
TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]', re.DOTALL)


def read_json(raw: bytes) -> Json | None:
    """The object that it is, without what no reader could bear; None where it is something else."""
    try:
        answer: Any = json.loads(raw)
    except (ValueError, RecursionError):
        answer = _leniently(raw)
    return answer if isinstance(answer, dict) else None


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
    try:
        return json.loads(shallow(raw.decode(errors="replace")), parse_int=_number)
    except (ValueError, RecursionError):
        return None


def _number(digits: str) -> int | None:
    return int(digits) if len(digits) <= MOST_DIGITS else None
