"""How sentences and values become words for one reader: languages, days, hours, lists, the words of the house."""

from bot.engine.wording.reader import Reader
from bot.engine.wording.sentence import plain, say

__all__ = ["Reader", "plain", "say"]
