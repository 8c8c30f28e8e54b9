"""Times as people say them, in French and English, read once against the moment they were said."""

from bot.understanding.times.mention import DEFAULT, DayParts, Grain, Mention, Reading, Trouble, TroubleKind
from bot.understanding.times.reading import read_times, read_troubles

__all__ = [
    "DEFAULT",
    "DayParts",
    "Grain",
    "Mention",
    "Reading",
    "Trouble",
    "TroubleKind",
    "read_times",
    "read_troubles",
]
