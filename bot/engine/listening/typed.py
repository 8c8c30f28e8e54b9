"""Words after `!name`: those that name their argument themselves, the others as times, names and numbers tell."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from bot.engine.listening.fillings import fillings, names_for, readable, worded
from bot.engine.listening.keyed import keyed
from bot.engine.listening.timed import Ear, places, timed_words
from bot.kit.command import Command
from bot.kit.heard import Heard
from bot.understanding.fold import bare_words
from bot.understanding.free_words import ROOMLIKE, any_room
from bot.understanding.grammar import message
from bot.understanding.sentences import Grammar


def typed_words(command: Command[Any], rest: str, ear: Ear) -> Mapping[str, str]:
    """The words of each argument."""
    if not rest.strip():
        return {}
    if (name := _numbered_name(command, rest)) is not None:
        return {name: rest.strip()}
    rest, named = keyed(readable(command), rest)
    if any_room(rest) and readable(command)[0].kind.entity == "room":
        return named
    return {**_unnamed(command, rest, ear), **named} if rest or not named else named


def _unnamed(command: Command[Any], rest: str, ear: Ear) -> Mapping[str, str]:
    if apart := command.ears.apart:
        return apart(Heard(rest, ear.now, ear.language, asked=True)) or _all_to_first(command, rest)
    text = f"{_marker(command)} {rest}"
    timed = timed_words(text, ear)
    slots = {a.name: names_for(a, ear.entities) for a in command.arguments if a.kind.form == "entity"}
    readings = _grammar(command).read(
        message(text, times=places(timed), entities=slots, language=ear.language[:2])
    )
    filled = fillings(command, text, readings[0], timed, ear.entities) if readings else {}
    return filled or _all_to_first(command, rest)


@cache
def _grammar(command: Command[Any]) -> Grammar:
    """Of one command, made when it is typed for the first time: there are many, and few are ever typed with words."""
    return Grammar([worded(command, _phrases(command))])


def _marker(command: Command[Any]) -> str:
    return "typed" + "".join(char for char in command.id if char.isalpha())


def _phrases(command: Command[Any]) -> Mapping[str, Sequence[str]]:
    """One phrase: the marker, then the arguments, none of which must be said; of free words only one can be told apart.

    They stand in one bracket, for a phrase is tried once with each and once without: where they stand is all the same.
    """
    arguments = readable(command)
    free = [a for a in arguments if a.kind.form in {"text", "word"}]
    kept = next((a for a in free if a.arg.rest), next(iter(free), None))
    slots = " ".join(f"{{{a.name}}}" for a in arguments if a is kept or a not in free)
    return {"en": [f"{_marker(command)} [{slots}]" if slots else _marker(command)]}


def _numbered_name(command: Command[Any], rest: str) -> str | None:
    """The argument of free words, where they are « Salle 3 » alone: that is a name, and its number no head count."""
    kind, _space, number = rest.strip().partition(" ")
    if not number.strip().isdecimal() or not ROOMLIKE.issuperset(bare_words(kind)):
        return None
    return next((a.name for a in readable(command) if a.required and a.kind.form == "text"), None)


def _all_to_first(command: Command[Any], rest: str) -> Mapping[str, str]:
    """What fits nowhere is the first argument's, so that its own trouble is told."""
    arguments = readable(command)
    return {arguments[0].name: rest} if arguments else {}
