"""What does not take place: one date or all; whoever comes or waits is told aloud, and all that was taken is free."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Days, Names, Text, UserText, _, _n
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import TextKind
from bot.kit.programme.changes import EventCancelled
from bot.kit.times.windows import Window
from bot.skills.event.card import show_soon
from bot.skills.event.declare import EVENT, skill, what_of
from bot.skills.event.edit import hosts
from bot.skills.event.holding import free
from bot.skills.event.misheard import is_one_word
from bot.skills.event.proposal import withdraw
from bot.skills.event.seats import line, subject_of
from bot.skills.event.timing import forget, mend_digest
from bot.skills.event.words import CANCEL
from bot.store.community.people import People
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.programme.rsvps import Rsvps
from bot.store.spaces.queues import Queues

THIS, FOLLOWING, ALL = "this", "following", "all"
SCOPE = Arg(Text("scope"), kind=TextKind(), hidden=True)
OCCASION = Arg(Text("occasion"), hidden=True)
WHEN = Arg(_("Which date?"), names={"en": "when", "fr": "quand"})
WORDS = Arg(_("A word for those who were to come?"), names={"en": "words", "fr": "mots"}, rest=True)


@skill.command(
    "event.cancel",
    _("Cancel an event, or one of its dates."),
    access=MEMBER,
    rule=hosts,
    names={"en": "cancel-event", "fr": "annuler-événement"},
    phrases=CANCEL,
    ears=Ears(unless=is_one_word),
    examples={"en": "cancel the event sewing workshop", "fr": "annule l'événement atelier couture"},
    exact=True,
)
async def cancel(
    ctx: Context,
    *,
    event: Annotated[Event, EVENT],
    when: Annotated[Window | None, WHEN] = None,
    words: Annotated[UserText, WORDS] = NO_WORDS,
) -> Reply | Call:
    """Others have read it, so it is asked first; of several dates, which."""
    if event.state == "proposed" and event.person == ctx.person.id:
        return withdraw.to(event=event)
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    if when:
        dates = [one for one in dates if one.span.overlaps(Span(when.start, when.end))]
    if not dates:
        raise Refused(_("There is no such date to come: {title}.", title=event.title))
    scope = THIS if when else ""
    return ask_off.to(occasion=dates[0], scope=scope, words=words)


async def still_planned(ctx: Context, *, occasion: Occasion, **_more: object) -> None:
    """A date that stands, of whoever hosts it or to the team."""
    event = await ctx.store(Events).get(occasion.event)
    await hosts(ctx, event=event)
    if not occasion.planned:
        raise Refused(_("That is cancelled already: {what}.", what=await what_of(ctx, event, occasion.span)))


@skill.job("event.ask_off", _("Ask whether to cancel an event"), access=MEMBER, rule=still_planned)
async def ask_off(
    ctx: Context,
    *,
    occasion: Annotated[Occasion, OCCASION],
    scope: Annotated[str, SCOPE] = "",
    words: Annotated[UserText, WORDS] = NO_WORDS,
) -> Reply:
    """How many will hear of it stands in the question."""
    event = await ctx.store(Events).get(occasion.event)
    every = await _within(ctx, occasion, ALL)
    if len(every) > 1 and not scope:
        return _which(event, occasion, len(every), words)
    dates = await _within(ctx, occasion, scope or ALL)
    many = len({one for date in dates for one in await _touched(ctx, date)})
    what = await _what(ctx, event, dates)
    asked = _("Shall I cancel {what}?", what=what)
    if many:
        asked = _n("Shall I cancel {what}? {count} person hears it.",
                   "Shall I cancel {what}? {count} people hear it.", many, what=what)  # fmt: skip
    yes = call_off.to(occasion=occasion, scope=scope or ALL, words=words)
    return Reply(asked, choices=(Choice(_("yes"), yes, ("yes",)), Choice(_("no"), None, ("no",))))


def _which(event: Event, occasion: Occasion, many: int, words: UserText) -> Reply:
    """The date that is near, or all of them."""
    lead = _("{title} has several dates. What shall I cancel?", title=event.title)
    only = ask_off.to(occasion=occasion, scope=THIS, words=words)
    every = ask_off.to(occasion=occasion, scope=ALL, words=words)
    choices = (
        Choice(_("only {day}", day=occasion.span.start.date()), only),
        Choice(_("all {count} dates", count=many), every),
        Choice(_("nothing"), None),
    )
    return Reply(lead, choices=choices)


@skill.job("event.call_off", _("Cancel dates of an event"), access=MEMBER, rule=still_planned)
async def call_off(
    ctx: Context,
    *,
    occasion: Annotated[Occasion, OCCASION],
    scope: Annotated[str, SCOPE] = THIS,
    words: Annotated[UserText, WORDS] = NO_WORDS,
) -> Reply:
    """Room, list, calendars, reminders, whoever was to open: all of it goes."""
    event = await ctx.store(Events).get(occasion.event)
    dates = await _within(ctx, occasion, scope)
    for one in dates:
        await _gone(ctx, event, one, words)
    if not await ctx.store(Occasions).to_come(event.id, ctx.now):
        event = await ctx.store(Events).change(replace(event, state="cancelled"))
    show_soon(ctx, event)
    mend_digest(ctx, *[one.span for one in dates])
    ctx.alarms.cancel(f"event {event.id} lapse")
    again = _("To propose it again: {propose}.", propose=Names("event.propose"))
    return Reply(Card(_("Cancelled: {what}.", what=await _what(ctx, event, dates)), close=again))


async def _within(ctx: Context, occasion: Occasion, scope: str) -> list[Occasion]:
    dates = await ctx.store(Occasions).to_come(occasion.event, ctx.now)
    if scope == THIS or not dates:
        return [occasion]
    if scope == FOLLOWING:
        return [one for one in dates if one.occurrence >= occasion.occurrence]
    return dates


async def _what(ctx: Context, event: Event, dates: list[Occasion]) -> Text:
    if len(dates) == 1:
        return await what_of(ctx, event, dates[0].span)
    days = Days(tuple(one.span.start.date() for one in dates))
    return _("{title}, {days}", title=event.title, days=days)


async def _touched(ctx: Context, occasion: Occasion) -> list[int]:
    """Whoever comes, or waits, but for whoever cancels."""
    waiting = [one.person for one in await ctx.store(Queues).standing(subject_of(occasion))]
    coming = [one.person for one in await ctx.store(Rsvps).of(occasion.id) if one.answer in {"yes", "maybe"}]
    return [one for one in dict.fromkeys([*coming, *waiting]) if one != ctx.person.id]


async def _gone(ctx: Context, event: Event, occasion: Occasion, words: UserText) -> None:
    told = await _touched(ctx, occasion)
    cancelled = replace(occasion, state="cancelled", sequence=occasion.sequence + 1)
    cancelled = await ctx.store(Occasions).change(cancelled)
    for ticket in await ctx.store(Queues).standing(subject_of(occasion)):
        await line.close(ctx, ticket)
    await free(ctx, cancelled)
    await forget(ctx, event, occasion)
    ctx.fact(EventCancelled(ctx.house.id, event.id, occasion.id))
    lead = _("Cancelled: {what}.", what=await what_of(ctx, event, occasion.span))
    said = Card(lead, (_("With these words: {words}", words=words),) if words else ())
    if event.person is not None and event.person != ctx.person.id and event.person not in told:
        told.append(event.person)
    for person in told:
        ctx.tell(await ctx.store(People).get(person), Reply(said, urgency=Urgency.RING))
