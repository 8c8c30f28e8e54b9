"""What the rota's commands hear beyond their phrases: its slots by their names, and a day that is said behind the noun."""

import re

from bot.kit.ears import ByName, Ears
from bot.kit.heard import Sentence, Words
from bot.skills.shift.words.numbered import drops, takes
from bot.skills.shift.words.strangers import gives_to_a_stranger, puts_a_stranger

BY_NAME = ByName("slot", (("fr", "perm"), ("en", "shift")), ("shift", "other", "slot", "called"))
"""« Je tiens le bar vendredi » takes the shift of that name."""
BEHIND = re.compile(r"\s*\bshifts?\b(.*)", re.IGNORECASE | re.DOTALL)
WHO = re.compile(r"who(?:'s|s| is)(?: that's)? on(?: now| today| tonight)?[\s?!.]*", re.IGNORECASE)


def with_what_follows(said: Sentence, words: Words) -> Words:
    """« The welcome desk shift on Thursday »: what stands behind the noun tells which one too."""
    filled = said.filled.get("shift")
    more = (
        BEHIND.match(said.text, filled.finish) if filled else BEHIND.search(said.text) if said.times else None
    )
    if more is None or not more[1].strip():
        return words
    return {**words, "shift": f"{words.get('shift', '')} {more[1].strip()}".strip()}


def asks_who(text: str) -> bool:
    """« Who's on? », which with more words is about something else."""
    return WHO.fullmatch(text.strip().replace("’", "'")) is not None


NAMED = Ears(by_name=BY_NAME)
PUTTING = Ears(by_name=BY_NAME, unnamed=puts_a_stranger)
GIVING = Ears(by_name=BY_NAME, unnamed=gives_to_a_stranger)
WHO_IS_THERE = Ears(by_name=BY_NAME, hears=asks_who)
TAKING = Ears(by_name=BY_NAME, rewords=with_what_follows, unnamed=takes)
DROPPING = Ears(by_name=BY_NAME, unnamed=drops)
