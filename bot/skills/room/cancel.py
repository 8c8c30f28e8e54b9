"""Give a booking back: « annule la bleue de demain », "cancel R-3"; a concierge gives anybody's back, after a yes."""

from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Names, Text, UserText, Word, _
from bot.kit.access import CONCIERGE, MEMBER
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.nouns import number_of
from bot.skills.room import scopes
from bot.skills.room.besides import freed
from bot.skills.room.cancel_dates import cancel_dates
from bot.skills.room.declare import BookingAsked, over, skill, unchanged, why_not
from bot.store.bookings import THEIRS, Booking, Bookings
from bot.store.people import People, Role
from bot.store.rooms import Rooms


async def to_be_given_back(ctx: Context, *, booking: Booking, **_more: object) -> None:
    """One's own, or anybody's for a concierge, as long as it is not over; whose it is stays unsaid."""
    if booking.person != ctx.person.id and not ctx.may(Role.CONCIERGE):
        raise Refused(
            _(
                "{number} is not one of your bookings: only whoever made it or {people} can cancel it.",
                number=number_of(booking),
                people=Word("concierge", "the_many"),
            )
        )
    if booking.state not in THEIRS:
        raise Refused(_("{number} is cancelled already.", number=number_of(booking)))
    if over(ctx, booking):
        raise Refused(_("That booking is over."))


@skill.command(
    "room.cancel",
    _("Cancel a booking."),
    access=MEMBER,
    confirm=Confirm.WHEN_UNSURE,
    rule=to_be_given_back,
    names={},
)
async def cancel(
    ctx: Context,
    *,
    booking: Annotated[Booking, Arg(_("Which booking?"), names={"en": "booking", "fr": "réservation"})],
    scope: Annotated[str, scopes.SCOPE] = "",
) -> Reply | Call:
    """Free a booking of one's own; somebody else's only after a yes; of a series which dates are meant is asked."""
    if booking.person != ctx.person.id:
        return await _of_another(ctx, booking)
    if booking.series is not None:
        return await _of_a_series(ctx, booking, scope)
    cancelled = await ctx.store(Bookings).cancel(booking)
    await freed(ctx, booking)
    return Reply(
        await _cancelled(ctx, booking),
        undo=rebook.to(booking=cancelled, version=cancelled.version, state=UserText(booking.state)),
    )


async def _of_a_series(ctx: Context, booking: Booking, scope: str) -> Reply | Call:
    def of(which: str) -> Call:
        return cancel_dates.to(booking=booking, scope=which)

    question = _("{number} is one date of a series. What shall I cancel?", number=number_of(booking))
    asked = None if scope else await scopes.which(ctx, booking, question, of)
    return asked or of(scope or scopes.THIS)


async def _of_another(ctx: Context, booking: Booking) -> Reply:
    """Whose it is and when, in private: it is no business of a channel."""
    said = _(
        "{number}: {what}. Shall I cancel it?", number=number_of(booking), what=await _whose(ctx, booking)
    )
    yes = Choice(_("yes"), cancel_for.to(booking=booking, version=booking.version))
    return Reply(said, choices=(yes, Choice(_("no"), None)), private=True)


async def _whose(ctx: Context, booking: Booking) -> Text:
    room = await ctx.store(Rooms).get(booking.room)
    if booking.person is None:
        return _("{room}, {when}", room=room.name, when=booking.span)
    holder = await ctx.store(People).get(booking.person)
    return _("{room}, {when}, booked by {name}", room=room.name, when=booking.span, name=holder.name)


async def _cancelled(ctx: Context, booking: Booking) -> Text:
    room = await ctx.store(Rooms).get(booking.room)
    return _("Cancelled: {room}, {when}.", room=room.name, when=booking.span)


async def still_there(ctx: Context, *, booking: Booking, version: int) -> None:
    """The yes was to the booking as it was then."""
    await to_be_given_back(ctx, booking=booking)
    if booking.version != version:
        raise Refused(_("{number} was changed meanwhile: look at it again.", number=number_of(booking)))


@skill.job("room.cancel_for", _("Cancel somebody's booking"), access=CONCIERGE, rule=still_there)
async def cancel_for(ctx: Context, *, booking: Booking, version: int) -> Reply:  # noqa: ARG001 - `version` is its rule's
    """Free somebody's booking and tell them aloud, with a way out; what they were told is not taken back."""
    await ctx.store(Bookings).cancel(booking)
    await freed(ctx, booking)
    done = await _cancelled(ctx, booking)
    if booking.person is None:
        return Reply(done)
    room, holder = await ctx.store(Rooms).get(booking.room), await ctx.store(People).get(booking.person)
    told = _(
        "{name} cancelled your booking {number}: {room}, {when}.",
        name=ctx.person.name, number=number_of(booking), room=room.name, when=booking.span,
    )  # fmt: skip
    way_out = _("To find another time: {free}.", free=Names("room.free"))
    ctx.tell(holder, Reply(Card(told, close=way_out), urgency=Urgency.RING))
    return Reply(Card(done, close=_("{name} is told.", name=holder.name)))


async def free_again(ctx: Context, *, booking: Booking, version: int, **_more: object) -> None:
    """Nobody has touched it, and nobody has the room or one of its items meanwhile."""
    unchanged(booking, version)
    room = await ctx.store(Rooms).get(booking.room)
    items = [await ctx.store(Rooms).get(item) for item in booking.items]
    if objections := await why_not(ctx, room, booking.span, None, items):
        raise Refused(*(objection.reason for objection in objections))


@skill.job("room.rebook", _("Take a cancellation back"), access=MEMBER, rule=free_again)
async def rebook(
    ctx: Context,
    *,
    booking: Booking,
    version: int,  # noqa: ARG001 - its rule's
    state: Annotated[str, Arg(Text("state"), hidden=True)] = "booked",
) -> Reply:
    """Undo a cancellation: what awaited a yes awaits it again."""
    room = await ctx.store(Rooms).get(booking.room)
    again = await ctx.store(Bookings).restore(booking, "asked" if state == "asked" else "booked")
    if again.state == "asked":
        ctx.fact(BookingAsked(ctx.house.id, again.id))
    return Reply(_("Undone: {room}, {when}, is yours again.", room=room.name, when=again.span))
