"""One more room for the same time, right after a booking: « et la verte aussi », "same for the studio"."""

from datetime import timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.skills.room.book import WHEN, book, unbook
from bot.skills.room.declare import skill
from bot.skills.room.words.misheard import adds_to_another
from bot.skills.room.words.rooms import ALSO
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room
from bot.store.undos import Undos

JUST_NOW = timedelta(minutes=15)


def preview(*, room: Room, **_more: object) -> Text:
    """What would be booked, where it was not said in so many words."""
    return _("Shall I book {room} too, for the same time?", room=room.name)


@skill.command(
    "room.book_also",
    _("Book one more {word.room:one} for the same time."),
    access=MEMBER,
    names={},
    phrases=ALSO,
    ears=Ears(unless=adds_to_another),
    preview=preview,
    examples={"en": "and the green room too", "fr": "et la verte aussi"},
)
async def also(
    ctx: Context,
    *,
    room: Annotated[Room, Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})],
    when: Annotated[Span | None, WHEN] = None,
) -> Call:
    """When and for how many is what was booked a moment ago; where nothing was, it is asked."""
    last = await _just_booked(ctx)
    if when or last is None:
        return book.ask(room=room, when=when) if when else book.ask(room=room)
    return book.to(room=room, when=last.span, people=last.people)


async def _just_booked(ctx: Context) -> Booking | None:
    """By what « oups » would take back."""
    undo = await ctx.store(Undos).latest(ctx.person.id, ctx.now - JUST_NOW)
    if undo is None or undo.call.name != unbook.id:
        return None
    return await ctx.store(Bookings).get(int(str(undo.call.arguments["booking"])))
