"""What was not said after all: the coordinators decide whether it is said anyway, or left."""

from dataclasses import replace
from typing import Annotated, Final

from bot.core.call import Json
from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.text import Text, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.skills.announce.declare import skill
from bot.skills.announce.report import ANYWAY, LEAVE, OPEN
from bot.skills.announce.saying import say_now
from bot.store.telling.announcements import Announcement, Announcements, Saying

WHICH: Final = Arg(Text("which"), hidden=True, kind=JsonKind())


@skill.job(ANYWAY, _("Say what was not said"), access=COORDINATOR, late=True)
async def anyway(ctx: Context, *, which: Annotated[Json, WHICH]) -> Reply:
    """The first coordinator to say so; who said it answers for it from now on."""
    store = ctx.store(Announcements)
    for one, announcement in await _open(ctx, which):
        kept = await store.change(replace(announcement, author=ctx.person.id))
        outcome = await say_now(ctx, kept, one.due, late=True)
        await store.note(replace(one, at=ctx.now, outcome=outcome))
    return Reply(_("It is said now."))


@skill.job(LEAVE, _("Leave unsaid what was not said"), access=COORDINATOR, late=True)
async def leave(ctx: Context, *, which: Annotated[Json, WHICH]) -> Reply:
    """It stands in the ledger."""
    for one, _announcement in await _open(ctx, which):
        await ctx.store(Announcements).note(replace(one, at=ctx.now, outcome="left"))
    return Reply(_("Very well, it stays unsaid."))


async def _open(ctx: Context, which: Json) -> list[tuple[Saying, Announcement]]:
    """Those that nobody has decided about yet. Raises Refused where there are none."""
    store = ctx.store(Announcements)
    wanted = (
        [(int(str(pair[0])), str(pair[1])) for pair in which if isinstance(pair, list)]
        if isinstance(which, list)
        else []
    )
    found = [
        (one, await store.get(announcement))
        for announcement, due in wanted
        for one in await store.of(announcement)
        if one.outcome in OPEN and one.due.isoformat() == due
    ]
    if not found:
        raise Refused(_("Somebody has decided that already."))
    return found
