"""Examples of free words in their sentences: the traits of each word, and where the free words stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.engine.listening.timed import places, timed_words
from bot.understanding.filling.asked import Asked
from bot.understanding.filling.frames import frames_of
from bot.understanding.filling.free import Weights, best, best_around, weight
from bot.understanding.filling.things import named_alike, things
from bot.understanding.filling.traits import Told, Traits, traits_among, traits_of
from bot.understanding.filling.when import times_for
from bot.understanding.fold import bare_words
from bot.understanding.grammar.fill import Holding
from bot.understanding.grammar.message import message
from bot.understanding.grammar.named import kinds_of
from bot.understanding.grammar.shapes import SlotKind
from bot.understanding.grammar.small_words import LIGHT
from bot.understanding.grammar.utterance import Stretch, Utterance
from bot.understanding.sentences import Grammar
from scripts.fillings.sentences import LONGEST, Sentence, commands, ear, sentences
from tests.sentences.lodge import ROUTER

MADE = 0.3
"""A sentence that nobody said teaches less."""
UNTOLD = 0.3
"""Whoever labels a sentence does not think of all that might have been told."""
TORN = frozenset({"s", "from"})


Lesson = tuple[Sequence[str], Sequence[str]]
"""The traits of what is right, and of what was taken for it."""


class Example(Protocol):
    """Something to learn from; `teaches` tells how much."""

    teaches: float

    @property
    def traits(self) -> set[str]: ...

    def lesson(self, known: Weights) -> Lesson | None:
        """What is to be learned by who knows this much; nothing where it is known."""
        ...


@dataclass(frozen=True, slots=True)
class FreeWords:
    """One free slot of one sentence; any of `right` is right, none at all if there are none. What is named is held `around`."""

    told: Traits
    right: Sequence[Stretch]
    teaches: float
    around: Stretch | None = None

    @property
    def traits(self) -> set[str]:
        rows = (*self.told.inside, *self.told.across, *self.told.beginning, *self.told.ending)
        return {*self.told.none, *(trait for row in rows for trait in row)}

    def lesson(self, known: Weights) -> Lesson | None:
        taken = best_around(self.told, self.around, known) if self.around else best(self.told, known)
        if taken in self.right or (taken is None and not self.right):
            return None
        right = [[*self._of(place)] for place in self.right] or [[*self._of(None)]]
        return max(right, key=lambda traits: weight(traits, known)), [*self._of(taken)]

    def _of(self, stretch: Stretch | None) -> Iterator[str]:
        """All that speaks for these words."""
        if stretch is None:
            yield from self.told.none
            return
        first, end = stretch
        yield from self.told.beginning[first]
        yield from self.told.ending[end - 1]
        for at in range(first, end):
            yield from self.told.inside[at]
        for at in range(first + 1, end):
            yield from self.told.across[at]


@dataclass(frozen=True, slots=True)
class OneOf:
    """Several times, of which one is meant."""

    told: Sequence[Sequence[str]]
    right: int
    teaches: float

    @property
    def traits(self) -> set[str]:
        return {trait for one in self.told for trait in one}

    def lesson(self, known: Weights) -> Lesson | None:
        weighed = [weight(traits, known) for traits in self.told]
        taken = weighed.index(max(weighed))
        return None if taken == self.right else (self.told[self.right], self.told[taken])


def examples() -> Iterator[Example]:
    grammar = Grammar([*commands().values()])
    for one in sentences():
        yield from _examples(one, grammar)


def _examples(one: Sentence, grammar: Grammar) -> Iterator[Example]:
    heard = ear(one.language)
    entities = ROUTER.listener.by_slot(one.text, heard.entities)
    spoken = message(one.text, times=places(timed_words(one.text, heard)), entities=entities)
    said, names = grammar.taken_apart(spoken), spoken.names
    if not 0 < len(said.words) <= LONGEST:
        return
    asked = Asked(one.command, said, names, frames_of(one.command), kinds_of(said, names))
    holding = things(asked)
    for slot in (*asked.unknown(), *asked.empty("text", holding)):
        told = asked.told(slot, holding)
        right = None if slot.whole or slot.name in holding.filled else _right(slot, one, told)
        named = named_alike(slot, asked, holding) if slot.kind == "text" else None
        if named and right:
            right = [place for place in right if place[0] <= named[0] and named[1] <= place[1]] or None
        if right is not None and (right or named is None):
            yield FreeWords(traits_of(told), right, _teaches(slot, one, right), named)
    for slot in () if one.made else asked.of_kind("time"):
        yield from _one_of(slot, times_for(slot, holding, asked), one, asked, holding)


def _one_of(
    slot: SlotKind, stretches: Sequence[Stretch], one: Sentence, asked: Asked, holding: Holding
) -> Iterator[OneOf]:
    """Where the words of the label are in one of them, and in no other."""
    meant = {
        at
        for place in _places(asked.said, bare_words(one.labelled.get(slot.name, "")))
        for at in range(*place)
    }
    right = [nth for nth, stretch in enumerate(stretches) if not meant.isdisjoint(range(*stretch))]
    if len(stretches) > 1 and len(right) == 1:
        yield OneOf(traits_among(asked.told(slot, holding), stretches), right[0], 1.0)


def _teaches(slot: SlotKind, one: Sentence, right: Sequence[Stretch]) -> float:
    if one.made:
        return MADE
    return 1.0 if right or slot.required else UNTOLD


def _right(slot: SlotKind, one: Sentence, told: Told) -> list[Stretch] | None:
    """Where the words stand; None where nothing is known of them, or they are told in other words."""
    words: Mapping[str, str] = {**(one.found or {}), **one.labelled}
    if slot.name not in words:
        return [] if one.found is not None and not slot.required else None
    found = [*_places(told.said, bare_words(words[slot.name]))]
    small = LIGHT | told.frames.own | TORN
    by_phrase = slot.name not in one.labelled
    if by_phrase and any(
        all(word.text in small for word in told.said.words[slice(*place)]) for place in found
    ):
        return None
    return found or None


def _places(said: Utterance, words: Sequence[str]) -> Iterator[Stretch]:
    """Each place of these words as they were written; one word may have been spelled out as several."""
    written = [bare_words(said.text[word.begin : word.finish]) for word in said.words]
    for first in range(len(written)):
        rest = tuple(words)
        for at in range(first, len(written)):
            meant = (said.words[at].text,)
            step = next((one for one in (written[at], meant) if rest[: len(one)] == one), None)
            if step is None:
                break
            rest = rest[len(step) :]
            if not rest:
                yield first, at + 1
                break
