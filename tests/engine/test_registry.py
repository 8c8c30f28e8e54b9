"""What a skill brings: a name is one thing's alone, and whoever brings a second one hears it at the start."""

import pytest

from bot.core.card import Reply
from bot.core.text import Text
from bot.engine.registry import Registry
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.skill import Skill


def bringing(command: str, name: str) -> Skill:
    """A skill with one command, called so."""
    skill = Skill(command, Text(command))

    @skill.command(command, Text("Do it."), access=VISITOR, names={"en": name})
    async def do(_ctx: Context) -> Reply:
        return Reply(Text("Done."))

    return skill


@pytest.mark.parametrize(
    ("second", "name", "told"),
    [
        ("lamp.light", "lamp", "two commands are called lamp.light"),
        ("lamp.other", "light", "lamp.light and lamp.other are both called light \\(en\\)"),
    ],
)
def test_two_things_of_one_name_are_refused_by_name(second: str, name: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Registry([bringing("lamp.light", "light"), bringing(second, name)])
