"""Write `docs/commands.md` from the declarations, which are the only place where a command is described."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import OURS
from bot.core.text import Text
from bot.engine.wording import Reader, plain
from bot.kit.access import CONTAINS, Access
from bot.kit.arguments import Argument
from bot.kit.command import Command
from bot.kit.skill import Skill
from bot.store.community.people import Role

PAGE = Path(__file__).resolve().parent.parent / "docs" / "commands.md"
HEAD = """# Commands

<!-- Written by scripts/commands from the declarations; a test compares. Change a declaration, then run it again. -->

What La Loge can be asked, in a sentence or by a name after `!`, in either language. A name, once released, is never
removed. Arguments in [brackets] may be left out; their French names stand beside them. *Exact*: acts on others or on data,
so it is never guessed from something like it. *Private*: answered in the direct chat.
"""
READERS = {
    language: Reader(language, ZoneInfo("UTC"), datetime(2026, 12, 3, tzinfo=UTC))
    for language in ("en", "fr")
}
WHO = {
    Role.VISITOR: "Anybody",
    Role.MEMBER: "Members",
    Role.CONCIERGE: "Concierges",
    Role.COORDINATOR: "Coordinators",
    Role.TREASURER: "Treasurers",
}


def page(skills: Sequence[Skill] = OURS) -> str:
    """The whole page."""
    return "\n".join([HEAD, *(line for skill in skills for line in _skill(skill))])


def asked_for(skill: Skill) -> list[Command[Any]]:
    """What people can ask for; the jobs of the house are its own business."""
    return [command for command in skill.commands if not command.manner.job]


def _skill(skill: Skill) -> Iterator[str]:
    if commands := asked_for(skill):
        yield f"## {_said(skill.title)}\n"
        for command in commands:
            yield from _command(command)


def _command(command: Command[Any]) -> Iterator[str]:
    names = command.names.values() or (command.id,)
    yield f"### {command.id}: {' · '.join(f'`!{name}`' for name in names)}\n"
    yield f"{_said(command.summary)}\n"
    yield f"- {'; '.join([_who(command.manner.access), *_manner(command)])}"
    if arguments := [_argument(one) for one in command.arguments if not one.arg.hidden]:
        yield f"- {', '.join(arguments)}"
    yield from (f"- « {example} »" for example in (command.examples or {}).values())
    yield ""


def _said(text: Text) -> str:
    return " · ".join(dict.fromkeys(plain(text, reader) for reader in READERS.values()))


def _who(access: Access) -> str:
    """The widest roles that open the door: whoever contains them may too."""
    widest = [role for role in Role if role in access.roles and not (CONTAINS[role] - {role}) & access.roles]
    managers = ["whoever manages the channel"] if access.manager else []
    return " and ".join([*(WHO[role] for role in widest), *managers])


def _manner(command: Command[Any]) -> Iterator[str]:
    if command.manner.exact:
        yield "exact"
    if command.manner.private:
        yield "private"


def _argument(argument: Argument) -> str:
    english = argument.arg.names.get("en", argument.name)
    french = argument.arg.names.get("fr", english)
    told = f"`{english}`" if french == english else f"`{english}` ({french})"
    return told if argument.required else f"[{told}]"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"written: {PAGE}")
