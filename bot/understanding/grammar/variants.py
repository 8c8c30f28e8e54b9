"""Phrases made ready for reading: rows of words with their slots, found again by their rarest word."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.grammar.pattern import Choice, Place, Row, is_guess, unfold
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


@dataclass(frozen=True, slots=True)
class Shelf:
    """All variants by their rarest word, those without any word, and every word that they use."""

    by_rarest: Mapping[str, tuple[Variant, ...]]
    wordless: tuple[Variant, ...]
    words: frozenset[str]

    def within(self, said: frozenset[str]) -> Iterator[Variant]:
        """Find the variants whose every word was said."""
        found = {
            id(variant): variant for word in self.words & said for variant in self.by_rarest.get(word, ())
        }
        for variant in found.values():
            if not any(map(said.isdisjoint, variant.literals)):
                yield variant


def shelve(commands: Sequence[CommandWords]) -> Shelf:
    """Compile all phrases; a bad one raises a ValueError that names its command and itself."""
    variants = [
        variant
        for command in commands
        for phrase in _phrases(command)
        for variant in _compiled(command, phrase)
    ]
    often = Counter(word for variant in variants for choice in variant.literals for word in choice)
    by_rarest: dict[str, list[Variant]] = {}
    for variant in variants:
        if not variant.literals:
            continue
        rarest = min(variant.literals, key=lambda choice: (max(often[word] for word in choice), choice))
        for word in rarest:
            by_rarest.setdefault(word, []).append(variant)
    wordless = {(one.command.name, one.obligatory): one for one in variants if not one.literals}
    found = {word: tuple(rare) for word, rare in by_rarest.items()}
    return Shelf(found, tuple(wordless.values()), frozenset(often))


def _phrases(command: CommandWords) -> Iterator[Phrase]:
    for language, patterns in command.phrases.items():
        for pattern in patterns:
            yield Phrase(command.name, language, pattern)


def _compiled(command: CommandWords, phrase: Phrase) -> Iterable[Variant]:
    try:
        rows = unfold(phrase.pattern)
        _check_slots(command, rows)
    except ValueError as wrong:
        raise ValueError(f"{phrase.command} ({phrase.language}): {phrase.pattern!r}: {wrong}") from wrong
    variants = (_variant(command, phrase, row) for row in rows)
    return {_sameness(variant): variant for variant in variants}.values()


def _sameness(variant: Variant) -> tuple[object, ...]:
    return variant.literals, variant.gaps, variant.obligatory, variant.named


def _check_slots(command: CommandWords, rows: Sequence[Row]) -> None:
    for place in {item for row in rows for item in row if isinstance(item, Place)}:
        if place.slot not in command.slots:
            raise ValueError(
                f"{{{place.slot}}} is no argument of it; it has {', '.join(command.slots) or 'none'}"
            )
    for row in rows:
        slots = [item.slot for item in row if isinstance(item, Place)]
        if len(set(slots)) < len(slots):
            raise ValueError("the same slot stands twice in one sentence")
        _check_neighbours(command, row)


def _check_neighbours(command: CommandWords, row: Row) -> None:
    before = ""
    for item in row:
        kind = command.slots[item.slot].kind if isinstance(item, Place) else ""
        if kind in FREE and before in FREE:
            raise ValueError("two free slots need a word between them")
        before = before if isinstance(item, Place) and kind not in FREE else kind


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
