"""Each command answers once and only once to an empty call, whoever makes it, in both languages."""

import pytest

from bot.app import installed
from bot.engine.registry import Registry
from bot.store.people import Role
from bot.testing import Stage
from tests.stories.house import all_heard, know

NAMED = [
    (command.id, language, name)
    for command in Registry(installed()).commands()
    for language, name in command.names.items()
]


@pytest.mark.parametrize(
    "role", [None, Role.MEMBER, Role.COORDINATOR], ids=["visitor", "member", "coordinator"]
)
@pytest.mark.parametrize(
    ("command", "language", "name"), NAMED, ids=[f"{name}" for _id, _lang, name in NAMED]
)
async def test_an_empty_call_is_answered_once(
    stage: Stage, command: str, language: str, name: str, role: Role | None
) -> None:
    kim = stage.actor("kim")
    await know(stage, kim, *([role] if role else []), language=language)
    await kim.says(f"!{name}")
    said = [one for one in all_heard(stage) if one.file is None]  # a file goes with its words
    assert len(said) == 1, command
    assert said[0].channel == kim.direct
    assert kim.reads.strip()
    assert "wrong on my side" not in kim.reads
    assert "{" not in kim.reads
