"""The post of an event: one message in each channel of the programme, edited as people answer."""

from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Names, Text, _, _n
from bot.kit.context import Context
from bot.kit.programme.events import number_of
from bot.skills.event.answering import NOT_COMING, answer
from bot.skills.event.declare import EVENT, billboards, other_dates, skill, what_of
from bot.skills.event.picture import Picture, let_go, waiting
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.programme.events import Event
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.programme.rsvps import Rsvp, Rsvps, coming, seated
from bot.store.questions import Questions


def post_of(event: Event) -> str:
    """The name of its post."""
    return f"event:{event.id}:card"


def show_soon(ctx: Context, event: Event) -> None:
    """Put its post right, once for all that happens now."""
    ctx.alarms.at(ctx.now, show.to(event=event), key=f"event {event.id} show", late=Late.always())


@skill.job("event.show", _("Show an event in the programme"))
async def show(ctx: Context, *, event: Annotated[Event, EVENT]) -> None:
    """Its next date, how many come, and the three answers; when it is over or cancelled, nothing is asked any more."""
    picture = await waiting(ctx, event) if event.published else None
    await let_go(ctx, event)
    await post(ctx, event, picture)


async def post(ctx: Context, event: Event, picture: Picture | None = None) -> None:
    """In each channel of the programme; a picture follows it there."""
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    await ctx.store(Questions).close_post(post_of(event))
    if event.published and dates:
        reply = Reply(
            await card_of(ctx, event, dates[0]),
            answers_to(dates[0]),
            urgency=Urgency.INFORM,
            stays=True,
            until=dates[0].span.start,
            files=(picture.attached(event),) if picture else (),
        )
    else:
        every = await ctx.store(Occasions).of(event.id)
        reply = Reply(await _ended(ctx, event, every[-1]), urgency=Urgency.INFORM)
    for channel in await billboards(ctx):
        ctx.tell(channel, reply, post=post_of(event))


def answers_to(occasion: Occasion) -> tuple[Choice, ...]:
    """The same three for everybody, by which each answers for themselves."""
    return (
        Choice(
            _("I come"),
            answer.to(occasion=occasion, said="yes"),
            ("j'y vais", "je viens", "yes", "going", "i'm in"),
        ),
        Choice(_("perhaps"), answer.to(occasion=occasion, said="maybe"), ("peut-être", "maybe")),
        Choice(_("I do not come"), answer.to(occasion=occasion, said="no"), NOT_COMING),
    )


async def card_of(ctx: Context, event: Event, occasion: Occasion) -> Card:
    """What, when, where, with whom, and how many come; no name but the host's, who lets it show."""
    lead = _(
        "{what}. Number {number}.", what=await what_of(ctx, event, occasion.span), number=number_of(event)
    )
    items = await other_dates(ctx, event)
    if event.about:
        items.append(Text("{about}", {"about": event.about}))
    host = await ctx.store(People).get(event.person) if event.person is not None else None
    if host and (host.shows_name if host.shows_name is not None else ctx.house.policy.names_on_bookings):
        items.append(_("With {name}.", name=host.name))
    rsvps = await ctx.store(Rsvps).of(occasion.id)
    if event.places is not None or any(one.answer in {"yes", "maybe"} for one in rsvps):
        items.append(counted(event, rsvps))
    return Card(
        lead,
        tuple(items),
        close=_("Do you come?"),
        notes=(_("To come with others, say how many: {join}.", join=Names("event.join")),),
    )


def counted(event: Event, rsvps: list[Rsvp]) -> Text:
    """« 3 places prises sur 8 », and how many perhaps come."""
    maybe = sum(one.count for one in rsvps if one.answer == "maybe")
    perhaps = _n("{count} perhaps", "{count} perhaps", maybe)
    if event.places is None:
        come = _n("{count} person comes", "{count} people come", coming(rsvps))
        return _("{come}, {perhaps}.", come=come, perhaps=perhaps) if maybe else _("{come}.", come=come)
    taken = min(seated(rsvps), event.places)
    if taken >= event.places:
        return _n(
            "Full: {count} place, taken. Whoever says yes is on the waiting list.",
            "Full: all {count} places are taken. Whoever says yes is on the waiting list.",
            event.places,
        )
    come = _("{taken} of {places} places taken", taken=taken, places=event.places)
    return _("{come}, {perhaps}.", come=come, perhaps=perhaps) if maybe else _("{come}.", come=come)


async def _ended(ctx: Context, event: Event, last: Occasion) -> Text:
    what = await what_of(ctx, event, last.span)
    if event.state == "cancelled":
        return _("Cancelled: {what}.", what=what)
    return _("Over: {what}.", what=what)
