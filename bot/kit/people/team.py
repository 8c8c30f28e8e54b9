"""The team, where it hears what concerns the house: its channel, else each coordinator in private."""

from collections.abc import Sequence

from bot.kit.context import Context
from bot.kit.effects import Audience
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose


async def team_of(ctx: Context) -> Sequence[Audience]:
    """Its channels in which the bot may speak, if there are any."""
    channels = await ctx.store(Channels).of(Purpose.TEAM)
    return [one for one in channels if one.hush is None] or [Role.COORDINATOR]
