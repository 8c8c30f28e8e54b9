"""Come or not, in words: « j'y vais », « je viens à la couture avec 2 amis », "I can't make it to the repair café"."""

from collections.abc import Callable
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, UserText, _, _n, commas
from bot.kit.access import MEMBER, VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import Named, OneOf
from bot.kit.programme.comings import comings
from bot.kit.programme.events import NOTHING, coming_events
from bot.kit.programme.parties import PartyKind
from bot.kit.times.windows import Window
from bot.skills.event.answering import answer
from bot.skills.event.card import counted
from bot.skills.event.declare import EVENT, skill, what_of
from bot.skills.event.guest_words import JOIN, LEAVE, WHO
from bot.skills.event.misheard import goes_home
from bot.skills.event.unknown import comes, leaves, with_its_name
from bot.store.community.people import People, Role
from bot.store.programme.events import Event
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.programme.rsvps import Rsvp, Rsvps, coming

ANSWERS = OneOf(
    (
        Named("yes", _("I come"), ("oui", "yes")),
        Named("maybe", _("perhaps"), ("peut-être", "peut être", "maybe", "perhaps")),
        Named("no", _("I do not come"), ("non", "no")),
    )
)
ANSWER = Arg(_("Do you come?"), names={"en": "reply", "fr": "réponse"}, kind=ANSWERS)
COUNT = Arg(_("How many are you?"), names={"en": "count", "fr": "nombre"}, kind=PartyKind(), whole=True)
WHEN = Arg(_("Which date?"), names={"en": "when", "fr": "quand"})


async def occasion_meant(ctx: Context, event: Event, when: Window | None = None) -> Occasion:
    """Its next date, or the one that was named. Raises Refused where there is none."""
    if not event.published:
        raise Refused(_("That is not in the programme: {title}.", title=event.title))
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    if when:
        dates = [one for one in dates if one.span.overlaps(Span(when.start, when.end))]
    if not dates:
        raise Refused(_("There is no such date to come: {title}.", title=event.title))
    return dates[0]


async def the_only(ctx: Context, ask: Callable[[Event], Call], again: Call) -> Call | Reply:
    """The only one there is; else it is asked which. Raises Refused where the programme is empty."""
    found = await coming_events(ctx)
    if not found:
        raise Refused(NOTHING)
    if len(found) == 1:
        return ask(found[0][0])
    choices = tuple(Choice(commas([one.title, first.span]), ask(one)) for one, first in found)
    return Reply(EVENT.question, choices=choices, call=again, asks="event")


@skill.command(
    "event.join",
    _("Say that you come to an event, perhaps or not."),
    access=VISITOR,
    confirm=Confirm.WHEN_UNSURE,
    names={"en": "join", "fr": "participer"},
    phrases=JOIN,
    ears=Ears(rewords=with_its_name, unnamed=comes),
    examples={"en": "I'm coming to the sewing workshop", "fr": "je viens à l'atelier couture"},
)
async def join(
    ctx: Context,
    *,
    event: Annotated[Event | None, EVENT] = None,
    reply: Annotated[str, ANSWER] = "",
    count: Annotated[int | None, COUNT] = None,
    when: Annotated[Window | None, WHEN] = None,
) -> Reply | Call:
    """Yes unless another word was said; companions are counted with whoever brings them."""
    if event is None:
        return await the_only(
            ctx,
            lambda one: join.ask(event=one, reply=reply, count=count),
            join.ask(reply=reply, count=count),
        )
    occasion = await occasion_meant(ctx, event, when)
    return answer.to(occasion=occasion, said=reply or "yes", count=count or 1)


@skill.command(
    "event.leave",
    _("Say that you do not come after all."),
    access=VISITOR,
    names={"en": "leave", "fr": "me-désinscrire"},
    phrases=LEAVE,
    ears=Ears(unless=goes_home, rewords=with_its_name, unnamed=leaves),
    examples={"en": "I can't come to the sewing workshop", "fr": "je ne viens plus à l'atelier couture"},
)
async def leave(
    ctx: Context,
    *,
    event: Annotated[Event | None, EVENT] = None,
    when: Annotated[Window | None, WHEN] = None,
) -> Reply | Call:
    """The place goes to whoever waits."""
    if event is not None:
        return answer.to(occasion=await occasion_meant(ctx, event, when), said="no")
    mine = await comings(ctx)
    if not mine:
        raise Refused(_("You said of nothing to come that you would be there."))
    if len(mine) == 1:
        return mine[0].declined
    choices = tuple(Choice(one.name, one.declined) for one in mine)
    return Reply(EVENT.question, choices=choices, call=leave.ask(), asks="event", private=True)


@skill.command(
    "event.who",
    _("See who comes to an event."),
    access=MEMBER,
    confirm=Confirm.NEVER,
    names={"en": "who-comes", "fr": "qui-vient"},
    phrases=WHO,
    examples={"en": "who comes to the sewing workshop?", "fr": "qui vient à l'atelier couture ?"},
)
async def who(
    ctx: Context,
    *,
    event: Annotated[Event | None, EVENT] = None,
    when: Annotated[Window | None, WHEN] = None,
) -> Reply | Call:
    """Numbers for everybody; names to its host and the team in private, to other members of those who let theirs show."""
    if event is None:
        return await the_only(ctx, lambda one: who.ask(event=one), who.ask())
    occasion = await occasion_meant(ctx, event, when)
    rsvps = await ctx.store(Rsvps).of(occasion.id)
    what = await what_of(ctx, event, occasion.span)
    if not any(one.answer in {"yes", "maybe"} for one in rsvps):
        return Reply(_("Nobody has said yet that they come: {what}.", what=what))
    lead = _n("{count} person comes: {what}.", "{count} people come: {what}.", coming(rsvps), what=what)
    items = []
    if named := await _names(ctx, event, [one for one in rsvps if one.answer == "yes"]):
        items.append(_("Come: {names}", names=named))
    if named := await _names(ctx, event, [one for one in rsvps if one.answer == "maybe"]):
        items.append(_("Perhaps: {names}", names=named))
    if event.places is not None:
        items.append(counted(event, rsvps))
    return Reply(Card(lead, tuple(items)))


async def _names(ctx: Context, event: Event, rsvps: list[Rsvp]) -> Text | None:
    """Those who may be named to whoever asks, each with how many they bring; the others as a number."""
    told: list[Text] = []
    hidden = 0
    all_of_them = ctx.asker.direct and (event.person == ctx.person.id or ctx.may(Role.CONCIERGE))
    for one in rsvps:
        person = await ctx.store(People).get(one.person)
        shows = person.shows_name if person.shows_name is not None else ctx.house.policy.names_on_bookings
        if all_of_them or one.person == ctx.person.id or (ctx.among_members and shows):
            told.append(_with(person.name, one.count))
        else:
            hidden += one.count
    if hidden and told:
        told.append(_n("{count} who is not named", "{count} who are not named", hidden))
    return commas(told) if told else None


def _with(name: UserText, count: int) -> Text:
    return (
        Text("{name}", {"name": name}) if count == 1 else _("{name} (with {more})", name=name, more=count - 1)
    )
