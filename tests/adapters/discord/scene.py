"""The stage of stories about what is said: Ana in a channel, and the adapter running."""

from bot.core.address import Address
from bot.core.incoming import Said
from bot.core.network import Destination
from tests.adapters.discord.lodge import Alone
from tests.fakes.discord import Channel, DiscordFake, DiscordPerson, Guild

CALLBACK = "POST /interactions/{interaction}/{token}/callback"
POST = "POST /channels/{channel}/messages"


class Scene:
    """Ana in a channel, and the adapter running."""

    def __init__(self, fake: DiscordFake, alone: Alone) -> None:
        self.fake, self.alone = fake, alone
        self.guild: Guild = fake.guild("Le Garage")
        self.general: Channel = fake.channel(self.guild, "general")
        self.ana: DiscordPerson = fake.person("Ana", self.guild)
        self.channel = Address("discord", f"{self.guild.id}/{self.general.id}")

    @property
    def to(self) -> Destination:
        return Destination(self.channel)

    async def asked(self, command: str = "dispo", **options: str) -> Destination:
        """Ana types a command; where its answer goes."""
        self.ana.slash(self.general, command, **options)
        said = await self.alone.receiver.hears(Said)
        return Destination(said.origin.channel, said.thread, said.origin.handle)

    def seen(self) -> list[str]:
        return [message.text for message in self.ana.messages(self.general, by=self.fake.bot)]
