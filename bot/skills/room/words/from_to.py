"""« Décale mon créneau de demain à vendredi 17h »: from which day it goes, and to which; no stretch of days."""

import re

from bot.kit.heard import Sentence, Words
from bot.skills.room.words.along import one_booking

DAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd['’]?hui"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today)"
)
FROM_TO = re.compile(rf"(?:de |du |from )?{DAY} (?:à|a|au|to|sur) ({DAY}\b.*\d.*)", re.IGNORECASE)
"""An hour behind the first day makes it a stretch: « de lundi 9h à mardi 12h »."""


def moved_from_to(said: Sentence, words: Words) -> Words:
    """The second day and its hour are where it goes; the first only tells what it leaves."""
    words = one_booking(said, words)
    days = FROM_TO.fullmatch(words.get("when", ""))
    return {**words, "when": days[1]} if days else words
