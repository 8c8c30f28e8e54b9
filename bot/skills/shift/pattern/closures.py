"""The whole house is closed for a time, or not after all: whoever holds shifts then hears it once for all of them, and need not come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Gone
from bot.core.moments import Span, wall
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.facts import HouseReopened, RoomClosed
from bot.kit.notice import Notice
from bot.kit.rota.rota import rota, what_of
from bot.rules.rota import common
from bot.skills.shift.declare import skill
from bot.skills.shift.holding.moving import search_on
from bot.store.rota.holders import Holder
from bot.store.rota.shifts import Shifts
from bot.store.spaces.rooms import Rooms

CLOSURE = Arg(Text("closure"), hidden=True)
SPAN = Arg(Text("span"), hidden=True)


@dataclass(frozen=True)
class DoorsTeller:
    """Tells of one closure; `was` is from when to when, and which shifts of theirs lie in it."""

    closed: bool

    async def now(self, ctx: Context, thing: int) -> Json:
        """Lifted before it was told, it is told to nobody; Gone says so."""
        if self.closed:
            await ctx.store(Rooms).closure(thing)
        return self.closed

    async def told(self, ctx: Context, thing: int, was: Json) -> Reply:
        start, end, *ids = was if isinstance(was, list) else []
        span = Span(wall(str(start), ctx.house.zone), wall(str(end), ctx.house.zone))
        shifts = await ctx.store(Shifts).all_of([int(str(one)) for one in ids])
        lines = tuple(what_of(one, common(one.span, span)) for one in shifts)
        lead = (
            _("The house will be closed, {when}. You need not come:", when=span)
            if self.closed
            else _("The house is open after all, {when}. You are awaited again:", when=span)
        )
        return Reply(Card(lead, lines), urgency=Urgency.RING)


closing = Notice(skill, "closing", DoorsTeller(closed=True))
opening = Notice(skill, "opening", DoorsTeller(closed=False))


@skill.listen(RoomClosed)
def closed(fact: RoomClosed) -> Sequence[Call]:
    """Nobody stands before a closed door for their shift."""
    return [hear_closed.to(closure=fact.closure)]


@skill.listen(HouseReopened)
def reopened(fact: HouseReopened) -> Sequence[Call]:
    """Nor stays at home while they are awaited."""
    return [hear_open.to(closure=fact.closure, span=Span(fact.start, fact.end))]


@skill.job("shift.hear_closed", _("Tell whoever holds a shift that the house is closed then"))
async def hear_closed(ctx: Context, *, closure: Annotated[int, CLOSURE]) -> None:
    """Whose hours it does not touch hears nothing: of a late closing, whoever holds the hours before it. Nobody is looked for any more."""
    try:
        found = await ctx.store(Rooms).closure(closure)
    except Gone:
        return
    if found.room is None:
        await _touch(ctx, closing, closure, found.span)


@skill.job("shift.hear_open", _("Tell whoever holds a shift that the house is open then after all"))
async def hear_open(ctx: Context, *, closure: Annotated[int, CLOSURE], span: Annotated[Span, SPAN]) -> None:
    """They hold it still; whoever had not heard of the closure yet hears nothing of it."""
    if not await closing.dropped(ctx, closure):
        await _touch(ctx, opening, closure, span)


async def _touch(ctx: Context, notice: Notice, closure: int, span: Span) -> None:
    me = ctx.asker.person.id if ctx.asker.person else None
    theirs: dict[int, list[int]] = {}
    coming = [one for one in await rota(ctx, span) if one.shift.span.end > ctx.now]
    for of in coming:
        await search_on(ctx, of.shift)
        for person in _holding((*of.holders, *of.shadows), span):
            theirs.setdefault(person, []).append(of.shift.id)
    for person, ids in theirs.items():
        if person != me:
            was: Json = [span.start.isoformat(), span.end.isoformat(), *ids]
            await notice.touched(ctx, closure, [person], was, about=coming[0].shift.span.start)


def _holding(holders: Iterable[Holder], span: Span) -> list[int]:
    found = (one.person for one in holders if one.span.overlaps(span))
    return [one for one in dict.fromkeys(found) if one is not None]
