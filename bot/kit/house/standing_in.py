"""Channels for a job; where the one that had it is gone, nothing is told in another by guess."""

from typing import Final

from bot.kit.context import Context
from bot.store.house.channels import Channel, Channels, Purpose
from bot.store.shelf import Shelf

SHELF: Final = "house"
LOST: Final = "lost"
"""What lies under this on the shelf is a purpose whose last channel is gone, until a coordinator says what becomes of it."""


async def channels_for(ctx: Context, *purposes: Purpose) -> list[Channel]:
    """Those of the first purpose that has any. Of one whose last channel was lost there are none, and no others stand in."""
    for purpose in purposes:
        if found := await ctx.store(Channels).of(purpose):
            return found
        if await Shelf(ctx.work, ctx.house.id, SHELF).get(LOST, purpose.value):
            return []
    return []
