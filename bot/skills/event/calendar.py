"""Events for one's own calendar: the file of one, with its exceptions; and in « mon agenda » all that one comes to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Reply
from bot.core.text import _
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.programme.calendar import Entry, calendar_file
from bot.kit.programme.events import number_of
from bot.kit.programme.marks import house_mark
from bot.rules.recurring import read
from bot.rules.series import EXCEPTIONS, Repeated, placed
from bot.skills.event.calendar_words import FILE
from bot.skills.event.declare import EVENT, skill, what_of, where
from bot.skills.event.join import occasion_meant, the_only
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.programme.rsvps import Rsvps


@skill.command(
    "event.calendar_file",
    _("Get an event as a file for your calendar."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "event-file", "fr": "fichier-événement"},
    phrases=FILE,
    examples={
        "en": "the calendar file of the sewing workshop",
        "fr": "le fichier agenda de l'atelier couture",
    },
)
async def give(ctx: Context, *, event: Annotated[Event | None, EVENT] = None) -> Reply | Call:
    """All of its dates, with what was left out and what was moved."""
    if event is None:
        return await the_only(ctx, lambda one: give.ask(event=one), give.ask())
    what = await what_of(ctx, event, (await occasion_meant(ctx, event)).span)
    file = calendar_file(f"{number_of(event)}.ics", await entries_of(ctx, event), ctx.now, what)
    again = _("A file knows nothing of what changes later: ask for it again then.")
    return Reply(
        Card(_("For your calendar: {booking}.", booking=what), close=again), files=(file,), kept=True
    )


async def entries_of(ctx: Context, event: Event) -> list[Entry]:
    """One entry; of what comes again the rule, and one for each date that is not where the rule has it."""
    every = await ctx.store(Occasions).of(event.id)
    if not event.rule:
        return [await _entry(ctx, event, one) for one in every]
    whole = read(event.rule, ctx.house.zone)
    master = replace(
        await _entry(ctx, event, every[0]),
        span=whole.first,
        status="CONFIRMED",
        sequence=sum(one.sequence for one in every),
        rule=EXCEPTIONS.sub("", whole.rule),
        exceptions=(*_left_out(whole), *(_ruled(whole, one) for one in every if not one.planned)),
        until=max(one.span.end for one in every),
    )
    moved = [one for one in every if one.planned and one.span.start != _ruled(whole, one)]
    return [
        master,
        *[replace(await _entry(ctx, event, one), instead_of=_ruled(whole, one)) for one in moved],
    ]


def _ruled(whole: Repeated, occasion: Occasion) -> datetime:
    """When the rule has it."""
    return _at(whole, date.fromisoformat(occasion.occurrence))


def _at(whole: Repeated, day: date) -> datetime:
    return placed(datetime.combine(day, whole.begins.time()), whole.lasts, whole.zone).start


def _left_out(whole: Repeated) -> list[datetime]:
    """What whoever proposed it left out from the first."""
    stamps = [stamp for line in EXCEPTIONS.findall(whole.rule) for stamp in line.split(",")]
    return [_at(whole, date.fromisoformat(stamp[:8])) for stamp in stamps]


async def _entry(ctx: Context, event: Event, occasion: Occasion) -> Entry:
    place = await where(ctx, event)
    what = await what_of(ctx, event, occasion.span)
    number = number_of(event)
    return Entry(
        uid=f"event-{event.id}-{await house_mark(ctx)}@laloge",
        span=occasion.span,
        title=event.title,
        place=f"{place}, {ctx.house.name}" if place else ctx.house.name,
        about=f"{event.about} ({number})" if event.about else f"{number}, {ctx.house.name}",
        label=what if occasion.planned else _("{what} (cancelled)", what=what),
        sequence=occasion.sequence,
        status="CONFIRMED" if occasion.planned and event.published else "CANCELLED",
    )


@skill.diary
async def in_calendar(ctx: Context) -> Sequence[Entry]:
    """What they said yes to, and what they host; what was cancelled of it too, so that a calendar lets go of it."""
    found: dict[int, Entry] = {}
    for rsvp in await ctx.store(Rsvps).by(ctx.person.id):
        occasion = await ctx.store(Occasions).get(rsvp.occasion)
        if rsvp.answer == "yes" and occasion.span.end > ctx.now:
            found[occasion.id] = await _alone(ctx, await ctx.store(Events).get(occasion.event), occasion)
    for event in await ctx.store(Events).of(ctx.person.id):
        for occasion in await ctx.store(Occasions).of(event.id) if event.published else ():
            if occasion.span.end > ctx.now:
                found[occasion.id] = await _alone(ctx, event, occasion)
    return list(found.values())


async def _alone(ctx: Context, event: Event, occasion: Occasion) -> Entry:
    """One date by itself; of what comes again it is told which."""
    entry = await _entry(ctx, event, occasion)
    return (
        replace(entry, instead_of=_ruled(read(event.rule, ctx.house.zone), occasion)) if event.rule else entry
    )
