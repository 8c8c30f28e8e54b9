"""Fills a command that is known to be meant, in whatever words: names, numbers, looks, then the free words, and the times beside them."""

from collections.abc import Mapping

from bot.understanding.filling.asked import Asked
from bot.understanding.filling.frames import frames_of
from bot.understanding.filling.free import best, weights
from bot.understanding.filling.looks import likes, noun
from bot.understanding.filling.things import things
from bot.understanding.filling.traits import Told, traits_of
from bot.understanding.filling.when import with_times
from bot.understanding.gist.senses import senses
from bot.understanding.grammar.fill import Holding
from bot.understanding.grammar.mentions import Names
from bot.understanding.grammar.shapes import CommandWords, Filled, SlotKind
from bot.understanding.grammar.small_words import LIGHT, row
from bot.understanding.grammar.utterance import Stretch, Utterance

LONGEST = 60
"""So many words are a letter, of whose free words nothing is known."""
LED_TO = row("un une des d de du a an some")
"""The small words that begin no free words: « un atelier », « d'arroser les plantes »."""


def fill(command: CommandWords, said: Utterance, names: Mapping[str, Names]) -> Mapping[str, Filled]:
    """The words of each slot that the utterance tells; `names` are given by slot."""
    asked = Asked(command, said, names, frames_of(command))
    holding = things(asked)
    for slot in asked.empty("text", holding) if len(said.words) <= LONGEST else ():
        if stretch := _whole(asked, holding) if slot.whole else _free(slot, asked, holding):
            holding = asked.given(holding, slot, stretch)
    return with_times(holding, asked).filled


def _whole(asked: Asked, holding: Holding) -> Stretch | None:
    """All of it, where anything is said beside the words that ask for it and nothing of it has a place of its own."""
    free = {slot.name for slot in asked.of_kind("text")}
    telling = (at for at, word in enumerate(asked.said.words) if word.text not in asked.frames.own | LIGHT)
    told = any(at not in asked.said.polite | holding.taken for at in telling)
    return (0, len(asked.said.words)) if told and free.isdisjoint(holding.filled) else None


def _free(slot: SlotKind, asked: Asked, holding: Holding) -> Stretch | None:
    told = Told(asked.command, slot, asked.said, holding.taken, asked.frames)
    found = best(traits_of(told), weights())
    if found is None or not any(map(told.tells, range(*found))):
        return None
    return _without_lead(_with_its_noun(found, slot, asked, holding), asked.said)


def _with_its_noun(stretch: Stretch, slot: SlotKind, asked: Asked, holding: Holding) -> Stretch:
    """« atelier d'écriture »: a noun that it may be is there with all that belongs to it."""
    for sense in (one for one in likes(slot, asked.frames) if one in senses()):
        found = noun(sense, asked.said, holding.taken)
        if found and found[0] <= stretch[1] and stretch[0] <= found[1]:
            return found[0], max(found[1], stretch[1])
    return stretch


def _without_lead(stretch: Stretch, said: Utterance) -> Stretch:
    first, end = stretch
    while first < end - 1 and said.words[first].text in LED_TO:
        first += 1
    return first, end
