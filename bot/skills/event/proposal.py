"""A proposal that is not published: nobody answered in time, or whoever made it takes it back."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated

from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Word, _
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.kit.programme.events import number_of
from bot.skills.event.asking import outcome_of, show_team
from bot.skills.event.declare import EVENT, first_of, skill, what_of
from bot.skills.event.holding import free_all
from bot.skills.event.picture import let_go
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.programme.events import Event, Events


async def expect_answer(ctx: Context, event: Event, until: datetime) -> None:
    """The team is asked where it hears what concerns the house; an honest end is set."""
    await show_team(ctx, event, until)
    ctx.alarms.at(until, lapse.to(event=event), key=f"event {event.id} lapse", late=Late.always())


@skill.job("event.lapse", _("Nobody answered a proposal in time"))
async def lapse(ctx: Context, *, event: Annotated[Event, EVENT]) -> None:
    """An honest end: the room is free again, and whoever proposed it knows."""
    if event.state != "proposed":
        return
    lapsed = await ctx.store(Events).change(replace(event, state="lapsed"))
    await ended(ctx, lapsed)
    if event.person is None:
        return
    what = await what_of(ctx, event, (await first_of(ctx, event)).span)
    lead = _("Nobody of {people} answered in time: {what}, number {number}.",
             people=Word("concierge", "the_many"), what=what, number=number_of(event))  # fmt: skip
    close = _("It is not in the programme, and nothing is kept for it any more. Best ask {people} directly.",
              people=Word("concierge", "the_many"))  # fmt: skip
    ctx.tell(await ctx.store(People).get(event.person), Reply(Card(lead, close=close), urgency=Urgency.RING))


async def ones_own(ctx: Context, *, event: Event) -> None:
    """A proposal of one's own that nobody has answered."""
    if event.person != ctx.person.id or event.state != "proposed":
        raise Refused(await outcome_of(ctx, event))


@skill.job(
    "event.withdraw",
    _("Take a proposal back"),
    access=MEMBER,
    rule=ones_own,
    amended_by=("event.move", "event.edit"),
)
async def withdraw(ctx: Context, *, event: Annotated[Event, EVENT]) -> Reply:
    """Nobody else has read it but the team, who see that it is gone."""
    gone = await ctx.store(Events).change(replace(event, state="cancelled"))
    await ended(ctx, gone)
    return Reply(_("Taken back: {title} is not proposed any more.", title=event.title))


async def ended(ctx: Context, event: Event) -> None:
    """It does not come to the programme: what was kept for it is free."""
    await free_all(ctx, event)
    await let_go(ctx, event)
    ctx.alarms.cancel(f"event {event.id} lapse")
    await show_team(ctx, event)
