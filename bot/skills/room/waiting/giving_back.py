"""Give back a part of a booking: « je libère la dernière heure », `!give-back R-3 from 15:00`; whoever waits has it next."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.parts import PartKind, TimedPartKind, joined
from bot.kit.booking.together import where
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.nouns import number_of
from bot.rules.giving_back import left_of
from bot.skills.room.besides import freed
from bot.skills.room.cancel import cancel
from bot.skills.room.declare import over, skill, unchanged
from bot.skills.room.words.misheard import tells_what_we_do
from bot.skills.room.words.waiting import GIVE_BACK
from bot.store.spaces.bookings import Booking, Bookings

BOOKING = Arg(_("Which booking?"), names={"en": "booking", "fr": "réservation"})
PART = Arg(
    _("What do you give back? For example: the last hour, or from 15:00"),
    names={"en": "part", "fr": "partie"},
    kind=PartKind(),
)
FROM = Arg(_("When?"), names={"en": "when", "fr": "quand"}, kind=TimedPartKind())


@skill.command(
    "room.give_back",
    _("Give back a part of a booking."),
    access=MEMBER,
    names={"en": "give-back", "fr": "rendre"},
    phrases=GIVE_BACK,
    ears=Ears(unless=tells_what_we_do),
    examples={"en": "give back the last hour", "fr": "je libère la dernière heure"},
)
async def give_back(
    ctx: Context,
    *,
    part: Annotated[str, PART] = "",
    when: Annotated[str, FROM] = "",
    booking: Annotated[Booking | None, BOOKING] = None,
) -> Reply | Call:
    """What is left is one piece; the rest is free at once."""
    said = joined(part, when)
    if not said:
        return Reply(PART.question, call=give_back.ask(booking=booking), asks="part")
    if booking is None:
        return await _of_mine(ctx, said)
    _theirs(ctx, booking)
    kept = left_of(booking.span, said)
    if not kept:
        return cancel.to(booking=booking)
    if len(kept) > 1:
        raise Refused(
            _("I can only free the beginning or the end of it, not the middle: {when}.", when=booking.span),
            ways_out=[
                Choice(_("I keep {when:time}", when=one), shorten.to(booking=booking, keep=one))
                for one in kept
            ],
        )
    if kept[0] == booking.span:
        raise Refused(_("That is no part of it: {when}.", when=booking.span))
    return shorten.to(booking=booking, keep=kept[0])


async def _of_mine(ctx: Context, part: str) -> Call | Reply:
    """The one that has begun, or the only one that there is; else it is asked which."""
    mine = [one for one in await ctx.store(Bookings).of(ctx.person.id, ctx.now) if one.state == "booked"]
    if not mine:
        raise Refused(_("You have no booking to come."))
    begun = [one for one in mine if one.span.start <= ctx.now]
    likely = begun or mine
    if len(likely) == 1:
        return give_back.to(part=part, booking=likely[0])
    choices = [
        Choice(
            _("{room}, {when}", room=await where(ctx, one), when=one.span),
            give_back.to(part=part, booking=one),
        )
        for one in likely
    ]
    return Reply(BOOKING.question, choices=tuple(choices), call=give_back.ask(part=part), asks="booking")


def _theirs(ctx: Context, booking: Booking) -> None:
    if booking.person != ctx.person.id:
        raise Refused(_("{number} is not one of your bookings.", number=number_of(booking)))
    if booking.state != "booked":
        raise Refused(_("{number} is cancelled already.", number=number_of(booking)))
    if over(ctx, booking):
        raise Refused(_("That booking is over."))


async def still_longer(ctx: Context, *, booking: Booking, keep: Span) -> None:
    """What is kept is a part of what one has, and not all."""
    _theirs(ctx, booking)
    inside = booking.span.start <= keep.start and keep.end <= booking.span.end
    if not inside or keep == booking.span:
        raise Refused(_("That is no part of it: {when}.", when=booking.span))


@skill.job("room.shorten", _("Keep a part of a booking"), access=MEMBER, rule=still_longer)
async def shorten(
    ctx: Context, *, booking: Booking, keep: Annotated[Span, Arg(Text("keep"), hidden=True)]
) -> Reply:
    """It keeps its number; whoever waits for the rest is offered it."""
    kept = await ctx.store(Bookings).change(replace(booking, span=keep))
    await freed(ctx, booking)
    room = await where(ctx, booking)
    said = _("The rest is free again. You keep {room}, {when}.", room=room, when=keep)
    return Reply(said, undo=lengthen.to(booking=booking, span=booking.span, version=kept.version))


async def rest_free(ctx: Context, *, booking: Booking, span: Span, version: int) -> None:
    """Nobody has taken it meanwhile, and nobody has touched the booking."""
    unchanged(booking, version)
    bookings = ctx.store(Bookings)
    if any([await bookings.clashing(one, span, but=booking.id) for one in booking.resources]):
        raise Refused(_("Somebody has it by now: it cannot be undone."))


@skill.job("room.lengthen", _("Take back what was given back"), access=MEMBER, rule=rest_free)
async def lengthen(
    ctx: Context,
    *,
    booking: Booking,
    span: Annotated[Span, Arg(Text("span"), hidden=True)],
    version: int,  # noqa: ARG001 - `version` is its rule's
) -> Reply:
    """Undo a shortening."""
    whole = await ctx.store(Bookings).change(replace(booking, span=span))
    return Reply(_("Undone: {room}, {when}, is yours again.", room=await where(ctx, whole), when=whole.span))
