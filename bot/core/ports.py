"""What some networks can do besides talking; whoever wants it looks whether a network is one of these."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, runtime_checkable

from bot.core.address import Address
from bot.core.happening import Happening


@dataclass(frozen=True, slots=True)
class Ballots:
    """What somebody chose in a poll that is over: the numbers of the options."""

    account: Address
    name: str
    chosen: tuple[int, ...]


@runtime_checkable
class Counting(Protocol):
    """A network that knows in the end who chose what in its polls, also what it could not tell us meanwhile."""

    async def close_vote(self, channel: Address, message: str) -> Sequence[Ballots]:
        """End the poll of that message, if it is not over, and count it out. Raises SendFailed."""
        ...


@runtime_checkable
class Programming(Protocol):
    """A network with calendars of its own, in which the programme can be shown."""

    async def show_happening(self, channels: Sequence[Address], key: str, happening: Happening) -> None:
        """In the calendar of wherever these channels are, once under that key: made, or changed. Raises SendFailed."""
        ...

    async def drop_happening(self, channels: Sequence[Address], key: str) -> None:
        """Take it out again, if it stands there. Raises SendFailed."""
        ...


class Unmarked(Enum):
    """Why a mark could not be given: there is none, the bot lacks the right, or the mark stands above it."""

    GONE = "gone"
    RIGHT = "right"
    ABOVE = "above"


@runtime_checkable
class Marking(Protocol):
    """A network on which people can wear a mark, such as a role."""

    async def mark(self, place: Address, accounts: Sequence[Address]) -> Unmarked | None:
        """These wear it and nobody else; said again, it changes nothing. Raises SendFailed."""
        ...


@runtime_checkable
class Topical(Protocol):
    """A network whose channels have a line that says what they are about."""

    async def topic(self, channel: Address) -> str:
        """Empty where there is none. Raises SendFailed."""
        ...

    async def set_topic(self, channel: Address, words: str) -> bool:
        """Whether we may. Raises SendFailed."""
        ...


@runtime_checkable
class Ruling(Protocol):
    """A network on which some people manage a channel."""

    async def manages(self, channel: Address, account: Address) -> bool:
        """Whether they may manage this channel there. Raises SendFailed."""
        ...


@runtime_checkable
class Loud(Protocol):
    """A network on which it takes a right to call everybody who reads a channel."""

    async def may_call_everybody(self, channel: Address) -> bool:
        """Whether we have it there. Raises SendFailed."""
        ...


@runtime_checkable
class Forgetting(Protocol):
    """A network that keeps something of its own of each account."""

    async def forget(self, account: Address) -> None:
        """They are a stranger from now on. Raises SendFailed."""
        ...
