"""The team is asked for a yes: one question to each of them, one reminder, an honest end; and shown what became of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.call import Call
from bot.core.card import Reply, Urgency
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.people.peace import calm_of
from bot.rules.quiet import may_ring
from bot.skills.room.approval.approval import Approval, Approvals, asked_together
from bot.skills.room.approval.approve import approve, ways_to_answer
from bot.skills.room.approval.cards import bookings_of, outcome, question
from bot.skills.room.approval.deciding import (
    at_night,
    put_in_time,
    show_again,
    wait_for_an_answer,
)
from bot.skills.room.approval.silence import end_unanswered
from bot.skills.room.declare import BookingAsked, skill, team
from bot.store.community.people import People, Person, Role
from bot.store.questions import Questions
from bot.store.spaces.bookings import Booking, Bookings

OVERDUE = 15 * 60
"""Seconds: when its end was noticed so late, nobody could answer meanwhile, for nobody listened."""


@skill.listen(BookingAsked)
def await_a_yes(fact: BookingAsked) -> Sequence[Call]:
    """The dates of a series tell it one by one; the first of them gathers all."""
    return [gather.to(booking=fact.booking)]


@skill.job("room.gather_asked", _("Gather what was asked for"))
async def gather(ctx: Context, *, booking: int) -> None:
    """What was asked for together is one question, put at a decent hour."""
    approvals, bookings = Approvals(ctx), ctx.store(Bookings)
    first = await bookings.get(booking)
    await ctx.work.order_person(ctx.house.id, first.person or 0)  # two workers do not gather the same
    waiting = {one for approval in await approvals.open() for one in approval.bookings}
    if first.state != "asked" or first.person is None or booking in waiting:
        return
    dates = await bookings.of_series(first.series) if first.series is not None else [first]
    asked = [one for one in dates if one.state == "asked" and one.id not in waiting]
    approval = await approvals.keep(asked_together(asked, first.person))
    put_in_time(ctx, approval, asked[0])


@skill.job("room.put_to_team", _("Ask the team for a yes"))
async def put(ctx: Context, *, approval: str) -> None:
    """Each of those on duty is rung, where there are none each coordinator; where there is nobody to ask, whoever asked hears that at once."""
    found = await _open(ctx, approval)
    if found is None:
        return
    first = (await bookings_of(ctx, found.bookings))[0]
    everybody = await team(ctx, but=found.person)
    people = [one for one in everybody if Role.CONCIERGE in one.roles] or everybody
    if not people or first.span.start <= ctx.now:
        await end_unanswered(ctx, found, nobody=not people)
    elif at_night(ctx, first):  # it was to be by day, and is late
        put_in_time(ctx, found, first)
    else:
        await _ring(ctx, found, await _awake(ctx, people, first))
        wait_for_an_answer(ctx, found, first)


@skill.job("room.remind_team", _("Remind the team of what awaits a yes"))
async def remind(ctx: Context, *, approval: str) -> None:
    """All of them, once, as a new message: an edit rings nobody."""
    found = await _open(ctx, approval)
    if found is None or at_night(ctx, (await bookings_of(ctx, found.bookings))[0]):
        return
    if people := await team(ctx, but=found.person):
        first = (await bookings_of(ctx, found.bookings))[0]
        await _ring(ctx, found, await _awake(ctx, people, first))


async def _awake(ctx: Context, people: Sequence[Person], first: Booking) -> Sequence[Person]:
    """Who wants to be asked nothing now is left out, unless nobody else is left."""
    calm = await calm_of(ctx)
    awake = [
        one
        for one in people
        if not calm.paused(one.id) and may_ring(ctx.now, first.span.start, calm.quiet(one.id)) <= ctx.now
    ]
    return awake or people


async def _ring(ctx: Context, approval: Approval, people: Sequence[Person]) -> None:
    told = tuple(one.id for one in people)
    kept = await Approvals(ctx).keep(replace(approval, asked=(*approval.asked, told)))
    body, choices = await question(ctx, kept), await ways_to_answer(ctx, kept)
    if len(kept.asked) > 1:
        body = replace(body, lead=_("Nobody has answered yet. {asked}", asked=body.lead))
    until = (await bookings_of(ctx, kept.bookings))[-1].span.start
    said = Reply(body, choices=choices, urgency=Urgency.RING, until=until)
    for one in people:
        ctx.tell(one, said, post=kept.post(len(kept.asked)))


@skill.job("room.end_approval", _("Nobody said yes in time"))
async def end(ctx: Context, *, approval: str) -> None:
    """An honest end; later, where nobody could answer because nobody listened."""
    found = await _open(ctx, approval)
    if found is None:
        return
    first = (await bookings_of(ctx, found.bookings))[0]
    late = (ctx.now - ctx.said_at).total_seconds() > OVERDUE
    if late and first.span.start > ctx.now:
        wait_for_an_answer(ctx, found, first)
    else:
        await end_unanswered(ctx, found)


async def _open(ctx: Context, approval: str) -> Approval | None:
    """Where whoever asked was forgotten, nothing awaits a yes any more."""
    found = await Approvals(ctx).get(approval)
    if found is None or found.state != "open":
        return None
    if any(one.state == "asked" for one in await bookings_of(ctx, found.bookings)):
        return found
    gone = await Approvals(ctx).keep(replace(found, state="withdrawn"))
    show_again(ctx, gone)
    return None


@skill.job("room.show_approval", _("Show the team what became of what was asked for"))
async def show(ctx: Context, *, approval: str) -> None:
    """Whoever was asked sees it where they were asked; what is settled is not asked any more."""
    found = await Approvals(ctx).get(approval)
    if found is None:
        return
    if found.state == "open":
        last = (await bookings_of(ctx, found.bookings))[-1]
        choices = await ways_to_answer(ctx, found)
        said = Reply(await question(ctx, found), choices=choices, until=last.span.start)
    else:
        said = Reply(await outcome(ctx, found))
    for round_, people in enumerate(found.asked, 1):
        for id_ in people:
            person = await ctx.store(People).get(id_)
            await _unask(ctx, found, person)
            ctx.tell(person, said, post=found.post(round_))


async def _unask(ctx: Context, approval: Approval, person: Person) -> None:
    """A bare « oui » must not reach what is answered."""
    questions = ctx.store(Questions)
    for one in await questions.all_of(person.id, ctx.now):
        if any(_answers(option.call, approval) for option in one.options):
            await questions.close(one.id, "lapsed")


def _answers(call: Call | None, approval: Approval) -> bool:
    about = call.arguments.get("booking") if call and call.name == approve.id else None
    return isinstance(about, dict) and about.get("approval") == approval.id
