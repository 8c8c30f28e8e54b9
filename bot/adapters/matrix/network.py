"""The house on Matrix: what it asks of a network, done on one homeserver with one account."""

import asyncio
from collections.abc import Sequence

from typing_extensions import override

from bot.adapters.matrix import media
from bot.adapters.matrix.addressing import Me
from bot.adapters.matrix.answer import Denied
from bot.adapters.matrix.attempts import Attempts
from bot.adapters.matrix.connection import Connection
from bot.adapters.matrix.crypto.cipher import Cipher
from bot.adapters.matrix.directs import Directs
from bot.adapters.matrix.doors import Doors
from bot.adapters.matrix.fields import words
from bot.adapters.matrix.history import History
from bot.adapters.matrix.means import CAPABILITIES
from bot.adapters.matrix.memory import Memory
from bot.adapters.matrix.position import LowWater
from bot.adapters.matrix.reactions import Reactions
from bot.adapters.matrix.rooms import Rooms
from bot.adapters.matrix.scene import NETWORK
from bot.adapters.matrix.session import Session
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.speaker import Speaker
from bot.adapters.matrix.sync import Sync
from bot.adapters.matrix.timelines import Timelines
from bot.adapters.matrix.typing_notice import TypingNotice
from bot.adapters.matrix.workers import Workers
from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.clock import Clock
from bot.core.errors import SendFailed
from bot.core.incoming import ChannelFacts, Incoming, Invited, Joined, Left
from bot.core.network import Destination, Natives, Network, Notebook, Receive
from bot.core.presentation import Presentation
from bot.core.spec import CommandSpec


class MatrixNetwork(Network):
    """One account, its rooms, and the loop that hears them."""

    name = NETWORK
    capabilities = CAPABILITIES

    def __init__(self, settings: MatrixSettings, notebook: Notebook, clock: Clock) -> None:
        self._settings = settings
        self._notebook = notebook
        self._clock = clock
        self._session = Session(settings, notebook, clock)
        self._wire = self._session.wire
        self._attempts = Attempts(self._session)
        self._rooms = Rooms()
        self._cipher = Cipher(self._session, notebook, settings.keys, self._rooms)
        self._directs = Directs(self._wire, self._cipher.seals_directs)
        self._doors = Doors(self._wire, self._attempts, self._directs)
        self._memory = Memory()
        reactions = Reactions(self._wire, self._attempts, wanted=settings.reactions)
        self._speaker = Speaker(self._wire, self._attempts, self._cipher, self._memory, reactions)

    @property
    def connection(self) -> Connection:
        """How the line is, for `check`."""
        return self._session.connection

    @override
    async def run(self, receive: Receive, commands: Sequence[CommandSpec]) -> None:
        """Commands are typed as words here, so there is nothing to declare."""
        try:
            await self._session.open()
            await self._cipher.open()
            await self._hear(await self._myself(), receive)
        finally:
            self._cipher.close()
            await self._session.close()

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
        try:
            return await self._attempts.several(lambda: media.download(self._wire, handle, largest))
        except media.NotThere as why:
            raise SendFailed(f"the file cannot be had: {why}") from None

    @override
    async def direct(self, person: Address) -> Address:
        room_id = await self._attempts.once(lambda: self._directs.find(person.native))
        return Address(NETWORK, room_id)

    @override
    async def join(self, channel: Address, via: str = "") -> ChannelFacts:
        return await self._doors.join(channel.native, via)

    @override
    async def leave(self, channel: Address, reason: str = "") -> None:
        await self._doors.leave(channel.native, reason)

    @override
    async def facts(self, channel: Address) -> ChannelFacts:
        return await self._attempts.once(lambda: self._doors.facts(channel.native))

    async def manages(self, channel: Address, account: Address) -> bool:
        """By their power level."""
        return await self._attempts.once(lambda: self._doors.manages(channel.native, account.native))

    async def may_call_everybody(self, channel: Address) -> bool:
        """By our own power level."""
        return await self._attempts.once(lambda: self._doors.may_call_everybody(channel.native))

    async def topic(self, channel: Address) -> str:
        """As it stands in the room."""
        return await self._attempts.several(lambda: self._doors.topic(channel.native))

    async def set_topic(self, channel: Address, words: str) -> bool:
        """Said again, it is the same."""
        return await self._attempts.several(lambda: self._doors.set_topic(channel.native, words))

    async def _myself(self) -> Me:
        me = self._wire.user_id
        try:
            profile = await self._session.insist(lambda: self._wire.get("profile", me, "displayname"))
        except Denied:
            profile = {}
        return Me(me, words(profile, "displayname"), self._settings.names)

    async def _hear(self, me: Me, receive: Receive) -> None:
        low_water = LowWater(self._notebook)
        notice = TypingNotice(self._wire)
        workers = Workers(notice.around(receive), self._memory.outdated)
        bots = frozenset(self._settings.bots)
        history = History(self._session)
        timelines = Timelines(history, self._rooms, self._memory, me, bots, self._clock, self._cipher)
        keeper = asyncio.create_task(low_water.keep())
        try:
            await Sync(self._session, timelines, low_water, workers, self._noticed).run()
        finally:
            keeper.cancel()
            await workers.close()
            await notice.close()
            await asyncio.gather(keeper, return_exceptions=True)
            await low_water.save()

    def _noticed(self, incoming: Incoming) -> None:
        """What we must know of a report before anybody acts on it."""
        if isinstance(incoming, Invited):
            self._doors.invited(incoming)
        if isinstance(incoming, Joined | Left):
            self._directs.forget(incoming.origin.channel.native)
