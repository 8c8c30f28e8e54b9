"""« Réserve la salle et le vidéoproj »: some room, which was not named, and a thing that is wanted with it."""

import re
from collections.abc import Mapping

from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar.small_words import LIGHT

BOOK = "room.book"
SOME_BOOKING = LIGHT | {
    "booking", "bookings", "reservation", "reservations", "resa", "resas", "creneau", "slot", "same", "time", "meme", "heure", "hour", "back", "forward",
}  # fmt: skip
ANY_ROOM_AND = re.compile(
    r"\b(?:la|une|a|the|any|some) (?:salle|piece|room|space),? (?:et|avec|and|with|plus) (?:(?:le|la|les|l'|un|une|the|a|an) ?)?$"
)


def without_any_room(text: str, command: str, words: Mapping[str, str]) -> Mapping[str, str]:
    """The room is to be asked for; what was named is booked along with it."""
    named = words.get("room", "")
    at = text.find(named) if command == BOOK and named else -1
    if at < 0:
        return words
    if not ANY_ROOM_AND.search(plain(text[:at])):
        return words
    rest = {name: said for name, said in words.items() if name != "room"}
    purpose = ", ".join(filter(None, (rest.get("purpose", ""), f"avec {named}")))
    return {**rest, "purpose": purpose}


WITH_IT = re.compile(
    r"\b(?:avec|with)\s+(?:(?:le|la|les|un|une|des|the|a|an|my|our|mon|notre)\s+|l['’])?$", re.IGNORECASE
)


def cut_along(text: str, command: str, words: Mapping[str, str]) -> tuple[str, str] | None:
    """« la grnde sale demain, avec le vidéoproj »: the words without what comes along, and its name; None where nothing does.

    It is booked with a room, and is not the room that is meant: that one may be misspelt, or forgotten.
    """
    named = words.get("room", "")
    at = text.find(named) if command == BOOK and named else -1
    along = WITH_IT.search(text[:at]) if at > 0 else None
    if along is None:
        return None
    end = at + len(named)
    return f"{text[: along.start()]}{' ' * (end - along.start())}{text[end:]}", named


def without_any_booking(words: Mapping[str, str]) -> Mapping[str, str]:
    """« ma résa », "my booking", « même heure » name no booking: it is looked for, or asked for."""
    unnamed = {
        name
        for name in ("booking", "thing")
        if SOME_BOOKING.issuperset(bare_words(words.get(name, "-")) or "-")
    }
    return {name: one for name, one in words.items() if name not in unnamed} if unnamed else words
