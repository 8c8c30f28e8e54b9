"""Somebody goes: who leaves the chat keeps their bookings for a day, then the team is asked; who is forgotten frees them at once."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Gone
from bot.core.text import Text, _
from bot.kit.access import CONCIERGE
from bot.kit.booking.bookings import whole_from
from bot.kit.context import Context
from bot.kit.nouns import number_of
from bot.kit.people.departure import Departed
from bot.kit.people.team import team_of
from bot.skills.room.besides import freed
from bot.skills.room.declare import skill
from bot.skills.room.series import scopes
from bot.skills.room.series.cancel_dates import give_up, what_of
from bot.skills.room.waiting.lists import line
from bot.store.alarms import Late
from bot.store.community.people import People, Person
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.queues import Queues

KEPT = timedelta(hours=24)
DECIDED = timedelta(days=7)
MOST_TOLD = 10


@skill.listen(Departed)
def departed(fact: Departed) -> Sequence[Call]:
    """Their bookings are kept for a while; where nothing is to be known of them any more, they are given back now."""
    return [(free_all if fact.forgotten else left).to(person=fact.person)]


@skill.job("room.left", _("Somebody left the chat"))
async def left(ctx: Context, *, person: int) -> None:
    """Perhaps they come back."""
    if await ctx.store(Bookings).of(person, ctx.now):
        due = ctx.now + KEPT
        ctx.alarms.at(due, still_left.to(person=person), key=f"left {person}", late=Late.always())


@skill.job("room.still_left", _("Somebody left the chat a day ago"))
async def still_left(ctx: Context, *, person: int) -> None:
    """The team decides; where they are back, or have nothing to come, there is nothing to decide."""
    try:
        who = await ctx.store(People).get(person)
    except Gone:
        return
    mine = await ctx.store(Bookings).of(who.id, ctx.now)
    if not mine or await ctx.store(People).is_here(who):
        return
    lead = _("{name} left the chat a day ago, and still has these bookings:", name=who.name)
    lines = [await _line(ctx, one) for one in mine[:MOST_TOLD]]
    if len(mine) > MOST_TOLD:
        lines.append(_("and {count} more", count=len(mine) - MOST_TOLD))
    choices = (Choice(_("cancel them"), give_back.to(person=who)), Choice(_("keep them"), None))
    for audience in await team_of(ctx):
        ctx.tell(
            audience,
            Reply(Card(lead, tuple(lines)), choices=choices, urgency=Urgency.INFORM, until=ctx.now + DECIDED),
            post=f"left:{who.id}",
        )


async def _line(ctx: Context, booking: Booking) -> Text:
    return _("{number}: {what}", number=number_of(booking), what=await what_of(ctx, booking, [booking]))


@skill.job("room.give_back_of_who_left", _("Cancel the bookings of somebody who left"), access=CONCIERGE)
async def give_back(ctx: Context, *, person: Person) -> Reply:
    """They are told too, should they still read it."""
    number = await _free(ctx, person.id)
    told = _("You left the chat, so your bookings were cancelled by {name}.", name=ctx.person.name)
    if number:
        ctx.tell(person, Reply(told, urgency=Urgency.RING))
    return Reply(_("Cancelled: all bookings of {name}, {count} in all.", name=person.name, count=number))


@skill.job("room.free_all", _("Free all that somebody has"))
async def free_all(ctx: Context, *, person: int) -> None:
    """They are to be forgotten; whoever waited has it next."""
    for ticket in await ctx.store(Queues).of(person):
        if ticket.subject.startswith("room:"):
            await line.close(ctx, ticket)
    await _free(ctx, person)


async def _free(ctx: Context, person: int) -> int:
    """How many bookings are free again."""
    bookings, count = ctx.store(Bookings), 0
    while mine := await bookings.of(person, ctx.now):
        first = mine[0]
        if first.series is not None:
            count += len((await give_up(ctx, whole_from(first), scopes.ALL)).dates)
            continue
        await bookings.cancel(first)
        await freed(ctx, first)
        count += 1
    return count
