"""What a request is about, in a word or two: « couture » for a zip, "bike" for a flat tyre."""

from collections.abc import Sequence
from functools import lru_cache

from bot.understanding.matching.meaning import units
from bot.understanding.matching.table import table

ACTS = 0.3
"""What weighs no more is only what is done (repair, teach, lend), and not with what."""
MOST = 8
LANGUAGES = "languages"


@lru_cache(maxsize=8192)
def topics(text: str, language: str, most: int = 2) -> tuple[str, ...]:
    """The things that it speaks of, the weightiest first, as the table of trades calls them in that language."""
    concepts = table().concepts
    named = {sense.concept: concepts[sense.concept] for unit in units(text) for sense in unit.senses}
    weighty = sorted((one for one in named.values() if one.weight > ACTS), key=lambda one: -one.weight)
    labels = (one.labels.get(language[:2]) for one in weighty)
    return tuple(dict.fromkeys(label for label in labels if label))[:most]


def shared(text: str, others: Sequence[str], language: str) -> str | None:
    """What of it others are about too, else what it is about most."""
    named = topics(text, language, MOST)
    told = {topic for other in others for topic in topics(other, language, MOST)}
    return next((one for one in named if one in told), next(iter(named), None))


def is_vague(text: str) -> bool:
    """Whether it says what is to be done and not with what: « réparer », "learn something"."""
    concepts = table().concepts
    known = units(text)
    return bool(known) and all(
        unit.senses and all(concepts[sense.concept].weight <= ACTS for sense in unit.senses) for unit in known
    )


def names_a_language(text: str) -> bool:
    """Whether it names one that people speak: « arabe », "Dari"."""
    concepts = table().concepts
    return any(LANGUAGES in concepts[sense.concept].within for unit in units(text) for sense in unit.senses)


def in_common(texts: Sequence[str], language: str, most: int) -> tuple[str, ...]:
    """What several texts are about, each thing once, in their order."""
    found = (topic for text in texts for topic in topics(text, language, 1))
    return tuple(dict.fromkeys(found))[:most]
