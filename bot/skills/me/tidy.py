"""What the house forgets by itself, every day: whose old bookings and shifts were, who came to what, who was not heard of for years."""

from bot.core.text import _
from bot.kit.context import Context
from bot.kit.people.departure import NO_TRACE
from bot.rules.retention import Retention
from bot.skills.me.declare import skill
from bot.skills.me.forget import go
from bot.store.community.last_heard import LastHeard
from bot.store.programme.rsvps import Rsvps
from bot.store.rota.handovers import Handovers
from bot.store.rota.holders import Holders
from bot.store.rota.signs import Signs
from bot.store.spaces.bookings import Bookings


@skill.job("me.tidy", _("Forget what is kept long enough"))
async def tidy(ctx: Context) -> None:
    """As long as the house says; the same again changes nothing."""
    kept = Retention.of(ctx.house.policy)
    before = kept.names_before(ctx.now)
    changed = await ctx.store(Bookings).let_names_go(before)
    changed += await ctx.store(Holders).let_names_go(before)
    changed += await ctx.store(Handovers).let_names_go(before)
    changed += await ctx.store(Signs).let_names_go(before)
    changed += await ctx.store(Rsvps).let_names_go(before)
    for person in await ctx.store(LastHeard).silent(kept.silent_since(ctx.now), ctx.now):
        go(ctx, person)
    if changed:
        ctx.errand(NO_TRACE, {}, key=NO_TRACE)
