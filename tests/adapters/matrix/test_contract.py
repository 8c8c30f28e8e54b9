"""Matrix keeps what every adapter promises."""

import pytest

from bot.core.address import Address
from tests.adapters.contract import AdapterContract
from tests.adapters.matrix.lodge import Lodge
from tests.servers.fixtures import People
from tests.servers.person import MatrixPerson


class MatrixPlace:
    """A direct chat of Ana's with the bot."""

    def __init__(self, running: Lodge, ana: MatrixPerson, channel: Address) -> None:
        self.running = running
        self.channel = channel
        self._lodge = running
        self._ana = ana

    async def says(self, text: str) -> str:
        return await self._ana.says(self.channel.native, text)

    async def reads(self, text: str) -> str:
        return (await self._ana.hears(text, room=self.channel.native)).text

    async def read_so_far(self) -> list[str]:
        return [event.text for event in self._ana.messages(self.channel.native, by=self._lodge.user_id)]

    async def something_unheard_of(self) -> None:
        await self._ana.sends(self.channel.native, "org.example.unheard", {"body": {"of": []}})
        await self._ana.sends(self.channel.native, "m.room.message", {"msgtype": "org.example", "body": "x"})

    async def another_channel_with_a_past(self, text: str) -> Address:
        room = await self._ana.creates_room(public=True)
        await self._ana.says(room, text)
        return await self._lodge.is_let_in(room, self._ana)


class TestMatrix(AdapterContract):
    @pytest.fixture
    async def place(self, people: People, lodge: Lodge) -> MatrixPlace:
        ana = await people("Ana")
        return MatrixPlace(lodge, ana, await lodge.is_let_in(await ana.creates_room(), ana))
