"""The machinery knows no skill by name: what only sounds like a command stands in that command's declaration."""

import ast
from collections.abc import Iterator
from pathlib import Path

from bot import engine
from bot.app import OURS

ENGINE = Path(engine.__file__).parent
KNOWN = {
    "help.human": "whoever is not understood again and again is told of a human",
    "help.show": "whoever is not understood is told how to find out",
    "house.awaited": "a channel moved, and the house waits there until we are in",
    "house.claimed": "nobody has a house yet who says its code",
    "house.counted": "somebody came or went: the house counts who is there",
    "house.enter": "a door is chosen before there is a house whose skills could be asked",
    "house.joined": "somebody came: the house says what follows",
    "house.lost": "a channel is gone, and the house has to know",
    "house.moved": "a channel moved, and the house follows",
    "house.silenced": "we may not speak in a channel, and the house has to know",
    "house.speak": "a silenced channel hears nothing but the end of its silence",
    "house.switch": "another house is looked at, and nothing that is asked in this one is over",
    "me.tidy": "what is kept long enough goes, night by night",
}
"""The calls that come from what happens around the house, and from no words; each with its reason."""


def named() -> Iterator[tuple[str, str]]:
    """Each command or job that a module of the machinery names, and the skills that one is told by."""
    skills = [skill for skill in OURS if any("bot.skills" in c.handler.__module__ for c in skill.commands)]
    commands = {command.id for skill in skills for command in skill.commands}
    groups = {f"{skill.name}." for skill in skills}
    for path in sorted(ENGINE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            said = node.value if isinstance(node, ast.Constant) else None
            if isinstance(said, str) and (said in commands or said in groups):
                yield said, path.name


def test_the_machinery_names_no_command_but_what_happens_around_the_house() -> None:
    found = dict(named())

    assert "help.show" in found
    assert {name: where for name, where in found.items() if name not in KNOWN} == {}
