"""From words to what may be meant: the grammar of all declarations, times and the house's names together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.engine.keyed import keyed
from bot.engine.lettered import by_its_number, from_its_number, is_of_another, numbered
from bot.engine.timed import Ear, Timed, places, timed_words, whole_time
from bot.kit.arguments import Argument
from bot.kit.command import Command
from bot.kit.heard import Heard, Sentence
from bot.kit.kinds import OneOf
from bot.understanding.bookings_in_words import some_booking
from bot.understanding.fold import bare_words
from bot.understanding.free_words import PURPOSE, ROOMLIKE, any_room, tidy
from bot.understanding.grammar import CommandWords, Entity, Filled, Grammar, Reading, SlotKind
from bot.understanding.tales import a_saying, books_to_read, elsewhere, told

HELD = ("booking", "thing")
"""The arguments that are a booking of somebody's."""
NAMED = 0.1
"""So much surer is a reading in which something of the programme has its name, or anything its number."""


@dataclass(frozen=True)
class Understood:
    """One command that some words may mean, and the words of each argument; `sure` from 0 to 1."""

    command: str
    words: Mapping[str, str]
    sure: float
    missing: tuple[str, ...] = ()
    guessed: bool = False


class Listener:
    """Compiled once from the declarations; pure after that."""

    def __init__(self, commands: Sequence[Command[Any]]) -> None:
        self._commands = {command.id: command for command in commands}
        self._apart = {command.id: command.ears.apart for command in commands if command.ears.apart}
        self._sentences = Grammar(
            [_words(command, command.phrases) for command in commands if command.phrases]
        )
        self._typed = {
            command.id: Grammar([_words(command, _typed_phrases(command))]) for command in commands
        }

    def sentence(self, text: str, ear: Ear) -> list[Understood]:
        """What a free sentence may mean, best first: commands that take theirs apart know them beyond doubt."""
        return [*self._taken_apart(text, ear), *self._by_grammar(text, ear)]

    def _taken_apart(self, text: str, ear: Ear) -> list[Understood]:
        heard = Heard(text, ear.now, ear.language)
        found = ((name, apart(heard)) for name, apart in self._apart.items())
        return [
            Understood(name, words, 1.0, self._lacking(name, words))
            for name, words in found
            if words is not None
        ]

    def _lacking(self, command: str, words: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(a.name for a in self._commands[command].arguments if a.required and a.name not in words)

    def _by_grammar(self, text: str, ear: Ear) -> list[Understood]:
        timed = timed_words(text, ear)
        for read in (self._sentences.read, self._sentences.bare):
            entities = self._by_slot(text, ear.entities)
            readings = read(text, times=places(timed), entities=entities, language=ear.language[:2])
            ranked = sorted(readings, key=self._by_its_name, reverse=True)
            ours = (one for one in ranked if not is_of_another(text, self._commands[one.command], one))
            heard = [one for one in ours if not self._is_of_no_concern(text, one, timed, ear)]
            if heard or not readings:
                return self._besides(text, [self._understood(text, one, timed) for one in heard], ear)
        return []

    def _besides(self, text: str, found: list[Understood], ear: Ear) -> list[Understood]:
        """What was said beside is set aside while the rest is read again."""
        beside = self._commands[found[0].command].ears.beside if found else None
        cut = beside(Sentence(text), found[0].words) if beside else None
        again = self._by_grammar(cut.text, ear) if cut else []
        if cut is None or not again or again[0].command != found[0].command:
            return found
        words = ", ".join(filter(None, (again[0].words.get(cut.argument, ""), cut.words)))
        return [replace(again[0], words={**again[0].words, cut.argument: words}), *found[1:]]

    def _understood(self, text: str, one: Reading, timed: Sequence[Timed]) -> Understood:
        words = from_its_number(self._commands[one.command], self._with_whole(text, one, timed))
        return Understood(one.command, words, one.score, one.missing, one.guessed)

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

    def typed(self, command: Command[Any], rest: str, ear: Ear) -> Mapping[str, str]:
        """The words of each argument after `!name`: those it names, the others as times, names and numbers tell."""
        if not rest.strip():
            return {}
        if (name := _numbered_name(command, rest)) is not None:
            return {name: rest.strip()}
        rest, named = keyed(_readable(command), rest)
        if any_room(rest) and _readable(command)[0].kind.entity == "room":
            return named
        return {**self._unnamed(command, rest, ear), **named} if rest or not named else named

    def _unnamed(self, command: Command[Any], rest: str, ear: Ear) -> Mapping[str, str]:
        if apart := command.ears.apart:
            return apart(Heard(rest, ear.now, ear.language, asked=True)) or _all_to_first(command, rest)
        text = f"{_marker(command)} {rest}"
        timed = timed_words(text, ear)
        slots = {a.name: _names(a, ear.entities) for a in command.arguments if a.kind.form == "entity"}
        grammar = self._typed[command.id]
        readings = grammar.read(text, times=places(timed), entities=slots, language=ear.language[:2])
        filled = self._filled(text, readings[0], timed) if readings else {}
        return filled or _all_to_first(command, rest)

    def _filled(self, text: str, reading: Reading, timed: Sequence[Timed]) -> Mapping[str, str]:
        """The words of each slot; a time is all of its words, also those that stand apart."""
        command = self._commands[reading.command]
        forms = {argument.name: argument.kind.form for argument in command.arguments}
        said = {
            name: whole_time(one, timed) if forms[name] == "time" else one.text
            for name, one in reading.filled.items()
        }
        said = {name: one for name, one in said.items() if forms[name] != "entity" or not any_room(one)}
        words = _unknown_name(text, command, reading, said)
        tidied = {name: tidy(one) if forms[name] == "text" else one for name, one in words.items()}
        words = {name: one for name, one in tidied.items() if one}
        rewords = command.ears.rewords
        return rewords(Sentence(text, reading.filled, len(timed)), words) if rewords else words

    def _with_whole(self, text: str, reading: Reading, timed: Sequence[Timed]) -> Mapping[str, str]:
        """The words of each slot; of one that wants all of them, all but the names."""
        words = self._filled(text, reading, timed)
        words = {name: one for name, one in words.items() if name not in HELD or not some_booking(one)}
        arguments = self._commands[reading.command].arguments
        whole = next((a.name for a in arguments if a.arg.whole and a.name in reading.filled), None)
        if whole is None:
            return words
        names = [
            reading.filled[a.name] for a in arguments if a.kind.form == "entity" and a.name in reading.filled
        ]
        return {**words, whole: without(text, names)}

    def _by_slot(self, text: str, entities: Mapping[str, Sequence[Entity]]) -> Mapping[str, Sequence[Entity]]:
        arguments = (a for command in self._commands.values() for a in command.arguments)
        named = {a.name: (a.kind, _names(a, entities)) for a in arguments if a.kind.form == "entity"}
        return {name: (*known, *numbered(kind, text, known)) for name, (kind, known) in named.items()}

    def _by_its_name(self, reading: Reading) -> float:
        """« Décale la couture à 15 h »: what is called by its name is that, and no booking that might be called so."""
        named = "event" in reading.filled or by_its_number(self._commands[reading.command], reading)
        return reading.score + (NAMED if named else 0)


def without(text: str, names: Sequence[Filled]) -> str:
    """The text with some words cut out of it."""
    kept = [char for at, char in enumerate(text) if not any(one.begin <= at < one.finish for one in names)]
    return " ".join("".join(kept).split())


def _unknown_name(
    text: str, command: Command[Any], reading: Reading, words: Mapping[str, str]
) -> Mapping[str, str]:
    """« la salle jaune »: words that nothing took, where a name is missing, were meant as that name."""
    rest = next((a.name for a in command.arguments if a.arg.rest and a.name in words), None)
    named = next((a.name for a in command.arguments if a.required and a.kind.form == "entity"), None)
    if rest is None or named is None or named in words or not tidy(words[rest]):
        return words
    before, inside = bare_words(text[: reading.filled[rest].begin]), bare_words(words[rest])
    if not PURPOSE.isdisjoint((*before[-1:], *inside[:1])):
        return words
    name, _comma, left = words[rest].partition(", ")
    return {**words, named: name, rest: left}


def _names(argument: Argument, entities: Mapping[str, Sequence[Entity]]) -> Sequence[Entity]:
    """What an argument may be: the house's names, or its own few words."""
    if isinstance(argument.kind, OneOf):
        return argument.kind.entities()
    return entities.get(argument.kind.entity, ())


def _words(command: Command[Any], phrases: Mapping[str, Sequence[str]]) -> CommandWords:
    slots = {a.name: SlotKind(a.name, a.kind.form) for a in _readable(command)}
    return CommandWords(command.id, phrases, slots, exact=command.manner.exact)


def _readable(command: Command[Any]) -> list[Argument]:
    return [argument for argument in command.arguments if not argument.arg.hidden]


def _marker(command: Command[Any]) -> str:
    return "typed" + "".join(char for char in command.id if char.isalpha())


def _typed_phrases(command: Command[Any]) -> Mapping[str, Sequence[str]]:
    """One phrase: the marker, then the arguments, none of which must be said; of free words only one can be told apart.

    They stand in one bracket, for a phrase is tried once with each and once without: where they stand is all the same.
    """
    readable = _readable(command)
    free = [a for a in readable if a.kind.form in {"text", "word"}]
    kept = next((a for a in free if a.arg.rest), next(iter(free), None))
    slots = " ".join(f"{{{a.name}}}" for a in readable if a is kept or a not in free)
    return {"en": [f"{_marker(command)} [{slots}]" if slots else _marker(command)]}


def _numbered_name(command: Command[Any], rest: str) -> str | None:
    """The argument of free words, where they are « Salle 3 » alone: that is a name, and its number no head count."""
    kind, _space, number = rest.strip().partition(" ")
    if not number.strip().isdecimal() or not ROOMLIKE.issuperset(bare_words(kind)):
        return None
    return next((a.name for a in _readable(command) if a.required and a.kind.form == "text"), None)


def _all_to_first(command: Command[Any], rest: str) -> Mapping[str, str]:
    """What fits nowhere is the first argument's, so that its own trouble is told."""
    readable = _readable(command)
    return {readable[0].name: rest} if readable else {}
