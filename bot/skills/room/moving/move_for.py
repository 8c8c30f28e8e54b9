"""Somebody's booking or series moved by a concierge: asked first, in private; its holder hears once, aloud, what changed."""

from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Names, Text, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.booking.together import Together, where
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.nouns import number_of, number_of_series
from bot.skills.room.declare import moved_into, skill, why_not
from bot.skills.room.moving.move import may_be_moved
from bot.skills.room.moving.move_series import Gone, carry, not_all, not_possible, step_of
from bot.skills.room.moving.shifting import shifted
from bot.skills.room.series import scopes
from bot.skills.room.series.dates import in_one_breath, in_their_rooms
from bot.skills.room.theirs import as_it_was, as_theirs, told_aloud, whose, whose_series
from bot.store.spaces.bookings import Booking
from bot.store.spaces.rooms import Room
from bot.store.spaces.series import ManySeries

SURE = Arg(Text("sure"), kind=JsonKind())


@skill.job("room.ask_move_for", _("Ask before somebody's booking is moved"), access=CONCIERGE)
async def ask_move_for(
    ctx: Context,
    *,
    booking: Booking,
    version: int,
    when: Span,
    room: Room,
    scope: Annotated[str, scopes.SCOPE] = "",
) -> Reply:
    """Whose it is and when, in private: it is no business of a channel."""

    def of(which: str) -> Call:
        return move_for.to(booking=booking, version=version, when=when, room=room, scope=which)

    what = await whose(ctx, booking)
    if booking.series is not None and not scope:
        question = _(
            "{number} is one date of a series: {what}. What shall I move?",
            number=number_of(booking),
            what=what,
        )
        if asked := await scopes.which(ctx, booking, question, of):
            return Reply(asked.body, choices=asked.choices, private=True)
    said = await _shall_i(ctx, booking, when, room, scope)
    return Reply(said, choices=(Choice(_("yes"), of(scope)), Choice(_("no"), None)), private=True)


async def _shall_i(ctx: Context, booking: Booking, when: Span, room: Room, scope: str) -> Text:
    """What is there and what would be, date by date."""
    dates = await scopes.within(ctx, booking, scope)
    to, *others = await moved_into(ctx, booking, room)
    name = Together.of(to, others).name
    there = _("{room}, {when}", room=name, when=when)
    said = _(
        "{number}: {what}. Shall I move it: {there}?",
        number=number_of(booking),
        what=await whose(ctx, booking),
        there=there,
    )
    if len(dates) > 1:
        step = step_of(booking.span, when)
        said = _(
            "{series}. Shall I move all of that: {there}?",
            series=await whose_series(ctx, booking, dates),
            there=in_one_breath(name, (step.of(one.span) for one in dates)),
        )
    return said


async def still_movable(
    ctx: Context, *, booking: Booking, version: int, when: Span, room: Room, **_more: object
) -> None:
    """The yes was to the booking as it was then."""
    await may_be_moved(ctx, booking=booking)
    as_it_was(booking, version)
    if (booking.span, booking.room) == (when, room.id):
        raise Refused(
            _(
                "{number} is there already: {room}, {when}.",
                number=number_of(booking),
                room=room.name,
                when=when,
            )
        )


@skill.job("room.move_for", _("Move somebody's booking"), access=CONCIERGE, rule=still_movable)
async def move_for(
    ctx: Context,
    *,
    booking: Booking,
    version: int,
    when: Span,
    room: Room,
    scope: Annotated[str, scopes.SCOPE] = "",
    sure: Annotated[bool, SURE] = False,
) -> Reply:
    """By the rules that hold for its holder, who is told; what they were told is not taken back."""
    theirs = await as_theirs(ctx, booking.person)
    if scope not in {scopes.FOLLOWING, scopes.ALL}:
        return await _one(ctx, theirs, booking, when, room)
    gone, stay = await carry(theirs, booking, when, room, scope, sure=True)
    why = await not_possible(ctx, room, stay)
    if stay and not sure:
        surely = move_for.to(booking=booking, version=version, when=when, room=room, scope=scope, sure=True)
        raise not_all(why, gone, surely)
    return await _several(ctx, booking, gone, why)


async def _one(ctx: Context, theirs: Context, booking: Booking, when: Span, room: Room) -> Reply:
    rooms = await moved_into(ctx, booking, room)
    if objections := await why_not(theirs, room, when, booking.people, rooms[1:], but=booking.id):
        raise Refused(*(objection.reason for objection in objections), close=_("Nothing is moved."))
    was = await where(ctx, booking)
    moved = await shifted(theirs, booking, when, rooms, "booked")  # who is on duty says yes by moving it
    number, there = number_of(booking), await where(ctx, moved)
    told = _(
        "{name} moved your booking {number}: {room}, {when}.",
        name=ctx.person.name, number=number, room=there, when=when,
    )  # fmt: skip
    before = _("Before: {room}, {when}.", room=was, when=booking.span)
    heard = await told_aloud(ctx, booking, Card(told, close=before, notes=(_if_not(),)))
    done = _("Moved: {room}, {when}. Number {number}.", room=there, when=when, number=number)
    return Reply(Card(done, close=heard, notes=(before,)))


async def _several(ctx: Context, booking: Booking, gone: list[Gone], why: list[Text]) -> Reply:
    series = await ctx.store(ManySeries).get(booking.series or 0)
    now = await in_their_rooms(ctx, [one.now for one in gone])
    before = _("Before: {what}.", what=await in_their_rooms(ctx, [one.before for one in gone]))
    told = _(
        "{name} moved dates of your series {number}: {what}.",
        name=ctx.person.name, number=number_of_series(series), what=now,
    )  # fmt: skip
    heard = await told_aloud(ctx, booking, Card(told, close=before, notes=(_if_not(),)))
    return Reply(Card(_("Moved: {what}.", what=now), tuple(why), close=heard, notes=(before,)))


def _if_not() -> Text:
    """A way out for who cannot come then."""
    return _("If that does not suit you: {cancel}.", cancel=Names("me.cancel"))
