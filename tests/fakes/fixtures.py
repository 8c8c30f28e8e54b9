"""Pytest's handle on the fake Discord."""

from collections.abc import AsyncIterator

import pytest

from tests.fakes.discord import DiscordFake


@pytest.fixture
async def discord_fake() -> AsyncIterator[DiscordFake]:
    """A Discord of this test alone; it fails the test that asked for a route it does not have."""
    async with DiscordFake() as fake:
        yield fake
    fake.check()
