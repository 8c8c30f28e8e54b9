"""The programme in the networks' own calendars: each date is shown there, changed with it, and taken away with it.

Where a network has no calendar, nothing happens. What comes again is told date by date, the next ones only.
"""

from collections import defaultdict

from bot.core.call import Json
from bot.core.happening import Happening
from bot.kit.context import Context
from bot.store.house.channels import Channels

SHOW = "network.show_happening"
DROP = "network.drop_happening"


async def show(ctx: Context, key: str, happening: Happening) -> None:
    """After the commit, where the house talks; the same key again changes what stands there."""
    about: dict[str, Json] = {
        "title": happening.title,
        "starts": happening.starts.isoformat(),
        "ends": happening.ends.isoformat(),
        "where": happening.where,
        "about": happening.about,
    }
    await _ask(ctx, SHOW, key, about)


async def drop(ctx: Context, key: str) -> None:
    """It does not take place any more."""
    await _ask(ctx, DROP, key, {})


async def _ask(ctx: Context, kind: str, key: str, about: dict[str, Json]) -> None:
    """One errand a network, which takes the place of an earlier one about the same date."""
    channels: dict[str, list[Json]] = defaultdict(list)
    for channel in await ctx.store(Channels).all():
        channels[channel.address.network].append(str(channel.address))
    for network, those in channels.items():
        named: dict[str, Json] = {"key": f"{ctx.house.id}/{key}", "channels": those}
        ctx.errand(kind, {**about, **named}, key=f"happening {key} {network}")
