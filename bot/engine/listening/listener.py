"""From words to what may be meant: the grammar of all declarations, times and the house's names together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.engine.listening.completed import completed
from bot.engine.listening.fillings import fillings, names_for, without, worded
from bot.engine.listening.lettered import by_its_number, from_its_number, is_of_another, numbered
from bot.engine.listening.renamed import Renamed, renamed
from bot.engine.listening.timed import Ear, Timed, places, timed_words
from bot.engine.listening.understood import Understood
from bot.kit.command import Command
from bot.kit.heard import Heard, Sentence
from bot.kit.kinds import TextKind
from bot.understanding.bookings_in_words import some_booking
from bot.understanding.grammar import Entity, Message, Reading, message
from bot.understanding.hunch import is_learned
from bot.understanding.hunch.traits import Traits
from bot.understanding.sentences import Grammar
from bot.understanding.tales import a_saying, books_to_read, elsewhere, told

HELD = ("booking", "thing")
"""The arguments that are a booking of somebody's."""
SURE = 0.83
"""What is said as clearly as that is hardly doubted."""
PROBABLE, CERTAIN, UNDOUBTED = 0.29, 0.38, 0.495
"""So sure a hunch must be to make one doubt what was said in so many words, what was said clearly, and what was taken apart."""
MERE_TALK = 0.9
"""So probable must it be that nothing is asked, for a phrase that hardly fits to say nothing: « book club made me read four hundred pages »."""
NAMED = 0.1
"""So much surer is a reading in which something of the programme has its name, or anything its number."""


