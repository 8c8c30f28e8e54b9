"""What is proposed is read by the team: published, or refused with a word; nobody answers for their own proposal."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.short_words import has_meaning
from bot.core.text import NO_WORDS, Names, Text, UserText, Value, Word, _
from bot.kit.access import CONCIERGE, MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.events import number_of
from bot.kit.kinds import Named, OneOf
from bot.kit.may_book import team
from bot.kit.nouns import told_apart
from bot.kit.peace import quiet_of
from bot.kit.programme import EventPublished
from bot.kit.team import team_of
from bot.rules.quiet import may_ring
from bot.skills.event.declare import places_of, skill, what_of
from bot.skills.event.holding import book_all, free_all
from bot.skills.event.words import PUBLISH, REFUSE
from bot.store.alarms import Late
from bot.store.events import Event, Events
from bot.store.occasions import Occasion, Occasions
from bot.store.people import People
from bot.store.questions import Questions
from bot.store.shelf import Shelf

EVENT = Arg(_("Which event?"), names={"en": "event", "fr": "événement"})
NO = OneOf((Named("refuse", _("refuse"), ("refuse", "refuser", "refusé", "refused")),))
WORDS = Arg(_("Which words?"), names={"en": "words", "fr": "mots"}, rest=True)
HIDDEN = Arg(Text("silent"), hidden=True)
ANSWERED = "answered"
"""What lies on the shelf under this was decided, and its host has not heard it yet."""


def post_of(event: Event) -> str:
    """The name of the message that asks the team."""
    return f"event:{event.id}:asked"


async def first_of(ctx: Context, event: Event) -> Occasion:
    """Its next date, else its last."""
    dates = await ctx.store(Occasions).of(event.id)
    coming = [one for one in dates if one.planned and one.span.end > ctx.now]
    return (coming or dates[-1:])[0]


async def ask(ctx: Context, event: Event, until: datetime) -> None:
    """The team is asked where it hears what concerns the house; an honest end is set."""
    await show_team(ctx, event, until)
    ctx.alarms.at(until, lapse.to(event=event), key=f"event {event.id} lapse", late=Late.always())


async def show_team(ctx: Context, event: Event, until: datetime | None = None) -> None:
    """What is asked, or what became of it, in one message; what is settled is asked no more."""
    await ctx.store(Questions).close_post(post_of(event))
    if event.state == "proposed":
        body = await _question(ctx, event)
        yes = Choice(_("publish {number}", number=number_of(event)), publish.to(event=event), ("yes",))
        no = Choice(
            _("refuse {number}", number=number_of(event)), publish.to(event=event, refuse="refuse"), ("no",)
        )
        reply = Reply(
            body, (yes, no), urgency=Urgency.INFORM, stays=True, until=until or await _until(ctx, event)
        )
    else:
        reply = Reply(await _outcome(ctx, event))
    for reader in await team_of(ctx):
        ctx.tell(reader, reply, post=post_of(event))


async def _until(ctx: Context, event: Event) -> datetime:
    return (await first_of(ctx, event)).span.start


async def _host(ctx: Context, event: Event) -> Value:
    """Told from another one of that name."""
    if event.person is None:
        return UserText("?")
    return await told_apart(ctx, await ctx.store(People).get(event.person))


async def _question(ctx: Context, event: Event) -> Card:
    span = (await first_of(ctx, event)).span
    lead = _(
        "{name} proposes {what}. Number {number}.",
        name=await _host(ctx, event), what=await what_of(ctx, event, span), number=number_of(event),
    )  # fmt: skip
    items = [_("{places} at most.", places=places)] if (places := places_of(event)) else []
    if event.about:
        items.append(_("For the announcement: {about}", about=event.about))
    if not event.hosted:
        items.append(_("Somebody must open the house for it."))
    how = _(
        "A word may go with a no: {refuse} {number} too loud",
        refuse=Names("event.refuse"), number=number_of(event),
    )  # fmt: skip
    return Card(lead, tuple(items), close=_("Shall it be published?"), notes=(how,))


async def _outcome(ctx: Context, event: Event) -> Text:
    span = (await first_of(ctx, event)).span
    values: dict[str, Value] = {"what": await what_of(ctx, event, span), "number": number_of(event)}
    match event.state:
        case "published" | "over":
            return _("Published: {what}. Number {number}.", **values)
        case "refused":
            return _("Refused: {what}. Number {number}.", **values)
        case "lapsed":
            return _("Nobody answered in time: {what}. Number {number}.", **values)
        case _:
            return _("No longer proposed: {what}. Number {number}.", **values)


async def may_answer(ctx: Context, *, event: Event, **_more: object) -> None:
    """What still awaits an answer, and somebody else's: one's own only where there is nobody else."""
    if event.state != "proposed":
        raise Refused(await _outcome(ctx, event))
    if event.person == ctx.person.id and await team(ctx, but=ctx.person.id):
        raise Refused(
            _(
                "You proposed that yourself: somebody else of {people} answers.",
                people=Word("concierge", "the_many"),
            )
        )


@skill.command(
    "event.publish",
    _("Publish what was proposed for the programme, or refuse it."),
    access=CONCIERGE,
    rule=may_answer,
    names={"en": "publish", "fr": "publier"},
    phrases=PUBLISH,
    examples={"en": "publish E-31", "fr": "publie E-31"},
    exact=True,
)
async def publish(
    ctx: Context,
    *,
    event: Annotated[Event, EVENT],
    refuse: Annotated[str, Arg(_("Yes or no?"), names={"en": "refuse", "fr": "refuser"}, kind=NO)] = "",
    words: Annotated[UserText, WORDS] = NO_WORDS,
    silent: Annotated[str, HIDDEN] = "",
) -> Reply:
    """Posted at once; a refusal asks for a word first, which its host hears."""
    if not refuse:
        await _decided(ctx, event, NO_WORDS)
        return await publish_it(ctx, event)
    if not silent and (not words or not has_word(words)):
        return await _a_word(ctx, event)
    refused = await ctx.store(Events).change(replace(event, state="refused"))
    await _decided(ctx, event, words)
    await _ended(ctx, refused)
    return Reply(_("Refused: {name} hears it.", name=await _host(ctx, event)))


@skill.command(
    "event.refuse",
    _("Refuse what was proposed for the programme."),
    access=CONCIERGE,
    rule=may_answer,
    names={"en": "decline", "fr": "décliner"},
    phrases=REFUSE,
    examples={"en": "refuse E-31: too loud", "fr": "refuse E-31 : trop bruyant"},
    exact=True,
)
async def refuse_it(
    ctx: Context,  # noqa: ARG001 - every handler gets it
    *,
    event: Annotated[Event, EVENT],
    words: Annotated[UserText, WORDS] = NO_WORDS,
) -> Call:
    """The same answer, the other way round."""
    return publish.ask(event=event, refuse="refuse", words=words)


def has_word(words: UserText) -> bool:
    """« Non » is no word to anybody."""
    return not has_meaning(words)


async def _a_word(ctx: Context, event: Event) -> Reply:
    silently = publish.to(event=event, refuse="refuse", silent="yes")
    asked = _("What shall I tell {name}? A word on why, or nothing.", name=await _host(ctx, event))
    choices = (Choice(_("without a word"), silently, ("no",)), Choice(_("I do not refuse"), None))
    call = publish.ask(event=event, refuse="refuse")
    return Reply(asked, choices=choices, call=call, asks="words", believed=False)


async def publish_it(ctx: Context, event: Event) -> Reply:
    """From the programme to the post, the room and the calendars."""
    event = await ctx.store(Events).change(replace(event, state="published"))
    await book_all(ctx, event)
    ctx.alarms.cancel(f"event {event.id} lapse")
    ctx.fact(EventPublished(ctx.house.id, event.id, event.hosted))
    ctx.alarms.at(
        ctx.now, Call("event.show", {"event": event.id}), key=f"event {event.id} show", late=Late.always()
    )
    await show_team(ctx, event)
    span = (await first_of(ctx, event)).span
    return Reply(
        _(
            "Published: {what}. Number {number}.",
            what=await what_of(ctx, event, span),
            number=number_of(event),
        )
    )


async def _ended(ctx: Context, event: Event) -> None:
    """It does not come to the programme: what was kept for it is free."""
    await free_all(ctx, event)
    ctx.alarms.cancel(f"event {event.id} lapse")
    await show_team(ctx, event)


async def _decided(ctx: Context, event: Event, words: UserText) -> None:
    """Its host hears it aloud, at a decent hour."""
    if event.person is None or event.person == ctx.person.id:
        return
    await Shelf(ctx.work, ctx.house.id, skill.name).put(ANSWERED, str(event.id), {"words": str(words)})
    start = (await first_of(ctx, event)).span.start
    at = may_ring(ctx.now, start, await quiet_of(ctx, event.person))
    ctx.alarms.at(at, tell_host.to(event=event), key=f"event {event.id} told", late=Late.always())


@skill.job("event.tell_host", _("Tell what the team decided"))
async def tell_host(ctx: Context, *, event: Annotated[Event, EVENT]) -> None:
    """Once, with the words that were given."""
    shelf = Shelf(ctx.work, ctx.house.id, skill.name)
    kept = await shelf.get(ANSWERED, str(event.id))
    if kept is None or event.person is None:
        return
    await shelf.delete(ANSWERED, str(event.id))
    words = UserText(str(kept.body["words"]))
    span = (await first_of(ctx, event)).span
    what = await what_of(ctx, event, span)
    card = Card(_("Your event is published: {what}. Number {number}.", what=what, number=number_of(event)))
    if event.state == "refused":
        added = _("They add: {words}", words=words) if words else None
        lead = _("This time it cannot be taken into the programme: {what}.", what=what)
        again = _("You may propose it again, otherwise: {propose}.", propose=Names("event.propose"))
        card = Card(lead, (added,) if added else (), close=again)
    ctx.tell(await ctx.store(People).get(event.person), Reply(card, urgency=Urgency.RING))


@skill.job("event.lapse", _("Nobody answered a proposal in time"))
async def lapse(ctx: Context, *, event: Annotated[Event, EVENT]) -> None:
    """An honest end: the room is free again, and whoever proposed it knows."""
    if event.state != "proposed":
        return
    lapsed = await ctx.store(Events).change(replace(event, state="lapsed"))
    await _ended(ctx, lapsed)
    if event.person is None:
        return
    what = await what_of(ctx, event, (await first_of(ctx, event)).span)
    lead = _("Nobody of {people} answered in time: {what}, number {number}.",
             people=Word("concierge", "the_many"), what=what, number=number_of(event))  # fmt: skip
    close = _("It is not in the programme, and nothing is kept for it any more. Best ask {people} directly.",
              people=Word("concierge", "the_many"))  # fmt: skip
    ctx.tell(await ctx.store(People).get(event.person), Reply(Card(lead, close=close), urgency=Urgency.RING))


async def ones_own(ctx: Context, *, event: Event) -> None:
    """A proposal of one's own that nobody has answered."""
    if event.person != ctx.person.id or event.state != "proposed":
        raise Refused(await _outcome(ctx, event))


@skill.job("event.withdraw", _("Take a proposal back"), access=MEMBER, rule=ones_own)
async def withdraw(ctx: Context, *, event: Annotated[Event, EVENT]) -> Reply:
    """Nobody else has read it but the team, who see that it is gone."""
    gone = await ctx.store(Events).change(replace(event, state="cancelled"))
    await _ended(ctx, gone)
    return Reply(_("Taken back: {title} is not proposed any more.", title=event.title))
