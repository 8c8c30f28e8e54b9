"""The words of a third place's trades: which concept a word stands for, and which concept holds another."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from bot.understanding.matching.light_words import LINKING
from bot.understanding.matching.stem_list import known_stems
from bot.understanding.matching.stems import BREAK, Word, words

PASSED_OVER = LINKING | {BREAK}
NAMED, SIGNED = 1.0, 0.75
LANGUAGES = ("fr", "en")
_KEYS = (("fr", "fr", NAMED), ("en", "en", NAMED), ("fr_signs", "fr", SIGNED), ("en_signs", "en", SIGNED))


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that people know, do or need. What stands `apart` holds things that never stand for each other.

    `labels` are what it is called first, by language.
    """

    name: str
    within: tuple[str, ...] = ()
    weight: float = 1.0
    apart: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sense:
    """A concept that a phrase stands for, how surely, and in which language."""

    concept: str
    surely: float
    language: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """One or several stems in a row, and all that they may mean."""

    stems: tuple[str, ...]
    senses: tuple[Sense, ...]
    spellings: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """All concepts, all phrases by their first stem, longest first, and the same by their words as written."""

    concepts: Mapping[str, Concept]
    phrases: Mapping[str, tuple[Phrase, ...]]
    written: Mapping[tuple[str, ...], tuple[Sense, ...]]
    words: frozenset[str]
    kin: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


_Senses = tuple[Sense, ...]


@cache
def table() -> Table:
    """The table that comes along; read when first needed."""
    folder = files("bot.understanding.matching") / "concepts"
    parts = sorted(folder.iterdir(), key=lambda part: part.name)
    merged: dict[str, dict[str, object]] = {}
    for part in parts:
        if part.name.endswith(".toml"):
            merged |= tomllib.loads(part.read_text(encoding="utf-8"))
    return made(merged, known_stems())


def made(entries: Mapping[str, Mapping[str, object]], stems: Mapping[str, str]) -> Table:
    """A table from its entries, as the files hold them, and from the stems that are known."""
    concepts = {name: _concept(name, entry) for name, entry in entries.items()}
    by_stems: dict[tuple[str, ...], _Senses] = {}
    by_words: dict[tuple[str, ...], _Senses] = {}
    spellings: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    known: set[str] = set()
    for spelt, meant in _entries(entries, stems):
        known.update(word.text for word in spelt if not word.light)
        in_stems, in_words = tuple(word.stem for word in spelt), tuple(word.text for word in spelt)
        by_stems[in_stems] = _also(by_stems.get(in_stems), meant)
        by_words[in_words] = _also(by_words.get(in_words), meant)
        spellings.setdefault(in_stems, set()).add(in_words)
    return Table(concepts, _by_first(by_stems, spellings), by_words, frozenset(known), kinship(concepts))


def _entries(
    entries: Mapping[str, Mapping[str, object]], stems: Mapping[str, str]
) -> Iterable[tuple[list[Word], _Senses]]:
    """Each phrase of each concept, as words, with what it says."""
    for name, entry in entries.items():
        for key, language, surely in _KEYS:
            meant = (Sense(name, surely, language),)
            for text in _listed(entry.get(key)):
                spelt = [word for word in words(text, stems) if word.text not in PASSED_OVER]
                if len(spelt) > 1 or any(not word.light for word in spelt):
                    yield spelt, meant


def _concept(name: str, entry: Mapping[str, object]) -> Concept:
    weight = entry.get("weight", 1.0)
    return Concept(
        name,
        tuple(_listed(entry.get("within"))),
        float(weight) if isinstance(weight, int | float) else 1.0,
        entry.get("apart") is True,
        {key: first for key in LANGUAGES if (first := next(iter(_listed(entry.get(key))), ""))},
    )


def _listed(value: object) -> Iterable[str]:
    return (
        (part.strip() for part in " ".join(value.split()).split(",") if part.strip())
        if isinstance(value, str)
        else ()
    )


def _also(known: _Senses | None, meant: _Senses) -> _Senses:
    """One more sense; of what is known already, the surer one, in either language. Most phrases of a concept share theirs."""
    if known is None:
        return meant
    (sense,) = meant
    before = next((one for one in known if one.concept == sense.concept), None)
    if before is None:
        return (*known, sense)
    language = before.language if before.language == sense.language else "any"
    both = Sense(sense.concept, max(before.surely, sense.surely), language)
    return tuple(both if one is before else one for one in known)


def _by_first(
    senses: Mapping[tuple[str, ...], _Senses], spellings: Mapping[tuple[str, ...], set[tuple[str, ...]]]
) -> dict[str, tuple[Phrase, ...]]:
    by_first: dict[str, list[Phrase]] = {}
    for stems, meant in senses.items():
        by_first.setdefault(stems[0], []).append(Phrase(stems, meant, tuple(sorted(spellings[stems]))))
    return {
        first: tuple(sorted(phrases, key=lambda phrase: (-len(phrase.stems), phrase.stems)))
        for first, phrases in by_first.items()
    }


BROADER, NARROWER, BESIDE = 0.75, 0.7, 0.3
HELD_APART = 0.3
"""Who offers "languages" may speak this one, or not."""


def kinship(concepts: Mapping[str, Concept]) -> dict[str, dict[str, float]]:
    """For what is asked, which offered concepts answer it and how well: itself, what holds it, what it holds."""
    inside: dict[str, list[str]] = {}
    for concept in concepts.values():
        for outer in concept.within:
            inside.setdefault(outer, []).append(concept.name)
    return {name: _kin(name, concepts, inside) for name in concepts}


def _kin(name: str, concepts: Mapping[str, Concept], inside: Mapping[str, list[str]]) -> dict[str, float]:
    kin: dict[str, float] = {}
    for outer in concepts[name].within:
        if not concepts[outer].apart:
            kin |= dict.fromkeys(inside[outer], BESIDE)
        for further in concepts[outer].within:
            kin[further] = max(kin.get(further, 0), BROADER * BROADER)
    kin |= {outer: HELD_APART if concepts[outer].apart else BROADER for outer in concepts[name].within}
    for inner in inside.get(name, ()):
        kin |= dict.fromkeys(inside.get(inner, ()), NARROWER * NARROWER)
    kin |= dict.fromkeys(inside.get(name, ()), NARROWER)
    kin[name] = 1.0
    return kin
