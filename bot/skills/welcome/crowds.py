"""When so many come at once that it may be a raid: nobody is greeted, the team is asked once, and nobody is sent away."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.moments import Moment
from bot.core.text import Text, _, _n
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.kit.people.reach import typed
from bot.kit.people.team import team_of
from bot.skills.welcome.calm import Calm, calm, end, keep
from bot.skills.welcome.declare import skill
from bot.skills.welcome.greeting import say_welcome
from bot.store.alarms import Late
from bot.store.community.arrivals import Arrival, Arrivals
from bot.store.house.channels import Channels, Purpose

PAUSE = timedelta(minutes=1)
"""So long after the last of them the team is told, so that it is one message."""
LONGEST_PAUSE = timedelta(minutes=3)
A_DAY = timedelta(hours=24)
MINUTE = timedelta(minutes=1)
MOST_LISTED = 60


async def keep_calm(ctx: Context) -> None:
    """From now on; those who were to be greeted are held with the others."""
    found = await _of_all(ctx, "waiting")
    await ctx.store(Arrivals).turn(found, "held")
    since = min((one.came for one in found), default=ctx.now)
    await keep(ctx, Calm(since, ctx.now, ctx.now + A_DAY))
    _note_at(ctx)


async def one_more(ctx: Context, arrival: Arrival) -> None:
    """Comes while nobody is greeted; the team's message is told again with the new number."""
    await ctx.store(Arrivals).turn([arrival], "held")
    _note_at(ctx, await calm(ctx))


def _note_at(ctx: Context, known: Calm | None = None) -> None:
    at = ctx.now + PAUSE
    if known and known.begun + LONGEST_PAUSE > ctx.now:
        at = min(at, known.begun + LONGEST_PAUSE)
    ctx.alarms.at(at, note.to(), key="welcome crowd", late=Late.always())


async def _of_all(ctx: Context, state: str) -> list[Arrival]:
    """Of all channels where newcomers are greeted."""
    found: list[Arrival] = []
    for hall in await ctx.store(Channels).of(Purpose.WELCOME):
        found += await ctx.store(Arrivals).among(hall.id, "held" if state == "held" else "waiting")
    return sorted(found, key=lambda one: (one.came, one.id))


@skill.job("welcome.note_crowd", _("Tell the team that many came"))
async def note(ctx: Context) -> None:
    """Once, and again in its place while more of them come."""
    known = await calm(ctx)
    held = await _of_all(ctx, "held")
    if known is None or not held:
        return
    choices = (
        Choice(_("greet all"), answer.to(answer="all")),
        Choice(_("show me the list"), answer.to(answer="list")),
        Choice(_("stay quiet for 24 hours"), answer.to(answer="quiet")),
    )
    reply = Reply(
        Card(_how_many(held), close=_("I greet nobody for now, and send nobody away. What shall I do?")),
        choices,
        urgency=Urgency.RING,
        until=known.until,
    )
    for team in await team_of(ctx):
        ctx.tell(team, reply, post=f"crowd:{known.begun.timestamp():.0f}")


def _how_many(held: Sequence[Arrival]) -> Text:
    took = max(MINUTE, MINUTE * round((held[-1].came - held[0].came) / MINUTE))
    return _n("{count} arrival in {length}.", "{count} arrivals in {length}.", len(held), length=took)


@skill.job("welcome.answer_crowd", _("Say what to do about many who came"), access=CONCIERGE)
async def answer(
    ctx: Context, *, answer: Annotated[str, Arg(Text("answer"), kind=TextKind(10), hidden=True)]
) -> Reply:
    """Greet those who are still there, show who they are, or leave it."""
    known = await calm(ctx)
    held = await _of_all(ctx, "held")
    if known is None or not held:
        return Reply(_("That is settled by now."))
    if answer == "list":
        return _listed(held)
    if answer == "quiet":
        await ctx.store(Arrivals).turn(held, "passed")
        await keep(ctx, replace(known, until=ctx.now + A_DAY))
        return Reply(_("Very well: I greet nobody until {when}.", when=Moment(ctx.now + A_DAY)))
    for hall in await ctx.store(Channels).of(Purpose.WELCOME):
        await say_welcome(ctx, hall, [one for one in held if one.channel == hall.id])
    await end(ctx)
    return Reply(_n("I greeted {count} person.", "I greeted {count} people.", len(held)))


def _listed(held: Sequence[Arrival]) -> Reply:
    items = [
        Text("{name} {account}", {"name": one.name, "account": typed(one.account)})
        for one in held[:MOST_LISTED]
    ]
    if more := len(held) - len(items):
        items.append(_n("{count} other", "{count} others", more))
    choices = (
        Choice(_("greet all"), answer.to(answer="all")),
        Choice(_("stay quiet for 24 hours"), answer.to(answer="quiet")),
    )
    return Reply(Card(_how_many(held), tuple(items)), choices)
