"""A request ends: its asker takes it back, deletes the message that made it, or cancels it like anything of their own."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.card import Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Belonging, Context
from bot.skills.helper.calling import calls
from bot.skills.helper.declare import skill
from bot.skills.helper.needs import about, key_of, number_of
from bot.store.community.people import People
from bot.store.helping.needs import LETTER, OPEN, Need, Needs
from bot.store.helping.rallies import Rallies


def own_open(ctx: Context, need: Need) -> None:
    """Theirs, and somebody is looked for still. Raises Refused."""
    if ctx.person.id != need.person:
        raise Refused(_("That is somebody else's."))
    if need.state not in OPEN:
        raise Refused(_("That is over already."))


@skill.job("helper.withdraw", _("Take a request back"))
async def withdraw(ctx: Context, *, need: Need) -> Reply:
    """Nobody is asked any more; whoever had said yes hears it."""
    own_open(ctx, need)
    await close(ctx, need)
    return Reply(_("I ask nobody any more: “{words}”.", words=need.words))


async def close(ctx: Context, need: Need) -> None:
    """Everything that was under way for it stops."""
    await ctx.store(Needs).change(replace(need, state="withdrawn", closed_at=ctx.now))
    for what in ("undecided", "solved"):
        ctx.alarms.cancel(key_of(need, what))
    rally = await ctx.store(Rallies).get(need.rally) if need.rally else None
    if rally is None or rally.state not in {"open", "taken"}:
        return
    if rally.taker is not None:
        gone = Reply(
            _("It is not needed any more: “{words}”. Thank you!", words=need.words), urgency=Urgency.RING
        )
        ctx.tell(await ctx.store(People).get(rally.taker), gone)
    await calls.settle(ctx, rally)


@skill.job("helper.unsay", _("A request was deleted"))
async def unsay(ctx: Context, *, source: Annotated[str, Arg(Text("source"))]) -> None:
    """Whoever deletes their message wants nothing of it any more."""
    for need in await ctx.store(Needs).asked_in(source):
        if need.state in OPEN:
            await close(ctx, need)


@skill.belongings
async def needed(ctx: Context) -> Sequence[Belonging]:
    """A request that is still open can be cancelled like anything of one's own."""
    return [_belonging(one) for one in await ctx.store(Needs).of(ctx.person.id) if one.state in OPEN]


@skill.numbered(LETTER)
async def numbered(ctx: Context, number: int) -> Belonging | None:
    """By its number; whose it is says the one who is asked to end it."""
    found = await ctx.store(Needs).numbered(number)
    return _belonging(found) if found else None


def _belonging(need: Need) -> Belonging:
    names = (str(need.words), "request", "demande", "coup de main")
    return Belonging(
        f"need:{need.id}", str(number_of(need)), about(need), names, need.made_at, withdraw.to(need=need)
    )
