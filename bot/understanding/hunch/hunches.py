"""From an utterance to the commands that it probably means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.understanding.filling import fill
from bot.understanding.gist.gists import LONGEST
from bot.understanding.gist.places import Found, found_in, index_of
from bot.understanding.gist.senses import HEARSAY, senses
from bot.understanding.grammar.align import is_permission
from bot.understanding.grammar.mentions import Names
from bot.understanding.grammar.shapes import CommandWords, Reading
from bot.understanding.grammar.small_words import LIGHT, row
from bot.understanding.grammar.utterance import Utterance
from bot.understanding.hunch.learned import TALK, learned
from bot.understanding.hunch.traits import Traits, is_piece, traits, words_of

MOST_TALK = 0.5
"""So probable may it be that it is mere talk, and no more."""
LEAST = 0.05
"""Less probable commands are not even offered."""
LEAST_EXACT = 0.4
"""Nor less probable ones that act on others or erase."""
LEAST_WORDS = 2
"""« Plutôt 11 h », « non », "2 times": of one word alone anything might be meant,"""
ANY_WORDS = 0.9
"""unless it is as probable as that: « english pls »."""
INSTEAD = row("plutot finalement instead rather actually")
"""« Plutôt 11h » tells another time of whatever was spoken of."""
MOST_READINGS = 3
MOST_WORDS = 4
FAINT, FIRM = 0.2, 0.5
"""A hunch is never as sure as a phrase."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The senses of an utterance, what it shows, and how probable that makes each command."""

    found: Found
    shown: Traits
    chances: Mapping[str, float]


class Hunches:
    """Reads what no phrase fits."""

    __slots__ = ("_commands", "_index", "_last")

    def __init__(self, commands: Sequence[CommandWords]) -> None:
        self._index = index_of(senses().values())
        self._commands = {command.name: command for command in commands}
        self._last: tuple[Utterance, Heard] | None = None

    def traits(self, said: Utterance, names: Mapping[str, Names]) -> Traits:
        """What is learned from, and judged by."""
        return self._heard(said, names).shown

    def likeliest(self, said: Utterance, names: Mapping[str, Names]) -> tuple[str, float]:
        """The command that it means most probably, if it means one, and how sure that is: what is cheap to know."""
        chances = self._heard(said, names).chances
        chance, name = max((chance, name) for name, chance in chances.items() if name != TALK)
        return name, _score(chance)

    def talk(self, said: Utterance, names: Mapping[str, Names]) -> float:
        """How probable it is that it asks for nothing."""
        return self._heard(said, names).chances[TALK]

    def read(self, said: Utterance, names: Mapping[str, Names], language: str) -> list[Reading]:
        """What it may mean, best first; nothing for what is probably talk."""
        if len(said.words) > LONGEST or is_permission(said):
            return []
        heard = self._heard(said, names)
        shown, chances = heard.shown, heard.chances
        if chances[TALK] > MOST_TALK or senses()[HEARSAY] in heard.found:
            return []
        probable = sorted(
            ((chance, name) for name, chance in chances.items() if self._may_be(name, chance)), reverse=True
        )
        if not probable or not self._is_safe(*probable[0], shown) or not _tells_enough(said, probable[0][0]):
            return []
        first, *others = [
            Reading(name, {}, (), _score(chance), language, guessed=True)
            for chance, name in probable[:MOST_READINGS]
        ]
        return [self._filled(first, said, names), *others]

    def because(self, command: str, said: Utterance, names: Mapping[str, Names]) -> list[str]:
        """The words that speak most for it, the weightiest first."""
        speaking = learned().speaking_for(command, self.traits(said, names))
        return list(filter(None, map(words_of, speaking)))[:MOST_WORDS]

    def _heard(self, said: Utterance, names: Mapping[str, Names]) -> Heard:
        """The last one is kept: it is asked what is likeliest, and then what else."""
        if self._last is None or self._last[0] is not said:
            found = found_in(said, self._index, nearly=False)
            shown = traits(said, found, names)
            self._last = said, Heard(found, shown, learned().chances(shown))
        return self._last[1]

    def _may_be(self, name: str, chance: float) -> bool:
        return name in self._commands and chance >= LEAST

    def _is_safe(self, chance: float, name: str, shown: Traits) -> bool:
        """What acts on others is never found by likeness: some word of it must be there as it is written."""
        if not self._commands[name].exact:
            return True
        whole = {trait: weight for trait, weight in shown.items() if not is_piece(trait)}
        return chance >= LEAST_EXACT and any(map(words_of, learned().speaking_for(name, whole)))

    def _filled(self, one: Reading, said: Utterance, names: Mapping[str, Names]) -> Reading:
        """The others are only told of."""
        command = self._commands[one.command]
        filled = fill(command, said, names)
        missing = (slot.name for slot in command.slots.values() if slot.required and slot.name not in filled)
        return replace(one, filled=filled, missing=tuple(missing))


def chance_of(score: float) -> float:
    """How probable it is, of what has this score."""
    return (score - FAINT) / (FIRM - FAINT)


def _score(chance: float) -> float:
    return round(FAINT + (FIRM - FAINT) * chance, 4)


def _tells_enough(said: Utterance, chance: float) -> bool:
    telling = [
        word.text
        for at, word in enumerate(said.words)
        if word.text.isalpha() and word.text not in LIGHT and at not in said.polite and at not in said.timed
    ]
    clear = not said.times or not INSTEAD.issuperset(telling)
    return len(telling) >= LEAST_WORDS or (chance >= ANY_WORDS and clear)
