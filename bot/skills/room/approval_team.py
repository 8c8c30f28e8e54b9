"""The team is asked for a yes: one question to each of them, one reminder, an honest end; and shown what became of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.call import Call
from bot.core.card import Card, Reply, Urgency
from bot.core.text import Text, Word, _
from bot.kit.context import Context
from bot.skills.room.approval import Approval, Approvals, asked_together
from bot.skills.room.approval_cards import bookings_of, number, outcome, question, what
from bot.skills.room.approve import approve, ways_to_answer
from bot.skills.room.besides import freed, whenever_freed
from bot.skills.room.deciding import (
    end_all,
    ended,
    put_in_time,
    show_again,
    wait_for_an_answer,
    wait_no_more,
    what_becomes,
)
from bot.skills.room.declare import BookingAsked, RoomClosed, skill, team
from bot.skills.room.places import let_go
from bot.store.bookings import Booking, Bookings
from bot.store.people import People, Person, Role
from bot.store.questions import Questions
from bot.store.rooms import Rooms

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
    everybody = await team(ctx, but=found.person)
    people = [one for one in everybody if Role.CONCIERGE in one.roles] or everybody
    if not people:
        await _end(ctx, found)
        return
    bookings = await bookings_of(ctx, found.bookings)
    await _ring(ctx, found, people)
    wait_for_an_answer(ctx, found, bookings[0])


@skill.job("room.remind_team", _("Remind the team of what awaits a yes"))
async def remind(ctx: Context, *, approval: str) -> None:
    """All of them, once, as a new message: an edit rings nobody."""
    found = await _open(ctx, approval)
    if found and (people := await team(ctx, but=found.person)):
        await _ring(ctx, found, people)


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
        await _end(ctx, found)


async def _end(ctx: Context, approval: Approval) -> None:
    """What was kept is free again, and whoever asked hears whom they may still ask."""
    bookings = await bookings_of(ctx, approval.bookings)
    asked = await what(ctx, bookings)
    silent = await Approvals(ctx).keep(replace(approval, state="silent"))
    await end_all(ctx, bookings)
    wait_no_more(ctx, silent)
    show_again(ctx, silent)
    people, numbered = Word("concierge", "the_many"), await number(ctx, silent, bookings)
    lead, close = (
        _("There is nobody yet who could say yes: {what}, number {number}.", what=asked, number=numbered),
        None,
    )
    if silent.asked:
        lead = _(
            "Nobody of {people} answered in time: {what}, number {number}.",
            people=people, what=asked, number=numbered,
        )  # fmt: skip
        close = _("Best ask {people} directly.", people=people)
    await _tell(ctx, silent, Card(lead, await what_becomes(ctx, silent.bookings), close=close))


async def _tell(ctx: Context, approval: Approval, body: Text | Card) -> None:
    asker = await ctx.store(People).get(approval.person)
    ctx.tell(asker, Reply(body, urgency=Urgency.RING))


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


@whenever_freed
async def withdrawn(ctx: Context, booking: Booking) -> None:
    """Cancelled or moved before anybody answered: it is not asked any more, and nothing is kept for it."""
    if booking.state != "asked":
        return
    approval = await Approvals(ctx).about(booking.id)
    if approval and approval.state == "open" and booking.id in approval.bookings:
        now = await Approvals(ctx).keep(approval.without(booking.id, "withdrawn"))
        if now.state != "open":
            wait_no_more(ctx, now)
        show_again(ctx, now)
    if (await ctx.store(Bookings).get(booking.id)).state != "asked" and (left := await let_go(ctx, booking)):
        await freed(ctx, replace(booking, room=left.room, span=left.span, state="booked"))


@skill.listen(RoomClosed)
def close_what_was_asked(fact: RoomClosed) -> Sequence[Call]:
    """What cannot be had needs no yes."""
    return [close_asked.to(closure=fact.closure)]


@skill.job("room.close_asked", _("End what was asked for in a closed room"))
async def close_asked(ctx: Context, *, closure: int) -> None:
    """Each is ended and its asker told, aloud; the team is not asked any more."""
    found = await ctx.store(Rooms).closure(closure)
    rooms = [found.room] if found.room else None
    for booking in await ctx.store(Bookings).between(found.span, rooms):
        approval = await Approvals(ctx).about(booking.id) if booking.state == "asked" else None
        if approval is None or approval.state != "open" or booking.id not in approval.bookings:
            continue
        kept = await Approvals(ctx).keep(approval.without(booking.id, "closed"))
        asked = await what(ctx, [booking])
        await ended(ctx, booking)
        if kept.state != "open":
            wait_no_more(ctx, kept)
        show_again(ctx, kept)
        numbered = await number(ctx, kept, [booking])
        lead = _("What you asked for is closed then: {what}, number {number}.", what=asked, number=numbered)
        await _tell(ctx, kept, Card(lead, await what_becomes(ctx, [booking.id])))
