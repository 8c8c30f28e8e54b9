"""The opening hours: told to whoever asks, changed by who coordinates the house, after they were read back."""

from datetime import timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Reply
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Listing, Text, UserText, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.house.doors import doors_of, plan_of
from bot.kit.house.openings import opening_lines
from bot.kit.times.windows import Window, WindowKind
from bot.rules.doors import Doors
from bot.skills.house.declare import skill
from bot.skills.house.doors.status import status
from bot.skills.house.doors.words import told
from bot.skills.house.misheard import tells_no_hours
from bot.skills.house.paragraph import read_paragraph
from bot.skills.house.phrases import HOURS
from bot.skills.house.setup import read_back
from bot.store.community.people import Role
from bot.store.spaces.rooms import Rooms

SOON = timedelta(days=60)
MOST_CLOSURES = 5
LONGEST_ASKED = timedelta(days=7)


@skill.command(
    "house.hours",
    _("See the opening hours; {word.coordinator:the_many} change them."),
    access=VISITOR,
    confirm=Confirm.NEVER,  # who changes them is asked whether they were read right
    names={"en": "hours", "fr": "horaires"},
    phrases=HOURS,
    ears=Ears(unless=tells_no_hours),
    exact=True,
    examples={"en": "when are you open?", "fr": "c'est quoi les horaires ?"},
)
async def hours(
    ctx: Context,
    *,
    hours: Annotated[
        UserText,
        Arg(
            _("Which hours? For example: Tuesday to Saturday 9:00 to 19:00"),
            names={"en": "hours", "fr": "horaires"},
            rest=True,
            whole=True,
        ),
    ] = NO_WORDS,
) -> Reply | Call | None:
    """A question, and what anybody else says of them, is answered with the hours as they are."""
    tells = bool(hours) and not hours.rstrip().endswith("?") and read_paragraph(hours, ctx.house.hours).hours
    if tells and ctx.may(Role.COORDINATOR):
        return await read_back(ctx, hours)
    day = None if tells else await _asked_day(ctx, hours)
    return await status.handler(ctx, when=day) if day else await _shown(ctx)


async def _asked_day(ctx: Context, words: UserText) -> Window | None:
    """« Ouvert dimanche ? » is about that day, with what is closed then."""
    read = await WindowKind().read(ctx, words) if words else None
    if read is None or len(read.candidates) != 1 or read.candidates[0].length > LONGEST_ASKED:
        return None
    (found,) = read.candidates
    return Window(found.start, found.end)


async def _shown(ctx: Context) -> Reply:
    lines = opening_lines(ctx.house.hours.weekly)
    lead = _("We are open:") if lines else _("No opening hours are noted.")
    how = _("To change them, say for example: open Tuesday to Saturday 9:00 to 19:00.")
    doors = await doors_of(ctx)
    now = () if doors.doors is Doors.UNKNOWN else (told(doors, await plan_of(ctx), ctx.now),)
    notes = (*now, how) if ctx.may(Role.COORDINATOR) else now
    return Reply(Card(lead, lines, await _closures(ctx), notes))


async def _closures(ctx: Context) -> Text | None:
    """When the whole house is closed soon all the same."""
    found = await ctx.store(Rooms).closures(Span(ctx.now, ctx.now + SOON))
    times = [one.span for one in found if one.room is None][:MOST_CLOSURES]
    return _("Closed: {times}.", times=Listing(times)) if times else None
