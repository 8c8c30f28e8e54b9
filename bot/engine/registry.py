"""Every command, job, listener and errand of the skills that are installed, found by name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.core.call import Call
from bot.core.spec import CommandSpec
from bot.core.text import Text
from bot.kit.command import Command
from bot.kit.context import Belonging, Context
from bot.kit.fact import Fact
from bot.kit.programme.calendar import Entry
from bot.kit.skill import Perform, Skill
from bot.store.community.people import Person


class Registry:
    """Looks things up by their public names; refuses two things under one name when it is made."""

    def __init__(self, skills: Sequence[Skill]) -> None:
        self.skills = tuple(skills)
        self._commands: dict[str, Command[Any]] = {}
        self._named: dict[str, Command[Any]] = {}
        for command in (command for skill in skills for command in skill.commands):
            self._add(command)
        self._asked_for = tuple(c for skill in skills for c in skill.commands if not c.manner.job)
        self.errands: dict[str, Perform] = {
            kind: do for skill in skills for kind, do in skill.errands.items()
        }
        self._lit: dict[frozenset[str], tuple[tuple[Skill, ...], tuple[Command[Any], ...]]] = {}

    def _add(self, command: Command[Any]) -> None:
        for name in (command.id, *command.formerly):
            if name in self._commands:
                raise ValueError(f"two commands are called {name}")
            self._commands[name] = command
        for language, name in command.names.items():
            other = self._named.setdefault(name, command)
            if other is not command:
                raise ValueError(f"{other.id} and {command.id} are both called {name} ({language})")

    def get(self, name: str) -> Command[Any] | None:
        """A command or job by its id or a former one."""
        return self._commands.get(name)

    def typed(self, word: str) -> Command[Any] | None:
        """A command by what follows the `!`: a name in any language, or its id."""
        word = word.lower()
        command = self._named.get(word) or self._commands.get(word)
        return None if command is None or command.manner.job else command

    def group(self, word: str) -> str | None:
        """The skill that people call so when they type `!group verb`."""
        return next((skill.name for skill in self.skills if word in skill.groups), None)

    def commands(self) -> Sequence[Command[Any]]:
        """All that people can ask for, once each, in the order of the skills."""
        return self._asked_for

    def lit(self, on: frozenset[str]) -> tuple[tuple[Skill, ...], tuple[Command[Any], ...]]:
        """The skills that are switched on by these names (by none: all), and what people can ask of them; always the same."""
        if on not in self._lit:
            skills = tuple(skill for skill in self.skills if not on or skill.name in on)
            self._lit[on] = skills, tuple(c for skill in skills for c in skill.commands if not c.manner.job)
        return self._lit[on]

    def specs(self) -> Sequence[CommandSpec]:
        return [command.spec for command in self.commands()]

    def names(self) -> Mapping[str, Mapping[str, str]]:
        """Public names by command id and language."""
        return {command.id: command.names for command in self.commands()}

    def follow(self, fact: Fact) -> Sequence[Call]:
        """The Calls that listeners make of a Fact."""
        listeners = (pair for skill in self.skills for pair in skill.listeners)
        return [call for kind, listener in listeners if isinstance(fact, kind) for call in listener(fact)]


@dataclass(frozen=True)
class HouseSkills:
    """The registry as one house has it: only the skills that are switched on there."""

    registry: Registry
    on: frozenset[str]

    def skills(self) -> Sequence[Skill]:
        return self.registry.lit(self.on)[0]

    def commands(self) -> Sequence[Command[Any]]:
        return self.registry.lit(self.on)[1]

    def titles(self) -> Mapping[str, Text]:
        """What each skill is about, by its name."""
        return {skill.name: skill.title for skill in self.skills()}

    async def belongings(self, ctx: Context) -> Sequence[Belonging]:
        """Everything of the asker's that any skill keeps, soonest first."""
        found = [
            thing for skill in self.skills() for provide in skill.providers for thing in await provide(ctx)
        ]
        return sorted(found, key=lambda thing: thing.start)

    async def diary(self, ctx: Context) -> Sequence[Entry]:
        """Everything of the asker's that stands in a calendar, soonest first."""
        found = [entry for skill in self.skills() for keep in skill.diaries for entry in await keep(ctx)]
        return sorted(found, key=lambda entry: entry.span.start)

    async def on_duty(self, ctx: Context) -> Sequence[Person]:
        """Whoever a skill says is on duty, once each."""
        found = [one for skill in self.skills() for duty in skill.duties for one in await duty(ctx)]
        return list({one.id: one for one in found}.values())

    async def numbered(self, ctx: Context, words: str) -> Belonging | None:
        """What is called by its number in these words."""
        for skill in self.skills():
            for letter, find in skill.finders.items():
                said = re.search(rf"\b{letter}[-\s]?(\d{{1,9}})\b", words, re.IGNORECASE)
                if said and (found := await find(ctx, int(said[1]))):
                    return found
        return None