class Listener:
    """Compiled once from the declarations; pure after that."""

    def __init__(self, commands: Sequence[Command[Any]]) -> None:
        self._commands = {command.id: command for command in commands}
        self._apart = {command.id: command.ears.apart for command in commands if command.ears.apart}
        self._nouns = tuple(dict.fromkeys(one.ears.by_name for one in commands if one.ears.by_name))
        self._sentences = Grammar([worded(command, command.phrases) for command in commands])
        self._named = {a.name: a for c in commands for a in c.arguments if a.kind.form == "entity"}

    def sentence(self, text: str, ear: Ear) -> list[Understood]:
        """What a free sentence may mean, best first: commands that take theirs apart know them beyond doubt."""
        found = [*self._taken_apart(text, ear), *self._by_grammar(text, ear)]
        for by in self._nouns:
            for one in renamed(text, by, ear):
                found = _merged(found, self._by_name(one, ear), doubtful=one.doubtful)
        if found and found[0].sure < SURE and self._is_talk(text, ear):
            return []
        if found and not self._is_doubted(found[0], text, ear):
            return [self._completed(found[0], text, ear), *found[1:]]
        heard = _weighed(found, self.probable(text, ear))
        return [self._completed(one, text, ear) if one in found[:1] else one for one in heard]

    def _is_talk(self, text: str, ear: Ear) -> bool:
        return self._sentences.talk(self._message(text, timed_words(text, ear), ear)) >= MERE_TALK

    def _is_doubted(self, one: Understood, text: str, ear: Ear) -> bool:
        """Whether something else is so probable. A command that nobody has learned from yet is never thought probable."""
        if one.named:
            return False
        command, sure = self._sentences.likeliest(self._message(text, timed_words(text, ear), ear))
        return is_learned(one.command) and command != one.command and sure >= _doubted_from(one)

    def _completed(self, one: Understood, text: str, ear: Ear) -> Understood:
        command = self._commands[one.command]
        if command.ears.apart or command.ears.beside:
            return one
        free = {a.name for a in command.arguments if isinstance(a.kind, TextKind) and not a.kind.several}
        return completed(one, self.known(one.command, text, ear), free)

    def traits(self, text: str, ear: Ear) -> Traits:
        """What a sentence shows of its meaning, for who learns from it."""
        return self._sentences.traits(self._message(text, timed_words(text, ear), ear))

    def probable(self, text: str, ear: Ear) -> list[Understood]:
        """What a sentence probably means, whatever phrase fits it."""
        return self._heard(text, ear, self._sentences.hunch, guess=True)

    def because(self, command: str, text: str, ear: Ear) -> list[str]:
        """The words that made it probable."""
        return self._sentences.because(command, self._message(text, timed_words(text, ear), ear))

    def known(self, command: str, text: str, ear: Ear) -> Understood:
        """What fills a command that is known to be meant, in whatever words it was said."""
        timed = timed_words(text, ear)
        reading = self._sentences.fill(command, self._message(text, timed, ear))
        return self._understood(text, reading, timed, ear)

    def _message(self, text: str, timed: Sequence[Timed], ear: Ear) -> Message:
        entities = self.by_slot(text, ear.entities)
        return message(text, times=places(timed), entities=entities, language=ear.language[:2])

    def _taken_apart(self, text: str, ear: Ear) -> list[Understood]:
        heard = Heard(text, ear.now, ear.language)
        found = ((name, apart(heard)) for name, apart in self._apart.items())
        return [
            Understood(name, words, 1.0, self._lacking(name, words))
            for name, words in found
            if words is not None
        ]

    def _by_name(self, one: Renamed, ear: Ear) -> list[Understood]:
        """What it means to those for whom a name says the same as their noun."""
        heard = [*self._taken_apart(one.text, ear), *self._by_grammar(one.text, ear)]
        return [
            self._as_named(found, one)
            for found in heard
            if self._commands[found.command].ears.by_name == one.by
        ]

    def _as_named(self, found: Understood, one: Renamed) -> Understood:
        own = {argument.name for argument in self._commands[found.command].arguments}
        words = one.given(found.filled, found.words, own)
        missing = tuple(name for name in found.missing if name not in words)
        return replace(found, words=words, missing=missing, named=True)

    def _lacking(self, command: str, words: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(a.name for a in self._commands[command].arguments if a.required and a.name not in words)

    def _by_grammar(self, text: str, ear: Ear) -> list[Understood]:
        found = self._heard(text, ear, self._sentences.read) or self._heard(text, ear, self._sentences.bare)
        return self._besides(text, found, ear)

    def _heard(
        self, text: str, ear: Ear, read: Callable[[Message], list[Reading]], *, guess: bool = False
    ) -> list[Understood]:
        """What a reader makes of it; a `guess` has weighed by itself whether it was only told."""
        timed = timed_words(text, ear)
        ranked = sorted(read(self._message(text, timed, ear)), key=self._by_its_name, reverse=True)
        ours = (one for one in ranked if not is_of_another(text, self._commands[one.command], one))
        return [
            self._understood(text, one, timed, ear)
            for one in ours
            if guess or not self._is_of_no_concern(text, one, timed, ear)
        ]

    def _besides(self, text: str, found: list[Understood], ear: Ear) -> list[Understood]:
        """What was said beside is set aside while the rest is read again."""
        beside = self._commands[found[0].command].ears.beside if found else None
        cut = beside(Sentence(text), found[0].words) if beside else None
        again = self._by_grammar(cut.text, ear) if cut else []
        if cut is None or not again or again[0].command != found[0].command:
            return found
        words = ", ".join(filter(None, (again[0].words.get(cut.argument, ""), cut.words)))
        return [replace(again[0], words={**again[0].words, cut.argument: words}), *found[1:]]

    def _understood(self, text: str, one: Reading, timed: Sequence[Timed], ear: Ear) -> Understood:
        words = from_its_number(self._commands[one.command], self._with_whole(text, one, timed, ear))
        return Understood(one.command, words, one.score, one.missing, one.guessed, one.filled)

    def _is_of_no_concern(self, text: str, one: Reading, timed: Sequence[Timed], ear: Ear) -> bool:
        if one.command in self._apart or self._told(text, one):
            return True
        unless = self._commands[one.command].ears.unless
        said = Sentence(text, one.filled, len(timed), ear.entities, coordinates=ear.coordinates)
        return unless is not None and unless(said)

    def _told(self, text: str, reading: Reading) -> bool:
        """Whether it is a story ("book club was fun", « réserver c'est compliqué ») in which nothing of ours is named."""
        arguments = self._commands[reading.command].arguments
        entities = {a.name for a in arguments if a.required and a.kind.form == "entity"}
        unnamed = bool(entities) and entities.isdisjoint(reading.filled)
        texts = [
            a.name for a in arguments if a.required and a.kind.form == "text" and a.name in reading.filled
        ]
        if any(told(reading.filled[name].text) for name in texts):
            return True
        nothing_of_ours = "room" not in reading.filled and elsewhere(text)
        return nothing_of_ours or a_saying(text) or (unnamed and (told(text) or books_to_read(text)))

    def _with_whole(self, text: str, reading: Reading, timed: Sequence[Timed], ear: Ear) -> Mapping[str, str]:
        """The words of each slot; of one that wants all of them, all but the names."""
        command = self._commands[reading.command]
        words = fillings(command, text, reading, timed, ear.entities)
        words = {name: one for name, one in words.items() if name not in HELD or not some_booking(one)}
        arguments = command.arguments
        whole = next((a.name for a in arguments if a.arg.whole and a.name in reading.filled), None)
        if whole is None:
            return words
        names = [
            reading.filled[a.name] for a in arguments if a.kind.form == "entity" and a.name in reading.filled
        ]
        return {**words, whole: without(text, names)}

    def by_slot(self, text: str, entities: Mapping[str, Sequence[Entity]]) -> Mapping[str, Sequence[Entity]]:
        """The names that each slot may hold, and numbers that are nobody's: it is for the command to tell so."""
        known = {name: (a.kind, names_for(a, entities)) for name, a in self._named.items()}
        missing = {name: numbered(kind, text, names) for name, (kind, names) in known.items()}
        return {"slot": entities.get("slot", ())} | {
            name: (*names, *missing[name]) if missing[name] else names
            for name, (_kind, names) in known.items()
        }

    def _by_its_name(self, reading: Reading) -> float:
        """« Décale la couture à 15 h »: what is called by its name is that, and no booking that might be called so."""
        named = "event" in reading.filled or by_its_number(self._commands[reading.command], reading)
        return reading.score + (NAMED if named else 0)


def _weighed(said: list[Understood], probable: list[Understood]) -> list[Understood]:
    """What is far more probable than what was said in so many words, which still knows better what fills it."""
    if said and not (probable and probable[0].sure >= _doubted_from(said[0])):
        return said
    known = {one.command: one for one in reversed(said)}
    filled = [known.get(one.command, one) for one in probable]
    return [*filled, *(one for one in said if one not in filled)]


def _doubted_from(one: Understood) -> float:
    """How sure something else must be."""
    if one.sure >= 1:
        return UNDOUBTED
    return CERTAIN if one.sure >= SURE and not one.guessed else PROBABLE


def _merged(plain: list[Understood], named: list[Understood], *, doubtful: bool) -> list[Understood]:
    """A name is known where nothing surer was heard without; what something else is called too means that first."""
    if not named or not plain:
        return plain or named
    first, other = plain[0], named[0]
    surer = first.guessed or other.command == first.command or other.sure >= first.sure
    return [*named, *plain] if surer and not doubtful else [*plain, *named]
