"""What fills a command by its gist: times, names and numbers wherever they stand, and the free words behind a sense or around a noun."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.understanding.gist.notation import Gist
from bot.understanding.gist.nouns import SHAPES, alike, before, behind
from bot.understanding.gist.places import Found
from bot.understanding.grammar.fill import NOTHING, Holding, fill_entities, fill_numbers, fill_times
from bot.understanding.grammar.mentions import Names, mentions
from bot.understanding.grammar.shapes import Filled
from bot.understanding.grammar.small_words import LIGHT
from bot.understanding.grammar.utterance import Stretch, Utterance
from bot.understanding.grammar.variants import Variant

BEFORE = "before"
"""Looks like nothing: what was told before."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An utterance, the senses that stand in it, and the names of the house."""

    said: Utterance
    found: Found
    names: Mapping[str, Names]

    def holds(self, gist: Gist) -> bool:
        """Whether all that is needed is said and named, and nothing that must not be."""
        found = self.found
        if not all(group in found for group in gist.needs) or any(group in found for group in gist.never):
            return False
        return all(map(self.named, gist.named)) and not any(map(self.named, gist.unnamed))

    def named(self, kind: str) -> bool:
        return kind in self.names and any(
            one.exact and len(one.keys) == 1
            for one in mentions(self.said.words, self.names[kind], self.said.timed)
        )

    def at(self, filled: Filled) -> Iterator[int]:
        """Where its words stand."""
        places = enumerate(self.said.words)
        return (at for at, word in places if filled.begin <= word.begin < filled.finish)


def filled(gist: Gist, variant: Variant, heard: Heard) -> Mapping[str, Filled] | None:
    """The words of each slot; None where one that must be is not, or stands where it means something else."""
    taken = frozenset(at for group in gist.needs for at in range(*heard.found[group][0]))
    holding = fill_entities(fill_times(NOTHING, variant, heard.said), variant, heard.said, heard.names)
    if any(not one.exact and not taken.isdisjoint(heard.at(one)) for one in holding.filled.values()):
        return None  # what is no name of the house for sure was said for something else
    holding = fill_numbers(holding, variant, heard.said, taken)
    holding = _with_free_words(gist, heard, _with_nouns(gist, heard, holding, taken), taken)
    there = holding.filled.keys() >= {*gist.slots}
    return holding.filled if there and _in_place(gist, heard, holding) else None


def _in_place(gist: Gist, heard: Heard, holding: Holding) -> bool:
    """What is needed is said beside the names, not by them (« la grande salle » says not how large); and next to what it belongs to."""
    names = [holding.filled[slot] for slot in gist.slots if gist.command.slots[slot].kind == "entity"]
    within = frozenset(at for one in names if one.exact for at in heard.at(one))
    if any(all(within.issuperset(range(*place)) for place in heard.found[group]) for group in gist.needs):
        return False
    return all(
        any(_leads_to(min(heard.at(holding.filled[slot])), place, heard.said) for place in heard.found[group])
        for slot, group in gist.next_to.items()
    )


def _leads_to(at: int, stretch: Stretch, said: Utterance) -> bool:
    between = (nth for nth in range(stretch[1], at) if nth not in said.polite and nth not in said.timed)
    return stretch[0] <= at and all(said.words[nth].text in LIGHT for nth in between)


def _with_nouns(gist: Gist, heard: Heard, holding: Holding, taken: frozenset[int]) -> Holding:
    """What looks like something; more words than a name of the house has are another name: « atelier vélo »."""
    for slot, like in sorted(gist.like.items(), key=lambda one: one[1] not in SHAPES):
        known = frozenset(heard.at(holding.filled[slot])) if slot in holding.filled else frozenset[int]()
        closed = (holding.taken | taken) - known
        stretch = (
            before(heard.said, min(taken))
            if like == BEFORE
            else alike(like, heard.said, heard.found, heard.names, closed)
        )
        if stretch and known < {*range(*stretch)}:
            holding = _with(holding, slot, heard.said, stretch, gist)
    return holding


def _with_free_words(gist: Gist, heard: Heard, holding: Holding, taken: frozenset[int]) -> Holding:
    for slot, group in gist.after.items():
        places = behind(heard.said, heard.found[group][0], holding.taken | taken)
        if places:
            holding = _with(holding, slot, heard.said, (places[0], places[-1] + 1), gist)
    return holding


def _with(holding: Holding, slot: str, said: Utterance, stretch: Stretch, gist: Gist) -> Holding:
    """Of a command that takes no time by itself, the times that are told belong to its words: « le bar vendredi »."""
    kinds = {one.kind for one in gist.command.slots.values()}
    shaped = gist.like.get(slot) in SHAPES
    times = (
        said.times if "time" not in kinds and gist.command.slots[slot].kind == "text" and not shaped else ()
    )
    parts = sorted({stretch, *(time for time in times if time[0] not in range(*stretch))})
    begin, finish = said.edges((parts[0][0], max(end for _first, end in parts)))
    words = " ".join(map(said.between, parts))
    words_of = Filled(slot, words, begin, finish, exact=False)
    return Holding({**holding.filled, slot: words_of}, holding.taken | frozenset(range(*stretch)))
