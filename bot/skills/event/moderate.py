"""What is proposed is published by the team, or refused with a word; nobody answers for their own proposal."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.short_words import has_meaning
from bot.core.text import NO_WORDS, Text, UserText, Word, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.booking.may_book import team
from bot.kit.context import Context
from bot.kit.kinds import Named, OneOf
from bot.kit.programme.changes import EventPublished
from bot.kit.programme.events import number_of
from bot.skills.event.asking import host_of, outcome_of, show_team
from bot.skills.event.decided import decided
from bot.skills.event.declare import EVENT, first_of, skill, what_of
from bot.skills.event.holding import book_all
from bot.skills.event.proposal import ended
from bot.skills.event.timing import expect, mend_digest, wake_digest
from bot.skills.event.words import PUBLISH, REFUSE
from bot.store.alarms import Late
from bot.store.programme.events import Event, Events

NO = OneOf((Named("refuse", _("refuse"), ("refuse", "refuser", "refusé", "refused")),))
WORDS = Arg(_("Which words?"), names={"en": "words", "fr": "mots"}, rest=True)
HIDDEN = Arg(Text("silent"), hidden=True)
STANDS = Arg(Text("stands"), hidden=True)


async def may_answer(ctx: Context, *, event: Event, **_more: object) -> None:
    """What still awaits an answer, and somebody else's: one's own only where there is nobody else."""
    if event.state != "proposed":
        raise Refused(await outcome_of(ctx, event))
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
    stands: Annotated[str, STANDS] = "",
) -> Reply | None:
    """Posted at once; a refusal asks for a word first, which its host hears. What `stands` in the message that asked is not said twice."""
    if not refuse:
        await decided(ctx, event, NO_WORDS)
        published = await publish_it(ctx, event)
        return None if stands else published
    if not silent and (not words or not has_word(words)):
        return await _a_word(ctx, event)
    refused = await ctx.store(Events).change(replace(event, state="refused"))
    await decided(ctx, event, words)
    await ended(ctx, refused)
    return Reply(_("Refused: {name} hears it.", name=await host_of(ctx, event)))


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
    asked = _("What shall I tell {name}? A word on why, or nothing.", name=await host_of(ctx, event))
    choices = (Choice(_("without a word"), silently, ("no",)), Choice(_("I do not refuse"), None))
    call = publish.ask(event=event, refuse="refuse")
    return Reply(asked, choices=choices, call=call, asks="words", believed=False)


async def publish_it(ctx: Context, event: Event) -> Reply:
    """From the programme to the post, the room and the calendars."""
    event = await ctx.store(Events).change(replace(event, state="published"))
    await book_all(ctx, event)
    await expect(ctx, event)
    wake_digest(ctx)
    mend_digest(ctx, (await first_of(ctx, event)).span)
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
