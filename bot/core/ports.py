"""What some networks can do besides talking; whoever wants it looks whether a network is one of these."""

from typing import Protocol, runtime_checkable

from bot.core.address import Address


@runtime_checkable
class Ruling(Protocol):
    """A network on which some people manage a channel."""

    async def manages(self, channel: Address, account: Address) -> bool:
        """Whether they may manage this channel there. Raises SendFailed."""
        ...
