"""From a bare name, perhaps misspelt, to the thing of the house: answers to "Which room?", and did-you-mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar import Entity
from bot.understanding.grammar.courtesies import POLITE
from bot.understanding.grammar.mentions import Names, names_of, solid
from bot.understanding.grammar.small_words import LIGHT
from bot.understanding.shorthand import full

ALIKE = 70.0
LONGEST = 200
_POLITE_ALONE = frozenset(phrase[0] for phrase in POLITE if len(phrase) == 1)


@dataclass(frozen=True, slots=True)
class Match:
    """The keys that a name may mean (none: unknown; several: ambiguous) and whether it was written so."""

    keys: tuple[str, ...] = ()
    exact: bool = True


def near(word: str, names: Sequence[str], limit: int = 3) -> list[str]:
    """List the names most like this word, for "did you mean"; none when nothing is like it."""
    asked = plain(word[:LONGEST]).strip()
    if not asked:
        return []
    folded = [plain(name) for name in names]
    scored = process.extract(asked, folded, scorer=fuzz.WRatio, score_cutoff=ALIKE, limit=max(limit, 0))
    return [names[place] for _, _, place in scored]


def matching(text: str, entities: Sequence[Entity]) -> Match:
    """Which of these a bare answer names: "bleue", « la rouge », "salle blue", « bureau 3 »."""
    names = names_of(entities)
    said = _telling(text[:LONGEST], names)
    whole = names.whole.get(tuple(sorted(said or bare_words(text[:LONGEST]))))
    return Match(names.sorted(whole)) if whole else _partly(said, names)


def _telling(text: str, names: Names) -> tuple[str, ...]:
    written = bare_words(text)
    said = [one for word in written for one in ((word,) if word in names.by_word else full(word))]
    asked = [word for word in said if word not in _POLITE_ALONE] or said
    kept = [word for word in asked if word not in LIGHT]
    return solid(kept) if kept else tuple(asked)


def _partly(said: Sequence[str], names: Names) -> Match:
    keys: frozenset[str] = frozenset()
    exact = True
    for word in said:
        owners, as_written = names.owners(word)
        keys = keys & owners if keys else owners
        exact = exact and as_written
        if not keys:
            return Match()
    return Match(names.sorted(keys), exact)
