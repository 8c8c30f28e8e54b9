"""What the house asks of a network: the few things that an adapter must do."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.capabilities import Capabilities
from bot.core.incoming import ChannelFacts, Incoming, Origin
from bot.core.presentation import Presentation
from bot.core.spec import CommandSpec

Receive = Callable[[Incoming], Awaitable[bool | None]]
"""Gives a report to the hub; returns when it is wholly done (committed or dropped), so that a position may move.

False where nothing comes of it: nobody will be answered.
"""


Suggest = Callable[[Origin, str, str, str], Awaitable[Sequence[str]]]
"""What may be offered to who types a command: its id, the argument, what is typed so far."""


Natives = tuple[str, ...]
"""The native ids of one message of ours: nearly always one; the first stands for all where it was too long for one."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a message goes: a channel, and within it a thread or the message that it answers (native ids)."""

    channel: Address
    thread: str | None = None
    reply_to: str | None = None


class Network(Protocol):
    """A place where people talk. Adapters implement it and know nothing but the vocabulary."""

    name: str
    capabilities: Capabilities

    async def run(self, receive: Receive, commands: Sequence[CommandSpec]) -> None:
        """Stay connected and report what happens until cancelled; raises LoginRefused when that is hopeless."""
        ...

    async def send(self, to: Destination, presentation: Presentation, key: str) -> Natives:
        """Say it; the same key twice says it once. Raises SendFailed."""
        ...

    async def edit(self, to: Destination, message: Natives, presentation: Presentation, key: str) -> Natives:
        """Change a message of ours in place; one that says nothing any more is taken back. Raises SendFailed."""
        ...

    async def enclose(self, to: Destination, file: Enclosure, key: str) -> None:
        """Send a file after the message that it goes with, likewise once. Raises SendFailed."""
        ...

    async def fetch(self, handle: str, largest: int) -> bytes:
        """The content of a file that somebody sent, if it is no larger. Raises SendFailed."""
        ...

    async def direct(self, person: Address) -> Address:
        """The direct chat with an account, found or made. Raises SendFailed when they cannot be reached."""
        ...

    async def join(self, channel: Address, via: str = "") -> ChannelFacts:
        """Accept an invitation (or do nothing when already there), or go there by a way that was told. Raises SendFailed."""
        ...

    async def leave(self, channel: Address, reason: str = "") -> None:
        """Decline an invitation or leave, with a word of why where the network can carry it."""
        ...

    async def facts(self, channel: Address) -> ChannelFacts:
        """Name and members of a channel that the bot is in. Raises SendFailed."""
        ...


@runtime_checkable
class Completing(Protocol):
    """A network that offers arguments while a command is typed."""

    def completes(self, suggest: Suggest) -> None:
        """Here is who knows what may be offered."""
        ...


class Notebook(Protocol):
    """Where an adapter keeps what it must find again after a restart: a token, a position, its direct chats."""

    async def read(self, key: str) -> str | None: ...

    async def write(self, key: str, value: str) -> None: ...
