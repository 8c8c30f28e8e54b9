"""Ask whoever has a room to give it up, on somebody's behalf: once, without names where they are hidden, told either way."""

from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, Value, _, _n
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.together import together
from bot.kit.context import Context
from bot.kit.nouns import number_of
from bot.kit.people.peace import calm_of
from bot.rules.giving_back import common, without
from bot.rules.quiet import may_ring
from bot.skills.room.besides import Wish, where_taken
from bot.skills.room.declare import shows_name, skill
from bot.skills.room.waiting.answering import answers, close_unanswered, room_asked
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.requests import Request, Requests
from bot.store.spaces.rooms import Room

ANSWER_WITHIN = timedelta(days=1)
MOST_OPEN = 3
"""Answers that one person may wait for at once."""
BOOKING = Arg(_("Which booking?"), names={"en": "booking", "fr": "réservation"})
HIDDEN = Arg(Text("when"), hidden=True)


async def may_ask(ctx: Context, *, booking: Booking, when: Span | None = None, **_more: object) -> None:
    """Once for each booking, and no crowd around its holder."""
    if booking.state != "booked" or booking.person is None:
        raise Refused(_("There is nobody to ask."))
    if booking.person == ctx.person.id:
        raise Refused(_("It is yours."))
    if (await calm_of(ctx)).paused(booking.person):
        raise Refused(_("Whoever has it cannot be asked just now."))
    wish = common(booking.span, when or booking.span)
    if wish is None or wish.start <= ctx.now:
        raise Refused(_("That has begun by now, or is over."))
    made = await ctx.store(Requests).about(booking.id)
    if any(one.person == ctx.person.id for one in made):
        raise Refused(_("You asked for that already: I ask once."))
    if any(one.state == "open" for one in made):
        raise Refused(_("Somebody has asked for that just now: I do not ask twice at once."))
    waiting = await ctx.store(Requests).open_of(ctx.person.id)
    if waiting >= MOST_OPEN:
        raise Refused(
            _n("You wait for {count} answer already.", "You wait for {count} answers already.", waiting)
        )


@skill.command(
    "room.ask_holder",
    _("Ask whoever has a {word.room:one} to give it up."),
    access=MEMBER,
    rule=may_ask,
    names={},
    exact=True,
)
async def ask_holder(
    ctx: Context,
    *,
    booking: Annotated[Booking, BOOKING],
    when: Annotated[Span | None, HIDDEN] = None,
    people: Annotated[int | None, Arg(Text("people"), hidden=True)] = None,
    room: Annotated[Room | None, HIDDEN] = None,
) -> Reply:
    """The holder is rung, at a decent hour; the asker hears the answer, or that there was none."""
    whole = when or booking.span
    start = (common(booking.span, whole) or whole).start
    quiet = (await calm_of(ctx)).quiet(booking.person or 0)
    at = may_ring(ctx.now, start, quiet)
    until = min(at + ANSWER_WITHIN, start)
    request = await ctx.store(Requests).add(
        booking.id, ctx.person.id, whole, until, people, room=room.id if room else None
    )
    ctx.alarms.at(at, put.to(request=request.id), key=f"request {request.id} put", late=Late.always())
    end = close_unanswered.to(request=request.id)
    ctx.alarms.at(until, end, key=f"request {request.id} end", late=Late.always())
    if at > ctx.now:
        return Reply(_("I ask whoever has it in the morning, and tell you the answer in private."))
    return Reply(_("I ask whoever has it, and tell you the answer in private."))


ASK_THEM = (
    "demande-lui", "demande lui", "demande leur", "demande", "demandez-lui", "tu peux lui demander", "tu peux demander", "demande à qui l'a",
    "ask", "ask them", "ask her", "ask him", "ask whoever", "can you ask them",
)  # fmt: skip
"""What people say instead of that choice."""


@skill.job("room.put_request", _("Ask a holder"))
async def put(ctx: Context, *, request: int) -> None:
    """One ringing question, with all that may be answered; nothing where it is settled by now."""
    asked = await ctx.store(Requests).get(request)
    booking = await ctx.store(Bookings).get(asked.booking)
    if asked.state != "open" or booking.state != "booked" or booking.person is None:
        return
    holder = await ctx.store(People).get(booking.person)
    question = await _question(ctx, asked, booking)
    ctx.tell(holder, Reply(question, choices=_choices(asked, booking), urgency=Urgency.RING))


async def _question(ctx: Context, asked: Request, booking: Booking) -> Card:
    asker = await ctx.store(People).get(asked.person)
    values: dict[str, Value] = {
        "room": (await room_asked(ctx, asked, booking)).name,
        "when": asked.span,
        "number": number_of(booking),
        "yours": booking.span,
    }
    held = await together(ctx, booking)
    lead = (
        _("{name} would like {room}, {when}.", name=asker.name, **values)
        if shows_name(ctx, asker)
        else _("Somebody would like {room}, {when}.", **values)
    )
    if len(held.rooms) > 1:
        values["all"] = held.name
        close = _("You have {all} then: {yours}, number {number}. Could you do without?", **values)
        return Card(lead, close=close)
    return Card(lead, close=_("You have it then: {yours}, number {number}. Could you do without?", **values))


def _choices(asked: Request, booking: Booking) -> tuple[Choice, ...]:
    """All that leaves the holder one piece; nothing, or no."""
    give, part, deny = answers(asked, booking)
    pieces = without(booking.span, asked.span)
    kept = tuple(Choice(_("yes, I keep {when:time}", when=one), give(one)) for one in pieces)
    whole = Choice(_("yes, all of it"), give(None))
    no = Choice(_("no"), deny)
    return (*kept, whole, Choice(_("a part of it"), part), no)


@where_taken
async def ask_whoever_has_it(ctx: Context, wish: Wish) -> Choice | None:
    """Offered where one person alone has it, and may be asked."""
    holders = await ctx.store(Bookings).clashing(wish.room.id, wish.when)
    if len(holders) != 1:
        return None
    booking = holders[0]
    try:
        await may_ask(ctx, booking=booking, when=wish.when)
    except Refused:
        return None
    call = ask_holder.to(booking=booking, when=wish.when, people=wish.people, room=wish.room)
    return Choice(_("ask whoever has it"), call, words=ASK_THEM)
