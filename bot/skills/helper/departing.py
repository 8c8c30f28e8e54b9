"""Somebody goes: nobody is asked for them any more."""

from collections.abc import Sequence

from bot.core.call import Call
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.departure import Departed
from bot.skills.helper.ask import close
from bot.skills.helper.declare import skill
from bot.store.needs import OPEN, Needs


@skill.listen(Departed)
def departed(fact: Departed) -> Sequence[Call]:
    """Who left could not be introduced to anybody."""
    return [close_all.to(person=fact.person)]


@skill.job("helper.close_all", _("Close the requests of somebody who left"))
async def close_all(ctx: Context, *, person: int) -> None:
    """Whoever had said yes hears it."""
    for need in await ctx.store(Needs).of(person):
        if need.state in OPEN:
            await close(ctx, need)
