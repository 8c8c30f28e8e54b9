"""The answer to a swap, or to what was to be given away: done where the rota is still as it was, taken back within the hour by either."""

from datetime import timedelta
from typing import Annotated, TypeAlias

from bot.core.card import Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Text, UserText, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.skills.shift.deal import told
from bot.skills.shift.deal.deals import Deal, dealt, exchange, objections_to
from bot.skills.shift.declare import TEAM, skill
from bot.store.community.people import Person
from bot.store.rota.holders import Holders

TAKEN_BACK_WITHIN = timedelta(hours=1)
Given: TypeAlias = Annotated[int, Arg(Text("given"), hidden=True)]
Got: TypeAlias = Annotated[int, Arg(Text("got"), hidden=True)]
"""Who holds what: by the ids of the two holders; nothing is got where something is given away."""
Was: TypeAlias = Annotated[UserText, Arg(Text("was"), hidden=True)]
"""As it stood when it was proposed."""


def asked(deal: Deal, proposer: Person) -> tuple[Choice, Choice]:
    """What the other one answers with."""
    same = _same(deal, proposer)
    says_yes = _("yes, swap") if deal.got else _("yes, I take it")
    yes = Choice(says_yes, agree.ask(**same), ("yes", "oui"))
    return yes, Choice(_("no"), keep.ask(**same), ("no", "non"))


def _same(deal: Deal, person: Person) -> dict[str, object]:
    return {"given": deal.given.id, "got": deal.got.id if deal.got else 0, "was": deal.was, "person": person}


@skill.job("shift.agree", _("Agree to a swap"), access=TEAM)
async def agree(ctx: Context, *, given: Given, got: Got, was: Was, person: Person) -> Reply:
    """Both are told, and can undo it."""
    deal = await dealt(ctx, given, got, was)
    if reasons := await objections_to(ctx, deal, ctx.person.id):
        raise Refused(*reasons)
    ctx.alarms.cancel(deal.key(ctx.person.id))
    after = await exchange(ctx, deal, ctx.person.id)
    await told.tell_team(ctx, told.agreed(person, ctx.person, after), after)
    undo = Choice(
        _("undo the swap") if after.got else _("undo it"),
        undo_swap.ask(**_same(after, ctx.person)),
        ("undo", "oups", "oops", "annuler"),
    )
    until = ctx.now + TAKEN_BACK_WITHIN
    theirs = await told.done(ctx, ctx.person, after.got, after.given)
    ctx.tell(person, Reply(theirs, choices=(undo,), urgency=Urgency.RING, until=until))
    mine = await told.done(ctx, person, after.given, after.got)
    return Reply(mine, undo=undo_swap.ask(**_same(after, person)))


@skill.job("shift.keep", _("Decline a swap"), access=TEAM)
async def keep(ctx: Context, *, given: Given, got: Got, was: Was, person: Person) -> Reply:
    """No reason is asked, and none is told."""
    deal = await dealt(ctx, given, got, was)
    ctx.alarms.cancel(deal.key(ctx.person.id))
    told.ring(ctx, person, await told.declined(ctx, deal))
    return Reply(_("Very well, nothing was changed."))


@skill.job("shift.swap_expired", _("A swap was not answered"))
async def expire(ctx: Context, *, given: Given, got: Got, person: Person, other: Person) -> None:
    """Whoever proposed it hears that nothing has changed."""
    mine = await ctx.store(Holders).find(given)
    if mine is None or mine.person != person.id or (got and await ctx.store(Holders).find(got) is None):
        return
    told.ring(ctx, person, await told.unanswered(ctx, mine, other, swap=bool(got)))


@skill.job("shift.undo_swap", _("Take a swap back"), access=TEAM)
async def undo_swap(ctx: Context, *, given: Given, got: Got, was: Was, person: Person) -> Reply:
    """As it was; `person`, the other one, hears it."""
    deal = await dealt(ctx, given, got, was)
    if deal.begins <= ctx.now:
        raise Refused(_("One of them has begun: it cannot be undone."))
    other = person.id if deal.given.person == ctx.person.id else ctx.person.id
    back = await exchange(ctx, deal, other)
    news = _("{name} and {other} undid their swap", name=ctx.person.name, other=person.name)
    await told.tell_team(ctx, news if deal.got else _("{name} undid it", name=ctx.person.name), back)
    told.ring(ctx, person, await told.undone(ctx, back, person.id))
    return Reply(await told.undone(ctx, back, ctx.person.id))
