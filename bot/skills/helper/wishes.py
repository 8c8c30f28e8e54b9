"""Needs that nobody could help with, kept as wishes: whoever asked hears when somebody offers it one day."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.call import Call
from bot.core.card import Choice, Reply, Urgency
from bot.core.text import UserText, _
from bot.kit.context import Context
from bot.skills.helper.declare import skill
from bot.skills.helper.needs import AGAIN
from bot.store.community.people import People
from bot.store.helping.needs import Need, Needs
from bot.store.helping.offers import Terms
from bot.understanding.matching import ENOUGH, Lexical


@skill.job("helper.let_it_go", _("Keep a wish no longer"))
async def let_it_go(ctx: Context, *, need: Need) -> Reply:
    """Whatever is offered one day, they are told of it no more."""
    await ctx.store(Needs).change(replace(need, state="withdrawn"))
    return Reply(_("Very well, I keep it no longer: “{words}”.", words=need.words))


async def tell_wishers(ctx: Context, offered: Sequence[UserText], terms: Terms) -> None:
    """The asker chooses whether it is still wanted; nobody is named."""
    if terms.how != "private":
        return
    new = Lexical()
    for number, words in enumerate(offered):
        new.put(str(number), words)
    people = ctx.store(People)
    for need in await ctx.store(Needs).unmet():
        found = new.rank(need.words, 1) if need.person != ctx.person.id else []
        if not found or found[0].score < ENOUGH:
            continue
        asker = await people.get(need.person)
        if terms.by == "anyone" or await people.is_member(asker):
            choices = (
                Choice(_("yes, ask them"), Call(AGAIN, {"need": need.id}), words=("yes",)),
                Choice(_("no, not any more"), let_it_go.to(need=need), words=("no",)),
            )
            body = _("Somebody offers now what may help with “{words}”. Shall I ask them?", words=need.words)
            ctx.tell(asker, Reply(body, choices, urgency=Urgency.INFORM), post=f"need:{need.id}:wish")
