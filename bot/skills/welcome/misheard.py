"""What only looks like one's own introduction (see bot/kit/ears)."""

from bot.kit.heard import Sentence

SOMEBODY = frozenset(
    {"quelqu", "quelquun", "qqn", "somebody", "someone", "personne", "person", "human", "humain"}
)
SHORT = 2


def wants_to_meet(said: Sentence) -> bool:
    """« Présente-moi quelqu'un » is a wish for company, and tells nobody anything."""
    text = said.filled.get("text")
    told = text.text.split() if text else []
    return len(told) <= SHORT and not SOMEBODY.isdisjoint(said.words)
