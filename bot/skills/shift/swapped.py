"""The answer to a swap: done where the rota is still as it was, taken back within the hour by either, over without a word."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Text, UserText, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.rota import what_of, who_is_away
from bot.kit.team import team_of
from bot.rules.swapping import Side, objections
from bot.skills.shift.declare import TEAM, ShiftDropped, ShiftTaken, skill
from bot.skills.shift.reminding import expect
from bot.store.people import People, Person
from bot.store.shift_holders import Holder, Holders
from bot.store.shifts import Shifts

TAKEN_BACK_WITHIN = timedelta(hours=1)
GIVEN, GOT, WAS = (Arg(Text(name), hidden=True) for name in ("given", "got", "was"))


def key_of(given: Holder, got: Holder) -> str:
    return f"swap {given.id} {got.id}"


def was_of(given: Holder, got: Holder) -> UserText:
    """What both hold, to be compared later."""
    return UserText(
        " ".join(f"{one.person}:{_stamp(one.span.start)}:{_stamp(one.span.end)}" for one in (given, got))
    )


def _stamp(at: datetime) -> int:
    return round(at.timestamp())


async def objections_now(ctx: Context, mine: Holder, theirs: Holder) -> list[Text]:
    """Why the two cannot be swapped as things are."""
    sides = await _side(ctx, mine, theirs), await _side(ctx, theirs, mine)
    return objections(*sides, ctx.now, await who_is_away(ctx))


async def _side(ctx: Context, held: Holder, other: Holder) -> Side:
    """What else they hold while the other's takes place."""
    person = await ctx.store(People).get(held.person or 0)
    also = await ctx.store(Holders).of(person.id, other.span)
    others = [one.span for one in also if one.kind == "hold" and one.id != held.id]
    return Side(person, held, await ctx.store(Shifts).get(held.shift), others)


@skill.job("shift.agree", _("Agree to a swap"), access=TEAM)
async def agree(
    ctx: Context,
    *,
    given: Annotated[int, GIVEN],
    got: Annotated[int, GOT],
    was: Annotated[UserText, WAS],
    person: Person,
) -> Reply:
    """Both are told; the reminders are those of the new holders."""
    mine, theirs = await _as_it_was(ctx, given, got, was)
    if reasons := await objections_now(ctx, mine, theirs):
        raise Refused(*reasons)
    ctx.alarms.cancel(key_of(mine, theirs))
    after = await _exchange(ctx, mine, theirs)
    await _tell_team(ctx, _("{name} and {other} swapped", name=person.name, other=ctx.person.name), after)
    back = {"given": given, "got": got, "was": was_of(*after)}
    told = await _done(ctx, ctx.person, after[1], after[0])
    undone = Choice(_("undo the swap"), undo_swap.ask(**back, person=ctx.person), ("undo", "oups", "annuler"))
    until = ctx.now + TAKEN_BACK_WITHIN
    ctx.tell(person, Reply(told, choices=(undone,), urgency=Urgency.RING, until=until))
    mine_now = await _done(ctx, person, after[0], after[1])
    return Reply(mine_now, undo=undo_swap.ask(**back, person=person))


async def _as_it_was(ctx: Context, given: int, got: int, was: UserText) -> tuple[Holder, Holder]:
    """Both, where nobody changed them since. Raises Refused."""
    mine, theirs = await ctx.store(Holders).find(given), await ctx.store(Holders).find(got)
    if mine is None or theirs is None or was_of(mine, theirs) != was:
        raise Refused(_("The rota has changed since, so nothing is swapped."))
    return mine, theirs


async def _exchange(ctx: Context, mine: Holder, theirs: Holder) -> tuple[Holder, Holder]:
    """Each in the other's hands; who held it each time does not hold this one."""
    after = (
        replace(mine, person=theirs.person, regular=False),
        replace(theirs, person=mine.person, regular=False),
    )
    for before, now in zip((mine, theirs), after, strict=True):
        await ctx.store(Shifts).touch(await ctx.store(Shifts).get(now.shift))
        await ctx.store(Holders).change(now)
        ctx.fact(ShiftDropped(ctx.house.id, now.shift, before.person or 0))
        ctx.fact(ShiftTaken(ctx.house.id, now.shift, now.person or 0))
    await expect(ctx, after)
    return after


