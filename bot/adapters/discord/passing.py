"""Who comes and goes, as the house hears of it: functions from one of the library's values to reports."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

import discord

from bot.adapters.discord.inbound import account
from bot.adapters.discord.means import NETWORK
from bot.adapters.discord.roster import Resident
from bot.core.address import Address
from bot.core.incoming import Joined, Left, Origin, Uncounted

GREETS: Final = {"GUILD_ONBOARDING", "WELCOME_SCREEN_ENABLED"}
"""What a guild has switched on that greets newcomers by itself."""


def came(who: Resident, guild: discord.Guild, channels: Sequence[str], since: datetime) -> list[Joined]:
    """One report for all that they are in now; `since` tells it from any other time."""
    if not channels:
        return []
    first, *others = channels
    also = tuple(Address(NETWORK, channel) for channel in others)
    origin = _of_member(who, first, f"joined:{since.timestamp()}")
    return [Joined(origin, also=also, greeted=not GREETS.isdisjoint(guild.features))]


def went(who: Resident, channels: Sequence[str], since: datetime) -> list[Left]:
    if not channels:
        return []
    first, *others = channels
    also = tuple(Address(NETWORK, channel) for channel in others)
    return [Left(_of_member(who, first, f"left:{since.timestamp()}"), also=also)]


def uncounted(me: discord.abc.User, place: str, now: datetime) -> Uncounted:
    """In a guild, or in one of its channels, others may be than those that we know."""
    key = f"{NETWORK}:{place}:uncounted:{now.timestamp()}"
    return Uncounted(Origin(key, Address(NETWORK, place), account(me), "", now))


def gone(me: discord.abc.User, place: str, now: datetime) -> Left:
    """A channel is no more, and so we are not in it."""
    return Left(Origin(f"{NETWORK}:{place}:gone", Address(NETWORK, place), account(me), "", now), me=True)


def _of_member(who: Resident, channel: str, what: str) -> Origin:
    key = f"{NETWORK}:{channel}:{who.id}:{what}"
    return Origin(key, Address(NETWORK, channel), Address(NETWORK, str(who.id)), who.name, datetime.now(UTC))
