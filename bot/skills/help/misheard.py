"""What only looks like a call for help: the door is asked about, and no command."""

import re

from bot.kit.heard import Sentence

THE_WAY = re.compile(
    r"\b(get in|get inside|find you|find the (door|entrance|house|place)|on entre|pour entrer)\b"
)


def asks_the_way(said: Sentence) -> bool:
    """« Comment on entre ? » wants no list of commands."""
    return THE_WAY.search(said.folded) is not None
