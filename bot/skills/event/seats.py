"""The places of a date: who has one, who holds one, and the line of those who wait for one."""

from dataclasses import dataclass

from bot.core.call import Call
from bot.core.card import Card, Reply
from bot.core.text import Names, Text, _, _n
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.queues.queue import Line
from bot.kit.queues.tickets import Fit
from bot.rules.queue import UNHURRIED
from bot.skills.event.declare import skill, what_of
from bot.store.alarms import Late
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.programme.rsvps import Answer, Rsvp, Rsvps, seated
from bot.store.spaces.queues import Queues, Ticket


def subject_of(occasion: Occasion) -> str:
    """The name of the queue for its places."""
    return f"event:{occasion.id}"


async def occasion_of(ctx: Context, ticket: Ticket) -> Occasion:
    """The date that somebody waits for."""
    return await ctx.store(Occasions).get(int(ticket.subject.removeprefix("event:")))


async def room_for(ctx: Context, event: Event, occasion: Occasion, count: int, person: int) -> bool:
    """Whether so many more have a place, those that this person has already aside."""
    if event.places is None:
        return True
    others = [one for one in await ctx.store(Rsvps).of(occasion.id) if one.person != person]
    return seated(others) + count <= event.places


async def write(ctx: Context, occasion: Occasion, rsvp: Rsvp) -> None:
    """With the date touched, so that the last place is had by one only wherever several workers write."""
    await ctx.store(Occasions).change(await ctx.store(Occasions).get(occasion.id))
    await ctx.store(Rsvps).put(rsvp)
    shown(ctx, occasion)


def shown(ctx: Context, occasion: Occasion) -> None:
    """Its post is put right, once for all that happens now."""
    call = Call("event.show", {"event": occasion.event})
    ctx.alarms.at(ctx.now, call, key=f"event {occasion.event} show", late=Late.always())


async def receipt(ctx: Context, event: Event, occasion: Occasion, said: Answer, count: int) -> Reply:
    """A receipt that nobody else reads."""
    what = await what_of(ctx, event, occasion.span)
    match said:
        case "yes" if count > 1:
            lead = _n(
                "Noted: {count} of you comes: {what}.",
                "Noted: {count} of you come: {what}.",
                count,
                what=what,
            )
        case "yes":
            lead = _("Noted: you come: {what}.", what=what)
        case "maybe":
            lead = _("Noted: perhaps you come: {what}. No place is kept for a perhaps.", what=what)
        case _:
            lead = _("Noted: you do not come: {what}.", what=what)
    close = _("If you cannot come after all: {leave}.", leave=Names("event.leave")) if said == "yes" else None
    return Reply(Card(lead, close=close), private=True, pointed=False)


@dataclass(frozen=True)
class PlaceKeeper:
    """Holds places for somebody by an answer that is only kept."""

    async def fit(self, ctx: Context, ticket: Ticket) -> Fit:
        occasion = await occasion_of(ctx, ticket)
        event = await ctx.store(Events).get(occasion.event)
        many = ticket.people or 1
        if not event.published or not occasion.planned or (event.places is not None and many > event.places):
            return Fit.NEVER
        return Fit.FREE if await room_for(ctx, event, occasion, many, ticket.person) else Fit.TAKEN

    async def hold(self, ctx: Context, ticket: Ticket) -> int:
        occasion = await occasion_of(ctx, ticket)
        await write(ctx, occasion, Rsvp(occasion.id, ticket.person, "held", ticket.people or 1, ctx.now))
        return occasion.id

    async def let_go(self, ctx: Context, ticket: Ticket) -> None:
        occasion = await occasion_of(ctx, ticket)
        kept = await ctx.store(Rsvps).one(occasion.id, ticket.person)
        if kept and kept.answer == "held":
            await ctx.store(Rsvps).drop(occasion.id, ticket.person)
            shown(ctx, occasion)

    async def give(self, ctx: Context, ticket: Ticket) -> Reply:
        occasion = await occasion_of(ctx, ticket)
        await write(ctx, occasion, Rsvp(occasion.id, ticket.person, "yes", ticket.people or 1, ctx.now))
        event = await ctx.store(Events).get(occasion.event)
        return await receipt(ctx, event, occasion, "yes", ticket.people or 1)

    async def name(self, ctx: Context, ticket: Ticket) -> Text:
        occasion = await occasion_of(ctx, ticket)
        return await what_of(ctx, await ctx.store(Events).get(occasion.event), occasion.span)

    async def again(self, ctx: Context, ticket: Ticket) -> Call:
        occasion = await occasion_of(ctx, ticket)
        return Call("event.answer", {"occasion": occasion.id, "said": "yes", "count": ticket.people or 1})


line = Line(skill, PlaceKeeper(), access=VISITOR, pace=UNHURRIED)


async def leave_line(ctx: Context, occasion: Occasion, person: int) -> None:
    """They wait for it no more."""
    for one in await ctx.store(Queues).standing(subject_of(occasion)):
        if one.person == person:
            await line.close(ctx, one)
