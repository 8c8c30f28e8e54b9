"""Change what an event is called, what is said of it, how many may come: « 12 places pour la couture »."""

from dataclasses import replace
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, Names, Text, UserText, Value, Word, _, _n, commas
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.programme.events import number_of
from bot.rules.titles import titled
from bot.skills.event.asking import show_team
from bot.skills.event.card import show_soon
from bot.skills.event.declare import EVENT, skill
from bot.skills.event.illustrate import WITH_PICTURE, looks_at
from bot.skills.event.misheard import of_a_day
from bot.skills.event.namesake import without_a_joint
from bot.skills.event.seats import line, subject_of
from bot.skills.event.timing import expect
from bot.skills.event.words import EDIT
from bot.store.community.people import Role
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasions
from bot.store.programme.rsvps import Rsvps, seated

TITLE = Arg(_("What is it called?"), names={"en": "title", "fr": "titre"}, also=("nom", "name"))
PLACES = Arg(_("For how many people?"), names={"en": "places", "fr": "places"})
ABOUT = Arg(
    _("A sentence for the announcement?"),
    names={"en": "about", "fr": "annonce"},
    rest=True,
    also=("announcement", "description", "phrase", "texte", "text"),
)


async def hosts(ctx: Context, *, event: Event, **_more: object) -> None:
    """Its host, or anybody of the team; as long as it is not over."""
    await may_host(ctx, event)
    if event.state not in {"proposed", "published"}:
        raise Refused(_("That is not in the programme any more: {title}.", title=event.title))


async def may_host(ctx: Context, event: Event) -> None:
    """Raise Refused for anybody but its host and the team."""
    if event.person != ctx.person.id and not ctx.may(Role.CONCIERGE):
        raise Refused(
            _("Only whoever hosts it or {people} can do that: {title}.",
              people=Word("concierge", "the_many"), title=event.title)
        )  # fmt: skip


@skill.command(
    "event.edit",
    _("Change the title, the places, the announcement or the picture of an event."),
    access=MEMBER,
    rule=hosts,
    names={"en": "edit-event", "fr": "modifier-événement"},
    phrases=EDIT,
    ears=Ears(unless=of_a_day, rewords=without_a_joint),
    examples={"en": "make the sewing workshop 12 places", "fr": "passe l'atelier couture à 12 places"},
)
async def edit(
    ctx: Context,
    *,
    event: Annotated[Event, EVENT],
    title: Annotated[UserText, TITLE] = NO_WORDS,
    places: Annotated[int | None, PLACES] = None,
    about: Annotated[UserText, ABOUT] = NO_WORDS,
) -> Reply:
    """Seen where it is shown; more places are offered to whoever waits. Nobody loses theirs by fewer."""
    if looks_at(ctx, event) and not (title or places or about):
        return Reply(Card(_("Noted: {what}.", what=_told(event)), close=WITH_PICTURE))
    if not (title or places or about):
        return Reply(ABOUT.question, call=edit.ask(event=event), asks="about", believed=False)
    changed = replace(
        event,
        title=titled(title) if title else event.title,
        places=places or event.places,
        about=UserText.clean(about, 400) or event.about,
    )
    crowded = await _crowded(ctx, changed)
    changed = await ctx.store(Events).change(changed)
    if changed.state == "proposed":
        await show_team(ctx, changed)
    else:
        show_soon(ctx, changed)
        await expect(ctx, changed)
        for occasion in await ctx.store(Occasions).to_come(event.id, ctx.now):
            await line.advance(ctx, subject_of(occasion))
    undo = set_back.to(event=event, title=event.title, places=event.places, about=event.about)
    return Reply(Card(_("Noted: {what}.", what=_told(changed)), close=crowded), undo=undo)


def _told(event: Event) -> Text:
    said: list[Value] = [event.title, number_of(event)]
    if event.places is not None:
        said.append(_n("{count} place", "{count} places", event.places))
    if event.about:
        said.append(event.about)
    return commas(said)


async def _crowded(ctx: Context, event: Event) -> Text | None:
    """That more have a place than there are now: they keep it."""
    if event.places is None:
        return None
    for occasion in await ctx.store(Occasions).to_come(event.id, ctx.now):
        taken = seated(await ctx.store(Rsvps).of(occasion.id))
        if taken > event.places:
            return _(
                "{taken} have a place already and keep it; {who} shows who they are.",
                taken=taken,
                who=Names("event.who"),
            )
    return None


@skill.job(
    "event.set_back",
    _("Take a change of an event back"),
    access=MEMBER,
    rule=hosts,
    amended_by=("event.edit", "event.move"),
)
async def set_back(
    ctx: Context,
    *,
    event: Annotated[Event, EVENT],
    title: Annotated[UserText, TITLE],
    places: Annotated[int | None, PLACES] = None,
    about: Annotated[UserText, ABOUT] = NO_WORDS,
) -> Reply:
    """As it was before; what was not said then is not asked for now."""
    changed = await ctx.store(Events).change(replace(event, title=title, places=places, about=about))
    if changed.state == "proposed":
        await show_team(ctx, changed)
    else:
        show_soon(ctx, changed)
    return Reply(_("Undone: {what}.", what=_told(changed)))
