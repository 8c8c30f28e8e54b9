"""All gists of all skills: from an utterance to the commands that it may be after."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.gist.asking import LONGEST, asks_or_wishes
from bot.understanding.gist.filling import Heard, filled
from bot.understanding.gist.notation import Gist, read
from bot.understanding.gist.nouns import SHAPES
from bot.understanding.gist.places import found_in, index_of
from bot.understanding.gist.senses import HEARSAY, Group, senses
from bot.understanding.grammar.mentions import Names
from bot.understanding.grammar.shapes import CommandWords, Reading
from bot.understanding.grammar.utterance import Utterance
from bot.understanding.grammar.variants import Variant

MOST_READINGS = 5
LEAST, MOST = 0.3, 0.6
"""A guess is never as sure as a phrase."""
SAID, NAMED, SHAPED = 1.0, 0.8, 1.5


@dataclass(frozen=True, slots=True)
class _Told:
    """A gist as a phrase without words, for what fills it."""

    gist: Gist
    variant: Variant


class Gists:
    """Reads what no phrase of the grammar fits, and knows what only sounds as if one did."""

    __slots__ = ("_gists", "_index", "_vetoes")

    def __init__(self, commands: Sequence[CommandWords]) -> None:
        written = [read(command, gist) for command in commands for gist in command.gists]
        self._gists = [_Told(gist, _variant(gist)) for gist in written if not gist.veto]
        self._vetoes = [gist for gist in written if gist.veto]
        self._index = index_of([senses()[HEARSAY], *(group for gist in written for group in _groups(gist))])

    def not_meant(self, said: Utterance, names: Mapping[str, Names]) -> frozenset[str]:
        """The commands that these words only sound like, whatever phrase of theirs fits."""
        if len(said.words) > LONGEST or not self._vetoes:
            return frozenset()
        heard = Heard(said, found_in(said, self._index, nearly=False), names)
        return frozenset(gist.command.name for gist in self._vetoes if heard.holds(gist))

    def read(self, said: Utterance, names: Mapping[str, Names], language: str) -> list[Reading]:
        """What it may mean, best first; nothing for talk."""
        if not (self._gists and 0 < len(said.words) <= LONGEST):
            return []
        exactly, nearly = (
            Heard(said, found_in(said, self._index, nearly=loose), names) for loose in (False, True)
        )
        if senses()[HEARSAY] in exactly.found:
            return []
        best: dict[str, Reading] = {}
        for one in self._gists:
            reading = _reading(one, exactly if one.gist.command.exact else nearly, language)
            known = best.get(one.gist.command.name)
            if reading and (known is None or known.score < reading.score):
                best[reading.command] = reading
        return sorted(best.values(), key=lambda reading: -reading.score)[:MOST_READINGS]


def _groups(gist: Gist) -> Iterator[Group]:
    yield from (*gist.needs, *gist.never)
    yield from (senses()[like] for like in gist.like.values() if like in senses())


def _variant(gist: Gist) -> Variant:
    free = {*gist.after, *gist.like}
    named = tuple(slot for slot in gist.slots if slot not in free)
    return Variant(gist.command, "", (), (), named, gist.slots, (), guess=True)


def _reading(one: _Told, heard: Heard, language: str) -> Reading | None:
    gist = one.gist
    if not heard.holds(gist):
        return None
    first = min(heard.found[group][0] for group in gist.needs)
    if not gist.stated and not asks_or_wishes(heard.said, first):
        return None
    words = filled(gist, one.variant, heard)
    if words is None:
        return None
    shaped = sum(like in SHAPES for like in gist.like.values())
    weight = SAID * (len(gist.needs) + SHAPED * shaped) + NAMED * (len(gist.slots) + len(gist.named))
    score = LEAST + (MOST - LEAST) * weight / (weight + 2)
    return Reading(gist.command.name, words, (), round(score, 4), language, guessed=True)
