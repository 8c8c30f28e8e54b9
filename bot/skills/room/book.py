"""Book a room: `!book blue tomorrow 14:00 1h`, or « réserve la bleue demain à 14h »; take that back."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Names, Text, UserText, Value, _, _n
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.nouns import number_of
from bot.rules.objection import Objection
from bot.skills.room.declare import over, skill, unchanged, way_label, ways, why_not
from bot.skills.room.phrases import BOOK
from bot.store.bookings import Booking, Bookings
from bot.store.rooms import Room, Rooms


def read_back(room: Room, when: Span, **_more: object) -> Text:
    """What would be booked, before it is."""
    return _("Shall I book {room}, {when}?", room=room.name, when=when)


async def free_then(ctx: Context, *, room: Room, when: Span, people: int | None, purpose: UserText) -> None:
    """What the house's rules allow; else the reasons, and the nearest ways out."""
    objections = await why_not(ctx, room, when, people)
    if not objections:
        return
    offered = [
        replace(way_label(way), call=book.to(room=way.room, when=way.span, people=people, purpose=purpose))
        for way in await ways(ctx, room, when, people)
    ]
    raise Refused(
        *(objection.reason for objection in objections),
        close=_nothing(objections, looking=not offered),
        ways_out=offered,
        instead=book.ask(room=room, when=when, people=people, purpose=purpose),
    )


def _nothing(objections: Sequence[Objection], *, looking: bool) -> Text | None:
    """That nothing is booked, where the reasons do not say so; and where to look when there is nothing to offer."""
    if looking:
        return _("Nothing is booked. {free} shows what is free.", free=Names("room.free"))
    return None if any(one.kind == "taken" for one in objections) else _("Nothing is booked.")


@skill.command(
    "room.book",
    _("Book a {word.room:one}."),
    access=MEMBER,
    confirm=Confirm.WHEN_UNSURE,
    believed=True,
    preview=read_back,
    rule=free_then,
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
    """Written at once: `free_then` said yes."""
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
    return _(
        "To cancel: {cancel}, or {undo} within the hour.", cancel=Names("me.cancel"), undo=Names("me.undo")
    )


async def takes_back(ctx: Context, *, booking: Booking, version: int) -> None:
    """A booking that nobody has touched since, and that is not history yet."""
    unchanged(booking, version)
    if over(ctx, booking):
        raise Refused(_("That booking is over."))


@skill.job("room.unbook", _("Take a booking back"), rule=takes_back)
async def unbook(ctx: Context, *, booking: Booking, version: int) -> Reply:  # noqa: ARG001 - `version` is its rule's
    """Undo a booking."""
    await ctx.store(Bookings).cancel(booking)
    room = await ctx.store(Rooms).get(booking.room)
    return Reply(_("Undone: {room}, {when}, is free again.", room=room.name, when=booking.span))
