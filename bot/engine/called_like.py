"""« Propose un atelier couture »: what is proposed may begin like the name of a room, and is in none for that."""

from collections.abc import Mapping

from bot.understanding.fold import bare_words
from bot.understanding.grammar import Reading

PROPOSE = "event.propose"
WHERE = frozenset({
    "dans", "ds", "en", "a", "au", "aux", "la", "le", "l", "les", "ma", "notre", "salle", "in", "at", "the", "into", "our", "room", "use", "cote",
})  # fmt: skip
"""After one of these a room is meant where it takes place."""
SOME = (" un", " une", " des", " a", " an", " 1")
"""After one of these it is one of many, not the house's."""


def without_a_namesake(text: str, reading: Reading, words: Mapping[str, str]) -> Mapping[str, str]:
    """The words of a room that stand before the title, or are all of it, belong to the title."""
    room, title = reading.filled.get("room"), reading.filled.get("title")
    if reading.command != PROPOSE or room is None:
        return words
    before = text[: room.begin].rstrip()
    if before.lower().endswith(SOME):
        return _joined(text, reading, words)
    if before.endswith(",") or not WHERE.isdisjoint(bare_words(before)[-1:]):
        return words
    first = title is None or (title.begin >= room.finish and not text[room.finish : title.begin].strip())
    return _joined(text, reading, words) if first else words


def _joined(text: str, reading: Reading, words: Mapping[str, str]) -> Mapping[str, str]:
    room, title = reading.filled["room"], reading.filled.get("title")
    last = title.finish if title and title.begin >= room.finish else room.finish
    rest = {name: said for name, said in words.items() if name not in {"room", "title"}}
    return {**rest, "title": text[room.begin : last].strip(" ,")}
