"""Silence in a channel where somebody asked for it: nothing is done or said there, but the word that ends it."""

from bot.core.card import Reply, Urgency
from bot.core.text import Names, UserText, _
from bot.engine.questions.asked import Asked, Routed
from bot.engine.speaking.place import Place
from bot.kit.context import Context
from bot.store.house.channels import Channel

SPEAK = "house.speak"

ASKED_TO_BE = Reply(
    _(
        "I was asked to be silent here. In private I answer as always; {speak} lets me speak here again.",
        speak=Names(SPEAK),
    ),
    private=True,
)
"""For who used a command or a button there, and alone sees the answer."""


def silent(ctx: Context, place: Place) -> bool:
    """Whether the bot is silent where this would be answered."""
    channel = ctx.asker.channel
    return not place.direct and channel is not None and channel.hush is not None


def ends_silence(routed: Routed) -> bool:
    return isinstance(routed, Asked) and routed.call.name == SPEAK


def unsaid(channel: Channel, words: str, urgency: Urgency) -> Reply:
    """What was to be said there, for the team, whom it need not ring for; what could have waited can here too."""
    said = _(
        "I am silent in {channel}, so this was not said there: {words}",
        channel=channel.name,
        words=UserText.clean(words),
    )
    return Reply(said, urgency=urgency if urgency is not Urgency.RING else Urgency.ANSWER)
