"""Somebody goes: what they were to hold soon is covered at once, the rest a day later if they are not back; who is forgotten holds nothing more."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.errors import Gone
from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.people.departure import Departed
from bot.kit.rota.rota import AHEAD, stands
from bot.skills.shift.cover.covering import cover
from bot.skills.shift.cover.given_up import forget_them
from bot.skills.shift.cover.relief import give_up
from bot.skills.shift.cover.subject import begins, subject_of
from bot.skills.shift.declare import skill
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.regulars import Regulars
from bot.store.rota.shifts import Shifts

SOON = timedelta(hours=48)
KEPT = timedelta(hours=24)
A_YEAR = timedelta(days=366)
PERSON = Arg(Text("person"), hidden=True)
ALL = Arg(Text("all"), kind=JsonKind(), hidden=True)


@skill.listen(Departed)
def departed(fact: Departed) -> Sequence[Call]:
    """Out of the chat, or out of the house's memory."""
    return [went.to(person=fact.person, everything=fact.forgotten)]


@skill.job("shift.went", _("Somebody who is on the rota went"))
async def went(
    ctx: Context, *, person: Annotated[int, PERSON], everything: Annotated[Json, ALL] = False
) -> None:
    """Nobody waits at a door for who does not come."""
    window = Span(ctx.now, ctx.now + (AHEAD + A_YEAR if everything else SOON))
    for one in await ctx.store(Holders).of(person, window):
        await _free(ctx, one)
    if everything:
        await forget_them(ctx, person)
        for regular in await ctx.store(Regulars).of(person):
            await ctx.store(Regulars).drop(regular)
    elif await ctx.store(Holders).of(person, Span(ctx.now, ctx.now + AHEAD)):
        ctx.alarms.at(
            ctx.now + KEPT, still_gone.to(person=person), key=f"shift left {person}", late=Late.always()
        )


@skill.job("shift.still_gone", _("Somebody who is on the rota went a day ago"))
async def still_gone(ctx: Context, *, person: Annotated[int, PERSON]) -> Call | None:
    """Where they are back, all the rest is theirs."""
    try:
        who = await ctx.store(People).get(person)
    except Gone:
        return None
    return None if await ctx.store(People).is_here(who) else went.to(person=person, everything=True)


async def _free(ctx: Context, held: Holder) -> None:
    """It is open again; somebody is looked for where it is near, else the next round tells of it."""
    await give_up(ctx, held, held.span)
    now = await stands(ctx, await ctx.store(Shifts).get(held.shift))
    parts = [gap.span for gap in now.gaps if gap.span.end > ctx.now]
    near = held.span.start - ctx.now <= SOON
    if held.kind == "hold" and parts and near and await cover.open_about(ctx, subject_of(now.shift)) is None:
        await cover.open(ctx, subject_of(now.shift), about=begins(ctx, parts))
