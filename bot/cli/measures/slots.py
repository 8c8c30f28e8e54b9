"""Whether what fills a command is what was meant: the same value, the same words, or words for the same thing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.call import Json
from bot.engine.listening.explain import Explained
from bot.kit.numbers import numbers_in
from bot.understanding.fold import bare_words
from bot.understanding.grammar import Entity
from bot.understanding.grammar.small_words import DETERMINERS
from bot.understanding.near import matching
from bot.understanding.times import Reading, read_times

_UNTIL = re.compile(r"^(?:until|till|jusqu'(?:à|au|en|aux)|jusque)\s+", re.IGNORECASE)
"""An end is the same with and without it."""


@dataclass(frozen=True, slots=True)
class Slots:
    """Compares in a house, at a moment, in a language."""

    known: Mapping[str, Sequence[Entity]]
    now: datetime
    lang: str

    def wrong(self, expected: Mapping[str, Any], found: Explained) -> list[str]:
        """Name the slots that are not what was expected; those of which nothing is said may be anything."""
        return [
            name
            for name, meant in expected.items()
            if not any(self._same(meant, one) for one in (found.arguments.get(name), found.words.get(name)))
        ]

    def _same(self, meant: Json, found: Json) -> bool:
        if meant == found or found is None or not isinstance(found, str | int | float):
            return meant == found
        words, other = str(meant), _UNTIL.sub("", str(found), 1) if str(meant) in str(found) else str(found)
        return (
            _told(words) == _told(other)
            or numbers_in(other) == (words,)  # « la R-21 » is R-21
            or self._same_thing(words, other)
            or (bool(self._times(words)) and self._times(words) == self._times(other))
        )

    def _same_thing(self, words: str, other: str) -> bool:
        return any(
            matching(words, things).keys == matching(other, things).keys != ()
            for things in self.known.values()
        )

    def _times(self, words: str) -> list[tuple[Reading, str | None]]:
        found = read_times(words, self.now, self.lang, asked=True)
        return [(Reading(one.start, one.end), one.rrule) for one in found]


def _told(words: str) -> tuple[str, ...]:
    """Its words without the article: « un atelier » and « atelier » are the same title."""
    said = bare_words(words)
    first = next((at for at, word in enumerate(said) if word not in DETERMINERS), 0)
    return said[first:]
