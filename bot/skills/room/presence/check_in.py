"""Check in where the house wants it: the bell at the start, « je suis là », and the room is freed when nobody comes."""

from datetime import timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Moment, Span
from bot.core.text import Listing, Names, Text, Value, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.together import together, where
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.nouns import number_of
from bot.rules.check_in import EARLY, TAKEN_BACK_WITHIN, awaited, deadline, grace_of
from bot.skills.room.cancel import cancel
from bot.skills.room.declare import over, skill
from bot.skills.room.words.misheard import is_there_for_somebody
from bot.skills.room.words.seeing import HERE, HERE_ALONE
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.shelf import Shelf
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room, Rooms


async def grace_for(ctx: Context, booking: Booking) -> timedelta | None:
    """How long it waits for whoever booked it: of several rooms the most patient counts; None where none asks."""
    rooms = (await together(ctx, booking)).rooms
    return max((grace for room in rooms if (grace := grace_of(room, ctx.house.policy))), default=None)


async def await_arrival(ctx: Context, booking: Booking) -> None:
    """To be called wherever a booking is made, moved or restored; does nothing for rooms that do not ask."""
    if await grace_for(ctx, booking):
        ctx.alarms.at(
            booking.span.start, begins.to(booking=booking), key=f"arrival {booking.id}", late=Late.always()
        )


async def await_all_arrivals(ctx: Context, room: Room) -> None:
    """To be called when a room may ask from now on: its bookings were made before."""
    if not grace_of(room, ctx.house.policy):
        return
    far = Span(ctx.now, ctx.now + timedelta(days=800))
    for booking in await ctx.store(Bookings).between(far, [room.id]):
        if booking.span.start > ctx.now:
            await await_arrival(ctx, booking)


@skill.job("room.check_in_begins", _("Ask whoever booked a room whether they came"))
async def begins(ctx: Context, *, booking: Booking) -> None:
    """The bell at the start. A booking that was moved meanwhile rings at its own time."""
    if not awaited(booking, ctx.now):
        return
    if booking.span.start > ctx.now:
        await await_arrival(ctx, booking)
    else:
        await ask(ctx, booking)


async def ask(ctx: Context, booking: Booking) -> None:
    """Ring for its holder, and wait from now on: whoever was not asked loses nothing."""
    grace = await grace_for(ctx, booking)
    until = deadline(booking, grace, ctx.now) if grace else None
    if until is None or booking.person is None:
        return
    body = _(
        "{room}, {when}, is yours. Say “here” when you are in; I free it at {until:time}.",
        room=await where(ctx, booking), when=booking.span, until=Moment(until),
    )  # fmt: skip
    choices = (came(booking), Choice(_("I free it"), cancel.to(booking=booking)))
    holder = await ctx.store(People).get(booking.person)
    ctx.tell(holder, Reply(body, choices, urgency=Urgency.RING))
    ctx.alarms.at(
        until, Call("room.release", {"booking": booking.id}), key=f"release {booking.id}", late=Late.always()
    )


def came(booking: Booking) -> Choice:
    """What people answer with when they have come."""
    return Choice(_("I'm here"), arrive.to(booking=booking), HERE_ALONE)


async def ones_own(ctx: Context, *, booking: Booking | None = None) -> None:
    """Only who has it can come; and nobody before the door opens."""
    if booking is None:
        return
    if booking.person != ctx.person.id:
        raise Refused(_("{number} is not one of your bookings.", number=number_of(booking)))
    if over(ctx, booking):
        raise Refused(_("That booking is over."))
    if booking.state not in {"booked", "released"}:
        raise Refused(_("{number} is cancelled already.", number=number_of(booking)))
    if booking.span.start - EARLY > ctx.now:
        raise Refused(_("That is too early: say it from {when} on.", when=Moment(booking.span.start - EARLY)))


@skill.command(
    "room.check_in",
    _("Say that you have come to what you booked."),
    access=MEMBER,
    rule=ones_own,
    names={"en": "arrived", "fr": "arrivée"},
    phrases=HERE,
    ears=Ears(unless=is_there_for_somebody),
    examples={"en": "I am here", "fr": "je suis là"},
)
async def arrive(
    ctx: Context,
    *,
    booking: Annotated[
        Booking | None,
        Arg(_("Which booking?"), names={"en": "booking", "fr": "réservation"}, rest=True),
    ] = None,
) -> Reply:
    """The one that is meant, else all of one's own that begin about now, else one that was freed a moment ago."""
    found = [booking] if booking else await _about_now(ctx)
    if not found:
        raise Refused(_("You have no booking that begins now."))
    told = [await _arrived(ctx, one) for one in found]
    return Reply(_("Noted, you are in: {what}.", what=Listing(told)))


async def _about_now(ctx: Context) -> list[Booking]:
    mine = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    soon = [one for one in mine if one.span.start - EARLY <= ctx.now and one.state == "booked"]
    if soon:
        return [one for one in soon if one.arrived is None] or soon[:1]
    ever = await ctx.store(Bookings).of(ctx.person.id, ctx.now, ended=True)
    return [one for one in ever if one.state == "released" and one.span.start <= ctx.now][-1:]


async def _arrived(ctx: Context, booking: Booking) -> Text:
    room = await where(ctx, booking)
    if booking.state == "released":
        booking = await _taken_back(ctx, room, booking)
    await ctx.store(Bookings).arrive(booking, ctx.now)
    ctx.alarms.cancel(f"release {booking.id}")
    return _("{room}, {when}", room=room, when=booking.span)


async def _taken_back(ctx: Context, room: Value, booking: Booking) -> Booking:
    """It was freed a moment ago, and nobody has it since."""
    shelf = Shelf(ctx.work, ctx.house.id, skill.name)
    kept = await shelf.get("released", str(booking.id))
    if kept is None or kept.due is None or ctx.now > kept.due:
        raise Refused(
            _(
                "{room} was freed too long ago. {free} shows what is free.",
                room=room,
                free=Names("room.free"),
            )
        )
    rest = Span(ctx.now, booking.span.end)
    clashing = [one for id_ in booking.resources for one in await ctx.store(Bookings).clashing(id_, rest)]
    rooms = ctx.store(Rooms)
    if clashing or any([await rooms.closures(rest, one) for one in booking.resources]):
        raise Refused(
            _(
                "{room} was taken meanwhile. {free} shows what is free.",
                room=room,
                free=Names("room.free"),
            )
        )
    await shelf.delete("released", str(booking.id))
    return await ctx.store(Bookings).restore(booking)


async def keep_for_a_moment(ctx: Context, booking: Booking) -> None:
    """Who comes late finds it for some minutes more; what is older is forgotten."""
    shelf = Shelf(ctx.work, ctx.house.id, skill.name)
    for old in await shelf.due(ctx.now):
        if old.kind == "released":
            await shelf.delete(old.kind, old.id)
    await shelf.put("released", str(booking.id), {}, due=ctx.now + TAKEN_BACK_WITHIN)
