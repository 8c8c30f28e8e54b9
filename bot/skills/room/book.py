"""Book a room: `!book blue tomorrow 14:00 1h`, or « réserve la bleue demain à 14h »; cancel; undo."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Names, Text, UserText, Value, _, _n
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Belonging, Context
from bot.kit.nouns import number_of
from bot.rules.booking import may_book
from bot.skills.room.declare import calendar, others, skill, way_label
from bot.skills.room.phrases import BOOK
from bot.store.bookings import Booking, Bookings
from bot.store.people import People, Role
from bot.store.rooms import Room, Rooms


def read_back(room: Room, when: Span, **_more: object) -> Text:
    """What would be booked, before it is."""
    return _("Shall I book {room}, {when}?", room=room.name, when=when)


@skill.command(
    "room.book",
    _("Book a {word.room:one}."),
    access=MEMBER,
    confirm=Confirm.WHEN_UNSURE,
    believed=True,
    preview=read_back,
    names={"en": "book", "fr": "réserver"},
    phrases=BOOK,
    examples={
        "en": "book the blue room tomorrow 14:00 to 16:00",
        "fr": "réserve la salle bleue demain de 14h à 16h",
    },
)
async def book(
    ctx: Context,
    *,
    room: Annotated[Room, Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})],
    when: Annotated[
        Span, Arg(_("When? For example: tomorrow 14:00 to 16:00"), names={"en": "when", "fr": "quand"})
    ],
    people: Annotated[
        int | None, Arg(_("For how many people?"), names={"en": "people", "fr": "personnes"})
    ] = None,
    purpose: Annotated[
        UserText, Arg(_("What for?"), names={"en": "purpose", "fr": "objet"}, rest=True)
    ] = NO_WORDS,
) -> Reply:
    """Book it at once when the rules allow; refuse with the reasons and the nearest ways out."""
    known = await calendar(ctx, room, when)
    objections = may_book(
        room, when, people=people, calendar=known, hours=ctx.house.hours, policy=ctx.house.policy, now=ctx.now
    )
    if objections:
        ways = await others(ctx, room, when, people)
        choices = [
            replace(
                way_label(way), call=book.to(room=way.room, when=way.span, people=people, purpose=purpose)
            )
            for way in ways
        ]
        raise Refused(*(objection.reason for objection in objections), ways_out=choices)
    booking = await ctx.store(Bookings).add(room.id, ctx.person.id, when, purpose, people)
    undo = unbook.to(booking=booking, version=booking.version)
    how = _how_to_change()
    card = Card(_booked(room, booking), close=how)
    if booking.purpose:
        card = Card(card.lead, close=_("Noted with it: {purpose}.", purpose=booking.purpose), notes=(how,))
    return Reply(card, undo=undo, kept=True)


def _booked(room: Room, booking: Booking) -> Text:
    number = number_of(booking)
    values: dict[str, Value] = {"room": room.name, "when": booking.span, "number": number}
    if booking.people is None:
        return _("Booked: {room}, {when}. Number {number}.", **values)
    many = _n("for {count} person", "for {count} people", booking.people)
    if room.capacity is None:
        return _("Booked: {room}, {when}, {many}. Number {number}.", many=many, **values)
    return _(
        "Booked: {room}, {when}, {many} ({capacity} at most). Number {number}.",
        many=many, capacity=room.capacity, **values,
    )  # fmt: skip


def _how_to_change() -> Text:
    return _("To cancel: {cancel}, or {undo} right now.", cancel=Names("me.cancel"), undo=Names("me.undo"))


@skill.command(
    "room.cancel",
    _("Cancel a booking."),
    access=MEMBER,
    confirm=Confirm.WHEN_UNSURE,
    names={},
)
async def cancel(
    ctx: Context,
    *,
    booking: Annotated[Booking, Arg(_("Which booking?"), names={"en": "booking", "fr": "réservation"})],
) -> Reply:
    """Free a booking of one's own; a concierge may free anybody's, who is then told."""
    if booking.person != ctx.person.id and not ctx.may(Role.CONCIERGE):
        raise Refused(_("That booking is somebody else's."))
    if booking.state != "booked":
        raise Refused(_("That booking is cancelled already."))
    if booking.span.end <= ctx.now:
        raise Refused(_("That booking is over."))
    freed = await ctx.store(Bookings).cancel(booking)
    room = await ctx.store(Rooms).get(booking.room)
    body = _("Cancelled: {room}, {when}.", room=room.name, when=booking.span)
    if booking.person is not None and booking.person != ctx.person.id:
        who = _(
            "{name} cancelled your booking: {room}, {when}.",
            name=ctx.person.name,
            room=room.name,
            when=booking.span,
        )
        ctx.tell(await ctx.store(People).get(booking.person), Reply(who, urgency=Urgency.RING))
    return Reply(body, undo=rebook.to(booking=freed, version=freed.version))


@skill.job("room.unbook", _("Take a booking back"))
async def unbook(ctx: Context, *, booking: Booking, version: int) -> Reply:
    """Undo a booking that nobody has touched since."""
    if booking.version != version or booking.state != "booked":
        raise Refused(_("That was changed since: it cannot be undone."))
    await ctx.store(Bookings).cancel(booking)
    room = await ctx.store(Rooms).get(booking.room)
    return Reply(_("Undone: {room}, {when}, is free again.", room=room.name, when=booking.span))


@skill.job("room.rebook", _("Take a cancellation back"), access=MEMBER)
async def rebook(ctx: Context, *, booking: Booking, version: int) -> Reply:
    """Undo a cancellation, if the room is still free."""
    if booking.version != version or booking.state != "cancelled":
        raise Refused(_("That was changed since: it cannot be undone."))
    room = await ctx.store(Rooms).get(booking.room)
    known = await calendar(ctx, room, booking.span)
    objections = may_book(
        room,
        booking.span,
        people=None,
        calendar=known,
        hours=ctx.house.hours,
        policy=ctx.house.policy,
        now=ctx.now,
    )
    if objections:
        raise Refused(*(objection.reason for objection in objections))
    again = await ctx.store(Bookings).restore(booking)
    return Reply(_("Undone: {room}, {when}, is yours again.", room=room.name, when=again.span))


@skill.belongings
async def bookings_of(ctx: Context) -> Sequence[Belonging]:
    """A person's bookings that are still to come."""
    rooms = {room.id: room for room in await ctx.store(Rooms).all()}
    mine = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    return [
        Belonging(
            key=f"booking:{one.id}",
            number=number_of(one),
            label=_(
                "{room}, {when}, number {number}",
                room=_name(rooms, one),
                when=one.span,
                number=number_of(one),
            ),
            names=(_name(rooms, one), *(rooms[one.room].aliases if one.room in rooms else ())),
            start=one.span.start,
            cancel=cancel.to(booking=one),
        )
        for one in mine
    ]


def _name(rooms: dict[int, Room], booking: Booking) -> UserText:
    return rooms[booking.room].name if booking.room in rooms else UserText("?")
