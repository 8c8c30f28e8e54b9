"""A shift for each date of an event for which somebody must open the house: it comes, moves and falls with that date."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.core.call import Call
from bot.core.moments import Span
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.house.doors import unopened
from bot.kit.programme.changes import EventCancelled, EventHosted, EventMoved, EventPublished
from bot.kit.rota.rota import await_beginning, go_round
from bot.skills.shift.declare import skill
from bot.skills.shift.holding.moving import move_shift
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.rota.shifts import Shift, Shifts
from bot.store.shelf import Shelf

KIND = "event"
"""What lies on the shelf under the id of a date is the shift that was opened for it."""


@skill.listen(EventPublished)
def published(fact: EventPublished) -> Sequence[Call]:
    """Somebody may be wanted for it."""
    return [follow.to(event=fact.event)]


@skill.listen(EventHosted)
def hosted(fact: EventHosted) -> Sequence[Call]:
    """Or nobody any more."""
    return [follow.to(event=fact.event)]


@skill.listen(EventMoved)
def moved(fact: EventMoved) -> Sequence[Call]:
    """At other hours."""
    return [follow.to(event=fact.event)]


@skill.listen(EventCancelled)
def cancelled(fact: EventCancelled) -> Sequence[Call]:
    """Whoever was to open need not come."""
    return [follow.to(event=fact.event)]


@skill.job("shift.follow_event", _("Have the rota follow an event"))
async def follow(ctx: Context, *, event: int) -> None:
    """As the event is now; said again, nothing is there twice."""
    known, dates = await ctx.store(Events).get(event), await ctx.store(Occasions).of(event)
    opened = await _opened(ctx, dates)
    wanted = await _wanted(ctx, known, dates, [one.id for one in opened.values()])
    for one in dates:
        if one.id in opened:
            await _along(ctx, opened[one.id], one.span if one.id in wanted else None)
        elif one.id in wanted:
            await _open(ctx, known, one)


async def _opened(ctx: Context, dates: Sequence[Occasion]) -> dict[int, Shift]:
    """By date; what is over is forgotten."""
    for old in await _shelf(ctx).due(ctx.now):
        if old.kind == KIND:
            await _shelf(ctx).delete(KIND, old.id)
    kept = {int(one.id): int(str(one.body["shift"])) for one in await _shelf(ctx).all(KIND)}
    return {one.id: await ctx.store(Shifts).get(kept[one.id]) for one in dates if one.id in kept}


async def _wanted(ctx: Context, event: Event, dates: Sequence[Occasion], but: Collection[int]) -> set[int]:
    """The dates to come for which somebody of the rota must open."""
    if event.hosted or not event.published:
        return set()
    coming = [one for one in dates if one.planned and one.span.end > ctx.now]
    shut = await unopened(ctx, [one.span for one in coming], but)
    return {one.id for one in coming if one.span in shut}


async def _open(ctx: Context, event: Event, occasion: Occasion) -> None:
    shift = await ctx.store(Shifts).add(Shift(0, 0, None, occasion.span, event.title))
    await _shelf(ctx).put(KIND, str(occasion.id), {"shift": shift.id}, due=occasion.span.end)
    await_beginning(ctx, shift)
    go_round(ctx)


async def _along(ctx: Context, shift: Shift, span: Span | None) -> None:
    """It has these hours now, or is not wanted any more; who holds it hears of that once it has settled."""
    changed = replace(shift, state="planned", span=span) if span else replace(shift, state="cancelled")
    if changed != shift:
        await move_shift(ctx, shift, changed)


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)
