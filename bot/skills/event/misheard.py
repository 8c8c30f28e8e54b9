"""What only looks like coming to an event."""

import re

from bot.kit.heard import Sentence

THERE = re.compile(r"\b(serai|sera|serons|suis|be|am|are) (bien )?(la|present\w*|there|here)\b")

SHIFTS = frozenset({"perm", "perms", "permanence", "permanences", "shift", "shifts"})


def will_be_somewhere(said: Sentence) -> bool:
    """« Je serai là à 14 h » names no event, « inscris-moi à la perm » a shift."""
    return "event" not in said.filled and (
        THERE.search(said.folded) is not None or not SHIFTS.isdisjoint(said.words)
    )
