"""The house on Discord: what it asks of a network, done with one bot account."""

import asyncio
import logging
import time
from collections.abc import Sequence

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route
from typing_extensions import override

from bot.adapters.discord import discreet, doors, duty, polls
from bot.adapters.discord.asked import Catalogue
from bot.adapters.discord.calendar import Calendar, guilds_of
from bot.adapters.discord.declarations import fitting, payload
from bot.adapters.discord.directs import Directs
from bot.adapters.discord.ears import Ears
from bot.adapters.discord.exchanges import Exchanges
from bot.adapters.discord.hopeless import hopeless
from bot.adapters.discord.means import CAPABILITIES, NETWORK
from bot.adapters.discord.patience import Patience, called
from bot.adapters.discord.posts import Posts
from bot.adapters.discord.promises import Promises
from bot.adapters.discord.reception import Reception
from bot.adapters.discord.registration import declare
from bot.adapters.discord.settings import DiscordSettings
from bot.adapters.discord.speaker import Speaker
from bot.adapters.discord.whispers import Whispers
from bot.adapters.discord.wire import Wire
from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.errors import LoginRefused, SendFailed
from bot.core.happening import Happening
from bot.core.incoming import ChannelFacts
from bot.core.network import Destination, Natives, Network, Notebook, Receive, Suggest
from bot.core.ports import Ballots, Unmarked
from bot.core.presentation import Presentation
from bot.core.spec import CommandSpec

log = logging.getLogger(__name__)


class DiscordNetwork(Network):
    """One account on its guilds; whatever breaks the line, it comes back."""

    name = NETWORK
    capabilities = CAPABILITIES

    def __init__(self, settings: DiscordSettings, notebook: Notebook) -> None:
        self._settings = settings
        self._notebook = notebook
        self._wire = Wire()
        self._promises = Promises(notebook)
        self._exchanges = Exchanges(self._wire, self._promises)
        self._directs = Directs(self._wire)
        self._calendar = Calendar(self._wire, notebook)
        posts = Posts(self._wire)
        self._whispers = Whispers(self._wire, notebook, self._directs, posts)
        self._speaker = Speaker(self._exchanges, self._directs, self._whispers, posts)
        self._reception = Reception(self._exchanges, self._speaker, self._whispers)
        self._strangers = set[str]()
        self._client: Ears | None = None

    @property
    def listens(self) -> bool:
        """Whether it is there, and hears."""
        return self._client is not None and self._client.present.is_set() and not self._client.is_closed()

    @property
    def _there(self) -> Ears | None:
        """It knows its guilds once it hears; before that, none is no answer about them."""
        return self._client if self.listens else None

    def completes(self, suggest: Suggest) -> None:
        """Who knows what may be offered while a command is typed."""
        self._reception.suggest = suggest

    @override
    async def run(self, receive: Receive, commands: Sequence[CommandSpec]) -> None:
        fit = fitting(commands)
        for left_out in fit.left_out:
            log.error("Discord: a command is not declared, in words it does: %s", left_out)
        declared = payload(fit.commands)
        self._reception.catalogue = Catalogue(fit.commands)
        discreet.hush()
        patience = Patience()
        await self._whispers.open()
        await self._promises.open()
        while True:
            began = time.monotonic()
            Route.BASE = self._settings.api_url.rstrip("/")
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(self._settings.gateway_url)
            client = self._client = Ears(
                self._settings,
                receive,
                self._reception,
                self._directs,
                self._whispers,
                strangers=self._strangers,
            )
            try:
                await self._live(client, declared)
            except Exception as trouble:  # noqa: BLE001 - whatever broke it, the line is made anew
                if refused := hopeless(trouble, self._settings.intents):
                    raise LoginRefused(refused) from None
                log.warning("Discord: the line broke (%s)", called(trouble))
            finally:
                self._wire.disconnect()
                await client.end()
            await asyncio.sleep(patience.after(time.monotonic() - began))

    async def _live(self, client: Ears, declared: Sequence[dict[str, object]]) -> None:
        await client.login(self._settings.token)
        self._wire.connect(client)
        client.begin(self._declare(declared))
        client.begin(self._exchanges.take_up(client.begin))
        await client.connect()

    async def _declare(self, declared: Sequence[dict[str, object]]) -> None:
        """Until they stand, or are refused for good."""
        while True:
            try:
                return await declare(self._wire, self._notebook, declared, self._settings.guilds)
            except SendFailed as failure:
                await asyncio.sleep(failure.retry_after or 0.0)

    @override
    async def send(self, to: Destination, presentation: Presentation, key: str) -> Natives:
        return await self._speaker.send(to, presentation, key)

    @override
    async def edit(self, to: Destination, message: Natives, presentation: Presentation, key: str) -> Natives:
        return await self._speaker.edit(to, message, presentation, key)

    @override
    async def enclose(self, to: Destination, file: Enclosure, key: str) -> None:
        await self._speaker.enclose(to, file, key)

    @override
    async def fetch(self, handle: str, largest: int) -> bytes:
        return await doors.fetch(handle, largest)

    @override
    async def direct(self, person: Address) -> Address:
        return await doors.direct(self._directs, person)

    @override
    async def join(self, channel: Address, via: str = "") -> ChannelFacts:
        return await self.facts(channel)

    @override
    async def leave(self, channel: Address, reason: str = "") -> None:
        """A guild's channels are its own business: the bot is in those that it may see."""

    @override
    async def facts(self, channel: Address) -> ChannelFacts:
        return await doors.facts(self._there, channel)

    async def close_vote(self, channel: Address, message: str) -> Sequence[Ballots]:
        return await polls.close(self._wire, channel, message)

    async def show_happening(self, channels: Sequence[Address], key: str, happening: Happening) -> None:
        for guild in guilds_of(channels):
            await self._calendar.show(guild, key, happening)

    async def drop_happening(self, channels: Sequence[Address], key: str) -> None:
        for guild in guilds_of(channels):
            await self._calendar.drop(guild, key)

    async def mark(self, place: Address, accounts: Sequence[Address]) -> Unmarked | None:
        return await duty.wear(self._wire, self._there, place, accounts)

    async def forget(self, account: Address) -> None:
        """Until they come to us again, when it is told anew in which places they are."""
        self._strangers.add(account.native)
        await self._whispers.forget(account.native)
        await self._promises.forget(account.native)
        self._reception.forget(account.native)

    async def manages(self, channel: Address, account: Address) -> bool:
        """Whoever has Manage Channel there."""
        return await doors.manages(self._there, channel, account)

    async def may_call_everybody(self, channel: Address) -> bool:
        """By our own permissions there."""
        return doors.may_call_everybody(self._there, channel)
