"""A person of a story: says, presses, reads."""

import re
from typing import TYPE_CHECKING

from bot.core.address import Address
from bot.core.attachment import Shown
from bot.core.incoming import (
    Deleted,
    Edited,
    Incoming,
    Invited,
    Joined,
    Left,
    Origin,
    Pressed,
    Reacted,
    Said,
    Voted,
)
from bot.testing.network import DIRECT, Heard

if TYPE_CHECKING:
    from bot.testing.stage import Stage

NAMES = ("@la loge", "@loge", "la loge", "loge")


class Actor:
    """Somebody with an account on one network of the stage."""

    def __init__(
        self, stage: "Stage", name: str, network: str = "terminal", shown: str | None = None
    ) -> None:
        self.stage = stage
        self.name = name
        self.shown = shown or name.capitalize()
        self.network = network
        self.identity = Address(network, name)
        self.direct = Address(network, DIRECT + name)

    async def says(
        self,
        text: str,
        to: str | None = None,
        *,
        message: str | None = None,
        late: float = 0,
        thread: str | None = None,
        reply_to: str | None = None,
    ) -> None:
        """In the direct chat, or in a channel, where `@loge` or `!` makes it ours; `late` seconds ago."""
        channel = Address(self.network, to) if to else self.direct
        words, called = _called(text)
        key = message or self.stage.fresh_key()
        addressed = to is None or called or text.startswith("!")
        origin = self._origin(channel, key, late)
        await self._reports(Said(origin, words, addressed, key, thread, reply_to))

    async def shows(self, name: str, content: bytes, text: str = "", to: str | None = None) -> None:
        """A file, with words about it or without."""
        channel = Address(self.network, to) if to else self.direct
        words, called = _called(text)
        key = self.stage.fresh_key()
        self.stage.networks[self.network].files[key] = content
        file = Shown(self.network, name, "application/octet-stream", len(content), key)
        addressed = to is None or called
        await self._reports(Said(self._origin(channel, key), words, addressed, message=key, files=(file,)))

    async def votes(self, *labels: str, to: str, message: str | None = None, late: float = 0) -> str:
        """In the last native poll that was asked in a channel; the id of the vote."""
        channel = Address(self.network, to)
        poll = [one for one in self.stage.networks[self.network].heard if one.presentation.poll][-1]
        tokens = {option.label: option.token for option in poll.presentation.options}
        key = message or self.stage.fresh_key()
        chosen = tuple(tokens.get(label, label) for label in labels)
        await self._reports(Voted(self._origin(channel, key, late), poll.message, chosen, key))
        return key

    async def presses(self, label: str) -> None:
        """Take the option whose label contains this, on the last message that offers it to them."""
        token = next((token for token in self._tokens(label)), None)
        if token is None:
            raise LookupError(f"nobody offered {label!r} to {self.name}")
        channel, pressed = token
        await self._reports(Pressed(self._origin(channel, self.stage.fresh_key()), pressed))

    async def reacts(self, emoji: str, to: str | None = None) -> None:
        """To the last message that they read in private, or in a channel."""
        channel = Address(self.network, to) if to else self.direct
        message = self.stage.networks[self.network].last_in(channel)[-1].message
        await self._reports(Reacted(self._origin(channel, self.stage.fresh_key()), message, emoji))

    async def corrects(self, message: str, text: str, to: str | None = None) -> None:
        """Edit what they said under this id."""
        channel = Address(self.network, to) if to else self.direct
        words, called = _called(text)
        await self._reports(
            Edited(self._origin(channel, self.stage.fresh_key()), message, words, called or to is None)
        )

    async def takes_back(self, message: str, to: str | None = None) -> None:
        channel = Address(self.network, to) if to else self.direct
        await self._reports(Deleted(self._origin(channel, self.stage.fresh_key()), message))

    async def joins(self, channel: str, *, late: float = 0, greeted: bool = False) -> None:
        """Come into a channel, `late` seconds ago; `greeted` by the network itself."""
        origin = self._origin(Address(self.network, channel), self.stage.fresh_key(), late)
        await self._reports(Joined(origin, greeted=greeted))

    async def leaves(self, channel: str) -> None:
        await self._reports(Left(self._origin(Address(self.network, channel), self.stage.fresh_key())))

    async def invites(self, channel: str) -> None:
        """Ask the bot into a channel."""
        address = Address(self.network, channel)
        self.stage.networks[self.network].members[address] = [(self.identity, self.shown)]
        await self._reports(Invited(self._origin(address, self.stage.fresh_key()), channel))

    @property
    def reads(self) -> str:
        """The last thing said to them in private, as it stands now."""
        return self.sees(None)

    def sees(self, channel: str | None) -> str:
        """The last thing said in a channel."""
        standing = self.standing(channel)
        return standing[-1].text.replace("\u00a0", " ").replace("\u202f", " ") if standing else ""

    def standing(self, channel: str | None = None) -> list[Heard]:
        """All that stands in a channel, or in the direct chat."""
        address = Address(self.network, channel) if channel else self.direct
        return self.stage.networks[self.network].last_in(address)

    @property
    def offered(self) -> list[str]:
        """The labels on the last message in private."""
        standing = self.standing()
        return [option.label for option in standing[-1].presentation.options] if standing else []

    @property
    def rung(self) -> list[str]:
        """Everything that rang for them in private."""
        return [heard.text for heard in self.standing() if heard.presentation.rings]

    def _tokens(self, label: str) -> list[tuple[Address, str]]:
        network = self.stage.networks[self.network]
        places = [self.direct, *sorted({heard.channel for heard in network.heard} - {self.direct})]
        wanted = label.casefold()
        return [
            (place, option.token)
            for place in places
            if place == self.direct or not place.native.startswith(DIRECT)
            for heard in reversed(network.last_in(place))
            for option in heard.presentation.options
            if wanted in option.label.casefold()
        ]

    def _origin(self, channel: Address, key: str, late: float = 0) -> Origin:
        return self.stage.origin(self, channel, key, late)

    async def _reports(self, incoming: Incoming) -> None:
        await self.stage.reports(incoming)


def _called(text: str) -> tuple[str, bool]:
    """The words without the bot's name at the start or within, and whether it was there."""
    for name in NAMES:
        start, found, rest = text.partition(name)
        if found and (name.startswith("@") or not start.strip()) and not re.match(r"[\w-]", rest):
            return f"{start}{rest.lstrip(' ,:')}".strip(), True
    return text, False
