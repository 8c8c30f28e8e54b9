"""All of mine as one file for my calendar: `!my-calendar`, « mon agenda »."""

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import _, _n
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.pages import SIZE
from bot.kit.programme.calendar import calendar_file
from bot.skills.me.declare import skill
from bot.skills.me.words.oneself import CALENDAR


@skill.command(
    "me.calendar",
    _("Get all that you have here as a file for your calendar."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "my-calendar", "fr": "mon-calendrier"},
    phrases=CALENDAR,
    examples={"en": "my calendar", "fr": "mon agenda"},
)
async def calendar(ctx: Context) -> Reply:
    """What is to come, and what was cancelled of it; the words name the first ones, the file holds them all."""
    entries = await ctx.skills.diary(ctx) if ctx.skills else ()
    if not entries:
        raise Refused(_("You have nothing to come that a calendar could hold."))
    items = tuple(entry.label for entry in entries[:SIZE])
    left = len(entries) - len(items)
    more = (
        _n("There is {count} more in the file.", "There are {count} more in the file.", left)
        if left
        else None
    )
    again = _("A file knows nothing of what changes later: ask for it again then.")
    alternative = _n("{count} entry for your calendar", "{count} entries for your calendar", len(entries))
    file = calendar_file("calendar.ics", entries, ctx.now, alternative)
    card = Card(_("For your calendar:"), items, more or again, (again,) if more else ())
    return Reply(card, files=(file,), kept=True)
