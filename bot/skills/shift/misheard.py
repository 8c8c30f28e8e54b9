"""What only sounds like somebody who cannot be on duty (see bot/kit/ears)."""

import re

from bot.kit.heard import Sentence

ELSEWHERE = re.compile(
    r"\bvenir (?:manger|dejeuner|diner|boire|avec)\b|\bvenir (?:a la|au|aux|chez) (?!perm|accueil|bar\b|lieu\b)"
    r"|\bcome (?:to|for|with) (?!(?:the |my )?(?:shift|rota|desk|bar|house|place|work)\b)"
)


def comes_elsewhere(said: Sentence) -> bool:
    """« Je peux pas venir à la réunion ce soir », "I can't come to lunch today" are about no shift."""
    return ELSEWHERE.search(said.folded) is not None
