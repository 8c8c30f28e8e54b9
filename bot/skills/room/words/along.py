"""« Réserve la salle et le vidéoproj »: some room, which was not named, and a thing that is wanted with it."""

import re

from bot.kit.heard import Beside, Sentence, Words
from bot.understanding.fold import plain

ANY_ROOM_AND = re.compile(
    r"\b(?:la|une|a|the|any|some) (?:salle|piece|room|space),? (?:et|avec|and|with|plus) (?:(?:le|la|les|l'|un|une|the|a|an) ?)?$"
)
WITH_IT = re.compile(
    r"\b(?:avec|with)\s+(?:(?:le|la|les|un|une|des|the|a|an|my|our|mon|notre)\s+|l['’])?$", re.IGNORECASE
)


def without_any_room(said: Sentence, words: Words) -> Words:
    """The room is to be asked for; what was named is booked along with it."""
    named = words.get("room", "")
    at = said.text.find(named) if named else -1
    if at < 0 or not ANY_ROOM_AND.search(plain(said.text[:at])):
        return words
    rest = {name: one for name, one in words.items() if name != "room"}
    return {**rest, "purpose": ", ".join(filter(None, (rest.get("purpose", ""), f"avec {named}")))}


def what_comes_along(said: Sentence, words: Words) -> Beside | None:
    """« la grnde sale demain, avec le vidéoproj »: it is booked with a room, and is not the room that is meant.

    That one may be misspelt, or forgotten.
    """
    text, named = said.text, words.get("room", "")
    at = text.find(named) if named else -1
    along = WITH_IT.search(text[:at]) if at > 0 else None
    if along is None:
        return None
    end = at + len(named)
    rest = f"{text[: along.start()]}{' ' * (end - along.start())}{text[end:]}"
    return Beside(rest, "purpose", f"avec {named}")
