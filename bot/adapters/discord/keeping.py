"""The library's client with members of our own keeping: it reads who comes and goes, and we remember it."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from typing import Any

import discord

from bot.adapters.discord.roster import Json, Resident, Roster
from bot.adapters.discord.sparing import Read
from bot.core.errors import SendFailed

TELLS_WITHIN = 5.0
"""Seconds until it is asked again who is there."""
A_SECOND = 10_000
"""So many members are told in one, as the library counts."""
ASKED = 3


class Keeping(discord.Client):
    """It asks for all members of a guild, and is told of every change."""

    def __init__(self, **options: Any) -> None:
        super().__init__(member_cache_flags=discord.MemberCacheFlags.none(), **options)
        self._rosters = defaultdict[int, Roster](Roster)
        parsers = self._connection.parsers
        parsers["GUILD_MEMBERS_CHUNK"] = partial(self._all, parsers["GUILD_MEMBERS_CHUNK"])
        for event, heard in (
            ("GUILD_MEMBER_ADD", self._came),
            ("GUILD_MEMBER_UPDATE", self._changed),
            ("GUILD_MEMBER_REMOVE", self._went),
            ("GUILD_DELETE", self._lost),
        ):
            parsers[event] = partial(_first, heard, parsers[event])

    def roster(self, guild: int) -> Roster:
        """Empty where we are not told who is there."""
        return self._rosters[guild]

    async def told(self, guild: discord.Guild) -> Roster:
        """The same once all are told: what Discord still owes is asked for again. Raises SendFailed.

        Else whoever is not told yet would be taken for gone.
        """
        roster = self.roster(guild.id)
        for _time in range(ASKED):
            if roster.complete or not self.intents.members:
                break
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(max(TELLS_WITHIN, (guild.member_count or 0) / A_SECOND)):
                    await guild.chunk(cache=False)
            self._connection._chunk_requests.pop(guild.id, None)  # noqa: SLF001 - else it would wait for that one for ever
        if self.intents.members and not roster.complete:
            raise SendFailed("Discord has not told yet who is in that guild", TELLS_WITHIN)
        return roster

    def resident(self, account: int) -> Resident | None:
        """In whichever guild they are."""
        found = (roster.get(account) for roster in self._rosters.values())
        return next((one for one in found if one), None)

    def moved(self, guild: discord.Guild, before: Resident | None, after: Resident) -> None:
        """Somebody's roles or name changed, or they accepted the rules: they were not there before."""
        raise NotImplementedError

    def _all(self, read: Read, data: Json) -> None:
        """The library hears that they came, and keeps none."""
        members, number, count = data["members"], data["chunk_index"], data["chunk_count"]
        self.roster(int(data["guild_id"])).told(members, number, count)
        read({**data, "members": [], "presences": []})

    def _came(self, data: Json) -> None:
        self.roster(int(data["guild_id"])).put(data)

    def _changed(self, data: Json) -> None:
        guild, roster = self.get_guild(int(data["guild_id"])), self.roster(int(data["guild_id"]))
        before = roster.get(int(data["user"]["id"]))
        after = roster.put(data)
        if guild and after and roster.complete:
            self.moved(guild, before, after)

    def _went(self, data: Json) -> None:
        self.roster(int(data["guild_id"])).drop(int(data["user"]["id"]))

    def _lost(self, data: Json) -> None:
        """One that is only away comes back."""
        if not data.get("unavailable"):
            self._rosters.pop(int(data["id"]), None)


def _first(heard: Callable[[Json], None], read: Read, data: Any) -> None:
    heard(data)
    read(data)
