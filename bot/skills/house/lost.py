"""When the bot is in a channel no longer: the coordinators hear it, and nothing is told elsewhere before they say so."""

from datetime import timedelta
from typing import Annotated, Final

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Names, Text, UserText, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.house.standing_in import LOST
from bot.skills.house.declare import PURPOSE, skill
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose
from bot.store.shelf import Shelf

STOOD_IN_FOR: Final = frozenset({Purpose.PROGRAMME, Purpose.ANNOUNCEMENTS})
"""What is told in other channels where a house has none for it."""
A_MONTH: Final = timedelta(days=30)
OF: Final = Arg(Text("purpose"), kind=PURPOSE, hidden=True)


@skill.job("house.lost", _("I am in a channel no longer"))
async def lost(ctx: Context, *, channel: UserText, purpose: Annotated[str, OF]) -> None:
    """Put out, or the channel itself is gone: which of the two, no network tells for sure."""
    gone = Purpose(purpose)
    falls = gone in STOOD_IN_FOR and not await ctx.store(Channels).of(gone)
    lead = _("I am no longer in {channel}.", channel=channel)
    if gone is not Purpose.OTHER:
        lead = _(
            "I am no longer in {channel}, which was for {purpose}.",
            channel=channel,
            purpose=PURPOSE.label(purpose),
        )
    close = _("What was told there is told nowhere now. Invite me again, or say in another channel what it is for: {command}.",
              command=Names("house.channel"))  # fmt: skip
    choices: tuple[Choice, ...] = ()
    if falls:
        await Shelf(ctx.work, ctx.house.id, skill.name).put(LOST, purpose, {"channel": channel})
        choices = (
            Choice(_("tell it in the other channels"), let.to(purpose=purpose)),
            Choice(_("leave it"), None),
        )
    until = ctx.now + A_MONTH if choices else None
    ctx.tell(Role.COORDINATOR, Reply(Card(lead, close=close), choices, urgency=Urgency.INFORM, until=until))


@skill.job("house.stand_in", _("Let other channels stand in for one that is gone"), access=COORDINATOR)
async def let(ctx: Context, *, purpose: Annotated[str, OF]) -> Reply:
    """From the next message on."""
    await Shelf(ctx.work, ctx.house.id, skill.name).delete(LOST, purpose)
    return Reply(_("Very well: from now on I tell it in the other channels of the house."))
