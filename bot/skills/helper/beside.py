"""What of the programme may answer a need for which nobody was found: a Repair Café on Saturday is no person, and helps too."""

from datetime import timedelta

from bot.core.moments import Moment
from bot.core.text import Text, _
from bot.kit.context import Context
from bot.kit.programme.events import coming_events
from bot.store.helping.needs import Need
from bot.understanding.matching import ENOUGH, Lexical

SOON = timedelta(days=60)
MOST = 2


async def programme_for(ctx: Context, need: Need) -> tuple[Text, ...]:
    """The dates to come that are about it, one line each."""
    soon = {
        str(event.id): (event, date)
        for event, date in await coming_events(ctx)
        if date.span.start - ctx.now <= SOON
    }
    index = Lexical()
    for key, (event, _date) in soon.items():
        index.put(key, f"{event.title}, {event.about}")
    found = [soon[one.key] for one in index.rank(need.words, MOST) if one.score >= ENOUGH]
    zone = ctx.house.zone
    return tuple(
        _("This may help: {title}, {when}.", title=event.title, when=Moment(date.span.start.astimezone(zone)))
        for event, date in found
    )
