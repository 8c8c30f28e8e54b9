"""Whether the members may know who is on duty: asked once, at the first time, and theirs to say."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Json
from bot.core.card import Card, Choice, Reply
from bot.core.text import Text, Word, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.skills.shift.declare import TEAM, skill
from bot.store.shift_volunteers import Volunteers


async def asking_consent(ctx: Context, reply: Reply) -> Reply:
    """Once, at the first time: whether the members may know who welcomes them."""
    if (await ctx.store(Volunteers).of(ctx.person.id)).shown is not None or not isinstance(reply.body, Card):
        return reply
    asked = _("May the members see your name while you are on duty? Nobody else does.")
    yes = Choice(_("yes, show it"), show_name.to(shown=True), words=("yes",))
    no = Choice(_("no, keep it to the team"), show_name.to(shown=False), words=("no",))
    return replace(
        reply, body=replace(reply.body, close=asked), choices=(yes, no), private=True, believed=False
    )


SHOWN = Arg(Text("shown"), kind=JsonKind(), hidden=True)


@skill.job("shift.show_name", _("Say whether the members see one's name while one is on duty"), access=TEAM)
async def show_name(ctx: Context, *, shown: Annotated[Json, SHOWN]) -> Reply:
    """Their own yes, or their own no."""
    volunteers = ctx.store(Volunteers)
    await volunteers.put(replace(await volunteers.of(ctx.person.id), shown=shown is True))
    if shown is True:
        return Reply(_("Noted: members see your name while you are on duty."))
    return Reply(_("Noted: your name stays with {people}.", people=Word("concierge", "the_many")))
