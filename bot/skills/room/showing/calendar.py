"""A booking for one's own calendar: « donne-moi le .ics », "the calendar file of R-3"."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, Value, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.bookings import WholeSeries
from bot.kit.booking.together import together, where
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.nouns import number_of
from bot.kit.programme.calendar import Entry, Status, calendar_file
from bot.kit.programme.marks import house_mark
from bot.skills.room.declare import skill
from bot.skills.room.series import scopes
from bot.skills.room.series.dates import in_one_breath
from bot.skills.room.words.seeing import FILE
from bot.store.programme.occasions import Occasions
from bot.store.spaces.bookings import Booking, Bookings, State
from bot.store.spaces.series import ManySeries
from bot.store.undos import Undos

JUST_DONE = timedelta(hours=1)
_STATUS: dict[State, Status] = {"booked": "CONFIRMED", "asked": "TENTATIVE"}
"""As calendars call it; whatever ended is cancelled to them."""


async def ones_own(ctx: Context, *, booking: Booking | None = None) -> None:
    """When somebody else comes and goes is told to nobody by a file."""
    if booking and booking.person != ctx.person.id:
        raise Refused(_("{number} is not one of your bookings.", number=number_of(booking)))


@skill.command(
    "room.calendar_file",
    _("Get a booking as a file for your calendar."),
    access=MEMBER,
    confirm=Confirm.NEVER,
    rule=ones_own,
    private=True,
    names={"en": "calendar-file", "fr": "fichier-agenda"},
    phrases=FILE,
    examples={"en": "give me the .ics", "fr": "donne-moi le .ics"},
)
async def give(
    ctx: Context,
    *,
    booking: Annotated[
        Booking | None,
        Arg(_("Which booking?"), names={"en": "booking", "fr": "réservation"}, rest=True),
    ] = None,
) -> Reply | Call:
    """The booking that was named, else what was booked or cancelled just now, else the only one there is."""
    if isinstance(booking, WholeSeries):
        return await _of_series(ctx, booking)
    found = booking or await _meant(ctx)
    if found is None:
        return await _which(ctx)
    entry = await _entry(ctx, found)
    file = calendar_file(f"R-{found.number}.ics", (entry,), ctx.now, entry.label)
    if found.holding:
        lead = _("For your calendar: {booking}.", booking=entry.label)
        cancel = Names("me.cancel")
        stands = _("It is booked; to cancel: {cancel}.", cancel=cancel)
        if found.state == "asked":
            stands = _("It awaits a yes; to cancel: {cancel}.", cancel=cancel)
        return Reply(Card(lead, close=stands), files=(file,), kept=True)
    return Reply(
        _("It is cancelled: this file says so to your calendar. {booking}.", booking=entry.label),
        files=(file,),
        kept=True,
    )


async def _of_series(ctx: Context, booking: Booking) -> Reply:
    """All of its dates that are to come, in one file."""
    dates = await scopes.to_come(ctx, booking)
    entries = [await _entry(ctx, one) for one in dates]
    series = await ctx.store(ManySeries).get(booking.series or 0)
    room = await where(ctx, booking)
    what = in_one_breath(room, (one.span for one in dates))
    file = calendar_file(f"S-{series.number}.ics", entries, ctx.now, what)
    return Reply(_("For your calendar: {booking}.", booking=what), files=(file,), kept=True)


async def _meant(ctx: Context) -> Booking | None:
    latest = await ctx.store(Undos).latest(ctx.person.id, ctx.now - JUST_DONE)
    if latest and isinstance(touched := latest.call.arguments.get("booking"), int):
        booking = await ctx.store(Bookings).get(touched)
        return booking if booking.person == ctx.person.id else None
    mine = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    return mine[0] if len(mine) == 1 else None


async def _which(ctx: Context) -> Reply:
    mine = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    if not mine:
        raise Refused(_("You have no booking to come."))
    choices = [Choice((await _entry(ctx, one)).label, give.to(booking=one)) for one in mine]
    return Reply(_("Which booking?"), choices=tuple(choices), call=give.ask(), asks="booking")


@skill.diary
async def bookings_in_calendar(ctx: Context) -> Sequence[Entry]:
    """Those to come; and those that were cancelled, so that a calendar which has them lets go of them. An event tells its room itself."""
    mine = await ctx.store(Bookings).of(ctx.person.id, ctx.now, ended=True)
    own = [one for one in mine if await ctx.store(Occasions).booked_by(one.id) is None]
    return [await _entry(ctx, booking) for booking in own]


async def _entry(ctx: Context, booking: Booking) -> Entry:
    held = await together(ctx, booking)
    room = " + ".join(one.name for one in held.rooms)
    number = number_of(booking)
    return Entry(
        uid=f"booking-{booking.id}-{await house_mark(ctx)}@laloge",
        span=booking.span,
        title=f"{room} – {booking.purpose}" if booking.purpose else room,
        place=f"{room}, {ctx.house.name}",
        about=f"{number}, {ctx.house.name}",
        label=_label(booking, held.name),
        sequence=booking.sequence,
        status=_STATUS.get(booking.state, "CANCELLED"),
    )


def _label(booking: Booking, room: Value) -> Text:
    number = number_of(booking)
    if not booking.holding:
        return _("{room}, {when}, number {number} (cancelled)", room=room, when=booking.span, number=number)
    return _("{room}, {when}, number {number}", room=room, when=booking.span, number=number)
