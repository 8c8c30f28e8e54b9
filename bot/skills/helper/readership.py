"""Who reads a request: those who are asked, or a whole channel; the asker alone says so, and sees the choice alone."""

from dataclasses import replace

from bot.core.card import Choice, Reply
from bot.core.text import _
from bot.kit.context import Context
from bot.skills.helper.calling import calls
from bot.skills.helper.closing import own_open, withdraw
from bot.skills.helper.declare import skill
from bot.skills.helper.finding import channel_for
from bot.store.helping.needs import Need, Needs
from bot.store.helping.rallies import Rallies

OFF = (
    "stop", "cancel", "never mind", "forget it", "actually no", "no thanks", "annule", "annuler", "laisse tomber", "laissez tomber", "oublie",
    "oubliez", "finalement non", "en fait non", "non merci",
)  # fmt: skip
"""Said while people are being asked: that nobody is asked any more, and not that nothing changes."""


async def who_reads(ctx: Context, need: Need) -> tuple[Choice, ...]:
    """A request is among few as long as nobody says otherwise."""
    if await channel_for(ctx, need) is None:
        return ()
    return (
        Choice(_("keep it private"), keep_private.to(need=need), words=("private", "privé", "no")),
        Choice(_("ask the whole channel"), ask_all.to(need=need), words=("channel", "salon")),
        Choice(_("call it off"), withdraw.to(need=need), words=OFF),
    )


@skill.job("helper.keep_private", _("Keep a request private"))
async def keep_private(ctx: Context, *, need: Need) -> Reply:
    """No channel reads of it, now or later."""
    own_open(ctx, need)
    await ctx.store(Needs).change(replace(need, private=True))
    return Reply(_("It stays between me and those I ask. No channel reads it."))


@skill.job("helper.ask_all", _("Ask a whole channel"))
async def ask_all(ctx: Context, *, need: Need) -> Reply:
    """At once, without a name; those who were asked may still say yes."""
    own_open(ctx, need)
    need = await ctx.store(Needs).change(replace(need, state="posted", private=False))
    await calls.resume(ctx, await ctx.store(Rallies).get(need.rally or 0))
    return Reply(_("I ask in the channel, without your name, and tell you here if somebody can."))
