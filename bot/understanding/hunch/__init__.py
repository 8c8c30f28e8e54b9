"""What somebody probably means, where no phrase fits: judged by thousands of sentences and what was meant by them.

A sentence shows traits: its words and which stand side by side, with what is named in it taken for its kind (« la verte demain » is
a room and a time), and the senses of its words (gist/senses.toml). Each trait leads in a direction, as `scripts/hunches` has learned
it from labelled sentences; the nearer all of them together lead to a command, the more probable it is, and mere talk is one of them. It is
a sum of rows from one table (learned.bin): no network, no library, the same answer every time.

Whatever is found so is a guess: it is asked before it is done.
"""

from bot.understanding.hunch.hunches import Hunches, chance_of
from bot.understanding.hunch.learned import is_learned

__all__ = ["Hunches", "chance_of", "is_learned"]
