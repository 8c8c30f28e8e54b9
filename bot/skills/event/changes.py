"""Who comes is told of other hours once, when they have settled: « nouvel horaire … toujours d'accord ? »."""

from dataclasses import dataclass

from bot.core.call import Json
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.moments import Span, wall
from bot.core.text import Names, Text, _
from bot.kit.context import Context
from bot.kit.notice import Notice
from bot.kit.people.peace import house_quiet
from bot.rules.quiet import may_ring
from bot.skills.event.answering import AS_BEFORE, NOT_COMING, answer
from bot.skills.event.declare import skill, what_of
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.programme.rsvps import Rsvps


def told_of(event: Event, occasion: Occasion) -> Json:
    """What somebody knows of a date."""
    return [occasion.span.start.isoformat(), occasion.span.end.isoformat(), event.room]


@dataclass(frozen=True)
class Hours:
    """Tells of the hours of one date."""

    async def now(self, ctx: Context, thing: int) -> Json:
        occasion = await ctx.store(Occasions).get(thing)
        event = await ctx.store(Events).get(occasion.event)
        return told_of(event, occasion) if occasion.planned and event.published else None

    async def told(self, ctx: Context, thing: int, was: Json) -> Reply | None:
        occasion = await ctx.store(Occasions).get(thing)
        event = await ctx.store(Events).get(occasion.event)
        before = _span(ctx, was)
        if before is None or occasion.span.end <= ctx.now:
            return None
        if before == occasion.span:
            return await _elsewhere(ctx, event, occasion)
        lead = _(
            "Other hours for {title}: {now}. {change} Do you still come?",
            title=event.title, now=occasion.span, change=_change(before, occasion.span),
        )  # fmt: skip
        choices = (
            Choice(_("yes"), answer.to(occasion=occasion, said="yes", count=AS_BEFORE), ("yes",)),
            Choice(_("no"), answer.to(occasion=occasion, said="no"), NOT_COMING),
        )
        if _at_night(ctx, occasion):
            return Reply(_without_a_question(event, occasion, before), urgency=Urgency.LATER)
        return Reply(lead, choices=choices, urgency=Urgency.RING, until=occasion.span.start)


async def _elsewhere(ctx: Context, event: Event, occasion: Occasion) -> Reply:
    """The same hours in another room, or in none: no question, but a way out."""
    lead = _("It takes place elsewhere now: {what}.", what=await what_of(ctx, event, occasion.span))
    close = _("If you cannot come after all: {leave}.", leave=Names("event.leave"))
    return Reply(Card(lead, close=close), urgency=Urgency.LATER if _at_night(ctx, occasion) else Urgency.RING)


def _at_night(ctx: Context, occasion: Occasion) -> bool:
    return may_ring(ctx.now, occasion.span.start, house_quiet(ctx.house)) > ctx.now


def _without_a_question(event: Event, occasion: Occasion, before: Span) -> Text:
    """It stands among other news in the morning, where no yes would be to it."""
    return _(
        "Other hours for {title}: {now}. {change} If you cannot come after all: {leave}.",
        title=event.title, now=occasion.span, change=_change(before, occasion.span), leave=Names("event.leave"),
    )  # fmt: skip


def _change(before: Span, now: Span) -> Text:
    if before.start.date() == now.start.date():
        return _("It was {old:time}.", old=before)
    return _("It was {old}.", old=before)


def _span(ctx: Context, was: Json) -> Span | None:
    if not isinstance(was, list):
        return None
    start, end = (wall(str(one), ctx.house.zone) for one in was[:2])
    return Span(start, end)


hours = Notice(skill, "hours", Hours())


async def touched(ctx: Context, event: Event, occasion: Occasion) -> None:
    """To be called before the hours or the room of a date change: whoever comes, or perhaps comes, hears it in the end.

    Whoever changes them knows.
    """
    who = ctx.asker.person.id if ctx.asker.person else None
    rsvps = await ctx.store(Rsvps).of(occasion.id)
    people = [one.person for one in rsvps if one.answer in {"yes", "maybe"} and one.person != who]
    await hours.touched(ctx, occasion.id, people, told_of(event, occasion), about=occasion.span.start)
