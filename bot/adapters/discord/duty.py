"""The role of whoever is on duty: worn by these and nobody else, moved only as far as it must be."""

from collections.abc import Sequence
from typing import Final

import discord

from bot.adapters.discord.doors import ROLE, guild_of
from bot.adapters.discord.keeping import Keeping
from bot.adapters.discord.wire import Denied, Wire
from bot.core.address import Address
from bot.core.ports import Unmarked

PATH: Final = "/guilds/{guild_id}/members/{user_id}/roles/{role_id}"
REASON: Final = "La Loge: on duty"
NOT_THERE: Final = {10007, 10013}


async def wear(
    wire: Wire, client: Keeping | None, place: Address, accounts: Sequence[Address]
) -> Unmarked | None:
    """Raises SendFailed."""
    (client, guild), number = guild_of(client, place), place.native.rpartition(ROLE)[2]
    role = guild.get_role(int(number)) if number.isdecimal() else None
    if role is None:
        return Unmarked.GONE
    if not guild.me.guild_permissions.manage_roles:
        return Unmarked.RIGHT
    if not role.is_assignable():
        return Unmarked.ABOVE
    wanted = {one.native for one in accounts}
    worn = {str(one.id) for one in (await client.told(guild)).wearing(role.id)}
    for method, those in (("DELETE", worn - wanted), ("PUT", wanted - worn)):
        for account in sorted(those):
            await _move(wire, method, role, account)
    return None


async def _move(wire: Wire, method: str, role: discord.Role, account: str) -> None:
    """Who left the guild wears nothing there."""
    where = {"guild_id": str(role.guild.id), "user_id": account, "role_id": str(role.id)}
    try:
        await wire.ask(method, PATH, reason=REASON, **where)
    except Denied as denial:
        if denial.code not in NOT_THERE:
            raise
