"""What whoever asked is told where nobody was found: how to go on, and the honest end, which is kept as a wish."""

from dataclasses import replace

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Names, Text, _
from bot.kit.context import Context
from bot.kit.people.peace import house_quiet
from bot.rules.helping import a_day_of
from bot.rules.quiet import after
from bot.rules.rally import FAR
from bot.skills.helper.beside import programme_for
from bot.skills.helper.finding import channel_for
from bot.skills.helper.needs import AGAIN, POST, SKIP, key_of
from bot.store.alarms import Late
from bot.store.helping.needs import Need, Needs


async def undecided(ctx: Context, need: Need) -> Reply:
    """Those who offered it could not: shall the channel read it, without a name? Without a word, whoever is on duty is asked."""
    need = await ctx.store(Needs).change(replace(need, state="asking"))
    two_days = after(
        ctx.now, 2 * a_day_of(house_quiet(ctx.house), ctx.now), ctx.now + FAR, house_quiet(ctx.house)
    )
    ctx.alarms.at(two_days, Call(SKIP, {"need": need.id}), key=key_of(need, "undecided"), late=Late.always())
    lead = _("So far nobody of those I asked could help with “{words}”.", words=need.words)
    return Reply(
        await how_to_go_on(ctx, need, lead), await ways_on(ctx, need), urgency=Urgency.RING, until=two_days
    )


async def how_to_go_on(ctx: Context, need: Need, lead: Text) -> Card:
    channel = await channel_for(ctx, need)
    if channel is None:
        return Card(lead, close=_("Shall I ask {word.concierge:the_many}?"))
    return Card(lead, close=_("Shall I ask in {channel}, without your name?", channel=channel.name))


async def ways_on(ctx: Context, need: Need) -> tuple[Choice, ...]:
    """The channel where there is one, the people on duty, or nothing more."""
    call = {"need": need.id}
    channel = await channel_for(ctx, need)
    only = _("only the people on duty") if channel else _("yes, ask them")
    skip = Choice(only, Call(SKIP, {**call}), words=() if channel else ("yes",))
    leave = Choice(_("no, leave it"), Call("helper.leave", {**call}), words=("no",))
    if channel is None:
        return (skip, leave)
    post = Choice(_("yes, ask in {channel}", channel=channel.name), Call(POST, {**call}), words=("yes",))
    return (post, skip, leave)


async def in_vain(ctx: Context, need: Need) -> Reply:
    """No name is invented. It stands among what the house lacks, and the asker may have it looked for again."""
    await ctx.store(Needs).change(replace(need, state="unmet", closed_at=ctx.now))
    lead = _("I did not find anyone this time, sorry: “{words}”.", words=need.words)
    kept = _("I keep it among the wishes, and tell you if somebody offers it one day.")
    choices = (
        Choice(_("keep looking"), Call(AGAIN, {"need": need.id}), words=("yes",)),
        Choice(_("no, that is all"), None, words=("no",)),
    )
    human = _("A human: {human}.", human=Names("help.human"))
    items = (*await programme_for(ctx, need), kept)
    return Reply(Card(lead, items, _("Shall I keep looking?"), (human,)), choices, urgency=Urgency.RING)
