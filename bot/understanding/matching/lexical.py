"""The offers in an index of words and concepts, kept up by changes, and asked for the best answers."""

from collections import Counter
from dataclasses import replace
from math import log

from bot.understanding.matching.found import BEST, FOCUS, SHARE, Evidence, Found, best
from bot.understanding.matching.meaning import Unit, known_words, units
from bot.understanding.matching.spelling import Spelling
from bot.understanding.matching.table import table
from bot.understanding.matching.wants import (
    BARE,
    MOST_UNITS,
    MOST_UNKNOWN,
    UNKNOWN,
    Want,
    features,
    unit_weight,
    want_of,
)

MOST = 50
"""Offers that are looked at closely."""
HEAD = 1.1
SLIGHT = 0.3
"""A want below this only sorts those that something else found: « réparer » alone names nobody."""


class _Sums:
    """What the offers gather while a request is read: all their points, and their best single one."""

    def __init__(self) -> None:
        self.got: dict[str, float] = {}
        self.best: dict[str, float] = {}

    def add(self, points: dict[str, float]) -> None:
        """Give each of these offers so many points. There may be tens of thousands: the plainest loop is the best."""
        if not self.got:
            self.got, self.best = points, dict(points)
            return
        got, best = self.got, self.best
        for key, worth in points.items():
            if key in got:
                got[key] += worth
                best[key] = max(best[key], worth)
            else:
                got[key] = best[key] = worth

    def first(self, asked: float, most: int) -> list[str]:
        """Those that can come first, before their focus is looked at."""
        share, best = SHARE / asked, self.best
        weighed = {key: share * got + BEST * best[key] for key, got in self.got.items()}
        if len(weighed) > most:
            low = sorted(weighed.values())[-most]
            return [key for key, weight in weighed.items() if weight >= low - FOCUS]
        return list(weighed)


class Lexical:
    """Finds by words, by stems, by slips of the pen and by the table of trades: needs nothing that is not here."""

    def __init__(self) -> None:
        self._postings: dict[str, dict[str, float]] = {}
        self._offers: dict[str, dict[str, float]] = {}
        self._texts: dict[str, tuple[str, ...]] = {}
        self._things: dict[str, int] = {}
        self._spelling = Spelling()

    def __len__(self) -> int:
        return len(self._offers)

    def put(self, key: str, text: str) -> None:
        """Add an offer, or replace the one of this key."""
        self.drop(key)
        said = units(text)
        self._offers[key] = features(said)
        self._texts[key] = tuple({text for unit in said if not unit.senses for text in unit.texts})
        self._things[key] = sum(unit_weight(unit) > SLIGHT for unit in _once(said))
        for feature, worth in self._offers[key].items():
            self._postings.setdefault(feature, {})[key] = worth
        for word in self._texts[key]:
            self._spelling.add(word)

    def drop(self, key: str) -> None:
        """Take an offer out; nothing happens when it is not there."""
        for feature in self._offers.pop(key, {}):
            del self._postings[feature][key]
            if not self._postings[feature]:
                del self._postings[feature]
        for word in self._texts.pop(key, ()):
            self._spelling.remove(word)

    def rank(self, text: str, limit: int = 5) -> list[Found]:
        """The offers that may answer, best first; those below `enough` are no answer."""
        return best(((seen.weight, key) for key, seen in self.evidence(text).items()), limit)

    def evidence(self, text: str, most: int = MOST) -> dict[str, Evidence]:
        """What speaks for each offer that has something of what is asked; `most` of them or a little more."""
        wants, lost = self._wants(text)
        asked = sum(want.weight for want in wants) + lost
        sums = _Sums()
        for want in sorted(wants, key=lambda want: -want.weight):
            sums.add(self._points(want, sums))
        return {
            key: Evidence(sums.got[key] / asked, sums.best[key], self._focus(key))
            for key in sums.first(asked, most)
        }

    def _focus(self, key: str) -> float:
        """One over the number of things that somebody offers: who does one thing does it first."""
        return 1 / max(1, self._things[key])

    def _points(self, want: Want, sums: _Sums) -> dict[str, float]:
        """What each offer gets for one want; the answers that fit best come last and count."""
        points: dict[str, float] = {}
        only = sums.got if want.weight < SLIGHT else None
        for feature, fits in sorted(want.answers.items(), key=lambda item: item[1]):
            posting = self._postings.get(feature)
            if not posting:
                continue
            each = fits * want.weight
            if only and len(only) < len(posting):
                points |= {key: each * posting[key] for key in only if key in posting}
            else:
                points |= {key: each * worth for key, worth in posting.items()}
        return points

    def _wants(self, text: str) -> tuple[list[Want], float]:
        """What is asked, and the weight of the words that nobody knows."""
        wants: list[Want] = []
        unknown = 0
        for unit in _once(units(text, self._spelling))[:MOST_UNITS]:
            want = want_of(unit) or self._bare(unit)
            if want is None:
                unknown += 1
            else:
                wants.append(want)
        return _headed(wants), max(min(unknown * UNKNOWN, MOST_UNKNOWN), 0.0 if wants else 1.0)

    def _bare(self, unit: Unit) -> Want | None:
        stem = unit.stems[0]
        fit = 1.0
        if stem not in self._postings:
            near = self._spelling.near(unit.texts[0])
            if near is None:
                return None
            (other,) = units(near[0])[:1] or (unit,)
            stem, fit = other.stems[0], near[1]
        met = len(self._postings.get(stem, ()))
        if not met:
            return None
        everyone = len(self._offers)
        return Want(BARE * log(1 + everyone / met) / log(1 + everyone), {stem: fit})


def _headed(wants: list[Want]) -> list[Want]:
    """What is named first is mostly what is to be done: « déménager un canapé », "laser cut some plywood"."""
    for place, want in enumerate(wants):
        if want.weight > SLIGHT:
            return [*wants[:place], replace(want, weight=want.weight * HEAD), *wants[place + 1 :]]
    return wants


def _once(said: tuple[Unit, ...]) -> list[Unit]:
    """Each thing once: who says « vélo » three times asks for one."""
    seen: Counter[tuple[str, ...]] = Counter()
    kept: list[Unit] = []
    for unit in said:
        seen[unit.stems] += 1
        if seen[unit.stems] == 1:
            kept.append(unit)
    return kept


def ready() -> int:
    """Read the table now (at the start, in a thread) rather than at the first request; says how many concepts it holds."""
    known_words()
    return len(table().concepts)
