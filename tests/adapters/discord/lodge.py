"""The adapter alone on the fake, for stories about the network itself: what it reports is kept, nobody answers."""

import asyncio
from typing import Any

from bot.adapters.discord.network import DiscordNetwork
from bot.adapters.discord.settings import DiscordSettings
from bot.app import OURS
from bot.engine.registry import Registry
from tests.adapters.house import MemoryNotebook, Running
from tests.fakes.discord import DiscordFake

SPECS = Registry(OURS).specs()
PATIENCE = 10.0


class Alone(Running):
    """One run of the adapter; `again` is the next one, with the same notebook."""

    network: DiscordNetwork

    def __init__(
        self, fake: DiscordFake, notebook: MemoryNotebook | None = None, *, token: str = "", **settings: Any
    ) -> None:
        self.fake = fake
        self.notebook = notebook or MemoryNotebook()
        self._settings = settings
        told = {"api_url": fake.api_url, "gateway_url": fake.gateway_url} | settings
        super().__init__(DiscordNetwork(DiscordSettings(token or fake.token, **told), self.notebook))

    def again(self, **settings: Any) -> "Alone":
        return Alone(self.fake, self.notebook, **self._settings | settings)

    async def starts(self) -> None:
        """Begin, and wait until it hears and its commands stand."""
        self.task = asyncio.create_task(self.network.run(self.receiver, SPECS))
        async with asyncio.timeout(PATIENCE):
            while not (self.network.listens and self.notebook.pages):
                assert not self.task.done(), self.task.exception()
                await asyncio.sleep(0.02)
