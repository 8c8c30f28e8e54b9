"""The library's client as this house uses it: each event becomes a report, and each command an exchange."""

import logging
from collections import OrderedDict
from collections.abc import Coroutine, Iterable
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

import discord
from typing_extensions import override

from bot.adapters.discord import inbound, polls
from bot.adapters.discord.addressing import Me
from bot.adapters.discord.begun import Begun
from bot.adapters.discord.comings import Comings
from bot.adapters.discord.directs import Directs
from bot.adapters.discord.intents import intents_of, only_called, told
from bot.adapters.discord.reception import Reception
from bot.adapters.discord.settings import DiscordSettings
from bot.adapters.discord.sparing import deaf_to_bots, seldom, spare
from bot.adapters.discord.whispers import Whispers
from bot.core.incoming import Incoming, Origin
from bot.core.network import Receive

log = logging.getLogger(__name__)

REMEMBERED: Final = 2000


class Ears(Comings):
    """Hears everything; what it starts is ended with it."""

    def __init__(
        self,
        settings: DiscordSettings,
        receive: Receive,
        reception: Reception,
        directs: Directs,
        whispers: Whispers,
        *,
        strangers: set[str],
    ) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nobody speaks aloud here
        super().__init__(
            whispers,
            strangers,
            intents=intents_of(settings.intents),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            max_ratelimit_timeout=30.0,
            guild_ready_timeout=0.5,
        )
        self._settings = settings
        self._receive = receive
        self._reception = reception
        self._directs = directs
        self._begun = Begun()
        self._heard: OrderedDict[int, Origin] = OrderedDict()
        deaf_to_bots(self._connection.parsers)
        spare(self._connection.parsers)
        http: Any = self.http
        http._try_clear_expired_ratelimits = seldom(http._try_clear_expired_ratelimits)  # noqa: SLF001 - no public door

    @property
    def me(self) -> Me:
        """How it is called: its account, the role that Discord made for it in each guild, its names."""
        roles = (guild.self_role for guild in self.guilds)
        own = frozenset(str(role.id) for role in roles if role)
        account = str(self.application_id and self.user and self.user.id)
        names, alone = self._settings.names, self.whispers.threads
        unheard = only_called(self.intents)
        return Me(account, own, names, alone, partial(inbound.channel_name, self), only_called=unheard)

    async def on_ready(self) -> None:
        """What happened while it was away is told by nobody."""
        self.present.set()
        told(self.intents)
        for guild in self.guilds:
            self.uncounted(str(guild.id))

    async def on_message(self, message: discord.Message) -> None:
        if message.author.bot:
            return
        if said := inbound.said(message, self.me):
            if said.origin.direct:
                self._directs.learn(said.origin.author.native, str(message.channel.id))
            self.whispers.seen(said.origin.author.native, said.origin.channel)
            self._heard[message.id] = said.origin
            while len(self._heard) > REMEMBERED:
                self._heard.popitem(last=False)
            self.met(message.author)
            self.report([said])

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        if edited := inbound.edited(payload.message, self.me):
            self.report([edited])

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        self._gone([payload.message_id])

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """A moderator cleared the channel."""
        self._gone(sorted(payload.message_ids))

    def _gone(self, messages: Iterable[int]) -> None:
        known = ((one, self._heard.pop(one, None)) for one in messages)
        now = datetime.now(UTC)
        self.report([inbound.deleted(str(one), origin, now) for one, origin in known if origin])

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        self._touched(payload)

    async def on_raw_reaction_remove(self, payload: discord.RawReactionActionEvent) -> None:
        self._touched(payload)

    def _touched(self, payload: discord.RawReactionActionEvent) -> None:
        bot = payload.member.bot if payload.member else False
        if bot or (self.user and payload.user_id == self.user.id):
            return
        channel = self.get_channel(payload.channel_id) or discord.Object(payload.channel_id)
        place = inbound.place(payload.guild_id, channel, self.whispers.threads)
        self.report([inbound.reacted(payload, place, datetime.now(UTC))])

    async def on_raw_poll_vote_add(self, payload: discord.RawPollVoteActionEvent) -> None:
        self._voted(payload, more=True)

    async def on_raw_poll_vote_remove(self, payload: discord.RawPollVoteActionEvent) -> None:
        self._voted(payload, more=False)

    def _voted(self, payload: discord.RawPollVoteActionEvent, *, more: bool) -> None:
        channel = self.get_channel(payload.channel_id) or discord.Object(payload.channel_id)
        place, _thread = inbound.place(payload.guild_id, channel)
        voter = self.resident(payload.user_id)
        self.report([polls.voted(payload, voter.name if voter else "", place, more=more)])

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        self.met(interaction.user)
        self.begin(self._reception.serve(interaction, self._receive, self.begin))

    @override
    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Called from where the exception is at hand."""
        log.exception("Discord: %s failed", event_method)  # noqa: LOG004 - called where it is at hand

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin something that is not waited for, in the order of the events."""
        self._begun.begin(work)

    @override
    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """What the library tells of after the end (that it was ready, seconds ago) is for nobody: its loop is gone."""
        if not self.is_closed():
            super().dispatch(event, *args, **kwargs)

    async def end(self) -> None:
        """Close the line, and end what was begun."""
        await self.close()
        await self._begun.end()

    @override
    def report(self, reports: Iterable[Incoming]) -> None:
        for report in reports:
            self.begin(self._given(report))

    async def _given(self, report: Incoming) -> None:
        await self._receive(report)
