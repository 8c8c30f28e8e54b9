"""A stretch: what somebody holds of a shift in one piece, now, next or just over."""

from dataclasses import dataclass
from datetime import timedelta

from bot.core.moments import Span
from bot.kit.context import Context
from bot.kit.rota.rota import AHEAD, standing
from bot.rules.rota import Staffed
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shifts

JUST_OVER = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whose part of which shift, and how that shift stands."""

    held: Holder
    of: Staffed

    @property
    def span(self) -> Span:
        return self.held.span


async def running_or_next(ctx: Context, person: int) -> Stretch | None:
    """What they hold now, else what comes next."""
    return await _first(ctx, await _mine(ctx, person, Span(ctx.now, ctx.now + AHEAD)))


async def running_or_over(ctx: Context, person: int) -> Stretch | None:
    """What they hold now, else what ended last, not long ago."""
    mine = await _mine(ctx, person, Span(ctx.now - JUST_OVER, ctx.now + timedelta(minutes=1)))
    return await _first(ctx, mine[::-1])


async def _mine(ctx: Context, person: int, window: Span) -> list[Holder]:
    return [one for one in await ctx.store(Holders).of(person, window) if one.kind == "hold"]


async def _first(ctx: Context, mine: list[Holder]) -> Stretch | None:
    for held in mine:
        shift = await ctx.store(Shifts).get(held.shift)
        if shift.state == "planned":
            (found,) = await standing(ctx, [shift])
            return Stretch(held, found)
    return None
