"""Who comes and goes in guilds, and when nobody told: then all are to be counted anew."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import discord
from typing_extensions import override

from bot.adapters.discord import passing
from bot.adapters.discord.doors import places, seen_by
from bot.adapters.discord.keeping import Keeping
from bot.adapters.discord.roster import Resident, stranger
from bot.adapters.discord.whispers import Whispers
from bot.core.incoming import Incoming


class Comings(Keeping):
    """The library's client, as far as it tells of members, channels and roles.

    `strangers` are accounts that were forgotten: nothing is known of where they are until they come to us again.
    """

    def __init__(self, whispers: Whispers, strangers: set[str], **options: Any) -> None:
        self.whispers = whispers
        self.present = asyncio.Event()
        self._strangers = strangers
        super().__init__(**options)

    def report(self, reports: Iterable[Incoming]) -> None:
        """To the house, in this order."""
        raise NotImplementedError

    async def on_member_join(self, member: discord.Member) -> None:
        """Whoever still has to accept the guild's rules is not there yet."""
        guild, since = member.guild, member.joined_at or datetime.now(UTC)
        if who := self.roster(guild.id).get(member.id):
            self.report(passing.came(who, guild, seen_by(guild, who), since))

    @override
    def moved(self, guild: discord.Guild, before: Resident | None, after: Resident) -> None:
        earlier = set(seen_by(guild, before)) if before else set()
        seen, now = set(seen_by(guild, after)), datetime.now(UTC)
        self.report(passing.came(after, guild, sorted(seen - earlier), now))
        self.report(passing.went(after, sorted(earlier - seen), now))

    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        """Nobody calls them any more where they were."""
        guild = self.get_guild(payload.guild_id)
        if payload.user.bot or guild is None:
            return
        self.report(passing.went(stranger(payload.user), places(guild), datetime.now(UTC)))
        await self.whispers.forget(str(payload.user.id))

    def met(self, user: discord.abc.User) -> None:
        """Somebody speaks to us: if they were forgotten, it is told again in which places they are."""
        if str(user.id) not in self._strangers:
            return
        self._strangers.discard(str(user.id))
        now = datetime.now(UTC)
        for guild in self.guilds:
            if who := self.roster(guild.id).get(user.id):
                there = passing.came(who, guild, seen_by(guild, who), now)
                self.report(replace(one, greeted=True) for one in there)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Back after a failure of Discord's; at the start all are counted together."""
        if self.present.is_set():
            self.uncounted(str(guild.id))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        self.uncounted(str(guild.id))

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        if before.permissions != after.permissions:
            self.uncounted(str(after.guild.id))

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """Whoever wore it wears it no more, and sees no more what it opened."""
        self.uncounted(str(role.guild.id))

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        if before.overwrites != after.overwrites:
            self.uncounted(f"{after.guild.id}/{after.id}")

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """It does not come back, as a guild may that let us go."""
        if self.user:
            self.report([passing.gone(self.user, f"{channel.guild.id}/{channel.id}", datetime.now(UTC))])

    def uncounted(self, place: str) -> None:
        """Nobody told who came and went there meanwhile."""
        if self.user and self.intents.members:
            self.report([passing.uncounted(self.user, place, datetime.now(UTC))])
