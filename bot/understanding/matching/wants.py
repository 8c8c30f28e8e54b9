"""What a request asks for, as an index can look it up: for each thing asked, what in an offer would answer it."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.matching.meaning import Unit
from bot.understanding.matching.table import table

BARE = 0.8
"""A word that the table does not know, but some offers have, weighs this when it is rare."""
UNKNOWN = 0.4
"""A word that nobody has: it may be the point, or how the story is told."""
MOST_UNKNOWN = 0.75
MOST_UNITS = 24
OTHER_WORDS = 0.95
"""The same thing in other words is worth a little less than in the same."""
AMBIGUOUS = 0.9
"""What a word with several senses means is less sure."""


@dataclass(frozen=True, slots=True)
class Want:
    """One thing asked: how much it matters, and each feature of an offer that answers it, with how well."""

    weight: float
    answers: Mapping[str, float]


def concept_feature(name: str) -> str:
    """Concepts and words stand in one index; a word never begins with this mark."""
    return f"@{name}"


def _word_feature(unit: Unit) -> str:
    """The words themselves. Those of the table have a mark, for other words may share their stem by chance."""
    return f"~{' '.join(unit.stems)}" if unit.senses else unit.stems[0]


def features(units: tuple[Unit, ...]) -> dict[str, float]:
    """What an offer is found by: its concepts, and every word it has."""
    found: dict[str, float] = {}
    for unit in units:
        for sense in unit.senses:
            name = concept_feature(sense.concept)
            found[name] = max(found.get(name, 0.0), sense.surely * unit.spelt)
        found[_word_feature(unit)] = 1.0
    return found


def want_of(unit: Unit) -> Want | None:
    """What a unit with a known meaning asks for; None for a bare word."""
    if not unit.senses:
        return None
    known, most = table(), unit_weight(unit)
    sure = unit.spelt * OTHER_WORDS * (AMBIGUOUS if len(unit.senses) > 1 else 1.0)
    answers: dict[str, float] = {}
    for sense in unit.senses:
        share = sense.surely * sure * known.concepts[sense.concept].weight / most
        for name, fits in known.kin[sense.concept].items():
            worth = fits * share
            answers[concept_feature(name)] = max(answers.get(concept_feature(name), 0.0), worth)
    answers[_word_feature(unit)] = unit.spelt
    return Want(most, answers)


def unit_weight(unit: Unit) -> float:
    """How much a thing matters: what people do ("repair", "teach") less than what they do it with."""
    return max((table().concepts[sense.concept].weight for sense in unit.senses), default=BARE)
