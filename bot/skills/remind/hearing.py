"""What people say to put a reminder off, where its phrases take the words for something else."""

import re

from typing_extensions import override

from bot.core.call import Json
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.heard import Sentence, Words
from bot.kit.times.dues import Due, DueKind
from bot.understanding.fold import fold

MINUTES = re.compile(r"\W*(?:for |de |pour |d['’])?(\d{1,3})\W*", re.IGNORECASE)
VERB = re.compile(r"(?:rappelle|redi[st])", re.IGNORECASE)
NOT_NOW = re.compile(r"\b(?:pas maintenant|not now|plus tard|later)\W+(?=\w)")
NOW = re.compile(r"(?:maintenant|now)\b", re.IGNORECASE)


class LaterKind(DueKind):
    """A bare number is so many minutes."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Due]:
        minutes = MINUTES.fullmatch(words) if partial is None else None
        return await super().read(ctx, f"{minutes[1]} min" if minutes else words, partial)


def how_much_later(said: Sentence, given: Words) -> Words:
    """« Snooze 5 » is minutes, as on an alarm clock, and M-5 a reminder; « pas maintenant, dans une heure » tells when behind that."""
    if "when" not in given and MINUTES.fullmatch(given.get("reminder", "")):
        return {"when": given["reminder"]}
    if VERB.match(given.get("reminder", "")):
        given = {name: words for name, words in given.items() if name != "reminder"}
    if NOW.match(given.get("when", "")):
        return {**given, "when": behind_not_now(said.text)}
    return given


def behind_not_now(text: str) -> str:
    """Without the « pas maintenant » that leads in; as it is where nothing does."""
    folded = fold(text)
    found = NOT_NOW.search(folded.text)
    return text[folded.original(found.end(), found.end())[0] :] if found else text
