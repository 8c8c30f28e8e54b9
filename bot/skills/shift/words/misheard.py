"""What only sounds like somebody who cannot be on duty (see bot/kit/ears)."""

import re

from bot.kit.heard import Sentence

ELSEWHERE = re.compile(
    r"\bvenir (?:manger|dejeuner|diner|boire|avec)\b|\bvenir (?:a la|au|aux|chez) (?!perm|accueil|bar\b|lieu\b)"
    r"|\bcome (?:to|for|with) (?!(?:the |my )?(?:shift|rota|desk|bar|house|place|work)\b)"
)

AWAY_UNTIL = re.compile(
    r"\b(?:absente?|indisponible|indispo|pas dispo(?:nible)?|away|absent|unavailable|not available)\b"
    r".*\b(?:jusqu|until|till|back (?:on|in))\b"
)
"""Of a whole while: a pause, or a machine that answers for whoever is away."""


def is_about_no_shift(said: Sentence) -> bool:
    """Neither what somebody does elsewhere, nor where they are for a while."""
    return comes_elsewhere(said) or AWAY_UNTIL.search(said.folded) is not None


def comes_elsewhere(said: Sentence) -> bool:
    """« Je peux pas venir à la réunion ce soir », "I can't come to lunch today" are about no shift."""
    return ELSEWHERE.search(said.folded) is not None


def keys_of_another_day(said: Sentence) -> bool:
    """« Qui a les clés demain ? »: where they hang now is no answer to that."""
    return said.asks and said.times > 0
