"""Nobody answered in time: an honest end; of a series one date first, for the others may still get their yes."""

from dataclasses import replace

from bot.core.card import Card, Reply, Urgency
from bot.core.text import Text, Word, _
from bot.kit.context import Context
from bot.skills.room.approval.approval import Approval, Approvals
from bot.skills.room.approval.cards import bookings_of, number, what
from bot.skills.room.approval.deciding import (
    end_all,
    ended,
    put_in_time,
    show_again,
    wait_no_more,
    what_becomes,
)
from bot.skills.room.series.dates import days_of
from bot.store.community.people import People


async def end_unanswered(ctx: Context, approval: Approval, *, nobody: bool = False) -> None:
    """What was kept is free again, and whoever asked hears whom they may still ask."""
    if not nobody and await _but_for_the_others(ctx, approval):
        return
    bookings = await bookings_of(ctx, approval.bookings)
    asked = await what(ctx, bookings)
    silent = await Approvals(ctx).keep(replace(approval, state="silent"))
    await end_all(ctx, bookings)
    wait_no_more(ctx, silent)
    show_again(ctx, silent)
    people, numbered = Word("concierge", "the_many"), await number(ctx, silent, bookings)
    lead = _(
        "Nobody of {people} answered in time: {what}, number {number}.",
        people=people, what=asked, number=numbered,
    )  # fmt: skip
    close: Text | None = _("Best ask {people} directly.", people=people)
    if nobody:
        lead = _(
            "There is nobody yet who could say yes: {what}, number {number}.", what=asked, number=numbered
        )
        close = None
    await tell_asker(ctx, silent, Card(lead, await what_becomes(ctx, silent.bookings), close=close))


async def _but_for_the_others(ctx: Context, approval: Approval) -> bool:
    """The first date is lost, the team is asked once more for the others; where one was lost so before, all end."""
    first, *others = await bookings_of(ctx, approval.bookings)
    gone = [one for one in approval.about if one not in approval.bookings and one not in approval.answers]
    if not others or any(one.state != "cancelled" for one in await bookings_of(ctx, gone)):
        return False
    asked, people = await what(ctx, [first]), Word("concierge", "the_many")
    numbered = await number(ctx, approval, [first])
    left = await Approvals(ctx).keep(approval.without(first.id, "silent"))
    await ended(ctx, first)
    wait_no_more(ctx, left)
    show_again(ctx, left)
    put_in_time(ctx, left, others[0])
    lead = _(
        "Nobody of {people} answered in time: {what}, number {number}.",
        people=people, what=asked, number=numbered,
    )  # fmt: skip
    still = _("I ask them once more about the others: {dates}.", dates=days_of(one.span for one in others))
    becomes = await what_becomes(ctx, [first.id], look=False)
    close = _("Best ask {people} directly.", people=people)
    await tell_asker(ctx, left, Card(lead, (*becomes, still), close=close))
    return True


async def tell_asker(ctx: Context, approval: Approval, body: Text | Card) -> None:
    """Aloud: they are not looking."""
    asker = await ctx.store(People).get(approval.person)
    ctx.tell(asker, Reply(body, urgency=Urgency.RING))
