"""What an announcement is about: an event that it names by its number; when that falls, so does what was to be said of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Annotated, Final

from bot.core.call import Call
from bot.core.card import Reply, Urgency
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.people.team import team_of
from bot.kit.programme.changes import EventCancelled
from bot.skills.announce.declare import change, number_of, skill
from bot.store.programme.events import LETTER, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.telling.announcements import Announcement, Announcements

NUMBER: Final = re.compile(rf"\b{LETTER}-(\d{{1,9}})\b", re.IGNORECASE)
EVENT: Final = Arg(Text("event"), hidden=True)
OCCASION: Final = Arg(Text("occasion"), hidden=True)


async def subject_of(ctx: Context, words: str) -> str:
    """The first event that is named in it; empty where none is."""
    said = NUMBER.search(words)
    event = await ctx.store(Events).numbered(int(said[1])) if said else None
    return _subject(event.id) if event else ""


def _subject(event: int) -> str:
    return f"event:{event}"


@skill.listen(EventCancelled)
def fell(fact: EventCancelled) -> Sequence[Call]:
    """What was to be said about it is called off."""
    return [fall.to(event=fact.event, occasion=fact.occasion)]


@skill.job("announce.fall", _("Call off what was to be said about something"))
async def fall(ctx: Context, *, event: Annotated[int, EVENT], occasion: Annotated[int, OCCASION]) -> None:
    """What speaks of that date, or of any where none is left. The team hears which."""
    occasions = ctx.store(Occasions)
    gone = await occasions.get(occasion)
    left = [one for one in await occasions.to_come(event, ctx.now) if one.planned and one.id != occasion]
    for one in await ctx.store(Announcements).about(_subject(event)):
        if left and not _speaks_of(one, gone, left):
            continue
        await change(ctx, replace(one, state="cancelled"))
        said = _(
            "{number} is called off with what it is about: {words}", number=number_of(one), words=one.words
        )
        for reader in await team_of(ctx):
            ctx.tell(reader, Reply(said, urgency=Urgency.LATER))


def _speaks_of(one: Announcement, gone: Occasion, left: Sequence[Occasion]) -> bool:
    """Said once, it is about the first date after it."""
    if one.rule or one.due is None or _instant(one.due) > _instant(gone.span.start):
        return False
    sooner = [
        other for other in left if _instant(one.due) <= _instant(other.span.start) < _instant(gone.span.start)
    ]
    return not sooner


def _instant(at: datetime) -> datetime:
    return at.astimezone(UTC)
