"""« Ok alors 20 places », said while an event is being proposed: how many may come, and no answer to what is asked."""

import re
from collections.abc import Mapping
from typing import Final

from bot.understanding.fold import plain

_PLACES: Final = re.compile(
    r"\W*(?:(?:et|and|euh|ok|alors|bon|non|no|plutot|en fait|actually|sorry|avec|with|disons|max|maximum)[ ,]+)*"
    r"(?:(?:pour|for) )?(\d{1,4}) (?:places?|personnes?|people|seats?|spots?)(?: (?:max|maximum|au plus|at most))?\W*"
)


def so_many_places(text: str) -> Mapping[str, str]:
    """And nothing beside."""
    found = _PLACES.fullmatch(plain(text))
    return {"places": found[1]} if found else {}
