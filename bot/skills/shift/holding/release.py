"""What somebody holds is let go: undone by who did it, or declined by whoever was put on the rota by another."""

from collections.abc import Sequence
from typing import Annotated

from bot.core.call import Json
from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.rota.rota import what_of
from bot.skills.shift.declare import TEAM, ShiftDropped, skill
from bot.skills.shift.holding.taking import told_parts
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shift, Shifts

PERSON = Arg(Text("person"), hidden=True)
HOLDERS = Arg(Text("holders"), kind=JsonKind(), hidden=True)


@skill.job("shift.untake", _("Take somebody off the rota again"), access=TEAM, amended_by=("shift.rather",))
async def untake(
    ctx: Context, *, holders: Annotated[Json, HOLDERS], person: Annotated[int, PERSON] = 0
) -> Reply:
    """Undone by who did it, as long as the same `person` holds it: swapped since, it is another's."""
    gone = await held_of(ctx, holders)
    if person and any(one.person != person for one in gone):
        raise Refused(_("That was changed since: it cannot be undone."))
    shift = await ctx.store(Shifts).get(gone[0].shift)
    await let_go(ctx, shift, gone)
    return Reply(_("Undone: {what}.", what=told_parts(shift, [one.span for one in gone])))


async def held_of(ctx: Context, holders: Json) -> list[Holder]:
    """What was taken then, as long as all of it is held still."""
    wanted = [int(str(one)) for one in holders] if isinstance(holders, list) else []
    found = [one for one in [await ctx.store(Holders).find(id_) for id_ in wanted] if one]
    if not found or len(found) < len(wanted):
        raise Refused(_("That was changed since: it cannot be undone."))
    return found


async def let_go(ctx: Context, shift: Shift, gone: Sequence[Holder]) -> None:
    """It is open again, and whoever looks after gaps hears of it."""
    await ctx.store(Shifts).touch(shift)
    await ctx.store(Holders).drop(gone)
    for one in gone:
        if one.person is None:
            continue
        ctx.fact(ShiftDropped(ctx.house.id, shift.id, one.person))


DECLINED = Arg(Text("shift"), hidden=True)


@skill.job("shift.decline", _("Say that one cannot, though one was put on the rota"), access=TEAM)
async def decline(ctx: Context, *, shift: Annotated[int, DECLINED]) -> Reply:
    """Nobody is held to what somebody else said."""
    known = await ctx.store(Shifts).get(shift)
    mine = [one for one in (await ctx.store(Holders).of(ctx.person.id, known.span)) if one.shift == shift]
    if not mine:
        raise Refused(_("You do not hold that any more."))
    await let_go(ctx, known, mine)
    return Reply(_("Very well, you are off the rota: {what}.", what=what_of(known)))
