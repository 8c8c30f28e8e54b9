"""The offers in an index of words and concepts, kept up by changes, and asked for the best answers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from heapq import nsmallest
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
PLENTY, HARDLY = 2000, 0.45
"""Where so many have what is wanted, who only has something near it does not come first."""
HEAD = 1.1
SLIGHT = 0.3
"""A want below this only sorts those that something else found: « réparer » alone names nobody."""


class _Sums:
    """What the offers gather while a request is read: all their points, and their best single one.

    There may be tens of thousands for each want: what is done offer by offer is done for those that several wants found, mostly.
    """

    def __init__(self) -> None:
        self.got: dict[str, float] = {}
        self.best: dict[str, float] = {}
        self._several: set[str] = set()
        self._most_for_one = 0.0

    def add(self, points: dict[str, float]) -> None:
        """Give each of these offers so many points."""
        common = self.got.keys() & points.keys()
        summed = {key: self.got[key] + points[key] for key in common}
        better = {key: max(self.best[key], points[key]) for key in common}
        self.got = self.got | points | summed
        self.best = self.best | points | better
        self._several |= common
        self._most_for_one = max(self._most_for_one, max(points.values(), default=0.0))

    def first(self, asked: float, most: int, things: dict[str, int]) -> list[str]:
        """The best of them, at most so many."""
        if len(self.got) <= most:
            return list(self.got)
        share = SHARE / asked
        weighed = self._weighed(self._several, share, things)
        beyond = (share + BEST) * self._most_for_one + FOCUS
        if sum(weight > beyond for weight in weighed.values()) < most:
            weighed = self._weighed(self.got, share, things)
        return _highest(weighed, most)

    def _weighed(self, keys: Iterable[str], share: float, things: dict[str, int]) -> dict[str, float]:
        got, best = self.got, self.best
        return {key: share * got[key] + BEST * best[key] + FOCUS / things[key] for key in keys}


def _highest(weighed: dict[str, float], most: int) -> list[str]:
    """The heaviest, of equals the first by name."""
    low = sorted(weighed.values())[-most]
    above = [key for key, weight in weighed.items() if weight > low]
    equal = (key for key, weight in weighed.items() if weight == low)
    return above + nsmallest(most - len(above), equal)


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
        self._things[key] = max(1, sum(unit_weight(unit) > SLIGHT for unit in _once(said)))
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
        """What speaks for each offer that has something of what is asked; `most` of them."""
        wants, lost = self._wants(text)
        asked = sum(want.weight for want in wants) + lost
        sums = _Sums()
        for want in sorted(wants, key=lambda want: -want.weight):
            sums.add(self._points(want, sums))
        return {
            key: Evidence(sums.got[key] / asked, sums.best[key], self._focus(key))
            for key in sums.first(asked, most, self._things)
        }

    def _focus(self, key: str) -> float:
        """One over the number of things that somebody offers: who does one thing does it first."""
        return 1 / self._things[key]

    def _points(self, want: Want, sums: _Sums) -> dict[str, float]:
        """What each offer gets for one want; the answers that fit best come last and count."""
        points: dict[str, float] = {}
        only = sums.got if want.weight < SLIGHT else None
        for posting, fits in reversed(self._answers(want)):
            each = fits * want.weight
            if only and len(only) < len(posting):
                points |= {key: each * posting[key] for key in only if key in posting}
            else:
                points |= {key: each * worth for key, worth in posting.items()}
        return points

    def _answers(self, want: Want) -> list[tuple[dict[str, float], float]]:
        """Those who have what is wanted, best fit first; where they are plenty, nobody is looked at who hardly fits."""
        found: list[tuple[dict[str, float], float]] = []
        many = 0
        for feature, fits in sorted(want.answers.items(), key=lambda item: -item[1]):
            posting = self._postings.get(feature)
            if posting and (many < PLENTY or fits >= HARDLY):
                found.append((posting, fits))
                many += len(posting)
        return found

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
