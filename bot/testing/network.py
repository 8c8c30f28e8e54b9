"""A network of the stage: it has the means of a real one, and remembers what was said."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from typing import Literal

from bot.adapters.discord import means as discord
from bot.adapters.discord.render import seen, shown
from bot.adapters.matrix import means as matrix
from bot.adapters.matrix.render import render
from bot.adapters.terminal import means as terminal
from bot.adapters.terminal.render import lines
from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.capabilities import Capabilities
from bot.core.clock import Clock
from bot.core.errors import SendFailed
from bot.core.incoming import ChannelFacts
from bot.core.network import Destination, Natives, Receive
from bot.core.presentation import Line, Plain, Presentation, Shape
from bot.core.spec import CommandSpec

DIRECT = "@"


@dataclass(frozen=True, slots=True)
class Means:
    """What a network can do, and how its own renderer puts a message into plain words."""

    capabilities: Capabilities
    words: Callable[[Presentation], str]


MEANS = {
    "terminal": Means(terminal.CAPABILITIES, lambda said: "\n".join(lines(said))),
    "discord": Means(discord.CAPABILITIES, lambda said: seen("\n".join(shown(said)))),
    "matrix": Means(matrix.CAPABILITIES, lambda said: render(said).body),
}
"""The networks that are built."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that was said: when, where (in which thread), by which message, and whether it changed an earlier one."""

    at: datetime
    channel: Address
    message: str
    presentation: Presentation
    text: str
    edited: bool
    call: str | None = None
    thread: str | None = None
    file: Enclosure | None = None

    @property
    def kind(self) -> Literal["message", "edit", "private"]:
        if self.edited:
            return "edit"
        return "private" if self.channel.native.startswith(DIRECT) else "message"


class StageNetwork:
    """Implements core.network.Network in memory; `told` hears everything as it is said."""

    def __init__(self, name: str, clock: Clock, told: Callable[[Heard], None] | None = None) -> None:
        self.name = name
        self.capabilities = MEANS[name].capabilities
        self._words = MEANS[name].words
        self.heard: list[Heard] = []
        self.calls: dict[str, str] = {}
        self.topics: dict[Address, str] = {}
        self.members: dict[Address, list[tuple[Address, str]]] = {}
        self.declined: list[
            tuple[Address, str]
        ] = []  # what the bot left or would not enter, and what it said
        self._clock = clock
        self._told = told
        self._ids = count(1)
        self.keepers: set[tuple[Address, Address]] = set()  # channels, and who manages them
        self.files: dict[str, bytes] = {}  # what people sent, by handle
        self._by_key: dict[str, str] = {}

    async def run(self, receive: Receive, commands: Sequence[CommandSpec]) -> None:
        """Nothing comes by itself: the actors speak."""
        await asyncio.Event().wait()

    async def send(self, to: Destination, presentation: Presentation, key: str) -> Natives:
        if key not in self._by_key:
            self._by_key[key] = f"m{next(self._ids)}"
            self._hear(to, self._by_key[key], presentation, key, edited=False)
        return (self._by_key[key],)

    async def edit(self, to: Destination, message: Natives, presentation: Presentation, key: str) -> Natives:
        if key not in self._by_key:
            self._by_key[key] = message[0]
            self._hear(to, message[0], presentation, key, edited=True)
        return message[:1] if presentation.lines else ()

    async def enclose(self, to: Destination, file: Enclosure, key: str) -> None:
        if key not in self._by_key:
            self._by_key[key] = f"m{next(self._ids)}"
            said = Presentation((Line(Shape.SENTENCE, (Plain(f"{file.name}: {file.alternative}"),)),))
            self._hear(to, self._by_key[key], said, key, edited=False, file=file)

    async def fetch(self, handle: str, largest: int) -> bytes:
        content = self.files.get(handle, b"")
        if not 0 < len(content) <= largest:
            raise SendFailed("there is no such file, or it is too large")
        return content

    def _hear(
        self,
        to: Destination,
        message: str,
        presentation: Presentation,
        key: str,
        *,
        edited: bool,
        file: Enclosure | None = None,
    ) -> None:
        text, call = self._words(presentation), self.calls.pop(key, None)
        now = self._clock.now()
        heard = Heard(now, to.channel, message, presentation, text, edited, call, to.thread, file)
        self.heard.append(heard)
        if self._told:
            self._told(heard)

    async def manages(self, channel: Address, account: Address) -> bool:
        return (channel, account) in self.keepers

    async def direct(self, person: Address) -> Address:
        return Address(person.network, DIRECT + person.native)

    async def topic(self, channel: Address) -> str:
        """Whatever a test or the bot put there."""
        return self.topics.get(channel, "")

    async def set_topic(self, channel: Address, words: str) -> bool:
        """Everybody may."""
        self.topics[channel] = words
        return True

    async def join(self, channel: Address, via: str = "") -> ChannelFacts:
        return await self.facts(channel)

    async def leave(self, channel: Address, reason: str = "") -> None:
        self.members.pop(channel, None)
        self.declined.append((channel, reason))

    async def facts(self, channel: Address) -> ChannelFacts:
        direct = channel.native.startswith(DIRECT)
        return ChannelFacts(channel, channel.native, direct, tuple(self.members.get(channel, ())))

    def last_in(self, channel: Address) -> list[Heard]:
        """What stands in a channel now: each message once, as it was last edited, oldest first; not what was taken back."""
        standing: dict[str, Heard] = {}
        for heard in self.heard:
            if heard.channel == channel:
                edited = heard.edited and heard.message in standing
                standing[heard.message] = replace(heard, edited=False) if edited else heard
        return [heard for heard in standing.values() if heard.presentation.lines]
