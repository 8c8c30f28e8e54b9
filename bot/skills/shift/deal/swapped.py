"""The answer to a swap, or to what was to be given away: done where the rota is still as it was, taken back within the hour by either."""

from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Text, UserText, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.people.team import team_of
from bot.skills.shift.deal.deals import Deal, dealt, exchange, objections_to, what
from bot.skills.shift.declare import TEAM, skill
from bot.store.community.people import Person
from bot.store.rota.holders import Holder, Holders

TAKEN_BACK_WITHIN = timedelta(hours=1)
GIVEN, GOT, WAS = (Arg(Text(name), hidden=True) for name in ("given", "got", "was"))


def asked(deal: Deal, proposer: Person) -> tuple[Choice, Choice]:
    """What the other one answers with."""
    same = _same(deal, proposer)
    says_yes = _("yes, swap") if deal.got else _("yes, I take it")
    return Choice(says_yes, agree.ask(**same), ("yes", "oui")), Choice(
        _("no"), keep.ask(**same), ("no", "non")
    )


def _same(deal: Deal, person: Person) -> dict[str, object]:
    return {"given": deal.given.id, "got": deal.got.id if deal.got else 0, "was": deal.was, "person": person}


@skill.job("shift.agree", _("Agree to a swap"), access=TEAM)
async def agree(
    ctx: Context,
    *,
    given: Annotated[int, GIVEN],
    got: Annotated[int, GOT],
    was: Annotated[UserText, WAS],
    person: Person,
) -> Reply:
    """Both are told, and can undo it."""
    deal = await dealt(ctx, given, got, was)
    if reasons := await objections_to(ctx, deal, ctx.person.id):
        raise Refused(*reasons)
    ctx.alarms.cancel(deal.key)
    after = await exchange(ctx, deal, ctx.person.id)
    await _tell_team(ctx, _agreed(person, ctx.person, after), after)
    undone = Choice(
        _("undo the swap") if after.got else _("undo it"),
        undo_swap.ask(**_same(after, ctx.person)),
        ("undo", "oups", "oops", "annuler"),
    )
    until = ctx.now + TAKEN_BACK_WITHIN
    told = await _done(ctx, ctx.person, after.got, after.given)
    ctx.tell(person, Reply(told, choices=(undone,), urgency=Urgency.RING, until=until))
    mine = await _done(ctx, person, after.given, after.got)
    return Reply(mine, undo=undo_swap.ask(**_same(after, person)))


def _agreed(proposer: Person, other: Person, after: Deal) -> Text:
    if after.got:
        return _("{name} and {other} swapped", name=proposer.name, other=other.name)
    return _("{other} takes over from {name}", name=proposer.name, other=other.name)


async def _done(ctx: Context, other: Person, yours: Holder | None, theirs: Holder | None) -> Card:
    """Each reads what is theirs now."""
    close = _("Either of you can undo it within the hour.")
    has = [_("{name} has: {what}.", name=other.name, what=await what(ctx, one)) for one in (theirs,) if one]
    if yours is None:
        return Card(has[0], close=close)
    mine = await what(ctx, yours)
    lead = (
        _("Swapped. Yours now: {what}.", what=mine) if has else _("Thank you! Yours now: {what}.", what=mine)
    )
    return Card(lead, tuple(has), close)


async def _tell_team(ctx: Context, who: Text, after: Deal) -> None:
    """The coordinators find it among the news of the morning."""
    told = _("{who}: {first}.", who=who, first=await what(ctx, after.given))
    if after.got:
        both = [await what(ctx, one) for one in after.both]
        told = _("{who}: {first}; {second}.", who=who, first=both[0], second=both[1])
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
    deal = await dealt(ctx, given, got, was)
    ctx.alarms.cancel(deal.key)
    name = ctx.person.name
    told = _("{name} cannot take it; it stays yours: {what}.", name=name, what=await what(ctx, deal.given))
    if deal.got:
        theirs = await what(ctx, deal.got)
        told = _("{name} keeps theirs: {what}. Nothing has changed.", name=name, what=theirs)
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
    if mine is None or mine.person != person.id or (got and await ctx.store(Holders).find(got) is None):
        return
    theirs, name = await what(ctx, mine), other.name
    told = _("{name} did not answer: it stays yours: {what}.", name=name, what=theirs)
    if got:
        told = _(
            "{name} did not answer: nothing is swapped, and yours stays yours: {what}.",
            name=name,
            what=theirs,
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
    """As it was; `person`, the other one, hears it."""
    deal = await dealt(ctx, given, got, was)
    if deal.begins <= ctx.now:
        raise Refused(_("One of them has begun: it cannot be undone."))
    other = person.id if deal.given.person == ctx.person.id else ctx.person.id
    back = await exchange(ctx, deal, other)
    news = _("{name} and {other} undid their swap", name=ctx.person.name, other=person.name)
    await _tell_team(ctx, news if deal.got else _("{name} undid it", name=ctx.person.name), back)
    ctx.tell(person, Reply(await _back(ctx, back, person.id), urgency=Urgency.RING))
    return Reply(await _back(ctx, back, ctx.person.id))


async def _back(ctx: Context, deal: Deal, person: int) -> Text:
    mine = next((one for one in deal.both if one.person == person), None)
    if mine is None:
        return _("It is undone: you do not hold it any more: {what}.", what=await what(ctx, deal.given))
    told = await what(ctx, mine)
    return (
        _("The swap is undone. Yours again: {what}.", what=told)
        if deal.got
        else _("Yours again: {what}.", what=told)
    )
