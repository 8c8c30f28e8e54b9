"""The bot in Matrix's stories: its account on a real Synapse, its notebook, its run."""

import asyncio
from collections.abc import Callable
from typing import Any, Self

from bot.adapters.matrix.network import MatrixNetwork
from bot.adapters.matrix.settings import MatrixSettings
from bot.core.address import Address
from bot.core.clock import SystemClock
from bot.core.incoming import Invited
from tests.adapters.house import MemoryNotebook, Running
from tests.servers.person import MatrixPerson
from tests.servers.synapse import Account, Synapse


class Lodge(Running):
    """One run of the adapter; `again` is the next one, with the same notebook."""

    network: MatrixNetwork

    def __init__(
        self, base_url: str, account: Account, notebook: MemoryNotebook | None = None, **settings: Any
    ) -> None:
        self.account = account
        self.notebook = notebook or MemoryNotebook()
        self.base_url = base_url
        self.settings = {"password": account.password} | settings
        network = MatrixNetwork(
            MatrixSettings(base_url, account.user_id, **self.settings), self.notebook, SystemClock()
        )
        super().__init__(network)

    @classmethod
    def new(cls, synapse: Synapse, **settings: Any) -> Self:
        return cls(synapse.base_url, synapse.register("loge"), **settings)

    def again(self) -> "Lodge":
        return Lodge(self.base_url, self.account, self.notebook, **self.settings)

    @property
    def user_id(self) -> str:
        return self.account.user_id

    async def started(self) -> None:
        """Wait until it listens."""
        while self.network.connection.since is None or "position" not in self.notebook.pages:  # noqa: ASYNC110
            await asyncio.sleep(0.05)

    async def sees(self, holds: Callable[[], bool], within: float = 20) -> None:
        """Wait until it is so."""
        async with asyncio.timeout(within):
            while not holds():  # noqa: ASYNC110 - what happens inside rings no bell
                await asyncio.sleep(0.05)

    async def is_let_in(self, room: str, by: MatrixPerson) -> Address:
        """Be invited, accept, and be seen coming in."""
        await by.invites(self.user_id, room)
        await by.sees("join", self.user_id, room)
        return Address("matrix", room)


async def group(lodge: Lodge, *members: MatrixPerson, name: str = "") -> str:
    """A room of all of them, the first one its host, with the bot in it."""
    host, *guests = members
    room = await host.creates_room(name)
    for guest in guests:
        await host.invites(guest.user_id, room)
        await guest.joins(room)
    await lodge.is_let_in(room, host)
    await lodge.receiver.hears(Invited)
    return room
