"""Times in a text: where their words stand, and all the words of each together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import lru_cache

from bot.understanding.fold import WORD
from bot.understanding.grammar import Entity, Filled, TimeSpanWords
from bot.understanding.times import Mention, read_times, read_troubles

SMALL_WORD = 4


@dataclass(frozen=True)
class Ear:
    """All that is needed beside the words: the moment (aware, house zone), the language, the house's names by kind.

    `coordinates`: who speaks decides when the house is open, so that « on ferme à midi » is no small talk.
    """

    now: datetime
    language: str
    entities: Mapping[str, Sequence[Entity]]
    coordinates: bool = False


@dataclass(frozen=True)
class Timed:
    """A time in a text: where its words stand, perhaps in several places, and all of them together."""

    spans: tuple[tuple[int, int], ...]
    words: str


def timed_words(text: str, ear: Ear) -> list[Timed]:
    """Every time in a text, those that cannot be (« 25:00 ») too: they must reach who tells so."""
    return list(_timed(text, ear.now, ear.now.tzinfo, ear.language[:2]))


@lru_cache(maxsize=16)
def _timed(text: str, now: datetime, _zone: tzinfo | None, language: str) -> tuple[Timed, ...]:
    """One sentence is read by its phrases, by its parts and by what is probable; the same moment elsewhere is another hour."""
    found = [
        Timed(one.spans, _cut(text, one.spans)) if one.shift is None else _moving(text, one, now, language)
        for one in read_times(text, now, language)
    ]
    told = (
        Timed(((one.begin, one.finish),), _with_word_before(text, one.begin, one.finish))
        for one in read_troubles(text, now, language)
    )
    return (*told, *found)


def _moving(text: str, shift: Mention, now: datetime, language: str) -> Timed:
    """« décale la bleue d'une heure » tells a time as a whole; its verb, and what is moved, are words for others too."""
    begin, finish = shift.begin, shift.finish
    for word in WORD.finditer(text, shift.begin, shift.finish):
        rest = read_times(text[word.start() : shift.finish], now, language, asked=True)
        if not any(_as_far(one, shift) for one in rest):
            break
        begin = word.start()
    return Timed(((begin, finish),), text[shift.begin : finish])


def _as_far(one: Mention, shift: Mention) -> bool:
    """« une heure » of « décale d'une heure » tells as much, "hours before" of "two hours before" does not."""
    told = one.shift if one.shift is not None else one.duration
    return told is not None and shift.shift is not None and abs(told) == abs(shift.shift)


def _with_word_before(text: str, begin: int, finish: int) -> str:
    """« à 25h » is an hour that is none; « 25h » alone would be a length."""
    before = text[:begin].split()[-1:]
    small = [word for word in before if len(word) <= SMALL_WORD]
    return " ".join([*small, text[begin:finish]])


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return " ".join(text[begin:finish] for begin, finish in spans)


def places(timed: Sequence[Timed]) -> list[TimeSpanWords]:
    return [TimeSpanWords(begin, finish) for one in timed for begin, finish in one.spans]


def whole_time(filled: Filled, timed: Sequence[Timed]) -> str:
    """All words of the one time that is meant, also those that stand apart; « aujourd'hui et demain » are two."""
    touching = [
        one.words
        for one in timed
        if any(begin < filled.finish and filled.begin < finish for begin, finish in one.spans)
    ]
    return touching[0] if len(touching) == 1 else filled.text