async def _done(ctx: Context, other: Person, yours: Holder, theirs: Holder) -> Card:
    """Each reads which one is theirs now."""
    shifts = ctx.store(Shifts)
    lead = _("Swapped. Yours now: {what}.", what=what_of(await shifts.get(yours.shift), yours.span))
    also = _(
        "{name} has: {what}.",
        name=other.name,
        what=what_of(await shifts.get(theirs.shift), theirs.span),
    )
    return Card(lead, (also,), _("Either of you can undo it within the hour."))


async def _tell_team(ctx: Context, who: Text, after: tuple[Holder, Holder]) -> None:
    """The coordinators find it among the news of the morning."""
    shifts = ctx.store(Shifts)
    first, second = [what_of(await shifts.get(one.shift), one.span) for one in after]
    told = _("{who}: {first}; {second}.", who=who, first=first, second=second)
    for team in await team_of(ctx):
        ctx.tell(team, Reply(told, urgency=Urgency.LATER))


@skill.job("shift.keep", _("Decline a swap"), access=TEAM)
async def keep(
    ctx: Context,
    *,
    given: Annotated[int, GIVEN],
    got: Annotated[int, GOT],
    was: Annotated[UserText, WAS],
    person: Person,
) -> Reply:
    """No reason is asked, and none is told."""
    mine, theirs = await _as_it_was(ctx, given, got, was)
    ctx.alarms.cancel(key_of(mine, theirs))
    what = what_of(await ctx.store(Shifts).get(theirs.shift), theirs.span)
    told = _("{name} keeps theirs: {what}. Nothing has changed.", name=ctx.person.name, what=what)
    ctx.tell(person, Reply(told, urgency=Urgency.RING))
    return Reply(_("Very well, nothing was changed."))


@skill.job("shift.swap_expired", _("A swap was not answered"))
async def expire(
    ctx: Context,
    *,
    given: Annotated[int, GIVEN],
    got: Annotated[int, GOT],
    person: Person,
    other: Person,
) -> None:
    """Whoever proposed it hears that nothing has changed."""
    mine = await ctx.store(Holders).find(given)
    if mine is None or mine.person != person.id or await ctx.store(Holders).find(got) is None:
        return
    what = what_of(await ctx.store(Shifts).get(mine.shift), mine.span)
    told = _(
        "{name} did not answer: nothing is swapped, and yours stays yours: {what}.",
        name=other.name,
        what=what,
    )
    ctx.tell(person, Reply(told, urgency=Urgency.RING))


@skill.job("shift.undo_swap", _("Take a swap back"), access=TEAM)
async def undo_swap(
    ctx: Context,
    *,
    given: Annotated[int, GIVEN],
    got: Annotated[int, GOT],
    was: Annotated[UserText, WAS],
    person: Person,
) -> Reply:
    """As it was; the other one hears it."""
    mine, theirs = await _as_it_was(ctx, given, got, was)
    if min(mine.span.start, theirs.span.start) <= ctx.now:
        raise Refused(_("One of them has begun: it cannot be undone."))
    after = await _exchange(ctx, mine, theirs)
    other = await ctx.store(People).get(person.id)
    await _tell_team(
        ctx, _("{name} and {other} undid their swap", name=ctx.person.name, other=other.name), after
    )
    held = {one.person: one for one in after}
    ctx.tell(other, Reply(await _back(ctx, held[other.id]), urgency=Urgency.RING))
    return Reply(await _back(ctx, held[ctx.person.id]))


async def _back(ctx: Context, held: Holder) -> Text:
    what = what_of(await ctx.store(Shifts).get(held.shift), held.span)
    return _("The swap is undone. Yours again: {what}.", what=what)
