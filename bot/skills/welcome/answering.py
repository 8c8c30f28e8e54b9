"""A newcomer answers: the language, what they came for, or that they want nothing; the rest is in private."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.text import Names, Text, _, as_text
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.skills.welcome.declare import PURPOSES, TONGUES, skill
from bot.skills.welcome.following import enough, follow
from bot.skills.welcome.greeter import look_for_greeter
from bot.skills.welcome.tour import open_now, tour_for
from bot.store.alarms import Late
from bot.store.community.arrivals import Arrivals
from bot.store.community.newcomers import Newcomer, Newcomers
from bot.store.community.people import People, Role

TWICE = timedelta(minutes=1)
"""The same answer again so soon is a slip of the finger."""
SAYS_NOTHING = timedelta(minutes=30)
"""After so long without a word on what they came for, a human is looked for all the same."""


@skill.job("welcome.begin", _("Show a newcomer the house"))
async def begin(
    ctx: Context, *, language: Annotated[str, Arg(Text("language"), kind=TONGUES, hidden=True)]
) -> Reply | None:
    """Their language from now on; in private, what they came for. A number said among people is none of our business."""
    if not await _came(ctx) and ctx.may(Role.MEMBER):
        return None
    spoken = "fr@vous" if language == "fr" and ctx.house.polite else language
    known = await ctx.store(Newcomers).of(ctx.person.id)
    if known and ctx.person.language == spoken and ctx.now - known.since < TWICE:
        return None
    await ctx.store(People).save(replace(ctx.person, language=spoken, greeted=True))
    await ctx.store(Newcomers).put(known or Newcomer(ctx.person.id, ctx.now))
    if known is None:
        _later(ctx)
    return replace(await _what_for(ctx), language=spoken)


async def _came(ctx: Context) -> bool:
    """Whether they were greeted, by any account."""
    arrivals = ctx.store(Arrivals)
    return any([await arrivals.of(one) is not None for one in ctx.person.identities])


def _later(ctx: Context) -> None:
    due, person = ctx.now + SAYS_NOTHING, ctx.person.id
    ctx.alarms.at(due, unsaid.to(person=person), key=f"newcomer {person}", late=Late.always())


async def _what_for(ctx: Context) -> Reply:
    choices = [
        Choice(as_text(option.label), here_for.to(purpose=option.key), words=option.words)
        for option in PURPOSES.options
    ]
    notes = (
        *await open_now(ctx),
        _("You may just look around, and ask me anything. {privacy} says what I keep.", privacy=Names("me.privacy")),
    )  # fmt: skip
    body = Card(_("Hello {name}. Are you here to:", name=ctx.person.name), notes=notes)
    nothing = Choice(_("nothing, thanks"), enough.to(), words=("stop", "no", "nothing", "rien", "nope"))
    return Reply(body, (*choices, nothing), call=here_for.ask(), asks="purpose", private=True)


@skill.job("welcome.here_for", _("Say what you came for"))
async def here_for(
    ctx: Context, *, purpose: Annotated[str, Arg(_("Are you here to:"), kind=PURPOSES)]
) -> Reply:
    """The tour for that; a human who greets them is looked for, and what follows comes at their pace."""
    newcomers = ctx.store(Newcomers)
    known = await newcomers.of(ctx.person.id)
    newcomer = replace(known or Newcomer(ctx.person.id, ctx.now), purpose=purpose)
    await newcomers.put(newcomer)
    ctx.alarms.cancel(f"newcomer {ctx.person.id}")
    if known is None or known.purpose is None:
        await follow(ctx, newcomer)
        await look_for_greeter(ctx, ctx.person)
    return replace(await tour_for(ctx, purpose, hours=False), private=True)


@skill.job("welcome.unsaid", _("A newcomer did not say what they came for"))
async def unsaid(ctx: Context, *, person: int) -> None:
    """A human may ask them."""
    if await ctx.store(Newcomers).of(person):
        await look_for_greeter(ctx, await ctx.store(People).get(person))
