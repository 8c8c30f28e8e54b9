"""All phrases of all skills, compiled once: from an utterance to the commands that it may mean."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.understanding.filling import fill
from bot.understanding.gist import Gists
from bot.understanding.grammar.clauses import clauses
from bot.understanding.grammar.likeness import Likeness
from bot.understanding.grammar.message import Message
from bot.understanding.grammar.shapes import CommandWords, Reading
from bot.understanding.grammar.utterance import Utterance, take_apart
from bot.understanding.grammar.variants import Variant, shelve
from bot.understanding.grammar.weigh import weigh
from bot.understanding.hunch import Hunches
from bot.understanding.hunch.traits import Traits

A_PART = 0.9
NEAR = 0.15
GIVEN = 0.5
"""Of a command that somebody else has found, the grammar knows neither good nor bad."""
MOST_READINGS = 5
MOST_TRIALS = 16


class Grammar:
    """Reads sentences; both languages are tried whatever the speaker's, which only breaks ties."""

    __slots__ = ("_commands", "_gists", "_hunches", "_last", "_likeness", "_shelf")

    def __init__(self, commands: Sequence[CommandWords]) -> None:
        self._commands = {command.name: command for command in commands}
        self._shelf = shelve(commands)
        self._likeness = Likeness(self._shelf.words)
        self._gists = Gists(commands)
        self._hunches = Hunches(commands)
        self._last: tuple[tuple[object, ...], Utterance, Message] | None = None

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word that some phrase uses, folded."""
        return self._shelf.words

    def read(self, message: Message) -> list[Reading]:
        """Say what the utterance may mean, best first; nothing for mere talk."""
        said = self.taken_apart(message)
        return self._meant(said, message, self._whole(said, message)) or self._meant(
            said, message, self._in_parts(message) or self._wordless(said, message)
        )

    def _meant(self, said: Utterance, message: Message, found: list[Reading]) -> list[Reading]:
        """Without the commands that these words only sound like; what was far behind such a one is no better."""
        others = self._gists.not_meant(said, message.names) if found else frozenset()
        least = found[0].score - NEAR if found and found[0].command in others else 0
        return [one for one in found if one.command not in others and one.score >= least]

    def bare(self, message: Message) -> list[Reading]:
        """The same where no verb is believed: « la verte demain 14h, 2h max » only looks like a rule."""
        return self._wordless(self.taken_apart(message), message)

    def fill(self, command: str, message: Message) -> Reading:
        """What fills a command that is known to be meant, in whatever words."""
        known = self._commands[command]
        filled = fill(known, self.taken_apart(message), message.names)
        missing = tuple(
            slot.name for slot in known.slots.values() if slot.required and slot.name not in filled
        )
        return Reading(command, filled, missing, GIVEN, message.language, guessed=True)

    def hunch(self, message: Message) -> list[Reading]:
        """What it probably means, where nothing else is known of it: a guess too."""
        return self._hunches.read(self.taken_apart(message), message.names, message.language)

    def likeliest(self, message: Message) -> tuple[str, float]:
        """The command that it means most probably, if it means one, and how sure that is: what is cheap to know of a hunch."""
        return self._hunches.likeliest(self.taken_apart(message), message.names)

    def talk(self, message: Message) -> float:
        """How probable it is that it asks for nothing, from 0 to 1."""
        return self._hunches.talk(self.taken_apart(message), message.names)

    def because(self, command: str, message: Message) -> list[str]:
        """The words for which a hunch took it to mean that."""
        return self._hunches.because(command, self.taken_apart(message), message.names)

    def traits(self, message: Message) -> Traits:
        """What hunches judge it by, for who learns them."""
        return self._hunches.traits(self.taken_apart(message), message.names)

    def _whole(self, said: Utterance, message: Message, *, part: bool = False) -> list[Reading]:
        readings = (weigh(variant, said, message.names, part=part) for variant in self._candidates(said))
        return _best((reading for reading in readings if reading), message.language)

    def _in_parts(self, message: Message) -> list[Reading]:
        """« Je ne peux plus venir, annule ma réservation. »: the wish stands in one of the sentences."""
        parts = (replace(message, text=part) for part in clauses(message.text, message.times))
        found = [
            replace(reading, score=round(reading.score * A_PART, 4))
            for part in parts
            for reading in self._whole(self.taken_apart(part), part, part=True)
        ]
        return _best(found, message.language)

    def _wordless(self, said: Utterance, message: Message) -> list[Reading]:
        """« la bleue demain 14h »: what is named, courtesies and nothing else."""
        if not said.times:
            return []
        readings = (weigh(variant, said, message.names) for variant in self._shelf.wordless)
        return _best((reading for reading in readings if reading), message.language)

    def taken_apart(self, message: Message) -> Utterance:
        """The last one is kept: it is read by phrases, and then by what it probably means."""
        names = message.names.values()
        asked = (message.text, message.times, *map(id, names))
        if self._last is None or self._last[0] != asked:
            said = take_apart(
                message.text,
                message.times,
                self._likeness,
                lambda word: any(word in known.by_word for known in names),
            )
            self._last = asked, said, message
        return self._last[1]

    def _candidates(self, said: Utterance) -> list[Variant]:
        """For each command and language the variants that use most of what was said."""
        by_command: dict[tuple[str, str], list[Variant]] = {}
        exactly = frozenset(said.exactly)
        for variant in self._shelf.within(frozenset(said.nearly)):
            if not (variant.command.exact or variant.guess) or not any(
                map(exactly.isdisjoint, variant.literals)
            ):
                by_command.setdefault((variant.command.name, variant.language), []).append(variant)
        return [
            variant
            for found in by_command.values()
            for variant in sorted(found, key=_richness, reverse=True)[:MOST_TRIALS]
        ]


def _richness(variant: Variant) -> tuple[int, int]:
    return sum(variant.strong), len(variant.literals) + len(variant.named)


def _best(readings: Iterable[Reading], language: str) -> list[Reading]:
    """Keep the best reading of each command, the best command first."""
    best: dict[str, Reading] = {}
    for reading in sorted(readings, key=lambda one: (-one.score, one.language != language, one.command)):
        best.setdefault(reading.command, reading)
    return list(best.values())[:MOST_READINGS]
