"""What a rally says in a channel, and how it ends: its clock stops, each question that it asked becomes what came of it, and whoever asked is told."""

from dataclasses import replace

from bot.core.card import Card, Reply
from bot.core.text import Text, _
from bot.kit.context import Context
from bot.kit.rallies.callers import Caller, Posting
from bot.store.community.people import People
from bot.store.helping.rallies import Rallies, Rally
from bot.store.questions import Questions


def post_of(rally: Rally) -> str:
    """The name of all that is said to those who are asked: it is edited as the rally moves on."""
    return f"rally:{rally.id}"


def key_of(rally: Rally, what: str) -> str:
    """An alarm of a rally."""
    return f"rally {rally.id} {what}"


async def asked_there(ctx: Context, caller: Caller, rally: Rally) -> tuple[Text, Text]:
    """What a channel is asked, and the label of the yes."""
    if isinstance(caller, Posting):
        return await caller.posted(ctx, rally)
    what = await caller.name(ctx, rally)
    return _("Somebody is looked for: {what}.", what=what), _("I can do it")


async def tell_asker(ctx: Context, rally: Rally, reply: Reply | None) -> None:
    """Nobody where the house itself asked."""
    if rally.person is not None and reply is not None:
        ctx.tell(await ctx.store(People).get(rally.person), reply)


async def close(ctx: Context, caller: Caller, rally: Rally, said: Text) -> None:
    """Said to those who could still answer, and in the channel; what the others read stands."""
    ctx.alarms.cancel(key_of(rally, "walk"))
    questions, post = ctx.store(Questions), post_of(rally)
    for person, name in sorted((await questions.asked_under(post)).items()):
        ctx.tell(await ctx.store(People).get(person), Reply(said), post=name)
    await questions.close_post(post)
    if rally.posted:
        for ring in await caller.rings(ctx, rally):
            for channel in ring.channels:
                ctx.tell(channel, Reply(Card(said)), post=post)


async def over(ctx: Context, caller: Caller, rally: Rally) -> None:
    """Nobody need come any more."""
    await close(ctx, caller, rally, _("It is over, thank you: {what}.", what=await caller.name(ctx, rally)))


async def in_vain(ctx: Context, caller: Caller, rally: Rally) -> None:
    """Said to whoever asked; nobody is asked any more. Where the skill has another way, those who were asked may still say yes."""
    said = await caller.nobody(ctx, rally)
    if said is None:
        return
    await tell_asker(ctx, rally, said)
    await over(ctx, caller, await ctx.store(Rallies).change(replace(rally, state="ended")))


async def too_late(ctx: Context, caller: Caller, rally: Rally) -> Text:
    """What a yes hears that came when it was over."""
    what = await caller.name(ctx, rally)
    if rally.state == "taken" and ctx.asker.person and rally.taker == ctx.asker.person.id:
        return _("You have it already: {what}.", what=what)
    if rally.state == "taken":
        return _("Thank you! Somebody was faster: {what}.", what=what)
    return _("Thank you! That is over by now: {what}.", what=what)
