"""The words of a deal: what each of the two reads when it was agreed, declined, left without an answer or undone, and what the team does."""

from bot.core.card import Card, Reply, Urgency
from bot.core.text import Text, _
from bot.kit.context import Context
from bot.kit.people.team import team_of
from bot.skills.shift.deal.deals import Deal, what
from bot.store.community.people import Person
from bot.store.rota.holders import Holder


def ring(ctx: Context, person: Person, said: Text) -> None:
    """The other one was not looking."""
    ctx.tell(person, Reply(said, urgency=Urgency.RING))


async def tell_team(ctx: Context, who: Text, after: Deal) -> None:
    """The coordinators find it among the news of the morning."""
    told = _("{who}: {first}.", who=who, first=await what(ctx, after.given))
    if after.got:
        both = [await what(ctx, one) for one in after.both]
        told = _("{who}: {first}; {second}.", who=who, first=both[0], second=both[1])
    for team in await team_of(ctx):
        ctx.tell(team, Reply(told, urgency=Urgency.LATER))


def agreed(proposer: Person, other: Person, after: Deal) -> Text:
    if after.got:
        return _("{name} and {other} swapped", name=proposer.name, other=other.name)
    return _("{other} takes over from {name}", name=proposer.name, other=other.name)


async def done(ctx: Context, other: Person, yours: Holder | None, theirs: Holder | None) -> Card:
    """Each reads what is theirs now."""
    close = _("Either of you can undo it within the hour.")
    has = [_("{name} has: {what}.", name=other.name, what=await what(ctx, one)) for one in (theirs,) if one]
    if yours is None:
        return Card(has[0], close=close)
    mine = await what(ctx, yours)
    if not has:
        return Card(_("Thank you! Yours now: {what}.", what=mine), close=close)
    return Card(_("Swapped. Yours now: {what}.", what=mine), tuple(has), close)


async def declined(ctx: Context, deal: Deal) -> Text:
    """No reason is told."""
    name = ctx.person.name
    if deal.got is None:
        given = await what(ctx, deal.given)
        return _("{name} cannot take it; it stays yours: {what}.", name=name, what=given)
    return _("{name} keeps theirs: {what}. Nothing has changed.", name=name, what=await what(ctx, deal.got))


async def unanswered(ctx: Context, mine: Holder, other: Person, *, swap: bool) -> Text:
    yours = await what(ctx, mine)
    if not swap:
        return _("{name} did not answer: it stays yours: {what}.", name=other.name, what=yours)
    return _(
        "{name} did not answer: nothing is swapped, and yours stays yours: {what}.",
        name=other.name, what=yours,
    )  # fmt: skip


async def undone(ctx: Context, deal: Deal, person: int) -> Text:
    """To each what is theirs again."""
    mine = next((one for one in deal.both if one.person == person), None)
    if mine is None:
        return _("It is undone: you do not hold it any more: {what}.", what=await what(ctx, deal.given))
    told = await what(ctx, mine)
    if deal.got is None:
        return _("Yours again: {what}.", what=told)
    return _("The swap is undone. Yours again: {what}.", what=told)
