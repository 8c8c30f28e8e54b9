"""The whole house is closed for a time, or not after all: whoever holds a shift then hears it once, and need not come."""

from collections.abc import Sequence
from typing import Annotated

from bot.core.call import Call
from bot.core.errors import Gone
from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.facts import HouseReopened, RoomClosed
from bot.kit.rota import rota
from bot.rules.rota import still_open, without
from bot.skills.shift.changes import known_of, touched
from bot.skills.shift.declare import skill
from bot.store.rooms import Rooms

CLOSURE = Arg(Text("closure"), hidden=True)
SPAN = Arg(Text("span"), hidden=True)


@skill.listen(RoomClosed)
def closed(fact: RoomClosed) -> Sequence[Call]:
    """Nobody stands before a closed door for their shift."""
    return [hear_closed.to(closure=fact.closure)]


@skill.listen(HouseReopened)
def reopened(fact: HouseReopened) -> Sequence[Call]:
    """Nor stays at home while they are awaited."""
    return [hear_open.to(span=Span(fact.start, fact.end))]


@skill.job("shift.hear_closed", _("Tell whoever holds a shift that the house is closed then"))
async def hear_closed(ctx: Context, *, closure: Annotated[int, CLOSURE]) -> None:
    """Whose hours it does not touch hears nothing: of a late closing, whoever holds the hours before it."""
    rooms = ctx.store(Rooms)
    try:
        found = await rooms.closure(closure)
    except Gone:
        return
    if found.room is not None:
        return
    for of in await rota(ctx, found.span):
        others = [one for one in await rooms.closures(of.shift.span) if one.id != closure]
        await touched(ctx, of, known_of(of, still_open(of.shift.span, others)), within=found.span)


@skill.job("shift.hear_open", _("Tell whoever holds a shift that the house is open then after all"))
async def hear_open(ctx: Context, *, span: Annotated[Span, SPAN]) -> None:
    """They hold it still."""
    for of in await rota(ctx, span):
        await touched(ctx, of, known_of(of, without(of.shift.span, [span])), within=span)
