"""Examples of free words in their sentences: the traits of each word, and where the free words stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.engine.listening.timed import places, timed_words
from bot.understanding.filling.asked import Asked
from bot.understanding.filling.frames import frames_of
from bot.understanding.filling.things import things
from bot.understanding.filling.traits import Told, Traits, traits_of
from bot.understanding.fold import bare_words
from bot.understanding.grammar.mentions import names_of
from bot.understanding.grammar.shapes import SlotKind
from bot.understanding.grammar.small_words import LIGHT
from bot.understanding.grammar.utterance import Stretch, Utterance
from bot.understanding.sentences import Grammar
from scripts.fillings.sentences import LONGEST, Sentence, commands, ear, sentences
from tests.sentences.lodge import ROUTER

MADE = 0.3
"""A sentence that nobody said teaches less."""
TORN = frozenset({"s", "from"})


@dataclass(frozen=True, slots=True)
class Example:
    """One free slot of one sentence; any of `right` is right, none at all if there are none."""

    told: Traits
    right: Sequence[Stretch]
    teaches: float

    def traits(self, stretch: Stretch | None) -> Iterator[str]:
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


def examples() -> Iterator[Example]:
    grammar = Grammar([*commands().values()])
    for one in sentences():
        yield from _examples(one, grammar)


def _examples(one: Sentence, grammar: Grammar) -> Iterator[Example]:
    heard = ear(one.language)
    entities = ROUTER.listener.by_slot(one.text, heard.entities)
    names = {slot: names_of(found) for slot, found in entities.items()}
    said = grammar.taken_apart(one.text, places(timed_words(one.text, heard)), names)
    if not 0 < len(said.words) <= LONGEST:
        return
    holding = things(Asked(one.command, said, names, frames_of(one.command)))
    for slot in one.command.slots.values():
        told = Told(one.command, slot, said, holding.taken, frames_of(one.command))
        if slot.kind == "text" and not slot.whole and slot.name not in holding.filled:
            right = _right(slot, one, told)
            if right is not None:
                yield Example(traits_of(told), right, MADE if one.made else 1.0)


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
