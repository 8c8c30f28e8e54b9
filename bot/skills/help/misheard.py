"""What only looks like a call for help: the door is asked about, or somebody is looked for, and no command."""

import re

from bot.kit.heard import Sentence
from bot.understanding.asks_in_words import asks_for_oneself, of_ours, would_help

THE_WAY = re.compile(
    r"\b(get in|get inside|get there|come to you|find you|find the (door|entrance|house|place)|on entre|pour entrer)\b"
)


def asks_nothing_of_ours(said: Sentence) -> bool:
    """« Comment on entre ? » and « aide-moi à porter un canapé » want no list of commands."""
    return THE_WAY.search(said.folded) is not None or _asks_for_somebody(said)


def _asks_for_somebody(said: Sentence) -> bool:
    about = said.filled.get("about")
    if about is None:
        return False
    return would_help(about.text) or (asks_for_oneself(said.text) and not of_ours(about.text))
