"""The mark of a house: what tells its entries from another's in one calendar; drawn once, for its number is no name."""

import secrets

from bot.kit.context import Context
from bot.store.shelf import Shelf

ROOMS = "room"
"""On whose shelf it has lain since calendars are given."""


async def house_mark(ctx: Context) -> str:
    """The same for ever."""
    shelf = Shelf(ctx.work, ctx.house.id, ROOMS)
    kept = await shelf.get("calendar", "mark")
    mark = str(kept.body["mark"]) if kept else secrets.token_hex(8)
    if not kept:
        await shelf.put("calendar", "mark", {"mark": mark})
    return mark
