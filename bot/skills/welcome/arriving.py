"""Somebody came: whether they are greeted, told to the hosts alone, or are one of too many at once."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.call import Call
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.people.arrivals import Arrived
from bot.kit.people.departure import Departed
from bot.rules.arrivals import crowd, too_late
from bot.skills.welcome.calm import is_calm
from bot.skills.welcome.crowds import keep_calm, one_more
from bot.skills.welcome.declare import skill, switched_on, welcome_of
from bot.skills.welcome.following import leave_alone
from bot.skills.welcome.greeting import set_out, tell_hosts
from bot.store.community.arrivals import Arrivals

LATELY = timedelta(hours=1)


@skill.listen(Arrived)
def came(fact: Arrived) -> Sequence[Call]:
    """Each is looked at once it is written that they are there."""
    return [arrived.to(arrival=fact.arrival, greeted=int(fact.greeted))]


@skill.job("welcome.arrived", _("Somebody came"))
async def arrived(ctx: Context, *, arrival: int, greeted: int = 0) -> None:
    """They are greeted in a while, unless they left meanwhile or the house wants it otherwise."""
    arrivals = ctx.store(Arrivals)
    one = await arrivals.get(arrival)
    if one is None or one.state != "waiting" or one.channel is None:
        return
    wanted = welcome_of(ctx).greeting if switched_on(ctx) else "nobody"
    if wanted == "nobody":
        await arrivals.turn([one], "passed")
    elif wanted == "hosts" or greeted or too_late(one):
        await arrivals.turn([one], "passed")
        await tell_hosts(ctx, [one])
    elif await is_calm(ctx):
        await one_more(ctx, one)
    elif crowd([one for one in await arrivals.since(ctx.now - LATELY) if one.state == "waiting"]):
        await keep_calm(ctx)
    else:
        await set_out(ctx, one.channel)


@skill.listen(Departed)
def went(fact: Departed) -> Sequence[Call]:
    """Nothing more is said to who is gone."""
    return [departed.to(person=fact.person)]


@skill.job("welcome.departed", _("Somebody left"))
async def departed(ctx: Context, *, person: int) -> None:
    """What was to follow does not, and nobody is looked for any more."""
    await leave_alone(ctx, person)
