"""« Propose un atelier couture »: what is proposed may begin like the name of a room, and is in none for that."""

import re

from bot.kit.heard import Sentence, Words
from bot.understanding.fold import bare_words
from bot.understanding.free_words import tidy

WHERE = frozenset({
    "dans", "ds", "en", "a", "au", "aux", "la", "le", "l", "les", "ma", "notre", "salle", "in", "at", "the", "into", "our", "room", "use", "cote",
})  # fmt: skip
"""After one of these a room is meant where it takes place."""
AWAY = re.compile(r"(?:celui )?(?:du|de|of|from)(?: the)?(?: \d{1,2}(?:st|nd|rd|th)?(?: (?:to|at))?)?")
SOME = (" un", " une", " des", " a", " an", " 1")
"""After one of these it is one of many, not the house's."""


def without_a_namesake(said: Sentence, words: Words) -> Words:
    """The words of a room that stand before the title, or are all of it, belong to the title."""
    room, title = said.filled.get("room"), said.filled.get("title")
    if room is None:
        return words
    before = said.text[: room.begin].rstrip()
    if before.lower().endswith(SOME):
        return _joined(said, words)
    if before.endswith(",") or not WHERE.isdisjoint(bare_words(before)[-1:]):
        return words
    first = title is None or (title.begin >= room.finish and not said.text[room.finish : title.begin].strip())
    return _joined(said, words) if first else words


def _joined(said: Sentence, words: Words) -> Words:
    room, title = said.filled["room"], said.filled.get("title")
    last = title.finish if title and title.begin >= room.finish else room.finish
    rest = {name: one for name, one in words.items() if name not in {"room", "title"}}
    return {**rest, "title": tidy(said.text[room.begin : last].strip(" ,"))}


def without_a_joint(_said: Sentence, words: Words) -> Words:
    """« Renomme la chorale en Chœur »: it is called Chœur."""
    joint, _space, rest = words.get("title", "").partition(" ")
    return {**words, "title": rest} if rest and joint.lower() in {"en", "to", "as"} else words


def with_its_date(said: Sentence, words: Words) -> Words:
    """« Décale le club du 14 à 11 h »: the little word before the time says that it is away from there."""
    event, when = said.filled.get("event"), said.filled.get("when")
    if event is None or when is None or when.begin < event.finish:
        return words
    between = said.text[event.finish : when.begin].strip(" ,")
    of_it = AWAY.fullmatch(between.lower()) is not None and "when" in words
    return {**words, "when": f"{between} {words['when']}"} if of_it else words
