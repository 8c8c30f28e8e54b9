"""Whether the members may know who is on duty: asked once, at the first time, and theirs to say at any time."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Json
from bot.core.card import Card, Choice, Reply
from bot.core.text import Text, Word, _
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.words.wishes import NAME_HIDDEN, NAME_SHOWN
from bot.store.rota.volunteers import Volunteers

SHOWN = Arg(Text("shown"), kind=JsonKind(), hidden=True)


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


@skill.job("shift.show_name", _("Say whether the members see one's name while one is on duty"), access=TEAM)
async def show_name(ctx: Context, *, shown: Annotated[Json, SHOWN]) -> Reply:
    """Their own yes, or their own no."""
    return await _noted(ctx, shown=shown is True)


async def _noted(ctx: Context, *, shown: bool) -> Reply:
    await ctx.store(Volunteers).wish(ctx.person.id, shown=shown)
    if shown:
        return Reply(_("Noted: members see your name while you are on duty."))
    return Reply(_("Noted: your name stays with {people}.", people=Word("concierge", "the_many")))


@skill.command(
    "shift.my_name",
    _("Let the members see your name while you are on duty."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "name-on-duty", "fr": "nom-de-perm"},
    phrases=NAME_SHOWN,
    examples={"en": "show my name when I'm on duty", "fr": "montre mon nom quand je suis de perm"},
    exact=True,
)
async def seen(ctx: Context) -> Reply:
    """Their own yes."""
    return await _noted(ctx, shown=True)


@skill.command(
    "shift.no_name",
    _("Keep your name to the team while you are on duty."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "no-name-on-duty", "fr": "perm-sans-nom"},
    phrases=NAME_HIDDEN,
    examples={"en": "hide my name when I'm on duty", "fr": "cache mon nom quand je suis de perm"},
    exact=True,
)
async def unseen(ctx: Context) -> Reply:
    """Their own no."""
    return await _noted(ctx, shown=False)
