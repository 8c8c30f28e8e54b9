"""What belongs to a booking that was just made: « on sera 6 », "it's for the choir"."""

import re
from dataclasses import replace
from typing import Annotated, Final

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, UserText, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.together import together
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.heard import Sentence, Words
from bot.skills.room.declare import skill, why_not
from bot.skills.room.moving.move import BOOKING, may_be_moved
from bot.skills.room.told import told_back
from bot.skills.room.words.more import said_of_it
from bot.skills.room.words.rooms import MORE
from bot.store.spaces.bookings import Booking, Bookings

PEOPLE: Final = Arg(_("For how many people?"), names={"en": "people", "fr": "personnes"})
PURPOSE: Final = Arg(_("What for?"), names={"en": "purpose", "fr": "objet"}, rest=True)
_NUMBERED: Final = re.compile(r"\b(r-? ?\d{1,9})\b\D{0,40}?(\d{1,4}) (?:personnes?|people)")


def with_its_number(said: Sentence, words: Words) -> Words:
    """In « R-3 est pour 6 personnes » the first number is the booking's."""
    found = _NUMBERED.search(said.folded)
    return {**words, "booking": found[1].upper(), "people": found[2]} if found else words


@skill.command(
    "room.say_more",
    _("Say of a booking how many you are, or what it is for."),
    access=MEMBER,
    rule=may_be_moved,
    names={},
    phrases=MORE,
    ears=Ears(amends=said_of_it, rewords=with_its_number),
    examples={"en": "R-3 is for 6 people", "fr": "R-3 est pour 6 personnes"},
)
async def say_more(
    ctx: Context,
    *,
    booking: Annotated[Booking, BOOKING],
    people: Annotated[int | None, PEOPLE] = None,
    purpose: Annotated[UserText, PURPOSE] = NO_WORDS,
) -> Reply:
    """Read back whole; what does not fit its room is not noted."""
    at = await together(ctx, booking)
    first, *others = (*at.rooms, *at.things)
    found = await why_not(ctx, first, booking.span, people, others, but=booking.id) if people else ()
    if small := [one.reason for one in found if one.kind == "small"]:
        raise Refused(*small)
    changed = await ctx.store(Bookings).change(
        replace(booking, people=people or booking.people, purpose=purpose or booking.purpose)
    )
    lead = told_back(at.rooms, changed, at.told, None)
    close = _("Noted with it: {purpose}.", purpose=changed.purpose) if changed.purpose else None
    undo = say_as_before.to(booking=changed, people=booking.people, purpose=booking.purpose)
    return Reply(Card(lead, close=close), undo=undo, kept=True)


@skill.job(
    "room.say_as_before",
    _("Take back what was said of a booking"),
    access=MEMBER,
    rule=may_be_moved,
    amended_by=("room.move", "room.say_more"),
)
async def say_as_before(
    ctx: Context,
    *,
    booking: Annotated[Booking, BOOKING],
    people: Annotated[int | None, PEOPLE] = None,
    purpose: Annotated[UserText, PURPOSE] = NO_WORDS,
) -> Reply:
    """As many, and for what, as before."""
    changed = await ctx.store(Bookings).change(replace(booking, people=people, purpose=purpose))
    at = await together(ctx, changed)
    return Reply(_("Undone: {room}, {when}, as before.", room=at.name, when=changed.span))
