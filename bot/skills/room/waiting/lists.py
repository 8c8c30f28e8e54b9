"""The waiting lists of rooms: `!waitlist`, « liste d'attente »; what is freed is offered in order, and held meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from typing_extensions import override

from bot.core.call import Call, Json
from bot.core.card import Choice, Reply
from bot.core.errors import Gone, Refused
from bot.core.moments import Span
from bot.core.text import Text, Value, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg, Read
from bot.kit.booking.together import together
from bot.kit.context import Belonging, Context
from bot.kit.nouns import number_of_series
from bot.kit.queues.queue import Line, told
from bot.kit.queues.tickets import Fit, number_of
from bot.kit.times.whens import SpanKind
from bot.skills.room.besides import Wish, whenever_freed, where_taken
from bot.skills.room.book import book, confirmed
from bot.skills.room.declare import needs_a_yes, skill, why_not
from bot.skills.room.reminders.reminding import expect
from bot.skills.room.series.joining import as_date_of, joined, series_of, things_with
from bot.skills.room.theirs import as_theirs
from bot.skills.room.words.waiting import WAIT
from bot.store.spaces.bookings import Booking, Bookings, State
from bot.store.spaces.queues import LETTER, Queues, Ticket
from bot.store.spaces.rooms import Room, Rooms


@dataclass(frozen=True)
class RoomKeeper:
    """Holds a room for somebody by a booking that is only offered."""

    async def fit(self, ctx: Context, ticket: Ticket) -> Fit:
        try:
            room = await room_of(ctx, ticket)
        except Gone:
            return Fit.NEVER
        items = await things_with(ctx, ticket)
        objections = await why_not(
            await as_theirs(ctx, ticket.person), room, ticket.span, ticket.people, items
        )
        if not objections:
            return Fit.FREE
        return Fit.TAKEN if all(one.kind == "taken" for one in objections) else Fit.NEVER

    async def hold(self, ctx: Context, ticket: Ticket) -> int:
        room = await room_of(ctx, ticket)
        offered = await ctx.store(Bookings).add(
            room.id, ticket.person, ticket.span, people=ticket.people, state="offered",
            items=[item.id for item in await things_with(ctx, ticket)],
        )  # fmt: skip
        return offered.id

    async def let_go(self, ctx: Context, ticket: Ticket) -> None:
        held = await ctx.store(Bookings).get(ticket.held) if ticket.held is not None else None
        if held and held.state == "offered":
            await ctx.store(Bookings).cancel(held)

    async def give(self, ctx: Context, ticket: Ticket) -> Reply:
        if ticket.held is None:
            raise Gone(f"what ticket {ticket.id} held")
        bookings = ctx.store(Bookings)
        offered = await bookings.get(ticket.held)
        held = await together(ctx, offered)
        state: State = "asked" if await needs_a_yes(ctx, (*held.rooms, *held.things)) else "booked"
        series = await series_of(ctx, ticket)
        theirs = (
            as_date_of(series, replace(offered, state=state)) if series else replace(offered, state=state)
        )
        booked = await bookings.change(theirs)
        await expect(ctx, booked)
        told = confirmed(ctx, held.rooms, booked, held.told)
        return await joined(ctx, told, series, booked) if series else told

    async def name(self, ctx: Context, ticket: Ticket) -> Text:
        room, series = await room_of(ctx, ticket), await series_of(ctx, ticket)
        if series is None:
            return _("{room}, {when}", room=room.name, when=ticket.span)
        number = number_of_series(series)
        return _("{room}, {when}, series {number}", room=room.name, when=ticket.span, number=number)

    async def again(self, ctx: Context, ticket: Ticket) -> Call:
        return book.to(room=await room_of(ctx, ticket), when=ticket.span, people=ticket.people)


line = Line(skill, RoomKeeper())


def subject_of(room: int) -> str:
    """The name of a room's queue."""
    return f"room:{room}"


async def room_of(ctx: Context, ticket: Ticket) -> Room:
    """The room that somebody waits for."""
    return await ctx.store(Rooms).get(int(ticket.subject.removeprefix("room:")))


@whenever_freed
async def serve_queues(ctx: Context, booking: Booking) -> None:
    """Whoever waits for the room or for a thing that was booked with it, and for a date of a series that lacks such a thing."""
    freed = set(booking.resources)
    waiting = await ctx.store(Queues).within_something()
    lacking = [one.subject for one in waiting if freed & {it.id for it in await things_with(ctx, one)}]
    for subject in dict.fromkeys([*map(subject_of, booking.resources), *lacking]):
        await line.advance(ctx, subject)


