"""Where the bot may not speak, what it asks can be answered where it says it instead: in private."""

from datetime import timedelta

import pytest
from typing_extensions import override

from bot.core.errors import SendFailed
from bot.core.network import Destination, Natives
from bot.core.presentation import Presentation
from bot.testing import Actor, Stage, StageNetwork
from bot.testing.network import DIRECT
from tests.stories.house import GENERAL


class Muted(StageNetwork):
    """A network in whose channels only others may speak."""

    @override
    async def send(self, to: Destination, presentation: Presentation, key: str) -> Natives:
        if not to.channel.native.startswith(DIRECT):
            raise SendFailed("it may not speak there", lacking="0 < 50")
        return await super().send(to, presentation, key)


@pytest.fixture
async def muted(stage: Stage, ana: Actor) -> Stage:
    """A house in whose channels the bot may not speak."""
    stage.networks[ana.network] = Muted(ana.network, stage.clock)
    await stage.restart()
    return stage


async def says(muted: Stage, actor: Actor, text: str) -> None:
    """In the channel; what it brings in private comes a moment later."""
    await actor.says(text, GENERAL)
    await muted.wait(timedelta(seconds=1))


async def test_a_question_that_could_not_be_asked_in_a_channel_is_answered_in_private(
    muted: Stage, ana: Actor
) -> None:
    await says(muted, ana, "!book workshop tomorrow 14h-15h")
    asked = ana.reads
    assert "0 < 50" in asked
    assert ana.offered == ["Atelier bois", "Atelier métal"]
    assert asked.count("Atelier bois") == 1
    await ana.says("2")
    assert "Atelier métal" in ana.reads
    assert "Number R-" in ana.reads


async def test_what_is_missing_is_asked_for_in_private_too(muted: Stage, ana: Actor) -> None:
    await says(muted, ana, "!book main hall")
    assert "0 < 50" in ana.reads
    await ana.says("tomorrow 14h-15h")
    assert "Number R-" in ana.reads
