"""What tells whether a word belongs to the free words of a slot, begins them or ends them: small named traits, each with a weight that was learned."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.filling.frames import Beside, Frame, Frames
from bot.understanding.fold import Word
from bot.understanding.grammar.shapes import CommandWords, SlotKind
from bot.understanding.grammar.small_words import LIGHT, row
from bot.understanding.grammar.utterance import Stretch, Utterance

APOSTROPHES = frozenset("'’")
TAILS = row("s t d m re ve ll")
"""What follows an apostrophe in English, and is no word by itself."""


@dataclass(frozen=True, slots=True)
class Told:
    """A slot of a command that was said, and the words that its times, names and numbers took."""

    command: CommandWords
    slot: SlotKind
    said: Utterance
    taken: frozenset[int]
    frames: Frames
    named: Mapping[int, str]

    @property
    def frame(self) -> Frame:
        return self.frames.of[self.slot.name]

    @property
    def time(self) -> str:
        """What a time is to a command: it needs one, it may have one, or it has none beside its words."""
        wants = [slot.required for slot in self.command.slots.values() if slot.kind == "time"]
        return "needed time" if any(wants) else "possible time" if wants else "time"

    def kinds(self, at: int) -> Iterator[str]:
        """What a word is to this command."""
        word = self.said.words[at].text
        if at in self.taken:
            yield "taken"
        elif at in self.said.timed:
            yield self.time
        if at in self.named and at not in self.said.timed:
            yield self.named[at]
        if at in self.said.polite:
            yield "polite"
        if word in LIGHT:
            yield "light"
        elif word in self.frames.own:
            yield "own"
        elif at not in self.taken and at not in self.said.polite:
            yield "other"

    def is_capital(self, at: int) -> bool:
        return self.said.text[self.said.words[at].begin].isupper()

    def tells(self, at: int) -> bool:
        """Courtesies and small words tell nothing by themselves."""
        polite = at in self.said.polite or at in self.taken
        return not polite and (at in self.said.timed or self.said.words[at].text not in LIGHT)

    def names(self, at: int) -> bool:
        """« Help please » asks, and says nothing of what for."""
        return self.tells(at) and (at in self.said.timed or self.said.words[at].text not in self.frames.own)

    def goes_on(self, at: int) -> bool:
        """Whether it may belong to the same sentence as the words before it."""
        asks = self.said.words[at].text in self.frames.own and at not in self.said.polite
        return not (asks or at in self.said.timed or at in self.taken or self.said.words[at].after_break)


@dataclass(frozen=True, slots=True)
class Traits:
    """Those of each word: as one of the free words, as one that goes on from the word before, as the first and as the last of them."""

    inside: Sequence[Sequence[str]]
    across: Sequence[Sequence[str]]
    beginning: Sequence[Sequence[str]]
    ending: Sequence[Sequence[str]]
    none: Sequence[str]


def traits_of(told: Told) -> Traits:
    every = range(len(told.said.words))
    return Traits(
        [[*_inside(told, at)] for at in every],
        [[*_across(told, at)] for at in every],
        [[*_beginning(told, at)] for at in every],
        [[*_ending(told, at + 1)] for at in every],
        [*_none(told)],
    )


def traits_among(told: Told, stretches: Sequence[Stretch]) -> list[Sequence[str]]:
    """Those of each of several times, of which only one can be meant."""
    return [
        [f"{told.slot.kind}? {trait}" for trait in _one_of(told, stretch, stretches)] for stretch in stretches
    ]


def _one_of(told: Told, stretch: Stretch, stretches: Sequence[Stretch]) -> Iterator[str]:
    first, end = stretch
    yield "first" if stretch == min(stretches) else "last" if stretch == max(stretches) else "between"
    yield from (f"in {word.text}" for word in told.said.words[first:end])
    yield from _beginning(told, first)
    yield from _ending(told, end)
    beside = [told.said.words[at].text for at in _sentence(told, first)]
    yield f"{sum(word in told.frames.own for word in beside)} own words beside"


def _sentence(told: Told, place: int) -> range:
    """The words between two marks."""
    words = told.said.words
    first = next((at for at in range(place, 0, -1) if words[at].after_break), 0)
    return range(
        first, next((at for at in range(place + 1, len(words)) if words[at].after_break), len(words))
    )


def _inside(told: Told, at: int) -> Iterator[str]:
    word = told.said.words[at].text
    kinds = tuple(told.kinds(at))
    yield from (f"in {kind}" for kind in kinds)
    yield f"in {'+'.join(kinds)}"
    yield f"in {word}"
    yield f"{told.slot.name}: in {word}"
    yield from (f"{told.slot.name}: in {kind}" for kind in kinds)
    if at and told.is_capital(at):
        yield f"{told.slot.name}: in capital"


def _across(told: Told, at: int) -> Iterator[str]:
    """Going on to this word, from the one before it."""
    if told.said.words[at].after_break:
        yield "across a mark"
        yield from (f"across a mark to {kind}" for kind in told.kinds(at))


def _beginning(told: Told, at: int) -> Iterator[str]:
    yield from (f"begins with {kind}" for kind in told.kinds(at))
    yield from (f"{told.slot.name}: begins with {kind}" for kind in told.kinds(at))
    if at and told.is_capital(at):
        yield f"{told.slot.name}: begins with capital"
    words = told.said.words
    yield f"begins with {words[at].text}"
    marks = _marks(told.said, at)
    yield from (f"begins after {mark}" for mark in marks)
    if _is_a_tail(told.said, at):
        yield "begins within a word"
    if not at:
        yield "begins all"
        yield f"{told.slot.name}: begins all"
        return
    before = words[at - 1].text
    led = _led(told.frame.before, words[:at])
    yield f"begins {led} words led"
    yield f"{told.slot.name}: begins {led} words led"
    for kind in told.kinds(at - 1):
        yield f"begins after {kind}"
        yield f"begins after {kind}, {led} words led"
    yield f"begins after {before}"
    yield f"{told.slot.name}: begins after {before}"
    if at > 1:
        yield f"begins after {words[at - 2].text} {before}"


def _ending(told: Told, end: int) -> Iterator[str]:
    """Up to this word, which is not one of them."""
    words = told.said.words
    last = words[end - 1].text
    yield from (f"ends with {kind}" for kind in told.kinds(end - 1))
    yield from (f"{told.slot.name}: ends with {kind}" for kind in told.kinds(end - 1))
    yield f"ends with {last}"
    if end == len(words):
        yield "ends all"
        return
    behind = words[end].text
    followed = _followed(told.frame.behind, words[end:])
    yield f"ends {followed} words followed"
    yield f"{told.slot.name}: ends {followed} words followed"
    if _is_a_tail(told.said, end):
        yield "ends within a word"
    yield from (f"ends before {kind}" for kind in told.kinds(end))
    yield from (f"ends at mark before {kind}" for kind in told.kinds(end) if words[end].after_break)
    yield f"ends before {behind}"
    yield f"{told.slot.name}: ends before {behind}"
    if words[end].after_break:
        yield "ends at a mark"


def _none(told: Told) -> Iterator[str]:
    yield "none"
    yield f"{told.command.name} {told.slot.name}: none"
    yield f"none, {'required' if told.slot.required else 'optional'}"
    yield f"none, {'rest' if told.slot.rest else 'special'}"


def _is_a_tail(said: Utterance, at: int) -> bool:
    """Whether it is the end of the word before it: "Nour's", "won't"."""
    words = said.words
    glued = (
        at > 0
        and words[at].begin - words[at - 1].finish == 1
        and said.text[words[at - 1].finish] in APOSTROPHES
    )
    return glued and words[at].text in TAILS


def _marks(said: Utterance, at: int) -> str:
    """The colon or the quotation mark before a word."""
    before = said.text[said.words[at - 1].finish if at else 0 : said.words[at].begin]
    return "".join(mark for mark in (":", "«", '"', "“", "(", "?", ",", ".") if mark in before).replace(
        "“", '"'
    )


def _led(frame: frozenset[Beside], words: Sequence[Word]) -> int:
    return max((n for n in (1, 2) if tuple(word.text for word in words[-n:]) in frame), default=0)


def _followed(frame: frozenset[Beside], words: Sequence[Word]) -> int:
    return max((n for n in (1, 2) if tuple(word.text for word in words[:n]) in frame), default=0)
