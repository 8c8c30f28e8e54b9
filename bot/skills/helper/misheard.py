"""What only looks like thanks to be passed on."""

import re

from bot.kit.heard import Sentence

TO_THEM = re.compile(
    r"^\W*(thank you|thanks|thx|ty|merci)\b(?! (?:very much |a lot |beaucoup )?(?:to|a|au|aux)\b)"
)


def thanks_them_itself(said: Sentence) -> bool:
    """« Merci Nour pour hier » is said to Nour, and nothing is to be passed on."""
    return TO_THEM.search(said.folded) is not None
