"""Each command answers once and only once to an empty call, whoever makes it, in both languages."""

import pytest

from bot.app import installed
from bot.store.community.people import Role
from bot.testing import Stage
from tests.stories.house import all_heard, know

SKILLS = {
    skill.name: [command for command in skill.commands if not command.manner.job] for skill in installed()
}
LANGUAGES = ("en", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "role", [None, Role.MEMBER, Role.COORDINATOR], ids=["visitor", "member", "coordinator"]
)
@pytest.mark.parametrize("skill", [name for name, commands in SKILLS.items() if commands])
async def test_an_empty_call_is_answered_once(
    stage: Stage, skill: str, language: str, role: Role | None
) -> None:
    for name in (one.names[language] for one in SKILLS[skill] if one.names):
        kim = stage.actor(f"kim-{name}")
        await know(stage, kim, *([role] if role else []), language=language)
        before = len(all_heard(stage))
        await kim.says(f"!{name}")
        said = [one for one in all_heard(stage)[before:] if one.file is None]  # a file goes with its words
        assert [one.channel for one in said] == [kim.direct], name
        assert kim.reads.strip(), name
        assert "wrong on my side" not in kim.reads, name
        assert "{" not in kim.reads, name
