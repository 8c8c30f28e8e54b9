"""Book a room: `!book blue tomorrow 14:00 1h`, or « réserve la bleue demain à 14h »; take that back."""

from collections.abc import Sequence
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Listing, Names, Text, UserText, Value, Word, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.together import named, where
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.times.repeats import label
from bot.kit.times.whens import SpanKind
from bot.rules.along import along, apart
from bot.rules.objection import Objection
from bot.rules.series import Repeated
from bot.rules.standing import standing
from bot.skills.room.besides import Wish, freed
from bot.skills.room.choosing import fitting
from bot.skills.room.declare import (
    BookingAsked,
    needs_a_yes,
    over,
    skill,
    unchanged,
    why_not,
)
from bot.skills.room.in_its_place import Offering, in_its_place
from bot.skills.room.reminders.reminding import expect
from bot.skills.room.series.plan import plan
from bot.skills.room.told import held_until, told_back
from bot.skills.room.words.along import what_comes_along, what_is_booked
from bot.skills.room.words.keeping import BOOK
from bot.skills.room.words.more import said_of_it
from bot.skills.room.yours import yours_already
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room, Rooms

WHEN = Arg(
    _("When? For example: tomorrow 14:00 to 16:00"),
    names={"en": "when", "fr": "quand"},
    kind=SpanKind(series=True),
)


def read_back(room: Room, when: Span, purpose: UserText = NO_WORDS, **_more: object) -> Text:
    """What would be booked, before it is; with all that is named with it, and what it is for."""
    beside, rest = apart(purpose)
    where: Value = Listing([room.name, *beside]) if beside else room.name
    if rest:
        return _("Shall I book {room}, {when} ({purpose})?", room=where, when=label(when), purpose=rest)
    return _("Shall I book {room}, {when}?", room=where, when=label(when))


async def free_then(
    ctx: Context, *, room: Room, when: Span, people: int | None, purpose: UserText, **_more: object
) -> None:
    """What the rules allow, for the room and all that is wanted with it; else the reasons, and the nearest ways out."""
    if isinstance(when, Repeated):  # each of its dates is judged by itself
        return
    said = along(purpose, room, await ctx.store(Rooms).all())
    objections = await why_not(ctx, said.room, when, people, said.items)
    if not objections:
        return
    wish = Wish(said.room, when, people)
    if yours := await yours_already(ctx, wish, said.items, objections):
        raise yours

    def again(other: Room, then: Span, words: UserText) -> Call:
        return book.to(room=other, when=then, people=people, purpose=words)

    offered = await in_its_place(ctx, Offering(said, wish, purpose, again), objections)
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
    ears=Ears(rewords=what_is_booked, beside=what_comes_along, amends=said_of_it),
    examples={
        "en": "book the blue room tomorrow 14:00 to 16:00",
        "fr": "réserve la salle bleue demain de 14h à 16h",
    },
)
async def book(
    ctx: Context,
    *,
    room: Annotated[
        Room, Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"}, among=fitting)
    ],
    when: Annotated[Span, WHEN],
    people: Annotated[
        int | None, Arg(_("For how many people?"), names={"en": "people", "fr": "personnes"})
    ] = None,
    purpose: Annotated[
        UserText, Arg(_("What for?"), names={"en": "purpose", "fr": "objet"}, rest=True)
    ] = NO_WORDS,
    sure: Annotated[str, Arg(Text("sure"), hidden=True)] = "",
) -> Reply | Call:
    """Written at once, with its items: `free_then` said yes. Where somebody else must say yes, it is asked first."""
    if isinstance(when, Repeated):
        return plan.to(room=room, when=when, people=people, purpose=purpose)
    wanted = along(purpose, room, await ctx.store(Rooms).all())
    awaited = await needs_a_yes(ctx, (wanted.room, *wanted.items))
    if awaited and not sure:
        call = book.to(room=room, when=when, people=people, purpose=purpose, sure="yes")
        return _shall_i_ask(wanted.rooms, when, call)
    booking = await ctx.store(Bookings).add(
        wanted.room.id, ctx.person.id, when, wanted.purpose, people,
        items=[item.id for item in wanted.items], state="asked" if awaited else "booked",
    )  # fmt: skip
    await expect(ctx, booking)
    return confirmed(ctx, wanted.rooms, booking, wanted.told)


def confirmed(ctx: Context, rooms: Sequence[Room], booking: Booking, items: Sequence[UserText] = ()) -> Reply:
    """What is said of a booking that was just made, and how it is taken back; where a yes is needed, it is asked for."""
    if booking.state == "asked":
        ctx.fact(BookingAsked(ctx.house.id, booking.id))
    afters = [after for room in rooms if (after := standing(room, ctx.house.policy).rules.after)]
    told = told_back(rooms, booking, items, held_until(booking.span, max(afters, default=None)))
    how = _how_to_change()
    card = Card(told, close=how)
    if booking.purpose:
        card = Card(told, close=_("Noted with it: {purpose}.", purpose=booking.purpose), notes=(how,))
    return Reply(card, undo=unbook.to(booking=booking, version=booking.version), kept=True)


def _shall_i_ask(rooms: Sequence[Room], when: Span, call: Call) -> Reply:
    question = _(
        "{room} needs a yes from {people}. Shall I ask them for {when}?",
        room=named(rooms), people=Word("concierge", "the_many"), when=when,
    )  # fmt: skip
    return Reply(question, choices=(Choice(_("yes"), call), Choice(_("no"), None)))


def _how_to_change() -> Text:
    return _(
        "To change or cancel: {move}, {cancel} (or {undo} within the hour).",
        move=Names("room.move"), cancel=Names("me.cancel"), undo=Names("me.undo"),
    )  # fmt: skip


async def takes_back(ctx: Context, *, booking: Booking, version: int) -> None:
    """A booking that nobody has touched since, and that is not history yet."""
    unchanged(booking, version)
    if over(ctx, booking):
        raise Refused(_("That booking is over."))


@skill.job(
    "room.unbook", _("Take a booking back"), rule=takes_back, amended_by=("room.move", "room.say_more")
)
async def unbook(ctx: Context, *, booking: Booking, version: int) -> Reply:  # noqa: ARG001 - `version` is its rule's
    """Undo a booking."""
    await ctx.store(Bookings).cancel(booking)
    await freed(ctx, booking)
    return Reply(
        _("Undone: {room}, {when}, is free again.", room=await where(ctx, booking), when=booking.span)
    )
