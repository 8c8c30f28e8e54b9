"""All phrases of all skills, compiled once: from an utterance to the commands that it may mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.understanding.filling import fill
from bot.understanding.gist import Gists
from bot.understanding.grammar.clauses import clauses
from bot.understanding.grammar.likeness import Likeness
from bot.understanding.grammar.mentions import Names, names_of
from bot.understanding.grammar.shapes import CommandWords, Entity, Reading, TimeSpanWords
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
        self._last: tuple[tuple[object, ...], Utterance, Mapping[str, Names]] | None = None

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word that some phrase uses, folded."""
        return self._shelf.words

    def read(
        self,
        text: str,
        *,
        times: Sequence[TimeSpanWords] = (),
        entities: Mapping[str, Sequence[Entity]] | None = None,
        language: str = "fr",
    ) -> list[Reading]:
        """Say what the utterance may mean, best first; nothing for mere talk. `entities` are given by slot name."""
        named = {slot: names_of(found) for slot, found in (entities or {}).items()}
        said = self.taken_apart(text, times, named)
        return self._meant(said, named, self._whole(said, named, language)) or self._meant(
            said,
            named,
            self._in_parts(text, times, named, language) or self._wordless(said, named, language),
        )

    def _meant(self, said: Utterance, names: Mapping[str, Names], found: list[Reading]) -> list[Reading]:
        """Without the commands that these words only sound like; what was far behind such a one is no better."""
        others = self._gists.not_meant(said, names) if found else frozenset()
        least = found[0].score - NEAR if found and found[0].command in others else 0
        return [one for one in found if one.command not in others and one.score >= least]

    def bare(
        self,
        text: str,
        *,
        times: Sequence[TimeSpanWords] = (),
        entities: Mapping[str, Sequence[Entity]] | None = None,
        language: str = "fr",
    ) -> list[Reading]:
        """The same where no verb is believed: « la verte demain 14h, 2h max » only looks like a rule."""
        named = {slot: names_of(found) for slot, found in (entities or {}).items()}
        return self._wordless(self.taken_apart(text, times, named), named, language)

    def fill(
        self,
        command: str,
        text: str,
        *,
        times: Sequence[TimeSpanWords] = (),
        entities: Mapping[str, Sequence[Entity]] | None = None,
        language: str = "fr",
    ) -> Reading:
        """What fills a command that is known to be meant, in whatever words."""
        named = {slot: names_of(found) for slot, found in (entities or {}).items()}
        known = self._commands[command]
        filled = fill(known, self.taken_apart(text, times, named), named)
        missing = tuple(
            slot.name for slot in known.slots.values() if slot.required and slot.name not in filled
        )
        return Reading(command, filled, missing, GIVEN, language, guessed=True)

    def hunch(
        self,
        text: str,
        *,
        times: Sequence[TimeSpanWords] = (),
        entities: Mapping[str, Sequence[Entity]] | None = None,
        language: str = "fr",
    ) -> list[Reading]:
        """What it probably means, where nothing else is known of it: a guess too."""
        named = {slot: names_of(found) for slot, found in (entities or {}).items()}
        return self._hunches.read(self.taken_apart(text, times, named), named, language)

    def because(
        self,
        command: str,
        text: str,
        *,
        times: Sequence[TimeSpanWords] = (),
        entities: Mapping[str, Sequence[Entity]] | None = None,
    ) -> list[str]:
        """The words for which a hunch took it to mean that."""
        named = {slot: names_of(found) for slot, found in (entities or {}).items()}
        return self._hunches.because(command, self.taken_apart(text, times, named), named)

    def traits(
        self,
        text: str,
        *,
        times: Sequence[TimeSpanWords] = (),
        entities: Mapping[str, Sequence[Entity]] | None = None,
    ) -> Traits:
        """What hunches judge it by, for who learns them."""
        named = {slot: names_of(found) for slot, found in (entities or {}).items()}
        return self._hunches.traits(self.taken_apart(text, times, named), named)

    def _whole(
        self, said: Utterance, names: Mapping[str, Names], language: str, *, part: bool = False
    ) -> list[Reading]:
        readings = (weigh(variant, said, names, part=part) for variant in self._candidates(said))
        return _best((reading for reading in readings if reading), language)

    def _in_parts(
        self, text: str, times: Sequence[TimeSpanWords], names: Mapping[str, Names], language: str
    ) -> list[Reading]:
        """« Je ne peux plus venir, annule ma réservation. »: the wish stands in one of the sentences."""
        found = [
            replace(reading, score=round(reading.score * A_PART, 4))
            for part in clauses(text, times)
            for reading in self._whole(self.taken_apart(part, times, names), names, language, part=True)
        ]
        return _best(found, language)

    def _wordless(self, said: Utterance, names: Mapping[str, Names], language: str) -> list[Reading]:
        """« la bleue demain 14h »: what is named, courtesies and nothing else."""
        if not said.times:
            return []
        readings = (weigh(variant, said, names) for variant in self._shelf.wordless)
        return _best((reading for reading in readings if reading), language)

    def taken_apart(self, text: str, times: Sequence[TimeSpanWords], names: Mapping[str, Names]) -> Utterance:
        """The last one is kept: it is read by phrases, and then by what it probably means."""
        asked = (text, tuple(times), *map(id, names.values()))
        if self._last is None or self._last[0] != asked:
            said = take_apart(
                text,
                times,
                self._likeness,
                lambda word: any(word in known.by_word for known in names.values()),
            )
            self._last = asked, said, names
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
