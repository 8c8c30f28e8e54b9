"""When it is over its host is asked how many came, and for one sentence on it: counts and stories, no names."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, Text, UserText, _, _n
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.people.peace import quiet_of
from bot.rules.quiet import may_ring
from bot.skills.event.card import show_soon
from bot.skills.event.declare import EVENT, skill, what_of
from bot.skills.event.edit import may_host
from bot.skills.event.timing import END, expect
from bot.skills.event.words import REPORT
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.programme.rsvps import Rsvps, coming

LONG = timedelta(days=7)
"""It is no hurry: the morning will do."""
OCCASION = Arg(Text("occasion"), hidden=True)
COUNT = Arg(_("How many came?"), names={"en": "count", "fr": "nombre"})
STORY = Arg(_("One sentence on what happened?"), names={"en": "story", "fr": "histoire"}, rest=True)


@skill.job(END, _("A date of an event is over"))
async def ended(ctx: Context, *, occasion: Annotated[Occasion, OCCASION]) -> None:
    """Its post goes on to the next date, or says that it is over; the host is asked at a decent hour."""
    event = await ctx.store(Events).get(occasion.event)
    if not event.published or not occasion.planned or occasion.span.end > ctx.now:
        return
    if await ctx.store(Occasions).to_come(event.id, ctx.now):
        await expect(ctx, event)
    else:
        event = await ctx.store(Events).change(replace(event, state="over"))
    show_soon(ctx, event)
    if event.person is not None:
        quiet = await quiet_of(ctx, event.person)
        at = may_ring(ctx.now, ctx.now + LONG, quiet)
        ctx.alarms.at(
            at,
            ask.to(occasion=occasion),
            key=f"occasion {occasion.id} report",
            late=Late.by(minutes=3 * 24 * 60),
        )


@skill.job("event.ask_report", _("Ask how many came"))
async def ask(ctx: Context, *, occasion: Annotated[Occasion, OCCASION]) -> None:
    """Once; silence is fine."""
    event = await ctx.store(Events).get(occasion.event)
    if event.person is None or occasion.came is not None:
        return
    said = coming(await ctx.store(Rsvps).of(occasion.id))
    lead = _("It is over: {what}. How many came?", what=await what_of(ctx, event, occasion.span))
    choices = (
        [Choice(_n("{count} person", "{count} people", said), counted.to(occasion=occasion, count=said))]
        if said
        else []
    )
    choices.append(Choice(_("nobody"), counted.to(occasion=occasion, count=0)))
    close = _("A number is enough; it is kept without any name.")
    reply = Reply(
        Card(lead, close=close),
        tuple(choices),
        call=counted.ask(occasion=occasion),
        asks="count",
        urgency=Urgency.INFORM,
        believed=False,
    )
    ctx.tell(await ctx.store(People).get(event.person), reply)


@skill.job("event.counted", _("Note how many came"), access=MEMBER)
async def counted(
    ctx: Context, *, occasion: Annotated[Occasion, OCCASION], count: Annotated[int, COUNT]
) -> Reply:
    """Then one sentence is asked for."""
    event = await ctx.store(Events).get(occasion.event)
    await may_host(ctx, event)
    noted = await ctx.store(Occasions).change(replace(occasion, came=count))
    lead = _n("Noted: {count} person came.", "Noted: {count} people came.", count)
    nothing = Choice(_("nothing to tell"), None, ("no",))
    body = Card(lead, close=_("One sentence on what happened? It may be told in the house's yearly account."))
    return Reply(body, (nothing,), call=told.ask(occasion=noted), asks="story", believed=False)


@skill.job("event.told", _("Note what happened"), access=MEMBER)
async def told(
    ctx: Context, *, occasion: Annotated[Occasion, OCCASION], story: Annotated[UserText, STORY]
) -> Reply:
    """Their own words, on this house's machine."""
    await may_host(ctx, await ctx.store(Events).get(occasion.event))
    await ctx.store(Occasions).change(replace(occasion, story=UserText.clean(story, 400)))
    return Reply(_("Thank you, it is noted."))


@skill.command(
    "event.report",
    _("Say how many came to an event, and one sentence on it."),
    access=MEMBER,
    names={"en": "event-report", "fr": "compte-rendu"},
    phrases=REPORT,
    examples={
        "en": "12 people came to the sewing workshop",
        "fr": "12 personnes sont venues à l'atelier couture",
    },
)
async def report(
    ctx: Context,
    *,
    event: Annotated[Event, EVENT],
    count: Annotated[int, COUNT],
    story: Annotated[UserText, STORY] = NO_WORDS,
) -> Reply:
    """Of its last date that is over."""
    await may_host(ctx, event)
    over = [one for one in await ctx.store(Occasions).of(event.id) if one.planned and one.span.end <= ctx.now]
    if not over:
        raise Refused(_("That is not over yet: {title}.", title=event.title))
    noted = await ctx.store(Occasions).change(
        replace(over[-1], came=count, story=UserText.clean(story, 400) or over[-1].story)
    )
    undo = set_count.to(occasion=noted, count=over[-1].came or 0)
    return Reply(_n("Noted: {count} person came.", "Noted: {count} people came.", count), undo=undo)


@skill.job("event.set_count", _("Take a count back"), access=MEMBER)
async def set_count(
    ctx: Context, *, occasion: Annotated[Occasion, OCCASION], count: Annotated[int, COUNT]
) -> Reply:
    """As it was noted before."""
    await ctx.store(Occasions).change(replace(occasion, came=count or None))
    return Reply(_("Undone."))
