"""The skill itself, and what its commands say of an event."""

from collections.abc import Sequence
from datetime import time

import bot.kit.programme.events  # noqa: F401 - events are arguments from here on
from bot.core.moments import Span
from bot.core.text import Days, Text, UserText, Value, _, _n, commas
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.house.standing_in import channels_for
from bot.kit.skill import Skill
from bot.skills.event.gists import GISTS
from bot.store.house.channels import Channel, Purpose
from bot.store.programme.events import Event
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.spaces.rooms import Rooms

skill = Skill("event", _("Programme"), gists=GISTS)
skill.happenings = True

MOST_APART = 5
"""So many times of the day are told."""
EVENT = Arg(_("Which event?"), names={"en": "event", "fr": "événement"})


async def where(ctx: Context, event: Event) -> UserText | None:
    """The room, where it has one."""
    return (await ctx.store(Rooms).get(event.room)).name if event.room is not None else None


async def what_of(ctx: Context, event: Event, when: Span) -> Text:
    """« Atelier couture, samedi 12 décembre, de 14 h à 17 h, Salle bleue »."""
    said: list[Value] = [event.title, when]
    if room := await where(ctx, event):
        said.append(room)
    return commas(said)


def places_of(event: Event) -> Text | None:
    """How many may come, where that is limited."""
    return None if event.places is None else _n("{count} place", "{count} places", event.places)


async def billboards(ctx: Context) -> list[Channel]:
    """Where the programme is shown: in the channels that are for it, else where the house announces, else to its members."""
    return await channels_for(ctx, Purpose.PROGRAMME, Purpose.ANNOUNCEMENTS, Purpose.MEMBERS)


async def first_of(ctx: Context, event: Event) -> Occasion:
    """Its next date, else its last."""
    dates = await ctx.store(Occasions).of(event.id)
    coming = [one for one in dates if one.planned and one.span.end > ctx.now]
    return (coming or dates[-1:])[0]


async def other_dates(ctx: Context, event: Event) -> list[Text]:
    """Those after its next date: the days of those at the same hours, and the others with theirs."""
    spans = [one.span for one in await ctx.store(Occasions).to_come(event.id, ctx.now)]
    alike: dict[tuple[time, time], list[Span]] = {_hours(one): [] for one in spans}
    for one in spans[1:]:
        alike[_hours(one)].append(one)
    return [_also(those, spans[0]) for those in [*alike.values()][:MOST_APART] if those]


def _also(spans: Sequence[Span], following: Span) -> Text:
    """Those at one time of the day."""
    days = Days(tuple(one.start.date() for one in spans))
    if _hours(spans[0]) == _hours(following):
        return _("Also: {days}.", days=days)
    if len(spans) == 1:
        return _("Also, at another time: {when}.", when=spans[0])
    return _("Also, {when:time}: {days}.", when=spans[0], days=days)


def _hours(span: Span) -> tuple[time, time]:
    return span.start.time(), span.end.time()
