"""A channel goes on elsewhere, and the bot is not let in: the coordinators are asked to open."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from typing_extensions import override

from bot.core.address import Address
from bot.core.errors import SendFailed
from bot.core.incoming import ChannelFacts, Moved
from bot.testing import Actor, Stage, StageNetwork
from tests.stories.house import GENERAL, read_by

NEW = Address("terminal", "#general-2")


class Closed(StageNetwork):
    """A network where nobody comes in uninvited."""

    @override
    async def join(self, channel: Address) -> ChannelFacts:
        raise SendFailed("not invited")


@pytest.fixture
async def moved(stage: Stage, paul: Actor) -> AsyncIterator[Stage]:
    """The members' channel goes on in another one, which is closed."""
    stage.networks["terminal"] = Closed("terminal", stage.clock)
    await stage.restart()
    channel = Address("terminal", GENERAL)
    await stage.reports(Moved(stage.origin(paul, channel, stage.fresh_key()), NEW))
    yield stage


async def test_who_could_open_is_asked_to_after_a_while_and_once(moved: Stage, paul: Actor) -> None:
    assert read_by(paul) == []
    await moved.wait(timedelta(hours=1))
    (asked,) = read_by(paul)
    assert asked.startswith("#general")
    await moved.wait(timedelta(days=2))
    assert len(read_by(paul)) == 1
