"""What somebody probably means, where no phrase fits: judged by thousands of sentences and what was meant by them.

A sentence shows traits: its words and which stand side by side, with what is named in it taken for its kind (« la verte demain » is
a room and a time), and the senses of its words (gist/senses.toml). Each trait speaks for some commands and against others, as heavily
as `scripts/hunches` has learned it from the labelled sentences of the tests; all together they give each command a chance, and mere
talk too. It is a sum of numbers from one table (learned.txt): no network, no library, the same answer every time.

Whatever is found so is a guess: it is asked before it is done.
"""

from bot.understanding.hunch.hunches import Hunches, chance_of
from bot.understanding.hunch.learned import is_learned

__all__ = ["Hunches", "chance_of", "is_learned"]
