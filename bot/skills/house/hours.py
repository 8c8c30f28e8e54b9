"""The opening hours: told to whoever asks, changed by who coordinates the house, after they were read back."""

from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Listing, Text, UserText, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.openings import opening_lines
from bot.skills.house.declare import skill
from bot.skills.house.paragraph import read_paragraph
from bot.skills.house.phrases import HOURS
from bot.skills.house.setup import read_back
from bot.store.people import Role
from bot.store.rooms import Rooms

SOON = timedelta(days=60)
MOST_CLOSURES = 5


@skill.command(
    "house.hours",
    _("See the opening hours; {word.coordinator:the_many} change them."),
    access=VISITOR,
    confirm=Confirm.NEVER,  # who changes them is asked whether they were read right
    names={"en": "hours", "fr": "horaires"},
    phrases=HOURS,
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
) -> Reply:
    """A question, and what anybody else says of them, is answered with the hours as they are."""
    told = bool(hours) and not hours.rstrip().endswith("?") and ctx.may(Role.COORDINATOR)
    if told and read_paragraph(hours, ctx.house.hours).hours:
        return await read_back(ctx, hours)
    return await _shown(ctx)


async def _shown(ctx: Context) -> Reply:
    lines = opening_lines(ctx.house.hours.weekly)
    lead = _("We are open:") if lines else _("No opening hours are noted.")
    how = _("To change them, say for example: open Tuesday to Saturday 9:00 to 19:00.")
    notes = (how,) if ctx.may(Role.COORDINATOR) else ()
    return Reply(Card(lead, lines, await _closures(ctx), notes))


async def _closures(ctx: Context) -> Text | None:
    """When the whole house is closed soon all the same."""
    found = await ctx.store(Rooms).closures(Span(ctx.now, ctx.now + SOON))
    times = [one.span for one in found if one.room is None][:MOST_CLOSURES]
    return _("Closed: {times}.", times=Listing(times)) if times else None
