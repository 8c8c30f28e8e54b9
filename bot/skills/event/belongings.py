"""What somebody comes to or hosts, as « annuler », « moi » and their calendar find it."""

from collections.abc import Sequence

from bot.core.moments import Span
from bot.core.text import Text, _, _n
from bot.kit.context import Belonging, Context
from bot.kit.programme.comings import comings
from bot.kit.programme.events import number_of
from bot.kit.queues.tickets import number_of as number_of_ticket
from bot.skills.event.answering import answer
from bot.skills.event.cancel import ALL, FOLLOWING, THIS, ask_off, cancel
from bot.skills.event.declare import first_of, skill, what_of
from bot.skills.event.proposal import withdraw
from bot.skills.event.seats import line, occasion_of
from bot.store.community.people import Role
from bot.store.programme.events import LETTER, Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.spaces.queues import Queues, Ticket
from bot.store.spaces.rooms import Rooms


@skill.belongings
async def events_of(ctx: Context) -> Sequence[Belonging]:
    """Their answers, and what they host or propose."""
    found = [
        await _answer(ctx, one.event, one.occasion, perhaps=one.rsvp.answer == "maybe")
        for one in await comings(ctx)
    ]
    mine = await ctx.store(Queues).of(ctx.person.id)
    found += [await _waiting(ctx, one) for one in mine if one.subject.startswith("event:")]
    for event in await ctx.store(Events).of(ctx.person.id):
        if event.state == "proposed":
            found.append(await _proposal(ctx, event))
        else:
            found += await _hosted(ctx, event)
    return found


@skill.numbered(LETTER)
async def event_numbered(ctx: Context, number: int) -> Belonging | None:
    """For its host and the team the event itself, for others that they come to it."""
    event = await ctx.store(Events).numbered(number)
    if event is None or event.state not in {"proposed", "published"}:
        return None
    if event.person == ctx.person.id and event.state == "proposed":
        return await _proposal(ctx, event)
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    if not dates:
        return None
    if event.person == ctx.person.id or ctx.may(Role.CONCIERGE):
        return (await _hosted(ctx, event))[-1]
    return await _answer(ctx, event, dates[0], perhaps=False)


async def _answer(ctx: Context, event: Event, occasion: Occasion, *, perhaps: bool) -> Belonging:
    return Belonging(
        key=f"rsvp:{occasion.id}",
        number=number_of(event),
        label=await _label(ctx, event, occasion.span, perhaps=perhaps),
        names=(event.title,),
        start=occasion.span.start,
        cancel=answer.to(occasion=occasion, said="no"),
    )


async def _waiting(ctx: Context, ticket: Ticket) -> Belonging:
    """A place in the line for a place."""
    occasion = await occasion_of(ctx, ticket)
    event = await ctx.store(Events).get(occasion.event)
    number, what = number_of_ticket(ticket), await what_of(ctx, event, occasion.span)
    return Belonging(
        key=f"ticket:{ticket.id}",
        number=number,
        label=_("you wait for a place: {what}, number {number}", what=what, number=number),
        names=(event.title,),
        start=occasion.span.start,
        cancel=line.leave.to(ticket=ticket),
    )


async def _label(ctx: Context, event: Event, when: Span, *, perhaps: bool) -> Text:
    what = await what_of(ctx, event, when)
    return _("you perhaps come: {what}", what=what) if perhaps else _("you come: {what}", what=what)


async def _hosted(ctx: Context, event: Event) -> list[Belonging]:
    """Each of its dates, and of several all of them as one, which comes last."""
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    several = len(dates) > 1
    names = await _names(ctx, event)
    found = [
        Belonging(
            key=f"occasion:{one.id}",
            number=number_of(event),
            label=_(
                "the event itself: {what}, number {number}",
                what=await what_of(ctx, event, one.span),
                number=number_of(event),
            ),
            names=names,
            start=one.span.start,
            cancel=ask_off.to(occasion=one, scope=THIS) if several else cancel.ask(event=event),
            group=_key(event) if several else "",
            scoped={scope: ask_off.to(occasion=one, scope=scope) for scope in (THIS, FOLLOWING, ALL)}
            if several
            else {},
        )
        for one in dates
    ]
    if several:
        many = _n("the event itself: {title}, {count} date, number {number}", "the event itself: {title}, {count} dates, number {number}",
                  len(dates), title=event.title, number=number_of(event))  # fmt: skip
        found.append(
            Belonging(
                key=_key(event), number=number_of(event), label=many, names=names, start=dates[0].span.start,
                cancel=cancel.ask(event=event), group=_key(event),
                scoped={scope: ask_off.to(occasion=dates[0], scope=ALL) for scope in (ALL, FOLLOWING)},
            )
        )  # fmt: skip
    return found


async def _names(ctx: Context, event: Event) -> tuple[str, ...]:
    """Its own, and whatever people call its room: that goes with it."""
    if event.room is None:
        return (event.title,)
    room = await ctx.store(Rooms).get(event.room)
    return (event.title, room.name, *room.aliases)


def _key(event: Event) -> str:
    return f"event:{event.id}"


async def _proposal(ctx: Context, event: Event) -> Belonging:
    first = await first_of(ctx, event)
    what = await what_of(ctx, event, first.span)
    return Belonging(
        key=_key(event),
        number=number_of(event),
        label=_("{what}, proposed, number {number}", what=what, number=number_of(event)),
        names=await _names(ctx, event),
        start=first.span.start,
        cancel=withdraw.to(event=event),
    )
