"""Say how long before one's bookings one is reminded: « rappelle-moi mes réservations une heure avant »; off until then."""

from typing import Annotated

from typing_extensions import override

from bot.core.call import Call, Json
from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg, Read
from bot.kit.booking.bookings import BookingKind
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.nouns import number_of
from bot.kit.times.leads import Before, told
from bot.rules.lead import Lead
from bot.skills.room.declare import over, skill
from bot.skills.room.reminders.reminding import lead_for, lead_of, wish, wish_for
from bot.skills.room.words.misheard import of_no_booking, reminds_of_another_thing
from bot.skills.room.words.reminders import NO_REMINDER, REMIND
from bot.store.spaces.bookings import Booking, Bookings
from bot.understanding.fold import bare_words

LEAD = Arg(
    _("How long before? For example: one hour before, or the day before"),
    names={"en": "before", "fr": "avant"},
)
KEPT = Arg(Text("kept"), hidden=True)


ALL = frozenset(
    [
        "my",
        "all",
        "each",
        "every",
        "of",
        "about",
        "any",
        "more",
        "for",
        "the",
        "bookings",
        "booking",
        "mes",
        "ma",
        "les",
        "toutes",
        "chaque",
        "de",
        "pour",
        "reservations",
        "resas",
    ]
)


class Mine(BookingKind):
    """One, or « mes réservations »: none in particular."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Booking]:
        return Read() if ALL.issuperset(bare_words(words)) else await super().read(ctx, words, partial)


BOOKING = Arg(_("Which booking?"), names={"en": "booking", "fr": "réservation"}, kind=Mine(), rest=True)


async def ones_own(ctx: Context, *, booking: Booking | None = None, **_more: object) -> None:
    """Nobody is reminded of what somebody else has, nor of what is over."""
    if booking is None:
        return
    if booking.person != ctx.person.id:
        raise Refused(_("{number} is not one of your bookings.", number=number_of(booking)))
    if not booking.holding:
        raise Refused(_("{number} is cancelled already.", number=number_of(booking)))
    if over(ctx, booking):
        raise Refused(_("That booking is over."))


@skill.command(
    "room.remind",
    _("Be reminded of my bookings before they begin."),
    access=MEMBER,
    rule=ones_own,
    names={"en": "booking-reminders", "fr": "rappels-réservations"},
    phrases=REMIND,
    ears=Ears(unless=reminds_of_another_thing),
    examples={
        "en": "remind me of my bookings one hour before",
        "fr": "rappelle-moi mes réservations une heure avant",
    },
    private=True,
    exact=True,
)
async def remind_me(
    ctx: Context,
    *,
    before: Annotated[Before, LEAD],
    booking: Annotated[Booking | None, BOOKING] = None,
) -> Reply | Call:
    """Of all of them, or of one."""
    if booking is None and before.number is not None:
        named = await ctx.store(Bookings).numbered(before.number)
        if named is None:
            raise Refused(_("There is no booking with the number {number}.", number=before.number))
        return remind_me.to(before=Before(before.lead), booking=named)
    return await _wished(ctx, booking, before.lead)


@skill.command(
    "room.no_reminder",
    _("Be reminded of my bookings no more."),
    access=MEMBER,
    rule=ones_own,
    names={"en": "no-reminders", "fr": "sans-rappels"},
    phrases=NO_REMINDER,
    ears=Ears(unless=of_no_booking),
    examples={
        "en": "stop reminding me of my bookings",
        "fr": "ne me rappelle plus mes réservations",
    },
    private=True,
    exact=True,
)
async def no_reminder(ctx: Context, *, booking: Annotated[Booking | None, BOOKING] = None) -> Reply:
    """Of none of them, or not of this one."""
    return await _wished(ctx, booking, None)


@skill.job("room.remind_as_before", _("Take a wish about reminders back"), access=MEMBER)
async def as_before(
    ctx: Context, *, booking: Booking | None = None, kept: Annotated[str, KEPT] = ""
) -> Reply:
    """What was wished before."""
    lead = Lead.from_text(kept) if kept else None
    await (wish_for(ctx, booking, lead) if booking else wish(ctx, ctx.person.id, lead))
    return Reply(_("Undone: reminders are as before."))


async def _wished(ctx: Context, booking: Booking | None, lead: Lead | None) -> Reply:
    before = await (lead_for(ctx, booking) if booking else lead_of(ctx, ctx.person.id))
    if booking:
        await wish_for(ctx, booking, lead)
    else:
        await wish(ctx, ctx.person.id, lead, single=lead is not None)
    undo = as_before.to(booking=booking, kept=before.to_text() if before else "")
    return Reply(_said(ctx, booking, lead), undo=undo)


def _said(ctx: Context, booking: Booking | None, lead: Lead | None) -> Text | Card:
    if booking is None:
        if lead is None:
            return _("Noted: I remind you of no booking any more.")
        off = _("To stop that: {off}.", off=Names("room.no_reminder"))
        return Card(_("Noted: I remind you of each of your bookings, {lead}.", lead=told(lead)), notes=(off,))
    number = number_of(booking)
    if lead is None:
        return _("Noted: I do not remind you of {number}.", number=number)
    if lead.before(booking.span.start) <= ctx.now:
        return _(
            "That is over already for {number}, {when}: I cannot remind you then.",
            number=number,
            when=booking.span,
        )
    return _(
        "Noted: I remind you of {number}, {when}, {lead}.", number=number, when=booking.span, lead=told(lead)
    )
