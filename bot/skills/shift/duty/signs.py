"""The network's own sign of who is on duty follows the rota, where a house has one."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.call import Call
from bot.core.moments import Span
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.facts import DoorsTold
from bot.kit.rota import duty
from bot.kit.rota.rota import people_of, rota
from bot.skills.shift.declare import SHOW_DUTY, SIGNS, ShiftDropped, ShiftTaken, look_again, skill
from bot.skills.shift.duty.there import who_is_there
from bot.skills.shift.duty.topics import shown_in, tell_topics
from bot.store.alarms import Late
from bot.store.house.channels import Channels, Purpose

A_DAY = timedelta(days=1)


@skill.listen(ShiftTaken)
def taken(_fact: ShiftTaken) -> Sequence[Call]:
    """Perhaps of what goes on now."""
    return [show.to()]


@skill.listen(ShiftDropped)
def dropped(_fact: ShiftDropped) -> Sequence[Call]:
    """Perhaps of what goes on now."""
    return [show.to()]


@skill.listen(DoorsTold)
def doors_told(_fact: DoorsTold) -> Sequence[Call]:
    """Whoever opens is there; when it is closed nobody is."""
    return [show.to()]


@skill.waking
async def wake(ctx: Context) -> None:
    """Somebody may have come, or left, while the program was away."""
    if await ctx.store(Channels).of(Purpose.DUTY) or await shown_in(ctx):
        look_again(ctx)


@skill.job(SHOW_DUTY, _("Show who is on duty"))
async def show(ctx: Context) -> None:
    """Now, and again when the next one comes or leaves."""
    if not await ctx.store(Channels).of(Purpose.DUTY) and not await shown_in(ctx):
        return
    there = await who_is_there(ctx, ctx.now)
    await duty.show(ctx, list((await people_of(ctx, there)).values()))
    await tell_topics(ctx, there)
    held = [one for shift in await rota(ctx, Span(ctx.now, ctx.now + A_DAY)) for one in shift.holders]
    marks = [at for one in held for at in (one.span.start, one.span.end) if at > ctx.now]
    ctx.alarms.at(min([*marks, ctx.now + A_DAY]), show.to(), key=SIGNS, late=Late.always())
