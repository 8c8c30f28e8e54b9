"""Newcomers are greeted: a while after they came, together, in the channel where they came in; who leaves at once never is."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Named, Text, UserText, Value, _, as_text
from bot.kit.context import Context
from bot.kit.people.everybody import for_each
from bot.kit.people.hello import hello
from bot.kit.people.team import team_of
from bot.rules.arrivals import due, ready, slept, too_late
from bot.skills.welcome.answering import begin
from bot.skills.welcome.calm import is_calm
from bot.skills.welcome.declare import skill, some
from bot.store.alarms import Late
from bot.store.community.arrivals import Arrival, Arrivals
from bot.store.house.channels import Channel, Channels

ANSWERED_FOR = timedelta(days=1)


async def set_out(ctx: Context, channel: int) -> None:
    """The next greeting there, if anybody waits for one."""
    arrivals = ctx.store(Arrivals)
    waiting = await arrivals.among(channel, "waiting")
    if waiting:
        at = due(waiting, await arrivals.last_greeting(channel))
        _ring(ctx, channel, max(at, ctx.now))


def _ring(ctx: Context, channel: int, at: datetime) -> None:
    ctx.alarms.at(at, greet.to(channel=channel), key=f"greet {channel}", late=Late.always())


@skill.job("welcome.greet", _("Greet who came"))
async def greet(ctx: Context, *, channel: int) -> None:
    """Those who are still there, all in one message; who came just now has a little longer to leave again."""
    hall = next((one for one in await ctx.store(Channels).all() if one.id == channel), None)
    if hall is None or await is_calm(ctx):
        return
    arrivals = ctx.store(Arrivals)
    here = ready(await arrivals.among(channel, "waiting"), ctx.now)
    await say_welcome(ctx, hall, here)
    await set_out(ctx, channel)


async def say_welcome(ctx: Context, hall: Channel, people: Sequence[Arrival]) -> None:
    """One message for all of them; each may answer for themselves."""
    if not people:
        return
    await ctx.store(Arrivals).greet(people, ctx.now)
    card = Card(_lead(ctx, people), close=_offer(ctx))
    reply = Reply(card, _tongues(ctx), call=for_each(), believed=False, until=ctx.now + ANSWERED_FOR)
    ctx.tell(hall, reply)


def _lead(ctx: Context, people: Sequence[Arrival]) -> Text:
    named, who = names(people), hello(ctx.house)
    if all(one.greeted for one in people):
        return _("Welcome back {people}! {who}", people=named, who=who)
    if all(slept(one) for one in people):
        return _("{people} arrived while I slept: welcome! {who}", people=named, who=who)
    if len(ctx.house.languages) > 1:
        return _("Welcome {people}, bienvenue! {who}", people=named, who=who)
    return _("Welcome {people}! {who}", people=named, who=who)


def _offer(ctx: Context) -> Text:
    if len(ctx.house.languages) > 1:
        return _("One minute to get to know the house, in private. In which language?")
    return _("One minute to get to know the house, in private?")


def _tongues(ctx: Context) -> tuple[Choice, ...]:
    """Each language in its own name."""
    if len(ctx.house.languages) < 2:  # noqa: PLR2004 - one
        language = ctx.house.languages[0]
        return (Choice(_("yes, show me the house"), begin.to(language=language), words=("yes",)),)
    own = {"fr": ("Français", ("french", "fr", "francais")), "en": ("English", ("anglais", "en"))}
    return tuple(
        Choice(as_text(UserText(own[language][0])), begin.to(language=language), words=own[language][1])
        for language in ctx.house.languages
    )


def names(people: Sequence[Arrival]) -> Value:
    """Each called by their name; of a crowd, a few and how many more."""
    return some([Named(one.name, one.account) for one in people])


async def tell_hosts(ctx: Context, people: Sequence[Arrival]) -> None:
    """Where nobody is greeted by us, a human may."""
    named = names(people)
    reply = Reply(_("{people} just came. Who says hello?", people=named), urgency=Urgency.INFORM)
    if all(too_late(one) for one in people):
        old = _("While I slept, more than a day ago, {people} came. Who says hello?", people=named)
        reply = Reply(old, urgency=Urgency.LATER)
    for team in await team_of(ctx):
        ctx.tell(team, reply)
