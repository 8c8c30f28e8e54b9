"""A deal: what one of the team gives to another, against something or for nothing; nothing moves before the other's yes."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.errors import Refused
from bot.core.text import Text, UserText, _
from bot.kit.context import Context
from bot.kit.rota.rota import what_of, who_is_away
from bot.rules.swapping import Side, answer_by, objections
from bot.skills.shift.declare import ShiftDropped, ShiftTaken
from bot.skills.shift.duty.reminding import expect
from bot.store.community.people import People
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shifts


@dataclass(frozen=True, slots=True)
class Deal:
    """`given` is the proposer's, `got` the other's, where it is a swap."""

    given: Holder
    got: Holder | None = None

    @property
    def both(self) -> tuple[Holder, ...]:
        return (self.given, self.got) if self.got else (self.given,)

    @property
    def begins(self) -> datetime:
        return min(one.span.start for one in self.both)

    def key(self, whom: int) -> str:
        """Of the alarm that ends it without an answer of theirs."""
        return f"swap {' '.join(str(one.id) for one in self.both)} {self.was} to {whom}"

    @property
    def was(self) -> UserText:
        """What both hold, to be compared later."""
        stamps = (f"{one.person}:{_stamp(one.span.start)}:{_stamp(one.span.end)}" for one in self.both)
        return UserText(" ".join(stamps))

    def done(self, other: int) -> "Deal":
        """Each in the other's hands; who held it each time does not hold this one."""
        given = replace(self.given, person=other, regular=False)
        got = replace(self.got, person=self.given.person, regular=False) if self.got else None
        return Deal(given, got)


def _stamp(at: datetime) -> int:
    return round(at.timestamp())


async def dealt(ctx: Context, given: int, got: int, was: str) -> Deal:
    """As it was proposed, where nobody changed it since. Raises Refused."""
    mine, theirs = await ctx.store(Holders).find(given), await ctx.store(Holders).find(got) if got else None
    deal = Deal(mine, theirs) if mine and (theirs or not got) else None
    if deal is None or deal.was != was:
        raise Refused(_("The rota has changed since, so nothing is swapped."))
    return deal


async def answer_of(ctx: Context, deal: Deal, other: int) -> datetime | None:
    """Until when it may be answered, None where that is too near; raises Refused with each reason why not."""
    if reasons := await objections_to(ctx, deal, other):
        raise Refused(*reasons)
    return answer_by(ctx.now, deal.begins)


async def objections_to(ctx: Context, deal: Deal, other: int) -> list[Text]:
    """Why it cannot be done as things are."""
    mine = await _side(ctx, deal.given.person or 0, deal.given, deal.got)
    theirs = await _side(ctx, other, deal.got, deal.given)
    return objections(mine, theirs, ctx.now, await who_is_away(ctx))


async def _side(ctx: Context, who: int, gives: Holder | None, takes: Holder | None) -> Side:
    """What else they hold while the other's takes place."""
    person = await ctx.store(People).get(who)
    also = await ctx.store(Holders).of(who, takes.span) if takes else []
    others = [one.span for one in also if one.kind == "hold" and not (gives and one.id == gives.id)]
    shift = await ctx.store(Shifts).get(gives.shift) if gives else None
    return Side(person, gives, shift, others)


async def exchange(ctx: Context, deal: Deal, other: int) -> Deal:
    """It is so from now on; the reminders are those of the new holders."""
    after = deal.done(other)
    for before, now in zip(deal.both, after.both, strict=True):
        await ctx.store(Shifts).touch(await ctx.store(Shifts).get(now.shift))
        await ctx.store(Holders).change(now)
        ctx.fact(ShiftDropped(ctx.house.id, now.shift, before.person or 0))
        ctx.fact(ShiftTaken(ctx.house.id, now.shift, now.person or 0))
    await expect(ctx, after.both)
    return after


async def what(ctx: Context, held: Holder) -> Text:
    return what_of(await ctx.store(Shifts).get(held.shift), held.span)
