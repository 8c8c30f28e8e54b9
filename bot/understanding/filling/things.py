"""The things of a command: names, numbers, what is known by its looks, a noun with what belongs to it."""

from bot.understanding.filling.asked import Asked
from bot.understanding.filling.looks import alike, behind_a_colon, likes, noun
from bot.understanding.fold import bare_words
from bot.understanding.grammar.fill import NOTHING, Holding, fill_entities, fill_numbers
from bot.understanding.grammar.mentions import Mention, Names, mentions, solid
from bot.understanding.grammar.shapes import Filled, SlotKind
from bot.understanding.grammar.utterance import Stretch
from bot.understanding.grammar.variants import Variant

INTO = frozenset({"dans", "into", "to", "in", "en"})
SHIFT = "shift"


def things(asked: Asked) -> Holding:
    """All that can be told without free words; times may belong to those."""
    variant = _variant(asked)
    holding = fill_entities(_with_looks(asked), variant, asked.said, asked.names)
    holding = fill_numbers(holding, variant, asked.said, frozenset())
    return _with_where_it_goes(_only_known(holding, asked), asked)


def _only_known(holding: Holding, asked: Asked) -> Holding:
    """Of what may be called anything, only whole names of the house: « atelier poterie » is not the sewing workshop."""
    for slot in asked.unknown():
        filled = holding.filled.get(slot.name)
        if filled and not _whole(filled.text, asked.names.get(slot.name)):
            others = {name: one for name, one in holding.filled.items() if name != slot.name}
            holding = Holding(others, holding.taken - {*asked.at(filled)})
    return holding


def _variant(asked: Asked) -> Variant:
    """The command as a phrase without words."""
    slots = asked.command.slots
    required = tuple(slot.name for slot in slots.values() if slot.required)
    return Variant(asked.command, "", (), (), required, tuple(slots), ())


def _with_looks(asked: Asked) -> Holding:
    """What is known at once, and all that is told after a colon."""
    holding = NOTHING
    for slot in asked.of_kind("text"):
        stretch = alike(slot, asked.said, asked.frames)
        if slot.rest and slot.required and not stretch:
            stretch = behind_a_colon(asked.said)
        if stretch and holding.taken.isdisjoint(range(*stretch)) and not _is_a_name(stretch, asked):
            holding = asked.given(holding, slot, stretch)
    return holding


def _is_a_name(stretch: Stretch, asked: Asked) -> bool:
    """« le titre "Repair café" n'attire personne » gives no title."""
    words = asked.said.between(stretch)
    return any(_whole(words, asked.names.get(slot.name)) for slot in asked.of_kind("entity"))


def _whole(words: str, names: Names | None) -> bool:
    """Whether something is called just so."""
    return names is not None and tuple(sorted(solid(bare_words(words)))) in names.whole


def _with_where_it_goes(holding: Holding, asked: Asked) -> Holding:
    """« repousse le studio à 17h » is of a booking there, which is told in free words; but « dans le studio » is where it goes."""
    for slot in asked.empty("text", holding):
        for like in (one for one in likes(slot, asked.frames) if one in holding.filled):
            found = mentions(asked.said.words, asked.names[like], asked.said.timed)
            there = [one for one in found if _leads_there(one.first, asked)] or found[1:]
            moved = [one for one in found if one not in there]
            if moved and (there or asked.said.times):
                known = {name: one for name, one in holding.filled.items() if name != like}
                apart = holding.taken - {*asked.at(holding.filled[like])}
                holding = Holding(known, apart)
                holding = (
                    _mentioned(holding, asked.command.slots[like], there[0], asked) if there else holding
                )
    return holding


def _mentioned(holding: Holding, slot: SlotKind, one: Mention, asked: Asked) -> Holding:
    stretch = (one.first, one.end)
    said = Filled(slot.name, asked.said.between(stretch), *asked.said.edges(stretch), one.keys, one.exact)
    return holding.with_slot(said, stretch)


def _leads_there(first: int, asked: Asked) -> bool:
    return any(word.text in INTO for word in asked.said.words[max(first - 2, 0) : first])


def named_alike(slot: SlotKind, asked: Asked, holding: Holding) -> Stretch | None:
    """What is told by the name of another thing: « la verte » is a booking, « le bar » a shift."""
    for like in likes(slot, asked.frames):
        if like in asked.names:
            found = mentions(asked.said.words, asked.names[like], asked.said.timed | holding.taken)
            return (found[0].first, found[0].end) if found else None
        if like == SHIFT:
            return noun(like, asked.said, holding.taken)
    return None
