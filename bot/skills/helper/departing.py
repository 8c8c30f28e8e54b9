"""Who asked for help and goes, out of the house's chat or out of its memory, is looked for nobody any more."""

from collections.abc import Sequence

from bot.core.call import Call
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.people.departure import Departed
from bot.skills.helper.closing import close
from bot.skills.helper.declare import skill
from bot.store.helping.needs import OPEN, Needs


@skill.listen(Departed)
def departed(fact: Departed) -> Sequence[Call]:
    """What they offered stays theirs: as long as they are no member, nobody is sent to them."""
    return [let_go.to(person=fact.person)]


@skill.job("helper.let_go", _("Close the requests of somebody who left"))
async def let_go(ctx: Context, *, person: int) -> None:
    """Whoever had said yes hears that it is not needed any more."""
    for need in await ctx.store(Needs).of(person):
        if need.state in OPEN:
            await close(ctx, need)
