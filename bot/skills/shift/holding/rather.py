"""« Juste jusqu'à 16 h », right after a shift was taken: as much of it, and no more."""

from dataclasses import replace
from datetime import datetime, time
from typing import Annotated

from bot.core.call import Json
from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import _
from bot.kit.arguments import Arg
from bot.kit.booking.parts import TimedPartKind
from bot.kit.context import Context
from bot.kit.rota.rota import stands
from bot.rules.rota import common
from bot.skills.shift.declare import TEAM, ShiftDropped, skill
from bot.skills.shift.holding.release import HOLDERS, held_of, untake
from bot.skills.shift.holding.taking import taken_card
from bot.store.rota.holders import Holders
from bot.store.rota.shifts import Shifts

WHEN = Arg(_("From when to when?"), names={"en": "part", "fr": "partie"}, kind=TimedPartKind())


@skill.job("shift.rather", _("Hold as much of it as one said after all"), access=TEAM)
async def rather(ctx: Context, *, holders: Annotated[Json, HOLDERS], part: Annotated[str, WHEN]) -> Reply:
    """The rest is open again, and whoever looks after gaps hears of it."""
    (mine, *others) = await held_of(ctx, holders)
    span = _within(mine.span, part)
    if others or mine.person != ctx.person.id or span is None:
        raise Refused(_("I find no {word.shift:one} of yours like that."))
    shift = await ctx.store(Shifts).get(mine.shift)
    await ctx.store(Shifts).touch(shift)
    await ctx.store(Holders).change(replace(mine, span=span))
    ctx.fact(ShiftDropped(ctx.house.id, shift.id, ctx.person.id))
    card = await taken_card(ctx, await stands(ctx, shift), [span], ctx.person)
    return Reply(card, undo=untake.to(holders=[mine.id], person=ctx.person.id))


def _within(span: Span, part: str) -> Span | None:
    """`until 16:00`, `from 15:00`, `between 15:00 16:00`; None where nothing of it would be left, or it is as it was."""
    kind, *hours = part.split()
    at = [
        datetime.combine(span.start.date(), time.fromisoformat(one), span.start.tzinfo)
        for one in hours
        if ":" in one
    ]
    ends = {
        "until": lambda: (span.start, at[0]),
        "from": lambda: (at[0], span.end),
        "between": lambda: (at[0], at[1]),
    }
    if kind not in ends:
        return None
    start, end = ends[kind]()
    wanted = common(Span(start, end), span) if start < end else None
    return wanted if wanted and wanted != span else None
