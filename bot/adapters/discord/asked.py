"""What a slash command or a form asked for: the command, and the words of its arguments. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.adapters.discord.declarations import option_name, paths
from bot.adapters.discord.forms import ANSWERED, FORM, filled
from bot.core.spec import CommandSpec

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A command and what was given with it, by argument; `focused` is the one that is being typed."""

    command: CommandSpec
    words: Mapping[str, str]
    focused: str = ""

    def text(self, language: str) -> str:
        """The same as it would be typed after `!`, for whoever reads words."""
        names = {one.name: one.names.get(language[:2], one.name) for one in self.command.arguments}
        name = self.command.names.get(language[:2]) or next(iter(self.command.names.values()))
        return " ".join((f"!{name}", *(f"{names[key]}: {value}" for key, value in self.words.items())))


class Catalogue:
    """The commands of this run, found again by what Discord reports."""

    def __init__(self, commands: Sequence[CommandSpec]) -> None:
        self._by_path = paths(commands)
        self._by_id = {name: command for command in commands for name in (command.id, *command.formerly)}

    def used(self, data: Data) -> AskedFor | None:
        """A slash command, also while it is being typed; None for one that is ours no more."""
        names, options = [str(data.get("name", ""))], data.get("options") or []
        while options and "options" in options[0] and options[0].get("type") in {1, 2}:
            names.append(str(options[0]["name"]))
            options = options[0]["options"] or []
        if options and options[0].get("type") in {1, 2}:  # a command of a group, without any option
            names.append(str(options[0]["name"]))
            options = []
        command = self._by_path.get(" ".join(names))
        if command is None:
            return None
        own = {option_name(one): one.name for one in command.arguments}
        given = [(own.get(str(one["name"])), one) for one in options]
        words = {name: str(one.get("value", "")).strip() for name, one in given if name}
        focused = next((name for name, one in given if name and one.get("focused")), "")
        return AskedFor(command, {name: said for name, said in words.items() if said}, focused)

    def named(self, command: str) -> CommandSpec | None:
        """By its id, or one that it had."""
        return self._by_id.get(command)

    def sent(self, data: Data) -> AskedFor | None:
        """A form that was filled in, perhaps made by an earlier run."""
        command = self._by_id.get(str(data.get("custom_id", "")).removeprefix(FORM))
        if command is None:
            return None
        known = {one.name for one in command.arguments}
        given = filled(data.get("components") or [])
        return AskedFor(command, {name: said for name, said in given.items() if name in known})


def answer_in(data: Data) -> str:
    """The words that were sent to a question of ours; empty for any other form."""
    form = str(data.get("custom_id", "")) == ANSWERED
    return filled(data.get("components") or []).get(ANSWERED, "") if form else ""
