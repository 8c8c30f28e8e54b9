"""Phrases made ready for reading: found again by a word that each needs, and unfolded when that is said first."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from bot.understanding.fold import bare_words
from bot.understanding.grammar.pattern import Choice, Place, Row, Rows, is_guess, unfold
from bot.understanding.grammar.shapes import CommandWords, Phrase
from bot.understanding.grammar.small_words import FAINT

FREE = {"text", "word"}


@dataclass(frozen=True, slots=True)
class Variant:
    """One row of a phrase: the words to be said, and after how many of them a free slot stands."""

    command: CommandWords
    language: str
    literals: tuple[Choice, ...]
    gaps: tuple[tuple[int, str], ...]
    obligatory: tuple[str, ...]
    named: tuple[str, ...]
    strong: tuple[bool, ...]
    guess: bool = False

    @property
    def weak(self) -> bool:
        """Whether all its words are such as people say all day."""
        return not any(self.strong)


@dataclass(slots=True)
class Shelved:
    """A phrase that was found right; most are never said, so its variants are made when one may have been."""

    command: CommandWords
    phrase: Phrase
    _variants: tuple[Variant, ...] = field(default=(), repr=False)

    @property
    def variants(self) -> tuple[Variant, ...]:
        if not self._variants:
            made = (_variant(self.command, self.phrase, row) for row in unfold(self.phrase.pattern))
            self._variants = tuple({_sameness(variant): variant for variant in made}.values())
        return self._variants


@dataclass(frozen=True, slots=True)
class Shelf:
    """All phrases by words one of which each needs, the variants without any word, and every word that is used."""

    needing: Mapping[str, tuple[Shelved, ...]]
    wordless: tuple[Variant, ...]
    words: frozenset[str]

    def within(self, said: frozenset[str]) -> Iterator[Variant]:
        """Find the variants whose every word was said."""
        found = {id(one): one for word in self.words & said for one in self.needing.get(word, ())}
        for one in found.values():
            for variant in one.variants:
                if variant.literals and not any(map(said.isdisjoint, variant.literals)):
                    yield variant


def shelve(commands: Sequence[CommandWords]) -> Shelf:
    """Look through all phrases; a bad one raises a ValueError that names its command and itself."""
    shelved = [Shelved(command, phrase) for command in commands for phrase in _phrases(command)]
    often = Counter(word for one in shelved for word in set(bare_words(one.phrase.pattern)))
    words: set[str] = set()
    needing: dict[str, list[Shelved]] = {}
    wordless: dict[tuple[str, tuple[str, ...]], Variant] = {}
    for one in shelved:
        rows = _rows(one)
        words |= _words(rows)
        for word in _needed(rows, often):
            needing.setdefault(word, []).append(one)
        if is_guess(one.phrase.pattern):
            wordless |= {(one.command.name, v.obligatory): v for v in one.variants if not v.literals}
    found = {word: tuple(those) for word, those in needing.items()}
    return Shelf(found, tuple(wordless.values()), frozenset(words))


def _phrases(command: CommandWords) -> Iterator[Phrase]:
    for language, patterns in command.phrases.items():
        for pattern in patterns:
            yield Phrase(command.name, language, pattern)


def _rows(one: Shelved) -> Rows:
    """All that may be said by it, once its slots were found right."""
    try:
        rows = unfold(one.phrase.pattern)
        _check_slots(one.command, rows)
    except ValueError as wrong:
        phrase = one.phrase
        raise ValueError(f"{phrase.command} ({phrase.language}): {phrase.pattern!r}: {wrong}") from wrong
    return rows


def _words(rows: Rows) -> set[str]:
    return {word for item in set(chain.from_iterable(rows)) if not isinstance(item, Place) for word in item}


def _needed(rows: Rows, often: Mapping[str, int]) -> set[str]:
    """Words one of which is in whatever may be said by these rows, as rare as can be."""
    chosen: set[Choice] = set()
    for row in rows:
        if chosen.isdisjoint(row) and (choices := [item for item in row if not isinstance(item, Place)]):
            chosen.add(min(choices, key=lambda choice: max(often[word] for word in choice)))
    return {word for choice in chosen for word in choice}


def _sameness(variant: Variant) -> tuple[object, ...]:
    return variant.literals, variant.gaps, variant.obligatory, variant.named


def _check_slots(command: CommandWords, rows: Rows) -> None:
    named = {item.slot for item in chain.from_iterable(rows) if isinstance(item, Place)}
    for slot in named - command.slots.keys():
        raise ValueError(f"{{{slot}}} is no argument of it; it has {', '.join(command.slots) or 'none'}")
    for shape in {tuple(map(_slot, row)) for row in rows} if named else ():
        slots = [slot for slot in shape if slot]
        if len(set(slots)) < len(slots):
            raise ValueError("the same slot stands twice in one sentence")
        _check_neighbours(command, shape)


def _slot(item: Choice | Place) -> str:
    return item.slot if isinstance(item, Place) else ""


def _check_neighbours(command: CommandWords, shape: tuple[str, ...]) -> None:
    before = ""
    for slot in shape:
        kind = command.slots[slot].kind if slot else ""
        if kind in FREE and before in FREE:
            raise ValueError("two free slots need a word between them")
        before = before if slot and kind not in FREE else kind


def _variant(command: CommandWords, phrase: Phrase, row: Row) -> Variant:
    literals = tuple(item for item in row if not isinstance(item, Place))
    gaps: list[tuple[int, str]] = []
    said = 0
    for item in row:
        if not isinstance(item, Place):
            said += 1
        elif command.slots[item.slot].kind in FREE:
            gaps.append((said, item.slot))
    places = [item for item in row if isinstance(item, Place)]
    return Variant(
        command,
        phrase.language,
        literals,
        tuple(gaps),
        tuple(place.slot for place in places if place.obligatory),
        tuple(place.slot for place in places),
        tuple(FAINT.isdisjoint(choice) for choice in literals),
        is_guess(phrase.pattern),
    )
