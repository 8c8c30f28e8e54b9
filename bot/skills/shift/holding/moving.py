"""A shift has other hours: whoever holds it goes along and hears of it once, and who is looked for is looked for then."""

from dataclasses import replace

from bot.core.moments import Span
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.rota.rota import await_beginning, stands, what_of
from bot.rules.rota import common
from bot.skills.shift.cover.covering import cover
from bot.skills.shift.cover.subject import begins, subject_of
from bot.skills.shift.declare import look_again
from bot.skills.shift.duty.reminding import expect
from bot.skills.shift.holding.changes import touched
from bot.store.rota.holders import Holders
from bot.store.rota.shifts import Shift, Shifts


async def move_shift(ctx: Context, shift: Shift, changed: Shift, *, tells: bool = True) -> None:
    """It is so from now on; unless somebody else tells them (`tells=False`) its holders hear it."""
    of = await stands(ctx, shift)
    if tells and (shift.span, shift.state) != (changed.span, changed.state):
        await touched(ctx, of)
    changed = await ctx.store(Shifts).change(changed)
    if changed.state == "planned":
        await _carry(ctx, shift, changed.span)
        await_beginning(ctx, changed)
    look_again(ctx)
    await search_on(ctx, changed)


async def _carry(ctx: Context, before: Shift, span: Span) -> None:
    """Who held all of it holds all of it; of a part what is left of it."""
    held = (await ctx.store(Holders).of_shifts([before.id]))[before.id]
    for one in held if span != before.span else ():
        part = span if one.span == before.span else common(one.span, span)
        if part is None:
            await ctx.store(Holders).drop([one])
            continue
        await ctx.store(Holders).change(replace(one, span=part))
        await expect(ctx, [replace(one, span=part)])


async def search_on(ctx: Context, shift: Shift) -> None:
    """Whoever is asked reads what is missing now, or why nobody is any more."""
    rally = await cover.open_about(ctx, subject_of(shift))
    if rally is None:
        return
    now = await stands(ctx, shift)
    parts = [gap.span for gap in now.gaps if gap.span.end > ctx.now] if shift.state == "planned" else []
    if parts:
        await cover.moved(ctx, rally, about=begins(ctx, parts))
    else:
        closed = _("The house is closed then: {what}.", what=what_of(shift)) if now.closed else None
        await cover.settle(ctx, rally, closed)
