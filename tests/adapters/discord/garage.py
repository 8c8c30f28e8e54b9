"""A house on the fake Discord, with the whole lodge behind it: the real engine, a real SQLite file, the real library."""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from bot.adapters.discord.network import DiscordNetwork
from bot.adapters.discord.settings import DiscordSettings
from bot.app import Lodge
from bot.core.address import Address
from bot.core.clock import Clock, SystemClock
from bot.demo import sample
from bot.kit.skill import Skill
from bot.store.database import Database
from bot.store.house.channels import Channels, Purpose
from bot.store.house_file import apply, read_text
from bot.store.notebook import Notebook
from tests.databases import with_tables
from tests.fakes.discord import Channel, DiscordFake, DiscordPerson, Guild

PATIENCE = 10.0
SAMPLE = read_text(sample(), "the sample house")
COMMANDS = "PUT /applications/{application}/commands"


@dataclass
class Garage:
    """A guild with a members' channel, Ana in it, and the bot; `restart` is a new process on the same file."""

    fake: DiscordFake
    file: Path
    guild: Guild
    general: Channel
    ana: DiscordPerson
    settings: dict[str, Any] = field(default_factory=dict)
    skills: Sequence[Skill] = ()
    clock: Clock = field(default_factory=SystemClock)
    house: int = 0
    lodge: Lodge | None = None
    network: DiscordNetwork | None = None
    database: Database | None = None
    _running: asyncio.Task[None] | None = None

    @classmethod
    async def opens(
        cls,
        fake: DiscordFake,
        folder: Path,
        *,
        skills: Sequence[Skill] = (),
        clock: Clock | None = None,
        **settings: Any,
    ) -> Self:
        guild = fake.guild("La Manivelle")
        general = fake.channel(guild, "general")
        ana = fake.person("Ana", guild)
        garage = cls(
            fake, folder / "laloge.sqlite3", guild, general, ana, settings, skills, clock or SystemClock()
        )
        await garage._furnish()
        await garage.start()
        return garage

    def address(self, channel: Channel) -> Address:
        return Address("discord", f"{self.guild.id}/{channel.id}")

    async def member(self, person: DiscordPerson) -> None:
        """As the network reports it when they come in."""
        database = await Database.open(f"sqlite:///{self.file}")
        async with database.work() as work:
            where = self.address(self.general)
            await Channels(work, self.house).joined(where, Address("discord", str(person.id)))
        await database.close()

    async def counted(self, person: DiscordPerson, channel: Channel | None = None) -> list[Address]:
        """Wait until it knows that they are in the members' channel (or that one); who is."""
        assert self.database
        where = channel or self.general
        assert where.guild
        place = Address("discord", f"{where.guild.id}/{where.id}")
        async with asyncio.timeout(PATIENCE):
            while True:
                async with self.database.reading() as work:
                    inside = await Channels(work, self.house).inside(place)
                if Address("discord", str(person.id)) in inside:
                    return inside
                await asyncio.sleep(0.02)

    async def _furnish(self) -> None:
        with_tables(self.file)
        database = await Database.open(f"sqlite:///{self.file}")
        async with database.work() as work:
            self.house = await apply(work, SAMPLE, None, over=True)
            channels = Channels(work, self.house)
            await channels.put(self.address(self.general), "general", Purpose.MEMBERS, members=True)
        await database.close()
        await self.member(self.ana)

    async def start(self) -> None:
        self.database = await Database.open(f"sqlite:///{self.file}")
        told = {"api_url": self.fake.api_url, "gateway_url": self.fake.gateway_url} | self.settings
        settings = DiscordSettings(self.fake.token, **told)
        self.network = DiscordNetwork(settings, Notebook(self.database, "discord"))
        self.lodge = await Lodge.build(self.database, [self.network], self.clock, skills=self.skills)
        self._running = asyncio.create_task(self.lodge.run())
        async with asyncio.timeout(PATIENCE):
            while not self.network.listens or not self.fake.calls(COMMANDS):
                assert not self._running.done(), self._running.exception()
                await asyncio.sleep(0.02)

    async def stop(self) -> None:
        if self._running and self.database:
            self._running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._running
            await self.database.close()
        self._running = None

    async def restart(self) -> None:
        await self.stop()
        await self.start()
