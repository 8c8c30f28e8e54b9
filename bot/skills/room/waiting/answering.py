"""What a holder answers when asked to give a room up, and how whoever asked hears of it, once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, Value, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.queues.tickets import number_of
from bot.rules.giving_back import without
from bot.skills.room.besides import whenever_freed
from bot.skills.room.cancel import cancel
from bot.skills.room.declare import shows_name, skill
from bot.skills.room.waiting.giving_back import give_back, shorten
from bot.skills.room.waiting.lists import line, subject_of, wait
from bot.store.community.people import People
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.queues import Queues, Ticket
from bot.store.spaces.requests import Request, Requests
from bot.store.spaces.rooms import Room, Rooms


def answers(asked: Request, booking: Booking) -> tuple[Callable[[Span | None], Call], Call, Call]:
    """What the holder may answer: yes and what they keep; a part that they are asked for; no."""

    def give(keep: Span | None) -> Call:
        return grant.to(request=asked.id, booking=booking, keep=keep)

    return give, give_back.ask(booking=booking), deny.to(request=asked.id)


async def still_asked(ctx: Context, *, request: int, **_more: object) -> None:
    """Only the holder answers, and only while it is asked."""
    asked = await ctx.store(Requests).get(request)
    booking = await ctx.store(Bookings).get(asked.booking)
    if booking.person != ctx.person.id:
        raise Refused(_("That booking is not yours any more."))
    if asked.state != "open":
        raise Refused(_("That is settled by now: nothing was changed."))


@skill.job("room.grant", _("Give a room up for somebody"), access=MEMBER, rule=still_asked)
async def grant(
    ctx: Context,  # noqa: ARG001 - its rule's, as `request`
    *,
    request: int,  # noqa: ARG001
    booking: Booking,
    keep: Annotated[Span | None, Arg(Text("keep"), hidden=True)] = None,
) -> Call:
    """It is cancelled or shortened as if they had said so; that settles what was asked."""
    return shorten.to(booking=booking, keep=keep) if keep else cancel.to(booking=booking)


@skill.job("room.deny", _("Keep a room that somebody asked for"), access=MEMBER, rule=still_asked)
async def deny(ctx: Context, *, request: int) -> Reply:
    """The asker hears it once, and by whom only where that may be known."""
    requests = ctx.store(Requests)
    asked = await requests.settle(await requests.get(request), "no")
    ctx.alarms.cancel(f"request {request} end")
    holder = ctx.person
    what = await _what(ctx, asked)
    said = (
        _("{name} keeps it: {what}.", name=holder.name, what=what)
        if shows_name(ctx, holder)
        else _("Whoever has it keeps it: {what}.", what=what)
    )
    await _tell(ctx, asked, said, waits=True)
    return Reply(_("Very well, you keep it, and I say so without more ado."))


@skill.job("room.close_request", _("A request was not answered"))
async def close_unanswered(ctx: Context, *, request: int) -> None:
    """An honest end: there was no answer."""
    requests = ctx.store(Requests)
    asked = await requests.get(request)
    if asked.state != "open":
        return
    await requests.settle(asked, "silent")
    await _tell(ctx, asked, _("There was no answer: {what}.", what=await _what(ctx, asked)), waits=True)


@whenever_freed
async def settle_requests(ctx: Context, booking: Booking) -> None:
    """Whoever asked for what is free now waits for it last of all, and is told at once what became of it."""
    now = await ctx.store(Bookings).get(booking.id)
    settled = [
        (asked, ticket)
        for asked in await ctx.store(Requests).about(booking.id)
        if asked.state == "open" and (ticket := await _given(ctx, asked, booking, now))
    ]
    for room in booking.resources:
        await line.advance(ctx, subject_of(room))
    for asked, ticket in settled:
        stands = await ctx.store(Queues).get(ticket.id)
        if stands.state == "waiting":
            said = _(
                "It was given back, but somebody came before you: {what}. You are on the waiting list, number {number}.",
                what=await _what(ctx, replace(asked, span=ticket.span)), number=number_of(ticket),
            )  # fmt: skip
            await _tell(ctx, asked, said)


async def _given(ctx: Context, asked: Request, was: Booking, now: Booking) -> Ticket | None:
    """Their place for what was given back of what they asked for; None where nothing was."""
    room = asked.room or was.room
    gone = now.state != "booked" or room not in now.resources
    left = [asked.span] if gone else without(asked.span, now.span)
    if not left or (not gone and left == without(asked.span, was.span)):
        return None
    wish = max(left, key=lambda span: span.length)
    await ctx.store(Requests).settle(asked, "yes" if wish == asked.span else "part")
    ctx.alarms.cancel(f"request {asked.id} end")
    subject = subject_of(room)
    mine = await ctx.store(Queues).of(asked.person)
    same = next((one for one in mine if one.subject == subject and one.span == wish), None)
    return same or await line.enter(ctx, subject, asked.person, wish, asked.people)


async def room_asked(ctx: Context, asked: Request, booking: Booking) -> Room:
    """The one of its rooms that somebody would like."""
    return await ctx.store(Rooms).get(asked.room or booking.room)


async def _what(ctx: Context, asked: Request) -> Text:
    booking = await ctx.store(Bookings).get(asked.booking)
    room = await room_asked(ctx, asked, booking)
    values: dict[str, Value] = {"room": room.name, "when": asked.span}
    return _("{room}, {when}", **values)


async def _tell(ctx: Context, asked: Request, said: Text, *, waits: bool = False) -> None:
    """Aloud; with the waiting list as the way out where they are left without."""
    choices: tuple[Choice, ...] = ()
    if waits and asked.span.start > ctx.now:
        booking = await ctx.store(Bookings).get(asked.booking)
        room = await room_asked(ctx, asked, booking)
        choices = (Choice(_("waiting list"), wait.to(room=room, when=asked.span, people=asked.people)),)
    asker = await ctx.store(People).get(asked.person)
    ctx.tell(asker, Reply(said, choices=choices, urgency=Urgency.RING))
