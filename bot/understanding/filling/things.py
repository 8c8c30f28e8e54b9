"""The things of a command: names, numbers, what is known by its looks, a noun with what belongs to it."""

from dataclasses import replace

from bot.understanding.filling.asked import Asked
from bot.understanding.filling.looks import alike, behind_a_colon, likes, noun, with_its_times
from bot.understanding.gist.senses import senses
from bot.understanding.grammar.fill import NOTHING, Holding, fill_entities, fill_numbers
from bot.understanding.grammar.mentions import mentions
from bot.understanding.grammar.shapes import Filled, SlotKind
from bot.understanding.grammar.utterance import Stretch
from bot.understanding.grammar.variants import Variant

INTO = frozenset({"dans", "into", "to", "in", "en"})
SHIFT = "shift"


def things(asked: Asked) -> Holding:
    """All that can be told without free words; times may belong to those."""
    variant = _variant(asked)
    holding = fill_entities(_with_looks(asked), variant, asked.said, asked.names)
    holding = _with_unknown_names(fill_numbers(holding, variant, asked.said, frozenset()), asked)
    return _with_nouns(_with_what_is_moved(holding, asked), asked)


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
        if stretch and holding.taken.isdisjoint(range(*stretch)):
            holding = asked.given(holding, slot, stretch)
    return holding


def _with_unknown_names(holding: Holding, asked: Asked) -> Holding:
    """More words than a name of the house has are another name, which nothing has: « atelier poterie »."""
    own = {at for at, word in enumerate(asked.said.words) if word.text in asked.frames.own}
    for slot in asked.of_kind("entity"):
        filled = holding.filled.get(slot.name)
        known = frozenset(asked.at(filled)) if filled else frozenset[int]()
        for sense in (one for one in likes(slot, asked.frames) if one in senses()):
            stretch = noun(sense, asked.said, (holding.taken | own) - known)
            if stretch and known < {*range(*stretch)}:
                holding = asked.given(holding, slot, stretch)
    return holding


def _with_what_is_moved(holding: Holding, asked: Asked) -> Holding:
    """« repousse le studio à 17h » is of a booking there; but « dans le studio » is where it goes."""
    for slot in asked.empty("text", holding) if asked.said.times else ():
        for like in likes(slot, asked.frames):
            room = holding.filled.get(like)
            if room and not _leads_there(room, asked):
                others = {name: one for name, one in holding.filled.items() if name != like}
                holding = Holding({**others, slot.name: replace(room, slot=slot.name)}, holding.taken)
    return holding


def _leads_there(room: Filled, asked: Asked) -> bool:
    first = asked.at(room)[0]
    return any(word.text in INTO for word in asked.said.words[max(first - 2, 0) : first])


def _with_nouns(holding: Holding, asked: Asked) -> Holding:
    """What is told by the name of another thing, and its time: « la verte jeudi » is a booking, « le bar vendredi » a shift."""
    timed = bool(asked.of_kind("time"))
    for slot in asked.empty("text", holding):
        if stretch := _named(slot, asked, holding):
            holding = asked.given(holding, slot, stretch if timed else with_its_times(stretch, asked.said))
    return holding


def _named(slot: SlotKind, asked: Asked, holding: Holding) -> Stretch | None:
    for like in likes(slot, asked.frames):
        if like in asked.names:
            found = mentions(asked.said.words, asked.names[like], asked.said.timed | holding.taken)
            return (found[0].first, found[0].end) if found else None
        if like == SHIFT:
            return noun(like, asked.said, holding.taken)
    return None
