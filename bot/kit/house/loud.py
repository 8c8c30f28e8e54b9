"""To call everybody in a channel, the bot needs a right there: asked of the networks, for who would otherwise not know."""

from collections.abc import Sequence

from bot.core.call import Call
from bot.kit.context import Context
from bot.store.house.channels import Channel

ASK = "network.may_call"


def ask(ctx: Context, channels: Sequence[Channel], key: str, then: Call) -> None:
    """After the commit; `then` is made with those of them (their addresses) in which nobody's phone would ring."""
    ctx.errand(ASK, {"channels": [str(one.address) for one in channels]}, key=key, then=then)