@where_taken
async def waiting_list(ctx: Context, wish: Wish) -> Choice | None:
    """Offered where somebody else has the room."""
    holders = await ctx.store(Bookings).clashing(wish.room.id, wish.when)
    if not holders or any(one.person == ctx.person.id for one in holders):
        return None
    return Choice(_("waiting list"), wait.to(room=wish.room, when=wish.when, people=wish.people))


@dataclass(frozen=True)
class Stretch(SpanKind):
    """An hour, where only its beginning was said: most of what is asked about is free, and needs no end."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Span]:
        read = await SpanKind.read(self, ctx, words, partial)
        if read.candidates or read.trouble or not read.offers:
            return read
        return Read(read.offers[:1], guessed=True)


async def worth_waiting(ctx: Context, *, room: Room, when: Span, people: int | None) -> None:
    """Only for what somebody else has: what is free can be booked, what cannot be had is no use waiting for."""
    objections = await why_not(ctx, room, when, people)
    if not objections:
        booked = book.to(room=room, when=when, people=people)
        free = _("{room} is free then: {when}.", room=room.name, when=when)
        raise Refused(free, ways_out=[Choice(_("book it"), booked)])
    others = [one.reason for one in objections if one.kind != "taken"]
    if others:
        raise Refused(*others)
    holders = await ctx.store(Bookings).clashing(room.id, when)
    if any(one.person == ctx.person.id for one in holders):
        raise Refused(_("You have {room} yourself then.", room=room.name))


@skill.command(
    "room.wait",
    _("Wait for a {word.room:one} that is taken."),
    access=MEMBER,
    names={"en": "waitlist", "fr": "liste-d-attente"},
    phrases=WAIT,
    rule=worth_waiting,
    examples={
        "en": "put me on the waiting list for the blue room tomorrow 14:00 to 16:00",
        "fr": "liste d'attente pour la salle bleue demain de 14h à 16h",
    },
)
async def wait(
    ctx: Context,
    *,
    room: Annotated[Room, Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})],
    when: Annotated[
        Span,
        Arg(
            _("When? For example: tomorrow 14:00 to 16:00"),
            names={"en": "when", "fr": "quand"},
            kind=Stretch(),
        ),
    ],
    people: Annotated[
        int | None, Arg(_("For how many people?"), names={"en": "people", "fr": "personnes"})
    ] = None,
) -> Reply:
    """At the end of the queue."""
    ticket = await line.join(ctx, subject_of(room.id), when, people)
    lead = _(
        "You are on the waiting list: {room}, {when}. Number {number}.",
        room=room.name, when=when, number=number_of(ticket),
    )  # fmt: skip
    return Reply(told(lead, await line.before(ctx, ticket)), undo=line.leave.to(ticket=ticket), kept=True)


@skill.belongings
async def tickets_of(ctx: Context) -> Sequence[Belonging]:
    """What somebody waits for."""
    mine = await ctx.store(Queues).of(ctx.person.id)
    return [await _belonging(ctx, one) for one in mine if one.subject.startswith("room:")]


@skill.numbered(LETTER)
async def ticket_numbered(ctx: Context, number: int) -> Belonging | None:
    """One's own only: what others wait for is nobody's business."""
    ticket = await ctx.store(Queues).numbered(number)
    mine = ticket and ticket.person == ctx.person.id and ticket.subject.startswith("room:")
    return await _belonging(ctx, ticket) if ticket and mine else None


async def _belonging(ctx: Context, ticket: Ticket) -> Belonging:
    room = await room_of(ctx, ticket)
    return Belonging(
        key=f"ticket:{ticket.id}",
        number=number_of(ticket),
        label=label(room, ticket),
        names=(room.name, *room.aliases),
        start=ticket.span.start,
        cancel=line.leave.to(ticket=ticket),
    )


def label(room: Room, ticket: Ticket) -> Text:
    """A place in a queue, as one line among others."""
    values: dict[str, Value] = {"room": room.name, "when": ticket.span, "number": number_of(ticket)}
    if ticket.state == "offered":
        return _("{room}, {when}, offered to you, number {number}", **values)
    return _("{room}, {when}, waiting list, number {number}", **values)
