"""The doors of the house, for every skill that speaks of them: when they should be open, and whether they are."""

from datetime import timedelta

from bot.core.moments import Span
from bot.kit.context import Context
from bot.kit.rota import rota
from bot.rules.doors import AHEAD, Plan, State, state_of
from bot.store.rooms import Rooms
from bot.store.signs import Signs

BEFORE = timedelta(days=2)


async def plan_of(ctx: Context) -> Plan:
    """The hours, the times when the whole house is closed all the same, and when somebody holds a shift."""
    reach = Span(ctx.now - BEFORE, ctx.now + timedelta(days=AHEAD))
    closed = [one.span for one in await ctx.store(Rooms).closures(reach) if one.room is None]
    near = reach if not ctx.house.hours.weekly else Span(ctx.now - BEFORE, ctx.now + BEFORE)
    held = [one.span for shift in await rota(ctx, near) for one in shift.holders]
    return Plan(ctx.house.hours, ctx.house.zone, closed, held)


async def doors_of(ctx: Context) -> State:
    """What is known of them now."""
    return state_of(await ctx.store(Signs).last(), await plan_of(ctx), ctx.now)
