"""Direct chats, what is known of a channel, and files that people sent."""

import asyncio
from typing import Final, cast

import aiohttp
import discord

from bot.adapters.discord.directs import PREFIX, Directs, is_direct
from bot.adapters.discord.keeping import Keeping
from bot.adapters.discord.means import NETWORK
from bot.adapters.discord.roster import Resident, Roster
from bot.adapters.discord.wire import translated
from bot.core.address import Address
from bot.core.errors import SendFailed
from bot.core.incoming import ChannelFacts

ROLE: Final = "&"
"""A role of a guild is a place too, in which are those who hold it: `guild/&role`."""
CHUNK: Final = 65_536
TIMEOUT: Final = 60
AT_ONCE: Final = 200
"""Members that are looked at before others have their turn."""


async def facts(client: Keeping | None, channel: Address) -> ChannelFacts:
    """Its name and whoever sees it, as far as the members of the guild are known. Raises SendFailed."""
    if is_direct(channel.native):
        return ChannelFacts(channel, direct=True)
    client, guild = guild_of(client, channel)
    roster, channel_id = await client.told(guild), channel.native.partition("/")[2]
    if not channel_id:
        return ChannelFacts(channel, guild.name, members=await _people(roster, None))
    number = channel_id.removeprefix(ROLE)
    look = guild.get_role if channel_id.startswith(ROLE) else guild.get_channel
    found = look(int(number)) if number.isdecimal() else None
    if found is None and channel_id.startswith(ROLE):
        return ChannelFacts(channel)  # a role that is no more is worn by nobody
    if found is None:
        raise SendFailed("there is no such channel, or the bot cannot see it")
    return ChannelFacts(channel, found.name, members=await _people(roster, found))


def guild_of(client: Keeping | None, channel: Address) -> tuple[Keeping, discord.Guild]:
    """Raises SendFailed."""
    if client is None:
        raise SendFailed("not connected to Discord", 1.0)
    guild_id = channel.native.partition("/")[0]
    guild = client.get_guild(int(guild_id)) if guild_id.isdecimal() else None
    if guild is None:
        raise SendFailed("the bot is not in that guild")
    return client, guild


async def manages(client: Keeping | None, channel: Address, account: Address) -> bool:
    """Whether they have Manage Channel there; who is not known yet is asked for. Raises SendFailed."""
    if is_direct(channel.native):
        return False
    (_client, guild), channel_id = guild_of(client, channel), channel.native.partition("/")[2]
    there = guild.get_channel(int(channel_id)) if channel_id.isdecimal() else None
    try:
        member = await guild.fetch_member(int(account.native))
    except discord.NotFound:
        return False
    except discord.HTTPException as failure:
        raise translated(failure) from None
    held = there.permissions_for(member) if there else member.guild_permissions
    return held.manage_channels


def may_call_everybody(client: Keeping | None, channel: Address) -> bool:
    """Whether @everyone of ours calls anybody there. Raises SendFailed."""
    (_client, guild), channel_id = guild_of(client, channel), channel.native.partition("/")[2]
    there = guild.get_channel(int(channel_id)) if channel_id.isdecimal() else None
    held = there.permissions_for(guild.me) if there else guild.me.guild_permissions
    return held.mention_everyone


def seen_by(guild: discord.Guild, who: Resident) -> list[str]:
    """The guild, each of its channels that they can see, and each of its roles that they hold."""
    seen = (one for one in _rooms(guild) if _is_in(who, one))
    roles = (_of_role(one) for one in guild.roles if _is_in(who, one))
    return [str(guild.id), *(f"{guild.id}/{one.id}" for one in seen), *roles]


def places(guild: discord.Guild) -> list[str]:
    """All in which somebody can be: the guild, its channels, its roles."""
    roles = (_of_role(one) for one in guild.roles if not one.is_default())
    return [str(guild.id), *(f"{guild.id}/{one.id}" for one in _rooms(guild)), *roles]


def _rooms(guild: discord.Guild) -> list[discord.abc.GuildChannel]:
    """People write in all of them: beside voices, and in the posts of a forum, too."""
    return [one for one in guild.channels if not isinstance(one, discord.CategoryChannel)]


def _of_role(role: discord.Role) -> str:
    return f"{role.guild.id}/{ROLE}{role.id}"


async def _people(
    roster: Roster, place: discord.abc.GuildChannel | discord.Role | None
) -> tuple[tuple[Address, str], ...]:
    """Those who are in. A big guild holds nobody up."""
    found = []
    for number, one in enumerate(roster):
        if number % AT_ONCE == 0:
            await asyncio.sleep(0)
        if _is_in(one, place):
            found.append((Address(NETWORK, str(one.id)), one.name))
    return tuple(found)


def _is_in(who: Resident, place: discord.abc.GuildChannel | discord.Role | None) -> bool:
    """In a channel is who sees it; in a role who wears it."""
    if isinstance(place, discord.Role):
        return place.id in who.worn
    return place is None or place.permissions_for(cast(discord.Member, who)).view_channel


async def direct(directs: Directs, person: Address) -> Address:
    return Address(NETWORK, f"{PREFIX}{await directs.channel(person.native)}")


async def fetch(address: str, largest: int) -> bytes:
    """The content of a file, if it is no larger. Raises SendFailed."""
    try:
        timeout = aiohttp.ClientTimeout(total=TIMEOUT)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(address) as answer:
            if answer.status != 200:  # noqa: PLR2004 - HTTP's OK
                raise SendFailed(f"the file cannot be had (status {answer.status})")
            content = b""
            async for chunk in answer.content.iter_chunked(CHUNK):
                content += chunk
                if len(content) > largest:
                    raise SendFailed("the file is too large")
            return content
    except (aiohttp.ClientError, OSError, TimeoutError) as failure:
        raise SendFailed(f"the file cannot be had ({type(failure).__name__})", 5.0) from None
