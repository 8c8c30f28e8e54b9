"""Where a channel does not let the bot speak: who asked hears the answer in private, and which right is missing."""

from typing import Annotated

from bot.core.address import Address
from bot.core.card import Card, Reply
from bot.core.presentation import load
from bot.core.text import NO_WORDS, Code, Text, UserText, _, as_text
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.skills.house.declare import skill
from bot.store.channels import Channels
from bot.store.outbox import Outbox
from bot.store.people import People


@skill.job("house.silenced", _("I may not speak in a channel"))
async def silenced(
    ctx: Context, *, letter: int, lacking: Annotated[UserText, Arg(Text("lacking"))] = NO_WORDS
) -> None:
    """The words of the letter that was not sent, as they would have been read there."""
    unsaid = await Outbox(ctx.work).get(letter)
    if unsaid is None or unsaid.house != ctx.house.id or not (unsaid.to_person and unsaid.body):
        return
    channel = await ctx.store(Channels).at(Address.parse(unsaid.channel or ""))
    lead = _(
        "I may not write in {channel} (my level there: {level}), so I answer here. Whoever runs that room can let me.",
        channel=channel.name if channel else UserText("?"),
        level=Code(lacking),
    )
    lines = tuple(as_text(UserText(line)) for line in load(unsaid.body).plain.splitlines())
    ctx.tell(await ctx.store(People).get(unsaid.to_person), Reply(Card(lead, lines)))
