"""Our own few sentences and what commands say of themselves, in one of our languages, before any house is known."""

import re

from bot.core.locale import ENGLISH, nearest, packaged
from bot.core.text import Text
from bot.core.words import with_words

SENTENCE = re.compile(r".*[.?!…](?=\s)")
FRENCH = "fr"


def translated(text: Text, language: str) -> str:
    """A sentence without other values than words of the house, which are ours here."""
    return with_words(packaged().translate(text.message, language), language, {})


def spoken_here(locale: str | None) -> str:
    """Our language for a Discord locale (`en-GB`, `fr`)."""
    return nearest(locale) or ENGLISH


def shortened(text: str, longest: int) -> str:
    """At most so many characters: as many whole sentences as fit, else as many words."""
    if len(text) <= longest:
        return text
    whole = SENTENCE.match(text[: longest + 1])
    return whole[0] if whole else f"{text[:longest].rpartition(' ')[0]}…"
