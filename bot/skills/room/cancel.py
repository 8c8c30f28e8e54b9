"""Give a booking back: « annule la bleue de demain », "cancel R-3"; a concierge gives anybody's back, after a yes."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, UserText, Word, _
from bot.kit.access import CONCIERGE, MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.bookings import WholeSeries, called
from bot.kit.booking.together import where
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.nouns import number_of, number_of_series
from bot.skills.room.besides import freed
from bot.skills.room.declare import BookingAsked, over, skill, things, unchanged, why_not
from bot.skills.room.series import scopes
from bot.skills.room.series.cancel_dates import cancel_dates, give_up, what_of
from bot.skills.room.theirs import as_it_was, told_aloud, whose, whose_series
from bot.store.community.people import Role
from bot.store.spaces.bookings import THEIRS, Booking, Bookings
from bot.store.spaces.rooms import Rooms


async def to_be_given_back(ctx: Context, *, booking: Booking, **_more: object) -> None:
    """One's own, or anybody's for a concierge, as long as it is not over; whose it is stays unsaid."""
    if booking.person != ctx.person.id and not ctx.may(Role.CONCIERGE):
        raise Refused(
            _(
                "{number} is not one of your bookings: only whoever made it or {people} can cancel it.",
                number=await called(ctx, booking),
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
        return await _of_another(ctx, booking, scope)
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
    if isinstance(booking, WholeSeries):
        what = await what_of(ctx, booking, await scopes.to_come(ctx, booking))
        question = _("{number}: {what}. What shall I cancel?", number=await called(ctx, booking), what=what)
    asked = None if scope else await scopes.which(ctx, booking, question, of)
    return asked or of(scope or scopes.THIS)


async def _of_another(ctx: Context, booking: Booking, scope: str) -> Reply:
    """Whose it is and when, in private: it is no business of a channel; of a series also which dates are meant."""

    def of(which: str) -> Call:
        if which in {scopes.FOLLOWING, scopes.ALL}:
            return cancel_dates_for.to(booking=booking, version=booking.version, scope=which)
        return cancel_for.to(booking=booking, version=booking.version)

    number, what = number_of(booking), await whose(ctx, booking)
    if booking.series is not None and not scope:
        question = _(
            "{number} is one date of a series: {what}. What shall I cancel?", number=number, what=what
        )
        if isinstance(booking, WholeSeries):
            coming = await scopes.to_come(ctx, booking)
            question = _("{series}. What shall I cancel?", series=await whose_series(ctx, booking, coming))
        if asked := await scopes.which(ctx, booking, question, of):
            return replace(asked, private=True)
    dates = await scopes.within(ctx, booking, scope)
    said = _("{number}: {what}. Shall I cancel it?", number=number, what=what)
    if len(dates) > 1:
        said = _("{series}. Shall I cancel all of that?", series=await whose_series(ctx, booking, dates))
    return Reply(said, choices=(Choice(_("yes"), of(scope)), Choice(_("no"), None)), private=True)


async def _cancelled(ctx: Context, booking: Booking) -> Text:
    return _("Cancelled: {room}, {when}.", room=await where(ctx, booking), when=booking.span)


async def still_there(ctx: Context, *, booking: Booking, version: int, **_more: object) -> None:
    """The yes was to the booking as it was then."""
    await to_be_given_back(ctx, booking=booking)
    as_it_was(booking, version)


@skill.job("room.cancel_for", _("Cancel somebody's booking"), access=CONCIERGE, rule=still_there)
async def cancel_for(ctx: Context, *, booking: Booking, version: int) -> Reply:  # noqa: ARG001 - `version` is its rule's
    """Free somebody's booking and tell them aloud, with a way out; what they were told is not taken back."""
    await ctx.store(Bookings).cancel(booking)
    await freed(ctx, booking)
    told = _(
        "{name} cancelled your booking {number}: {room}, {when}.",
        name=ctx.person.name, number=number_of(booking), room=await where(ctx, booking), when=booking.span,
    )  # fmt: skip
    way_out = _("To find another time: {free}.", free=Names("room.free"))
    heard = await told_aloud(ctx, booking, Card(told, close=way_out))
    return Reply(Card(await _cancelled(ctx, booking), close=heard))


@skill.job(
    "room.cancel_dates_for", _("Cancel dates of somebody's series"), access=CONCIERGE, rule=still_there
)
async def cancel_dates_for(
    ctx: Context,
    *,
    booking: Booking,
    version: int,  # noqa: ARG001 - it is its rule's
    scope: Annotated[str, scopes.SCOPE],
) -> Reply:
    """Its holder hears once, aloud, of all that is gone."""
    given = await give_up(ctx, booking, scope)
    what = await what_of(ctx, booking, given.dates)
    told = _(
        "{name} cancelled dates of your series {number}: {what}.",
        name=ctx.person.name, number=number_of_series(given.series), what=what,
    )  # fmt: skip
    way_out = _("To find another time: {free}.", free=Names("room.free"))
    heard = await told_aloud(ctx, booking, Card(told, tuple(given.told), close=way_out))
    return Reply(Card(_("Cancelled: {what}.", what=what), close=heard))


async def free_again(ctx: Context, *, booking: Booking, version: int, **_more: object) -> None:
    """Nobody has touched it, and nobody has the room or one of its items meanwhile."""
    unchanged(booking, version)
    room = await ctx.store(Rooms).get(booking.room)
    if objections := await why_not(ctx, room, booking.span, None, await things(ctx, booking)):
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
    again = await ctx.store(Bookings).restore(booking, "asked" if state == "asked" else "booked")
    if again.state == "asked":
        ctx.fact(BookingAsked(ctx.house.id, again.id))
    return Reply(_("Undone: {room}, {when}, is yours again.", room=await where(ctx, again), when=again.span))
