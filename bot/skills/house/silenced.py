"""Where a channel does not let the bot speak: who asked hears the answer in private, and which right is missing."""

from typing import Annotated

from bot.core.address import Address
from bot.core.card import Card, Choice, Reply
from bot.core.presentation import Shape, load
from bot.core.text import NO_WORDS, Code, Text, UserText, _, as_text
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.skills.house.declare import skill
from bot.store.community.people import People
from bot.store.house.channels import Channels
from bot.store.letters.outbox import Letter, Outbox
from bot.store.questions import Question, Questions

LEVELS = " < "


@skill.job("house.silenced", _("I may not speak in a channel"))
async def silenced(
    ctx: Context, *, letter: int, lacking: Annotated[UserText, Arg(Text("lacking"))] = NO_WORDS
) -> None:
    """The words of the letter that was not sent, as they would have been read there; what it asked can be answered here."""
    unsaid = await Outbox(ctx.work).get(letter)
    if unsaid is None or unsaid.house != ctx.house.id or not (unsaid.to_person and unsaid.body):
        return
    channel = await ctx.store(Channels).at(Address.parse(unsaid.channel or ""))
    lead = _why(channel.name if channel else UserText("?"), lacking)
    asked = await _taken_over(ctx, unsaid)
    lines = [line for line in load(unsaid.body).lines if not (asked and line.shape is Shape.OPTION)]
    said = Card(lead, tuple(as_text(UserText(line.plain)) for line in lines))
    choices = [Choice(as_text(UserText(one.label)), one.call) for one in asked.options] if asked else []
    reply = Reply(
        said, tuple(choices), call=asked.call if asked else None, asks=asked.asks if asked else None
    )
    ctx.tell(await ctx.store(People).get(unsaid.to_person), reply)


def _why(channel: UserText, lacking: str) -> Text:
    """Some networks count rights by levels (`0 < 50`), others name them."""
    if LEVELS in lacking:
        return _(
            "I may not write in {channel} (my level there: {level}), so I answer here. Whoever runs that room can let me.",
            channel=channel,
            level=Code(lacking),
        )
    return _(
        "I may not write in {channel}: I lack the right “{right}” there, so I answer here. Whoever runs that room can give it to me.",
        channel=channel,
        right=Text(lacking),
    )


async def _taken_over(ctx: Context, letter: Letter) -> Question | None:
    """What it asked: nobody saw it there, so it is asked here."""
    asked = await ctx.store(Questions).shown_in(letter.edits or letter.id)
    if asked is not None:
        await ctx.store(Questions).close(asked.id, "lapsed")
    return asked
