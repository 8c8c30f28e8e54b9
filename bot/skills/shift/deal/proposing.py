"""Proposing a deal to somebody of the team: asked in private, with a clock; until the answer all stays as it is."""

from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Moment
from bot.core.text import Names, Text, _
from bot.kit.context import Context
from bot.kit.rota.stints import Stint
from bot.skills.shift.deal.deals import Deal, answer_of, what
from bot.skills.shift.deal.swapped import asked, expire
from bot.store.alarms import Alarms, Late
from bot.store.community.people import Person
from bot.store.rota.holders import Holder, Holders


async def propose(ctx: Context, deal: Deal, whom: Person) -> Reply:
    """What whoever proposes it reads. Raises Refused with each reason why not."""
    by = await answer_of(ctx, deal, whom.id)
    if by is None:
        close = _("To have somebody looked for: {drop}.", drop=Names("shift.drop"))
        raise Refused(_("That is too near for somebody to answer."), close=close)
    if await ctx.store(Alarms).stands(deal.key(whom.id)):
        raise Refused(_("I asked {name} already; until they answer, nothing changes.", name=whom.name))
    until = _("Yours stays yours until you answer; without an answer by {when} it is over.", when=Moment(by))
    if deal.got is None:
        until = _("Nothing moves before your yes; without an answer by {when} it is over.", when=Moment(by))
    card = Card(await _proposal(ctx, deal), close=until)
    ctx.tell(whom, Reply(card, choices=asked(deal, ctx.person), urgency=Urgency.RING, until=by))
    got = deal.got.id if deal.got else 0
    done = expire.to(given=deal.given.id, got=got, person=ctx.person, other=whom)
    ctx.alarms.at(by, done, key=deal.key(whom.id), late=Late.always())
    lead = _("I asked {name}; until they answer, nothing changes.", name=whom.name)
    return Reply(Card(lead, close=_("Without an answer by {when} it is over.", when=Moment(by))))


async def _proposal(ctx: Context, deal: Deal) -> Text:
    given = await what(ctx, deal.given)
    if deal.got is None:
        return _("{name} asks whether you can take this over: {given}.", name=ctx.person.name, given=given)
    return _(
        "{name} proposes a swap: you take {given}, and they take {got}.",
        name=ctx.person.name, given=given, got=await what(ctx, deal.got),
    )  # fmt: skip


async def holding(ctx: Context, stint: Stint, person: Person) -> Holder | None:
    """What they hold of it."""
    found = await ctx.store(Holders).of(person.id, stint.span)
    return next((one for one in found if one.kind == "hold" and one.shift == stint.shift.id), None)
