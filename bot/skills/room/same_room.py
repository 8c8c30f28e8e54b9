"""The room of one's last booking, at another time: « la même salle lundi », "same room next week"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, UserText, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.aims import Aim, aimed
from bot.kit.booking.together import together
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.rules.hours import within as open_all_along
from bot.skills.room.book import book
from bot.skills.room.declare import skill
from bot.skills.room.told import what_of
from bot.skills.room.words.rooms import SAME
from bot.store.spaces.bookings import Booking, Bookings

LATELY = timedelta(days=31)
WHEN = Arg(_("When? For example: tomorrow 14:00 to 16:00"), names={"en": "when", "fr": "quand"})


@skill.command(
    "room.book_same",
    _("Book the {word.room:one} of your last booking at another time."),
    access=MEMBER,
    confirm=Confirm.NEVER,  # it is told back by itself
    names={},
    phrases=SAME,
    examples={"en": "the same room on Monday", "fr": "la même salle lundi"},
)
async def same(ctx: Context, *, when: Annotated[Aim, WHEN]) -> Reply:
    """Told back whole before it is booked: what was not said is as it was, the hours, how many, the things."""
    last = await _last(ctx)
    if last is None:
        raise Refused(_("You have booked nothing lately: tell me which {word.room:one} you mean."))
    spans = aimed(when, last.span, ctx.asker.language)
    spans = [span for span in spans if open_all_along(span, ctx.house.hours)] or spans
    if not spans:
        raise Refused(_("I could not read a time there."))
    held = await together(ctx, last)
    calls = [await _again(ctx, last, span) for span in spans]
    if len(calls) == 1:
        what = what_of(held.rooms, replace(last, span=spans[0]), held.told)
        return Reply(
            _("Shall I book {what}?", what=what), choices=(Choice(_("yes"), calls[0]), Choice(_("no"), None))
        )
    return Reply(_("Which one do you mean?"), choices=tuple(map(Choice, _labels(spans), calls)))


def _labels(spans: Sequence[Span]) -> list[Text]:
    return [Text("{when}", {"when": span}) for span in spans]


async def _again(ctx: Context, last: Booking, when: Span) -> Call:
    held = await together(ctx, last)
    words = ", ".join(f"+ {one.name}" for one in (*held.rooms[1:], *held.things))
    return book.to(room=held.rooms[0], when=when, people=last.people, purpose=UserText(words))


async def _last(ctx: Context) -> Booking | None:
    """What was booked last, whether it is over or still to come; nothing that was given back."""
    mine = await ctx.store(Bookings).of(ctx.person.id, ctx.now - LATELY, ended=True)
    stood = [one for one in mine if one.state in {"booked", "asked"}]
    return max(stood, key=lambda one: one.number, default=None)
