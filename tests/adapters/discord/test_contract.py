"""Discord keeps what every adapter promises."""

import pytest

from bot.core.address import Address
from tests.adapters.contract import AdapterContract
from tests.adapters.discord.lodge import Alone
from tests.fakes.discord import Channel, DiscordFake, DiscordPerson, Guild


class DiscordPlace:
    """Ana's direct chat with the bot."""

    def __init__(self, running: Alone, guild: Guild, ana: DiscordPerson) -> None:
        self.running = running
        self._fake = running.fake
        self._guild = guild
        self._ana = ana
        self._chat: Channel = ana.direct()
        self.channel = Address("discord", f"@me/{self._chat.id}")

    async def says(self, text: str) -> str:
        return str(self._ana.writes(text).id)

    async def reads(self, text: str) -> str:
        return (await self._ana.hears(text)).text

    async def read_so_far(self) -> list[str]:
        return [message.text for message in self._ana.messages(self._chat, by=self._fake.bot)]

    async def something_unheard_of(self) -> None:
        self._fake.gateway.says("SOMETHING_UNHEARD_OF", {"body": {"of": []}})
        self._ana.reacts(self._ana.writes("!look"), "👀")

    async def another_channel_with_a_past(self, text: str) -> Address:
        past = self._fake.channel(self._guild, "past")
        self._fake.removes_bot(self._guild)
        self._ana.says(past, text)
        self._fake.invites_bot(self._guild)
        return Address("discord", f"{self._guild.id}/{past.id}")


class TestDiscord(AdapterContract):
    @pytest.fixture
    async def place(self, discord_fake: DiscordFake, alone: Alone) -> DiscordPlace:
        guild = discord_fake.guild("Le Garage")
        ana = discord_fake.person("Ana", guild)
        place = DiscordPlace(alone, guild, ana)
        await alone.starts()
        return place
