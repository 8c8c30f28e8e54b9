"""The declarations of all skills as Discord's slash commands: names, descriptions and options in both languages. Pure.

Nothing is marked as needed: whoever types `/book` alone is asked for the rest, in a form or one by one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from typing import Any, Final

from bot.adapters.discord.limits import LONGEST_DESCRIPTION, faults
from bot.adapters.discord.wording import FRENCH, shortened, translated
from bot.core.groups import group_of
from bot.core.locale import ENGLISH
from bot.core.spec import ArgumentSpec, CommandSpec
from bot.core.text import Text

Json = dict[str, Any]

MANAGE_MESSAGES: Final = 1 << 13
SUBCOMMAND: Final = 1
STRING: Final = 3
INTEGER: Final = 4
LONGEST_VALUE: Final = 500
LARGEST_NUMBER: Final = 100_000


@dataclass(frozen=True, slots=True)
class Fitting:
    """The commands that Discord takes; of each other one, why it is left out: one bad name would refuse them all."""

    commands: Sequence[CommandSpec]
    left_out: Sequence[str] = ()


def fitting(commands: Sequence[CommandSpec]) -> Fitting:
    """Whichever comes first stays: our own before those of others' skills."""
    if not faults(payload(commands)):
        return Fitting(commands)
    kept, left_out = list[CommandSpec](), list[str]()
    for command in commands:
        if wrong := faults(payload([*kept, command])):
            left_out.append(f"{command.id}: {'; '.join(wrong)}")
        else:
            kept.append(command)
    return Fitting(kept, left_out)


def payload(commands: Sequence[CommandSpec]) -> list[Json]:
    """The whole set, as it is sent."""
    groups: dict[tuple[str, str], Json] = {}
    for_the_team: dict[tuple[str, str], bool] = {}
    made: list[Json] = []
    for command in commands:
        if not command.names:
            continue
        group = group_of(command.id)
        if group is None:
            made.append({**_command(command), "contexts": [0, 1], "integration_types": [0]})
            continue
        if group not in groups:
            groups[group] = _group(*group)
            made.append(groups[group])
        groups[group]["options"].append({**_command(command), "type": SUBCOMMAND})
        for_the_team[group] = for_the_team.get(group, True) and command.team
    for group, hidden in for_the_team.items():
        if hidden:  # a courtesy: who may is decided when it is used, and a guild can show it to others
            groups[group]["default_member_permissions"] = str(MANAGE_MESSAGES)
    return made


def fingerprint(commands: Sequence[Json]) -> str:
    """The same for the same set, so that it is declared only when it changed."""
    return sha256(dumps(commands, sort_keys=True).encode()).hexdigest()


def paths(commands: Sequence[CommandSpec]) -> Mapping[str, CommandSpec]:
    """Each command by what Discord reports when it is used: `book`, `room add-room`."""
    named = [(command, group_of(command.id)) for command in commands if command.names]
    return {" ".join((*(group or ())[:1], _english(command))): command for command, group in named}


def option_name(argument: ArgumentSpec) -> str:
    """Discord's name of an argument: its English one."""
    return argument.names.get(ENGLISH, argument.name)


def _group(english: str, french: str) -> Json:
    return {
        "name": english,
        "name_localizations": {FRENCH: french},
        "description": english,
        "description_localizations": {FRENCH: french},
        "options": [],
        "contexts": [0, 1],
        "integration_types": [0],
    }


def _command(command: CommandSpec) -> Json:
    options = sorted(command.arguments, key=lambda argument: not argument.required)
    return {
        **_named(_english(command), command.names.get(FRENCH)),
        **_described(command.summary),
        "options": [_option(argument) for argument in options],
    }


def _option(argument: ArgumentSpec) -> Json:
    named = _named(option_name(argument), argument.names.get(FRENCH))
    if argument.form == "number":
        kind: Json = {"type": INTEGER, "min_value": 1, "max_value": LARGEST_NUMBER}
    else:
        kind = {"type": STRING, "max_length": LONGEST_VALUE, "autocomplete": argument.form != "word"}
    return {**named, **_described(argument.question), **kind}


def _named(english: str, french: str | None) -> Json:
    return {"name": english, "name_localizations": {FRENCH: french or english}}


def _described(text: Text) -> Json:
    return {
        "description": shortened(translated(text, ENGLISH), LONGEST_DESCRIPTION),
        "description_localizations": {FRENCH: shortened(translated(text, FRENCH), LONGEST_DESCRIPTION)},
    }


def _english(command: CommandSpec) -> str:
    return command.names.get(ENGLISH) or next(iter(command.names.values()))
