"""Find the things of the house that an utterance names: by a name, an alias, or the part that sets them apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.once import Once
from bot.understanding.fold import Word, bare_words
from bot.understanding.grammar.likeness import Likeness
from bot.understanding.grammar.shapes import Entity
from bot.understanding.grammar.small_words import CONJUNCTIONS, GENERIC, LIGHT

LONGEST = 8
SHORTEST_ALONE = 3
#: « le bleu » means « la bleue ».
SHORTEST_SLIP = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """Words from `first` up to `end` (positions of words) and the keys of what they may name."""

    first: int
    end: int
    keys: tuple[str, ...]
    whole: bool
    exact: bool


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of some entities, made ready: which word belongs to whom, and which row of words is a whole name.

    Compared as the one thing that it is: `names_of` makes it once.
    """

    order: tuple[str, ...]
    by_word: Mapping[str, frozenset[str]]
    whole: Mapping[tuple[str, ...], frozenset[str]]
    likeness: Likeness

    def owners(self, word: str) -> tuple[frozenset[str], bool]:
        """Whose name holds this word, and whether it was said exactly."""
        if word in self.by_word:
            return self.by_word[word], True
        if len(word) > 3 and word[-1] in "sx" and word[:-1] in self.by_word:  # noqa: PLR2004
            return self.by_word[word[:-1]], True
        like = [self.by_word[near] for near in self.likeness.of(word)]
        return frozenset().union(*like), False

    def sorted(self, keys: frozenset[str]) -> tuple[str, ...]:
        return tuple(key for key in self.order if key in keys)


def names_of(entities: Sequence[Entity]) -> Names:
    """Make the names of these entities ready; asked again for the same ones, nothing is computed, for the same row not even compared."""
    return _row_of(entities) if isinstance(entities, tuple) else _names_of(tuple(entities))


@lru_cache(maxsize=256)
def _names_of(entities: tuple[Entity, ...]) -> Names:
    by_word: dict[str, set[str]] = {}
    whole: dict[tuple[str, ...], set[str]] = {}
    for entity in entities:
        for said in _spellings(entity):
            whole.setdefault(tuple(sorted(said)), set()).add(entity.key)
            for word in said:
                by_word.setdefault(word, set()).add(entity.key)
    return Names(
        tuple(dict.fromkeys(entity.key for entity in entities)),
        {word: frozenset(keys) for word, keys in by_word.items()},
        {name: frozenset(keys) for name, keys in whole.items() if name},
        Likeness(by_word, shortest=SHORTEST_SLIP),
    )


_row_of: Once[tuple[Entity, ...], Names] = Once(_names_of)


def _spellings(entity: Entity) -> Iterator[tuple[str, ...]]:
    """Each name's telling words; « R-142 » is also written « r142 »."""
    for name in entity.names:
        said = solid(bare_words(name))
        yield said
        if len(said) > 1 and len(said[0]) < SHORTEST_ALONE and said[1].isdigit():
            yield ("".join(said),)


def solid(said: Sequence[str]) -> tuple[str, ...]:
    """Keep the words that set a name apart: not « la », not « salle », unless there is nothing else."""
    heavy = tuple(word for word in said if word not in LIGHT)
    telling = tuple(word for word in heavy if word not in GENERIC) or heavy
    return tuple(said) if all(map(str.isdigit, telling)) else telling


@lru_cache(maxsize=32)
def mentions(said: tuple[Word, ...], names: Names, closed: frozenset[int]) -> tuple[Mention, ...]:
    """Find mentions from left to right, each as long as it can be; `closed` words are taken.

    Most phrases ask the same of one utterance, so the last answers are kept.
    """
    return tuple(_mentions(said, names, closed))


def _mentions(said: Sequence[Word], names: Names, closed: frozenset[int]) -> Iterator[Mention]:
    at = 0
    while at < len(said):
        found = None if at in closed else _mention_at(at, said, names, closed)
        if found:
            yield found
        at = found.end if found else at + 1


def _mention_at(at: int, said: Sequence[Word], names: Names, closed: frozenset[int]) -> Mention | None:
    if not _may_begin(said[at].text, names) or _in_an_idiom(at, said):
        return None
    keys: frozenset[str] = frozenset()
    spelled: list[str] = []
    end, exact = at, True
    for place in range(at, min(at + LONGEST, len(said))):
        if place in closed or (place > at and said[place].after_break):
            break
        word = said[place].text
        owners, as_written = names.owners(word)
        if not owners and word not in CONJUNCTIONS and (word in LIGHT or word in GENERIC):
            continue
        if word in spelled or (word.isdigit() and not keys):
            break
        narrowed = keys & owners if keys else owners
        if not narrowed:
            break
        keys, end, exact = narrowed, place + 1, exact and as_written
        spelled.append(word)
    return _settled((at, _with_generic_after(said, end)), keys, spelled, names, exact=exact) if keys else None


def _in_an_idiom(at: int, said: Sequence[Word]) -> bool:
    """« Un coup de main » asks for no "main room", nor « le bureau de poste » for a desk."""
    after = tuple(word.text for word in said[at + 1 : at + 3])
    if said[at].text == "bureau" and after in {("de", "poste"), ("de", "tabac"), ("de", "vote")}:
        return True
    if said[at].text in {"poste", "tabac", "vote"} and at > 1 and said[at - 2].text == "bureau":
        return True
    before = tuple(word.text for word in said[max(at - 2, 0) : at])
    return said[at].text == "main" and before in {("coup", "de"), ("a", "la"), ("sous", "la")}


def _may_begin(word: str, names: Names) -> bool:
    if word in GENERIC:
        return True
    return not word.isdigit() and bool(names.owners(word)[0])


def _with_generic_after(said: Sequence[Word], end: int) -> int:
    """« blue room »: the room belongs to the mention."""
    more = end < len(said) and said[end].text in GENERIC and not said[end].after_break
    return end + 1 if more and end else end


def _settled(
    place: tuple[int, int], keys: frozenset[str], spelled: list[str], names: Names, *, exact: bool
) -> Mention | None:
    named = names.whole.get(tuple(sorted(spelled)), frozenset()) & keys
    if len(spelled[0]) < SHORTEST_ALONE and not (named and len(spelled) > 1):
        return None
    return Mention(*place, names.sorted(named or keys), bool(named), exact)
