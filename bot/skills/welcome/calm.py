"""How long nobody is greeted because too many came at once."""

from dataclasses import dataclass
from datetime import datetime

from bot.kit.context import Context
from bot.skills.welcome.declare import skill
from bot.store.shelf import Shelf

CALM, NOW = "calm", "now"


@dataclass(frozen=True, slots=True)
class Calm:
    """Nobody is greeted from then on, until then; the crowd began to come `since`."""

    since: datetime
    begun: datetime
    until: datetime


async def calm(ctx: Context) -> Calm | None:
    """The one that holds now."""
    kept = await _shelf(ctx).get(CALM, NOW)
    if kept is None:
        return None
    found = Calm(*(datetime.fromisoformat(str(kept.body[name])) for name in Calm.__slots__))
    return found if ctx.now < found.until else None


async def is_calm(ctx: Context) -> bool:
    return await calm(ctx) is not None


async def keep(ctx: Context, calm: Calm) -> None:
    body = {name: getattr(calm, name).isoformat() for name in Calm.__slots__}
    await _shelf(ctx).put(CALM, NOW, body)


async def end(ctx: Context) -> None:
    await _shelf(ctx).delete(CALM, NOW)


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)
