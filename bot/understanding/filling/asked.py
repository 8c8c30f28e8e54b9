"""A command that was said in some words, and what of them each of its slots was given."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.filling.frames import Frames
from bot.understanding.filling.looks import CALLING
from bot.understanding.filling.traits import Told
from bot.understanding.grammar.fill import Holding
from bot.understanding.grammar.mentions import Names
from bot.understanding.grammar.shapes import CommandWords, Filled, SlotKind
from bot.understanding.grammar.utterance import Stretch, Utterance


@dataclass(frozen=True, slots=True)
class Asked:
    """A command that was said in some words, and the names of the house."""

    command: CommandWords
    said: Utterance
    names: Mapping[str, Names]
    frames: Frames
    kinds: Mapping[int, str]

    def of_kind(self, kind: str) -> list[SlotKind]:
        """Of free words, last what takes the rest, and what takes all."""
        slots = (slot for slot in self.command.slots.values() if slot.kind == kind)
        return sorted(slots, key=lambda slot: (slot.whole, slot.rest))

    def empty(self, kind: str, holding: Holding) -> list[SlotKind]:
        return [slot for slot in self.of_kind(kind) if slot.name not in holding.filled]

    def unknown(self) -> list[SlotKind]:
        """Names of what may be called anything, « soirée mousse »: free words too, where nothing is called so."""
        return [slot for slot in self.of_kind("entity") if slot.anything]

    def told(self, slot: SlotKind, holding: Holding) -> Told:
        """A slot of it, as its words are judged."""
        return Told(self.command, slot, self.said, holding.taken, self.frames, self.kinds)

    def at(self, filled: Filled) -> list[int]:
        """Where its words stand."""
        words = enumerate(self.said.words)
        return [at for at, word in words if filled.begin <= word.begin < filled.finish]

    def given(self, holding: Holding, slot: SlotKind, *stretches: Stretch) -> Holding:
        """With these words in this slot, also such as stand apart; the # of a channel is no letter, but one of them."""
        parts = sorted(stretches)
        (begin, finish), (_begin, last) = self.said.edges(parts[0]), self.said.edges(parts[-1])
        begin -= self.said.text[:begin].endswith(CALLING)
        said = [self.said.text[begin:finish], *map(self.said.between, parts[1:])]
        words = Filled(slot.name, " ".join(said), begin, last, exact=slot.kind == "text")
        taken = holding.taken.union(*(range(*one) for one in parts))
        return Holding({**holding.filled, slot.name: words}, taken)
