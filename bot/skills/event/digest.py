"""The week of the house in one message for each channel: on Monday morning, silent where there is nothing, never twice."""

from datetime import datetime

from bot.core.card import Card, Reply, Urgency
from bot.core.moments import Span
from bot.core.text import Names, Text, _
from bot.kit.context import Context
from bot.kit.house.standing_in import channels_for
from bot.kit.people.team import team_of
from bot.rules.digest import monday_of, too_late, week_of
from bot.skills.event.agenda import line_of, of_others, within
from bot.skills.event.declare import skill
from bot.skills.event.timing import DIGEST, MEND, wake_digest
from bot.store.house.channels import Channel, Channels, Purpose
from bot.store.letters.outbox import Outbox

MOST = 20


def post_of(monday: datetime) -> str:
    """The name of one week's message."""
    return f"event:digest:{monday.date().isoformat()}"


async def readers_of(ctx: Context) -> list[Channel]:
    """Where the programme and the announcements are read, else the members' channels."""
    channels = await ctx.store(Channels).all()
    told = [one for one in channels if one.purpose in {Purpose.PROGRAMME, Purpose.ANNOUNCEMENTS}]
    return told or await channels_for(ctx, Purpose.PROGRAMME, Purpose.ANNOUNCEMENTS, Purpose.MEMBERS)


@skill.job(DIGEST, _("Tell the week's programme"))
async def digest(ctx: Context) -> None:
    """Late until Tuesday noon; after that the team hears that it was not said."""
    wake_digest(ctx)
    due = ctx.said_at
    lines = await _lines(ctx, week_of(due))
    if not lines and not ctx.house.policy.tells_empty_week:
        return
    if too_late(ctx.now, due):
        if not lines:
            return
        gone = _(
            "The week's programme was not told: I was away until now. {agenda} shows it.",
            agenda=Names("event.list"),
        )
        for reader in await team_of(ctx):
            ctx.tell(reader, Reply(gone, urgency=Urgency.INFORM))
        return
    for channel in await readers_of(ctx):
        ctx.tell(channel, Reply(_week(lines), urgency=Urgency.INFORM), post=post_of(monday_of(due)))


async def _lines(ctx: Context, week: Span) -> list[Text]:
    """What is still to come of it."""
    found = [
        (event, one) for event, one in await within(ctx, week) if one.span.end > ctx.now and event.published
    ]
    ours = [await line_of(ctx, event, one) for event, one in found[:MOST]]
    return [*ours, *(await of_others(ctx, week))[: MOST - len(ours)]]


def _week(lines: list[Text]) -> Card:
    """Where there is nothing, that; a house may want it said."""
    if not lines:
        close = _("To propose something: {propose}.", propose=Names("event.propose"))
        return Card(_("Nothing is in the programme this week."), close=close)
    close = _("To come: {join}, with its name or number.", join=Names("event.join"))
    return Card(_("This week here:"), tuple(lines), close=close)


@skill.job(MEND, _("Put the week's programme right"))
async def mend(ctx: Context) -> None:
    """An edit only: nothing is said where nothing was."""
    post = post_of(monday_of(ctx.now))
    week = week_of(ctx.now)
    lines = [await line_of(ctx, event, one) for event, one in (await within(ctx, week))[:MOST]]
    lines += (await of_others(ctx, week))[: MOST - len(lines)]
    body = _week(lines) if lines else _("Nothing is left of this week's programme.")
    for channel in await readers_of(ctx):
        if await ctx.store(Outbox).latest_post(ctx.house.id, post, str(channel.address)):
            ctx.tell(channel, Reply(body, urgency=Urgency.INFORM), post=post)
