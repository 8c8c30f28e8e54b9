"""Whether somebody comes: written once a person, within the places there are; who comes too late waits in order."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Text, Value, _, _n
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.queues.tickets import number_of as number_of_ticket
from bot.skills.event.declare import skill, what_of
from bot.skills.event.seats import leave_line, line, receipt, room_for, shown, subject_of, write
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion
from bot.store.programme.rsvps import SEATED, Answer, Rsvp, Rsvps
from bot.store.spaces.queues import Queues

OCCASION = Arg(Text("occasion"), hidden=True)
SAID = Arg(Text("said"), hidden=True)
MOST_AT_ONCE = 20
"""So many may come by one person's word."""
AS_BEFORE = 0
"""With as many as they said last; alone where they said nothing yet."""
NOT_COMING = (
    "no", "je ne viens pas", "je viens pas", "je viens plus", "je peux pas", "je ne peux pas", "je peux pas venir", "je ne peux pas venir",
    "je peux plus venir", "i can't", "i can't come", "i can't make it", "i'm not coming", "can't make it",
)  # fmt: skip
"""What people answer to what asks whether they come."""


async def still_to_come(ctx: Context, *, occasion: Occasion, **_more: object) -> None:
    """Nobody answers for what is over or cancelled."""
    event = await ctx.store(Events).get(occasion.event)
    if occasion.planned and occasion.span.end <= ctx.now:
        raise Refused(_("That is over: {title}.", title=event.title))
    if not event.published or not occasion.planned:
        raise Refused(_("That is not in the programme any more: {title}.", title=event.title))


@skill.job("event.answer", _("Say whether you come"), rule=still_to_come, late=True)
async def answer(
    ctx: Context,
    *,
    occasion: Annotated[Occasion, OCCASION],
    said: Annotated[str, SAID],
    count: Annotated[int, Arg(Text("count"), hidden=True)] = 1,
) -> Reply:
    """The last word counts; where no place is left, the end of the waiting list."""
    event = await ctx.store(Events).get(occasion.event)
    before = await ctx.store(Rsvps).one(occasion.id, ctx.person.id)
    count = count or (before.count if before else 1)
    if said == "yes":
        return await _comes(ctx, event, occasion, count, before)
    await leave_line(ctx, occasion, ctx.person.id)
    many = before.count if before else 1
    word: Answer = "maybe" if said == "maybe" else "no"
    await write(ctx, occasion, Rsvp(occasion.id, ctx.person.id, word, many, ctx.now))
    await line.advance(ctx, subject_of(occasion))
    return replace(await receipt(ctx, event, occasion, word, many), undo=_back(occasion, before))


async def _comes(ctx: Context, event: Event, occasion: Occasion, count: int, before: Rsvp | None) -> Reply:
    if count > MOST_AT_ONCE:
        raise Refused(_("That is many at once: at most {most} by one person.", most=MOST_AT_ONCE))
    if event.places is not None and count > event.places:
        fewer = answer.to(occasion=occasion, said="yes", count=event.places)
        raise Refused(
            _n("There is {count} place in all.", "There are {count} places in all.", event.places),
            ways_out=(Choice(_n("come alone", "come as {count}", event.places), fewer, words=("yes",)),)
            if event.places
            else (),
        )
    has = before.count if before and before.answer in SEATED else 0
    if count > has and not await free_for(ctx, event, occasion, count):
        return await _waits(ctx, event, occasion, count, before)
    await leave_line(ctx, occasion, ctx.person.id)
    await write(ctx, occasion, Rsvp(occasion.id, ctx.person.id, "yes", count, ctx.now))
    await line.advance(ctx, subject_of(occasion))
    return replace(await receipt(ctx, event, occasion, "yes", count), undo=_back(occasion, before))


async def free_for(ctx: Context, event: Event, occasion: Occasion, count: int) -> bool:
    """Whether there is room, and nobody waits who came before; what is open to all is anybody's."""
    waiting = [
        one
        for one in await ctx.store(Queues).standing(subject_of(occasion))
        if one.person != ctx.person.id and one.state != "open"
    ]
    return not waiting and await room_for(ctx, event, occasion, count, ctx.person.id)


async def _waits(ctx: Context, event: Event, occasion: Occasion, count: int, before: Rsvp | None) -> Reply:
    """At the end of the list; what they have already stays theirs meanwhile."""
    if before and before.answer == "yes":
        raise Refused(
            _n("There is no place for {count} of you: what you have stays yours.",
               "There are no places for {count} of you: what you have stays yours.", count)
        )  # fmt: skip
    mine = [one for one in await ctx.store(Queues).of(ctx.person.id) if one.subject == subject_of(occasion)]
    if mine:
        raise Refused(
            _(
                "It is full, and you are on the waiting list already: {number}.",
                number=number_of_ticket(mine[0]),
            )
        )
    ticket = await line.join(ctx, subject_of(occasion), occasion.span, count if count > 1 else None)
    shown(ctx, occasion)
    values: dict[str, Value] = {
        "what": await what_of(ctx, event, occasion.span),
        "number": number_of_ticket(ticket),
    }
    rank = await line.before(ctx, ticket) + 1
    lead = _("It is full: {what}. You are on the waiting list, number {number}.", **values)
    place = _("You are the first there.") if rank == 1 else _("You are in place {rank} there.", rank=rank)
    promise = _("I tell you in private when a place is free.")
    return Reply(
        Card(lead, close=place, notes=(promise,)),
        undo=line.leave.to(ticket=ticket),
        private=True,
        pointed=False,
    )


def _back(occasion: Occasion, before: Rsvp | None) -> Call:
    """As it was before, as far as that can still be had."""
    if before is None or before.answer == "held":
        return answer.to(occasion=occasion, said="no")
    return answer.to(occasion=occasion, said=before.answer, count=before.count)
