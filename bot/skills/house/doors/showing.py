"""The sign where people see it: one message a day in the channel that shows it, changed as the doors change."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.card import Card, Reply
from bot.core.text import Text, as_text
from bot.kit.context import Context
from bot.kit.house.doors import plan_of
from bot.rules.doors import state_of
from bot.skills.house.doors.words import told, words_of
from bot.store.house.channels import Channel, Channels, Purpose
from bot.store.rota.signs import Signs

NIGHT = timedelta(hours=4)
"""What is said so long after midnight belongs to the day before."""


async def show(ctx: Context, of: datetime) -> None:
    """As it stands now, in the message of the day on which that was said."""
    day = (of.astimezone(ctx.house.zone) - NIGHT).date()
    card = await card_of(ctx)
    for channel in await _where(ctx):
        ctx.tell(channel, Reply(card), post=f"house:sign:{day.isoformat()}")


async def card_of(ctx: Context) -> Card | Text:
    """One line, and what was said with it."""
    sign, plan = await ctx.store(Signs).last(), await plan_of(ctx)
    state = state_of(sign, plan, ctx.now)
    line, words = told(state, plan, ctx.now), words_of(sign, state)
    return Card(line, (as_text(words),)) if words else line


async def _where(ctx: Context) -> Sequence[Channel]:
    """Where the house wants it, else where it welcomes people."""
    channels = ctx.store(Channels)
    found = await channels.of(Purpose.SIGN) or await channels.of(Purpose.WELCOME)
    return [one for one in found if one.hush is None]
