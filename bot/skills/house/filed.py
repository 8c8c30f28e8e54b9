"""What the house's file brought in while nobody listened: a closure is told to whoever it touches, as one that was said."""

from typing import Annotated

from bot.core.errors import Gone
from bot.core.text import Text, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.facts import RoomClosed
from bot.skills.house.declare import skill
from bot.store.spaces.rooms import CLOSED_IN_FILE, Rooms

CLOSURE = Arg(Text("closure"), hidden=True)


@skill.job(CLOSED_IN_FILE, _("A closure came with the file of the house"))
async def closed_in_file(ctx: Context, *, closure: Annotated[int, CLOSURE]) -> None:
    """Unless it was lifted meanwhile, or is over."""
    try:
        found = await ctx.store(Rooms).closure(closure)
    except Gone:
        return
    if found.span.end > ctx.now:
        ctx.fact(RoomClosed(ctx.house.id, closure))
