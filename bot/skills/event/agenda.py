"""The programme: « qu'est-ce qu'il y a cette semaine ? », "what's on?"; the next seven days where no time is named."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Names, Text, UserText, Value, Word, _, _n, commas
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.pages import PAGE, page_of, paged
from bot.kit.programme.events import coming_events, number_of
from bot.kit.times.windows import Window
from bot.rules.titles import speaks_of
from bot.skills.event.card import answers_to, card_of
from bot.skills.event.declare import EVENT, skill, what_of
from bot.skills.event.guest_words import AGENDA
from bot.store.community.people import Role
from bot.store.programme.events import Event, Events
from bot.store.programme.feeds import Feeds
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.programme.rsvps import Rsvps, seated

WEEK = timedelta(days=7)
SEASON = timedelta(days=120)
"""So far ahead what is about something is looked for."""
WHEN = Arg(_("When?"), names={"en": "when", "fr": "quand"})
ABOUT = Arg(_("About what?"), names={"en": "about", "fr": "sujet"}, rest=True)


@skill.command(
    "event.list",
    _("See the programme."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "agenda", "fr": "programme"},
    phrases=AGENDA,
    examples={"en": "what's on this week?", "fr": "qu'est-ce qu'il y a cette semaine ?"},
)
async def listed(
    ctx: Context,
    *,
    event: Annotated[Event | None, EVENT] = None,
    when: Annotated[Window | None, WHEN] = None,
    about: Annotated[UserText, ABOUT] = NO_WORDS,
    page: Annotated[int, PAGE] = 1,
) -> Reply:
    """By date; what is over is left out; of one event all its dates."""
    if event is not None:
        return await _one(ctx, event)
    window = when or Window(ctx.now, ctx.now + (SEASON if about else WEEK))
    found = [
        (event, occasion)
        for event, occasion in await within(ctx, window)
        if occasion.span.end > ctx.now and (not about or speaks_of(event.title, event.about, about))
    ]
    theirs = await of_others(ctx, window, about)
    if not found and not theirs:
        return await _nothing(ctx, when, about)
    lines = [await line_of(ctx, event, occasion) for event, occasion in found]
    some = page_of([*lines, *theirs], page)
    lead = _("In the programme:") if when or about else _("In the programme, the next seven days:")
    close = _("To come: {join}, with its name or number.", join=Names("event.join"))
    return paged(Card(lead, some.things, close), some.left, listed.ask(when=when, about=about, page=page + 1))


async def _one(ctx: Context, event: Event) -> Reply:
    """Its next date as its post tells it, and those after that."""
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    mine = (ctx.asker.person is not None and event.person == ctx.person.id) or ctx.may(Role.CONCIERGE)
    if not dates or not (event.published or mine):
        raise Refused(_("That is not in the programme: {title}.", title=event.title))
    card = await card_of(ctx, event, dates[0])
    if event.published:
        return Reply(card, answers_to(dates[0]))
    return Reply(
        replace(
            card, close=_("It awaits the yes {people}.", people=Word("concierge", "of_the_many")), notes=()
        )
    )


async def within(ctx: Context, span: Span) -> list[tuple[Event, Occasion]]:
    """What of the programme touches a span, by start."""
    found = await ctx.store(Occasions).between(Span(span.start, span.end))
    events = {one.event: await ctx.store(Events).get(one.event) for one in found}
    return [(events[one.event], one) for one in found]


async def line_of(ctx: Context, event: Event, occasion: Occasion) -> Text:
    """« Atelier couture, samedi 12 décembre, de 14 h à 17 h, Salle bleue, 3 places libres, E-31 »."""
    said: list[Value] = [await what_of(ctx, event, occasion.span)]
    if event.places is not None:
        left = event.places - seated(await ctx.store(Rsvps).of(occasion.id))
        said.append(_n("{count} place left", "{count} places left", left) if left > 0 else _("full"))
    return commas([*said, number_of(event)])


async def of_others(ctx: Context, span: Span, about: str = "") -> list[Text]:
    """What stands in the calendars that are followed, each told as theirs."""
    feeds = {one.id: one.name for one in await ctx.store(Feeds).all()}
    lines = []
    for one in await ctx.store(Feeds).between(Span(span.start, span.end)) if feeds else ():
        if one.span.end <= ctx.now or (about and not speaks_of(one.title, one.place, about)):
            continue
        when: Value = one.span.start.date() if one.whole else one.span
        said: list[Value] = [one.title or UserText("?"), when, *([one.place] if one.place else [])]
        lines.append(_("{what} (from {name})", what=commas(said), name=feeds[one.feed]))
    return lines


async def _nothing(ctx: Context, when: Window | None, about: UserText) -> Reply:
    """Said as it is, with what comes next where something does."""
    lead = (
        _("Nothing is in the programme then.")
        if when
        else _("Nothing is in the programme for the next seven days.")
    )
    if about:
        lead = _("I find nothing about that in the programme: {about}.", about=about)
    coming = [] if about else await coming_events(ctx)
    if coming:
        event, occasion = coming[0]
        return Reply(
            Card(lead, close=_("The next thing is {what}.", what=await what_of(ctx, event, occasion.span)))
        )
    return Reply(Card(lead, close=_("To propose something: {propose}.", propose=Names("event.propose"))))
