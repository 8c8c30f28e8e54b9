"""Fills a command that is known to be meant, in whatever words: names, numbers, looks, then the free words, and the times beside them."""

from collections.abc import Mapping, Sequence

from bot.understanding.filling.asked import Asked
from bot.understanding.filling.clause import from_its_subject
from bot.understanding.filling.frames import frames_of
from bot.understanding.filling.free import best, best_around, weights
from bot.understanding.filling.looks import CALLING, likes, noun
from bot.understanding.filling.things import SHIFT, named_alike, things
from bot.understanding.filling.traits import traits_of
from bot.understanding.filling.when import with_times
from bot.understanding.gist.senses import senses
from bot.understanding.grammar.fill import Holding
from bot.understanding.grammar.mentions import Names
from bot.understanding.grammar.named import kinds_of
from bot.understanding.grammar.shapes import CommandWords, Filled, SlotKind
from bot.understanding.grammar.small_words import LIGHT
from bot.understanding.grammar.utterance import Stretch, Utterance

LONGEST = 60
"""So many words are a letter, of whose free words nothing is known."""


def fill(command: CommandWords, said: Utterance, names: Mapping[str, Names]) -> Mapping[str, Filled]:
    """The words of each slot that the utterance tells; `names` are given by slot."""
    asked = Asked(command, said, names, frames_of(command), kinds_of(said, names))
    holding = things(asked)
    for slot in _with_free_words(asked, holding):
        if stretch := _whole(asked, holding) if slot.whole else _free(slot, asked, holding):
            holding = asked.given(holding, slot, stretch, *_apart(slot, asked, stretch))
    return with_times(holding, asked).filled


def _with_free_words(asked: Asked, holding: Holding) -> list[SlotKind]:
    """Of a letter nothing is known; a channel is known by its looks, or not at all. First what holds a name of the house."""
    if len(asked.said.words) > LONGEST:
        return []
    names = [slot for slot in asked.unknown() if slot.name not in holding.filled]
    texts = [slot for slot in asked.empty("text", holding) if slot.looks not in CALLING]
    holds = [slot for slot in texts if named_alike(slot, asked, holding)]
    return [*holds, *names, *(slot for slot in texts if slot not in holds)]


def _whole(asked: Asked, holding: Holding) -> Stretch | None:
    """All of it, where anything is said beside the words that ask for it and nothing of it has a place of its own."""
    free = {slot.name for slot in asked.of_kind("text")}
    telling = (at for at, word in enumerate(asked.said.words) if word.text not in asked.frames.own | LIGHT)
    told = any(at not in asked.said.polite | holding.taken for at in telling)
    return (0, len(asked.said.words)) if told and free.isdisjoint(holding.filled) else None


def _free(slot: SlotKind, asked: Asked, holding: Holding) -> Stretch | None:
    told = asked.told(slot, holding)
    if slot.kind == "text" and (named := named_alike(slot, asked, holding)):
        return best_around(traits_of(told), named, weights())
    found = best(traits_of(told), weights())
    if found is None or not any(map(told.names, range(*found))):
        found = _noun(slot, asked, holding) if slot.kind == "entity" else None
    elif slot.kind == "text":
        found = _with_its_noun(from_its_subject(found, told), _noun(slot, asked, holding))
    return found


def _apart(slot: SlotKind, asked: Asked, stretch: Stretch) -> Sequence[Stretch]:
    """« Samedi, quelqu'un pour l'accueil ? »: the one time that is told is the shift's, wherever it stands."""
    alone = asked.said.timed.isdisjoint(range(*stretch)) and not asked.of_kind("time")
    own = alone and SHIFT in likes(slot, asked.frames) and len(asked.said.times) == 1
    return asked.said.times if own else ()


def _noun(slot: SlotKind, asked: Asked, holding: Holding) -> Stretch | None:
    """A noun that it may be, with all that belongs to it."""
    senses_of = (one for one in likes(slot, asked.frames) if one in senses())
    return next(filter(None, (noun(one, asked.said, holding.taken) for one in senses_of)), None)


def _with_its_noun(stretch: Stretch, found: Stretch | None) -> Stretch:
    """« atelier d'écriture » is there from its noun on, and to its end."""
    if found and found[0] <= stretch[1] and stretch[0] <= found[1]:
        return found[0], max(found[1], stretch[1])
    return stretch
