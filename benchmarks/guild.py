"""A guild on a Discord of the tests, with a bot under measurement: what it is asked, when it answers, what that costs."""

import asyncio
import contextlib
import time
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.house import furnish
from benchmarks.program import Program
from bot.core.address import Address
from bot.store.database import Database
from bot.store.house.channels import Channels, Purpose
from tests.fakes.discord import Channel, DiscordFake, Guild, Use
from tests.fakes.discord.user_of_commands import UserOfCommands

PEOPLE = 100
EACH = 240
PATIENCE = 20.0
"""Seconds until one is given up; longer than any that counts."""
WRITTEN_LATE = 5.5
"""Seconds until the last mark is written: it belongs to what was asked."""
CONFIG = """
[database]
url = "sqlite:///{folder}/laloge.sqlite3"

[discord]
token = "{token}"
api_url = "{api}"
gateway_url = "{gateway}"

[log]
level = "warning"
"""
Ask = Callable[["Hall", int], Use]


@dataclass
class Hall:
    """A guild with a channel and people in it, and a bot that runs as a process of its own."""

    fake: DiscordFake
    guild: Guild
    channel: Channel
    people: Sequence[UserOfCommands]
    program: Program | None = None
    numbers: "count[int]" = field(default_factory=count)

    @classmethod
    async def opens(cls, stack: AsyncExitStack, crowd: int = 0) -> "Hall":
        """`crowd`: so many members more, who say nothing."""
        fake = await stack.enter_async_context(DiscordFake())
        guild = fake.guild("La Manivelle")
        general = fake.channel(guild, "general")
        fake.crowd(guild, PEOPLE + crowd)
        users = [member.user for member in guild.members.values() if not member.user.bot][1 : PEOPLE + 1]
        hall = cls(fake, guild, general, [UserOfCommands(fake.world, user, "fr") for user in users])
        stack.callback(hall.closes)
        return hall

    def person(self, number: int) -> UserOfCommands:
        """By turns."""
        return self.people[number % len(self.people)]

    @property
    def running(self) -> Program:
        if self.program is None:
            raise RuntimeError("no bot was started")
        return self.program

    def closes(self) -> None:
        if self.program:
            self.program.stop()

    async def lit_by(self, module: str, command: str, log: Path, *more: str) -> None:
        """A bot that has nothing but the line."""
        told = [self.fake.api_url, self.fake.gateway_url, self.fake.token, *more]
        self.program = Program.start(["-m", f"benchmarks.{module}", *told], log)
        await self._begun(command)

    async def lit_by_loge(self, folder: Path) -> None:
        """In an empty folder: the program as people run it, in the sample house, with these people as its members."""
        database = await Database.open(f"sqlite:///{folder}/laloge.sqlite3")
        house = await furnish(database, [Address("discord", str(one.user.id)) for one in self.people])
        async with database.work() as work:
            general = Address("discord", f"{self.guild.id}/{self.channel.id}")
            await Channels(work, house).put(general, "general", Purpose.MEMBERS, members=True)
        await database.close()
        config = self._configured(folder)
        self.program = Program.start(["-m", "bot", "run", "--config", str(config)], folder / "loge.log")
        await self._begun("help")

    def _configured(self, folder: Path) -> Path:
        config = folder / "config.toml"
        told = {"token": self.fake.token, "api": self.fake.api_url, "gateway": self.fake.gateway_url}
        config.write_text(CONFIG.format(folder=folder, **told), encoding="utf-8")
        config.chmod(0o600)
        return config

    async def _begun(self, command: str) -> None:
        """It listens, its command stands, and whatever it does at its start is done."""
        end = time.monotonic() + PATIENCE
        while not (self.fake.gateway.identified and command in self._declared()):
            if time.monotonic() > end:
                raise RuntimeError(f"it did not begin: {self.running.said[-2000:]}")
            await asyncio.sleep(0.05)
        await asyncio.sleep(3)

    def _declared(self) -> list[Any]:
        return [one["name"] for one in self.fake.world.application.commands.get(0, [])]

    async def cpu(self, ask: Ask, *, in_flight: int = 1) -> float:
        """Seconds of the bot's CPU for a thousand commands used and answered."""
        program, cpu = self.running, self.running.cpu
        for _turn in range(0, EACH, in_flight):
            uses = [ask(self, next(self.numbers)) for _one in range(in_flight)]
            await asyncio.gather(*(self._answered(use) for use in uses))
        await asyncio.sleep(WRITTEN_LATE)
        return (program.cpu - cpu) / EACH * 1000

    async def _answered(self, use: Use) -> None:
        """Wait for words, not only for the promise of some."""
        try:
            await asyncio.wait_for(use.done.wait(), PATIENCE)
        except TimeoutError:
            raise RuntimeError(f"no answer: {self.running.said[-2000:]}") from None
        while use.original is None or use.original.is_thinking:  # noqa: ASYNC110 - the fake rings no bell for it
            await asyncio.sleep(0.005)

    async def burst(self, ask: Ask, many: int) -> list[float]:
        """So many within one second: after how long each was answered in any way that Discord takes; `PATIENCE` for never."""
        self.fake.clock.runs()
        found = await asyncio.gather(*(self._timed(ask, number / many) for number in range(many)))
        return list(found)

    async def _timed(self, ask: Ask, after: float) -> float:
        await asyncio.sleep(after)
        begin = time.perf_counter()
        use = ask(self, next(self.numbers))
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(use.done.wait(), PATIENCE)
        return time.perf_counter() - begin
