"""Who is on duty, where a network can show it: off unless a house asks for it.

On Discord a place of the house's file (`purpose = "duty"`) is a role of the guild, which moves from one to the next. Where
channels have a topic, it stands at the end of it. Where a network has nothing of the kind, nothing happens.
"""

from collections.abc import Sequence

from bot.core.address import Address
from bot.core.call import Call, Json
from bot.kit.context import Context
from bot.store.community.people import Person
from bot.store.house.channels import Channels, Purpose

SHOW = "network.show_duty"
TOPIC = "network.show_topic"
SHOWN = "duty.shown"


async def show(ctx: Context, people: Sequence[Person]) -> None:
    """After the commit: these, by all their accounts, and nobody else; said again, it changes nothing."""
    for place in await ctx.store(Channels).of(Purpose.DUTY):
        network = place.address.network
        accounts = [str(one) for person in people for one in person.identities if one.network == network]
        _ask(ctx, SHOW, place.address, {"accounts": [*accounts]})


def tell(ctx: Context, channel: Address, words: str, before: Sequence[str]) -> None:
    """At the end of its topic, in the place of what we put there `before`; no words take it away again."""
    _ask(ctx, TOPIC, channel, {"words": words, "before": [*before]})


def _ask(ctx: Context, kind: str, place: Address, about: dict[str, Json]) -> None:
    where: dict[str, Json] = {"channel": str(place)}
    ctx.errand(kind, {**where, **about}, key=f"{kind} {place}", then=Call(SHOWN, where))
