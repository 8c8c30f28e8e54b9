"""The doors of the house, for every skill that speaks of them: when they should be open, and whether they are."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.core.moments import Span, wall
from bot.kit.context import Context
from bot.kit.rota.rota import AHEAD as GROWN
from bot.kit.rota.rota import rota
from bot.rules.doors import AHEAD, Plan, State, shut_at, state_of
from bot.rules.hours import opening
from bot.rules.rota import dates_of
from bot.store.rota.shifts import Shifts
from bot.store.rota.signs import Signs
from bot.store.rota.slots import Slots
from bot.store.shelf import Shelf
from bot.store.spaces.rooms import Rooms

BEFORE = timedelta(days=2)
EXTRA = "opening"
"""What lies on the shelf for each opening beside the hours."""


async def plan_of(ctx: Context) -> Plan:
    """The hours, the times when the whole house is closed all the same, and when somebody holds a shift."""
    reach = Span(ctx.now - BEFORE, ctx.now + timedelta(days=AHEAD))
    closed = [one.span for one in await ctx.store(Rooms).closures(reach) if one.room is None]
    near = reach if not ctx.house.hours.weekly else Span(ctx.now - BEFORE, ctx.now + BEFORE)
    held = [one.span for shift in await rota(ctx, near) for one in shift.holders]
    return Plan(ctx.house.hours, ctx.house.zone, closed, held, await open_all_the_same(ctx))


async def open_all_the_same(ctx: Context) -> list[Span]:
    """The openings that no hours tell, which a coordinator announced."""
    kept = await extra_shelf(ctx).all(EXTRA)
    spans = (Span(*(wall(str(one.body[end]), ctx.house.zone) for end in ("start", "end"))) for one in kept)
    return [one for one in spans if one.end > ctx.now - BEFORE]


def extra_shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, "house")


async def doors_of(ctx: Context) -> State:
    """What is known of them now."""
    return state_of(await ctx.store(Signs).last(), await plan_of(ctx), ctx.now)


async def unopened(ctx: Context, spans: Sequence[Span], but: Collection[int] = ()) -> list[Span]:
    """Those for which somebody must open the house: by its hours and its rota, `but` for these shifts, it is not open all along.

    Of a house that tells neither hours nor a rota nothing is known: there nobody is asked.
    """
    slots = await ctx.store(Slots).running()
    if not spans or not (slots or ctx.house.hours.weekly):
        return []
    whole = Span(min(one.start for one in spans), max(one.end for one in spans))
    open_then = [one.span for one in await ctx.store(Shifts).between(whole) if one.id not in but]
    if whole.end > ctx.now + GROWN:
        later = Span(max(whole.start, ctx.now + GROWN), whole.end)
        open_then += [one for slot in slots for one in dates_of(slot, later)]
    open_then += [one for span in spans for one in _by_the_hours(ctx, span)]
    closed = [one.span for one in await ctx.store(Rooms).closures(whole) if one.room is None]
    also = await open_all_the_same(ctx)
    return [one for one in spans if shut_at(one, [*open_then, *also], closed)]


def _by_the_hours(ctx: Context, span: Span) -> list[Span]:
    days = range(-1, (span.end.date() - span.start.date()).days + 1)
    zone, first = ctx.house.zone, span.start.astimezone(ctx.house.zone).date()
    return [one for day in days for one in opening(first + timedelta(days=day), ctx.house.hours, zone)]
