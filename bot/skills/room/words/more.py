"""What people add to a booking that is being made, or was just made: how many they are, what for."""

import re
from collections.abc import Mapping
from typing import Final

from bot.understanding.fold import fold

_LEAD: Final = r"\W*(?:(?:et|and|euh|ah|oh|non|no|nan|plutot|en fait|finalement|actually|sorry|pardon|d'ailleurs|btw|by the way)[ ,]+)*"
_COUNT: Final = re.compile(
    rf"{_LEAD}(?:(?:on (?:sera|va etre|est)|nous (?:serons|sommes)|ce sera|ca fera|we(?:'ll| will) be|we(?:'re| are)|there(?:'ll| will) be|it(?:'s|'ll be| is))"
    r" (?:pour |for |a )?(\d{1,4})(?: (?:personnes?|people|of us|en tout|in all|au total|in total))?"
    r"|(?:pour |for )?(\d{1,4}) (?:personnes?|people|of us))\W*"
)
_FOR: Final = re.compile(
    rf"{_LEAD}(?:c'est|ce sera|ca sera|it'?s|it is|it'll be|that'?s) (?:pour|for) (?=\S{{2}})"
)
_NOT_FOR: Final = re.compile(
    r"(?:ca|cela|rire|toi|vous|moi|demain|that|you|me|fun|tomorrow|now|ce soir|tonight|\d)\b"
)


def said_of_it(text: str) -> Mapping[str, str]:
    """How many they are, or what it is for, and nothing beside."""
    folded = fold(text)
    if count := _COUNT.fullmatch(folded.text):
        return {"people": count[1] or count[2]}
    purpose = _FOR.match(folded.text)
    if purpose is None or _NOT_FOR.match(folded.text, purpose.end()):
        return {}
    return {"purpose": text[folded.original(purpose.end(), purpose.end())[0] :].strip(" .!")}
