"""Who is on duty, where a network can show it: off unless the house's file marks a place for it (`purpose = "duty"`).

On Discord such a place is a role of the guild, which moves from one to the next. Where a network has nothing of the
kind, nothing happens.
"""

from collections.abc import Sequence

from bot.core.call import Call
from bot.kit.context import Context
from bot.store.channels import Channels, Purpose
from bot.store.people import Person

SHOW = "network.show_duty"
SHOWN = "duty.shown"


async def show(ctx: Context, people: Sequence[Person]) -> None:
    """After the commit: these, by all their accounts, and nobody else; said again, it changes nothing."""
    for place in await ctx.store(Channels).of(Purpose.DUTY):
        network = place.address.network
        accounts = [str(one) for person in people for one in person.identities if one.network == network]
        ctx.errand(
            SHOW,
            {"channel": str(place.address), "accounts": [*accounts]},
            key=f"duty {place.address}",
            then=Call(SHOWN, {"channel": str(place.address)}),
        )
