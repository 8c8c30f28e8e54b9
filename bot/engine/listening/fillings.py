"""What fills a command's arguments in some words: each time whole, each text tidied, a name that nothing took as the name it was meant to be."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.engine.listening.timed import Timed, whole_time
from bot.kit.arguments import Argument
from bot.kit.command import Command
from bot.kit.heard import Sentence
from bot.kit.kinds import OneOf
from bot.understanding.fold import bare_words
from bot.understanding.free_words import PURPOSE, any_room, tidy
from bot.understanding.grammar import CommandWords, Entity, Filled, Reading, SlotKind

NAMED = frozenset({"room", "event", "person"})
"""Such things have whatever name their people gave them."""


def readable(command: Command[Any]) -> list[Argument]:
    """The arguments that words may fill."""
    return [argument for argument in command.arguments if not argument.arg.hidden]


def names_for(argument: Argument, entities: Mapping[str, Sequence[Entity]]) -> Sequence[Entity]:
    """What an argument may be: the house's names, or its own few words."""
    if isinstance(argument.kind, OneOf):
        return argument.kind.entities()
    return entities.get(argument.kind.entity, ())


def worded(command: Command[Any], phrases: Mapping[str, Sequence[str]]) -> CommandWords:
    """A command as the grammar compiles it, with these phrases."""
    slots = {a.name: _slot(a) for a in readable(command)}
    return CommandWords(command.id, phrases, slots, exact=command.manner.exact, gists=command.gists)


def _slot(argument: Argument) -> SlotKind:
    looks = getattr(argument.kind, "letters", "")
    arg = argument.arg
    return SlotKind(
        argument.name,
        argument.kind.form,
        argument.required,
        rest=arg.rest,
        whole=arg.whole,
        looks=looks,
        anything=argument.kind.entity in NAMED,
    )


def fillings(
    command: Command[Any],
    text: str,
    reading: Reading,
    timed: Sequence[Timed],
    entities: Mapping[str, Sequence[Entity]],
) -> Mapping[str, str]:
    """The words of each slot; a time is all of its words, also those that stand apart."""
    forms = {argument.name: argument.kind.form for argument in command.arguments}
    told = [one for one in timed if _fills(one, reading, forms)]
    said = {name: _words(text, one, forms[name], told) for name, one in reading.filled.items()}
    said = {name: one for name, one in said.items() if forms[name] != "entity" or not any_room(one)}
    words = _unknown_name(text, command, reading, said)
    tidied = {name: tidy(one) if forms[name] == "text" else one for name, one in words.items()}
    words = {name: one for name, one in tidied.items() if one}
    rewords = command.ears.rewords
    return rewords(Sentence(text, reading.filled, len(timed), entities), words) if rewords else words


def _fills(one: Timed, reading: Reading, forms: Mapping[str, str]) -> bool:
    """Whether a time fills an argument, with some of its words at least."""
    times = [filled for name, filled in reading.filled.items() if forms[name] == "time"]
    return any(begin < each.finish and each.begin < finish for each in times for begin, finish in one.spans)


def _words(text: str, filled: Filled, form: str, told: Sequence[Timed]) -> str:
    if form == "time":
        return whole_time(filled, told)
    return _beside(text, filled, told) if form == "text" else filled.text


def _beside(text: str, filled: Filled, told: Sequence[Timed]) -> str:
    """What it is for, without the rest of when: « demain à 14h pour la réunion, jusqu'à 16h »."""
    inside = [
        (begin, finish) for one in told for begin, finish in one.spans if filled.begin < begin < filled.finish
    ]
    if not inside or text[filled.begin : filled.finish] != filled.text:
        return filled.text
    kept = (
        char for at, char in enumerate(filled.text, filled.begin) if not any(b <= at < f for b, f in inside)
    )
    return " ".join("".join(kept).split()).rstrip(" ,")


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
    if any_room(name):
        return {**words, rest: left}
    return {**words, named: name, rest: left}
