"""The house on the fake Discord for each of these stories; stopped after it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.discord.day import Day, noon
from tests.adapters.discord.garage import Garage
from tests.adapters.discord.lodge import Alone
from tests.adapters.discord.scene import Scene
from tests.fakes.discord import DiscordFake


@pytest.fixture
async def garage(discord_fake: DiscordFake, tmp_path: Path) -> AsyncIterator[Garage]:
    made = await Garage.opens(discord_fake, tmp_path)
    yield made
    await made.stop()


@pytest.fixture
async def alone(discord_fake: DiscordFake) -> AsyncIterator[Alone]:
    """The adapter, not started yet: a story first furnishes the place."""
    made = Alone(discord_fake)
    yield made
    await made.stop()


@pytest.fixture
async def scene(discord_fake: DiscordFake, alone: Alone) -> Scene:
    scene = Scene(discord_fake, alone)
    await alone.starts()
    return scene


@pytest.fixture
async def day(discord_fake: DiscordFake, tmp_path: Path) -> AsyncIterator[Day]:
    made = await Day.begins(discord_fake, tmp_path, noon())
    yield made
    await made.garage.stop()
