"""When a channel goes on elsewhere: the house's rows follow, or the coordinators are asked to open the door."""

from typing import Annotated

from bot.core.address import Address
from bot.core.card import Reply, Urgency
from bot.core.text import Text, UserText, _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.skills.house.declare import skill
from bot.store.community.people import Role
from bot.store.house.channels import Channels
from bot.store.questions import Questions
from bot.store.shelf import Shelf

AWAITED = "awaited"


@skill.job("house.moved", _("A channel goes on elsewhere"))
async def moved(
    ctx: Context, *, result: Annotated[dict[str, object], Arg(Text("result"), kind=JsonKind())]
) -> None:
    """The old one named its successor; here the successor must name the old one, else anybody could be it."""
    new, shelf = str(result["channel"]), Shelf(ctx.work, ctx.house.id, skill.name)
    awaited = await shelf.get(AWAITED, new)
    if awaited is None:
        return
    await shelf.delete(AWAITED, new)
    if result.get("predecessor") != awaited.body["from"]:
        ctx.errand("network.leave", {"channel": new}, key=f"leave {new}")
        return
    channels, old, there = ctx.store(Channels), str(awaited.body["from"]), Address.parse(new)
    await channels.move(Address.parse(old), there)
    await ctx.store(Questions).move(old, new)
    members = result.get("members")
    for one in members if isinstance(members, list) else []:
        await channels.joined(there, Address.parse(str(one[0])))


@skill.job("house.awaited", _("A channel went on where I am not"))
async def awaited(ctx: Context, *, channel: Annotated[UserText, Arg(Text("channel"))]) -> None:
    """Still not there: only somebody who is can let us in."""
    known = await Shelf(ctx.work, ctx.house.id, skill.name).get(AWAITED, channel)
    old = await ctx.store(Channels).at(Address.parse(str(known.body["from"]))) if known else None
    if old is None:
        return
    said = _(
        "{channel} goes on in a new room, and I cannot come in by myself. Invite me there.", channel=old.name
    )
    ctx.tell(Role.COORDINATOR, Reply(said, urgency=Urgency.INFORM))
