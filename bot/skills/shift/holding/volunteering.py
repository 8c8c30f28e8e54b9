"""Somebody would like to be on the rota: « je veux devenir bénévole »; the coordinators hear it, and one may come along to see how it goes."""

from datetime import timedelta

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.people.reach import reach
from bot.kit.people.team import team_of
from bot.kit.rota.rota import AHEAD, grow, rota, what_of
from bot.kit.rota.stints import Stint
from bot.skills.shift.declare import skill
from bot.skills.shift.holding.along import shadow
from bot.skills.shift.words.coming import VOLUNTEER
from bot.store.community.people import Role
from bot.store.shelf import Shelf

KIND = "volunteer told"
ONCE_IN = timedelta(days=14)
MOST = 3
GIVE_ROLE = "house.team"
"""The name by which a role is offered; the house's own skill does it."""


@skill.command(
    "shift.volunteer",
    _("Say that you would like to be on the rota."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "volunteer", "fr": "bénévole"},
    phrases=VOLUNTEER,
    examples={"en": "I'd like to become a volunteer", "fr": "je veux devenir bénévole"},
    exact=True,
)
async def volunteer(ctx: Context) -> Reply:
    """Told once in a while, however often it is said."""
    if ctx.may(Role.CONCIERGE):
        return Reply(_("You are in the team already, thank you! To take {word.shift:a}, say when."))
    await _tell(ctx)
    lead = _("Thank you! {word.coordinator:The_many} know, and write to you.")
    along = await _along(ctx)
    if not along:
        return Reply(lead)
    return Reply(Card(lead, close=_("Meanwhile you can come along once, to see how it goes:")), choices=along)


async def _tell(ctx: Context) -> None:
    """In the morning's news, with how to reach them and the role to offer."""
    shelf, key = Shelf(ctx.work, ctx.house.id, skill.name), str(ctx.person.id)
    told = await shelf.get(KIND, key)
    if told is not None and told.due is not None and told.due > ctx.now:
        return
    await shelf.put(KIND, key, {}, due=ctx.now + ONCE_IN)
    news: Text = _("{name} would like to be on the rota.", name=ctx.person.name)
    for whom in await team_of(ctx):
        offer = Choice(
            _("offer them the role"), Call(GIVE_ROLE, {"person": ctx.person.id, "role": Role.CONCIERGE.value})
        )
        ctx.tell(whom, Reply(Card(news, (reach(ctx.person, ctx.person),)), (offer,), urgency=Urgency.INFORM))


async def _along(ctx: Context) -> tuple[Choice, ...]:
    """The next ones that somebody holds and that have a place beside them; for members."""
    if not ctx.may(Role.MEMBER):
        return ()
    await grow(ctx)
    coming = await rota(ctx, Span(ctx.now, ctx.now + AHEAD))
    places = [
        one.shift
        for one in coming
        if one.holders and len(one.shadows) < one.shift.shadows and one.shift.span.start > ctx.now
    ]
    return tuple(Choice(what_of(one), shadow.to(shift=Stint(one, one.span))) for one in places[:MOST])
