"""A series that was called by its number is moved whole, or from a day on: « déplace S-2 à 19h à partir de février »."""

from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Text, _
from bot.kit.access import MEMBER
from bot.kit.booking.aims import Aim
from bot.kit.booking.aims_of_series import aimed_weekly, begun
from bot.kit.context import Context
from bot.rules.hours import within as open_all_along
from bot.skills.room.declare import skill
from bot.skills.room.moving.move import BOOKING, ROOM, WHEN, move, move_to
from bot.skills.room.series import scopes
from bot.store.spaces.bookings import Booking
from bot.store.spaces.rooms import Room, Rooms


@skill.job("room.move_whole", _("Move a whole series"), access=MEMBER)
async def move_whole(
    ctx: Context,
    *,
    booking: Annotated[Booking, BOOKING],
    when: Annotated[Aim | None, WHEN] = None,
    room: Annotated[Room | None, ROOM] = None,
) -> Reply | Call:
    """All its dates by as much as the first one goes; which time is meant is asked where that is not clear."""
    language = ctx.asker.language
    aim, since = begun(when, language) if when else (None, None)
    aim = aim if aim and aim.words else None
    if aim is None and room is None:
        return Reply(WHEN.question, call=move.ask(booking=booking), asks="when")
    dates = await scopes.to_come(ctx, booking)
    first = next((one for one in dates if since is None or one.span.start.date() >= since), None)
    if first is None:
        raise Refused(_("No date of that series is to come then."))
    spans = aimed_weekly(aim, first.span, language) if aim else [first.span]
    spans = [span for span in spans if open_all_along(span, ctx.house.hours)] or spans
    if not spans:
        raise Refused(_("I could not read a time there."), instead=move.ask(booking=booking, room=room))
    to = room or await ctx.store(Rooms).get(first.room)
    scope = scopes.ALL if first.id == dates[0].id else scopes.FOLLOWING
    calls = [
        move_to.to(booking=first, version=first.version, when=span, room=to, scope=scope) for span in spans
    ]
    if len(calls) == 1:
        return calls[0]
    labels = (Text("{when}", {"when": span}) for span in spans)
    return Reply(_("Which one do you mean?"), choices=tuple(map(Choice, labels, calls)))
