"""Announcements at their time: said once in each of their channels and nowhere else; what is too late is told to the coordinators."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.card import Card, Reply, Urgency
from bot.core.moments import Moment
from bot.core.text import Text, UserText, _, as_text
from bot.kit.context import Context
from bot.kit.house.places import channels_of
from bot.kit.people.peace import house_quiet
from bot.rules.again import next_after
from bot.rules.announcing import verdict, worded
from bot.skills.announce.declare import SAY, change, skill
from bot.skills.announce.report import expect_report
from bot.store.community.people import People
from bot.store.telling.announcements import Announcement, Announcements, Outcome, Saying

LONGEST: Final = 1500


@skill.job(SAY, _("Say an announcement"), tells_late=True)
async def say(ctx: Context, *, announcement: Announcement) -> None:
    """Its row and its message are written together: killed at any instant, it is said once."""
    due = announcement.due
    if due is None or due > ctx.now or announcement.state != "planned":
        return
    judged = verdict(due, ctx.now, announcement.late, announcement.expires, house_quiet(ctx.house))
    if judged in {"say", "late"} and not await _has_author(ctx, announcement):
        judged = "ask"
    outcome: Outcome = "missed"
    if judged in {"say", "late"}:
        outcome = await say_now(ctx, announcement, due, late=judged == "late")
    elif judged == "ask":
        outcome = "asked"
    await _note(ctx, announcement, due, outcome)
    await change(ctx, _over_for_now(ctx, announcement))


async def _note(ctx: Context, announcement: Announcement, due: datetime, outcome: Outcome) -> None:
    well = outcome == "said"
    await ctx.store(Announcements).note(Saying(announcement.id, due, ctx.now, outcome, told=well))
    if not well:
        expect_report(ctx)


def _over_for_now(ctx: Context, announcement: Announcement) -> Announcement:
    at = (
        next_after(announcement.begins, announcement.rule, ctx.house.zone, ctx.now)
        if announcement.rule
        else None
    )
    return replace(announcement, due=at, state="planned" if at else "over")


async def _has_author(ctx: Context, announcement: Announcement) -> bool:
    """Of who is here no more nothing is said unasked."""
    people = ctx.store(People)
    return announcement.author is not None and await people.is_member(await people.get(announcement.author))


async def say_now(ctx: Context, announcement: Announcement, due: datetime, *, late: bool = False) -> Outcome:
    """In each of its channels that are still there; those that are gone are never replaced by guess."""
    channels = await channels_of(ctx, announcement.channels)
    for channel in channels:
        body = body_of(announcement, channel.language or ctx.house.languages[0])
        reply = Reply(body, urgency=Urgency.RING, language=channel.language, everybody=announcement.everybody)
        ctx.tell(channel, reply, post=post_of(announcement, due))
    if len(channels) < len(announcement.channels):
        return "nowhere"
    return "late" if late else "said"


async def say_at_once(ctx: Context, announcement: Announcement) -> None:
    """Not by its alarm; it is over then, unless it comes again."""
    outcome = await say_now(ctx, announcement, ctx.now)
    await _note(ctx, announcement, ctx.now, outcome)
    await change(ctx, _over_for_now(ctx, announcement))


def post_of(announcement: Announcement, due: datetime) -> str:
    """What its message of that time is called: said again, it is edited."""
    return f"announcement:{announcement.id}:{due.timestamp():.0f}"


def body_of(announcement: Announcement, language: str, edited: datetime | None = None) -> Text | Card:
    """The text as it was written; corrected, with the hour of that."""
    text = as_text(UserText(worded(announcement.words, language)))
    if edited is None:
        return text
    return Card(text, notes=(_("(edited {when:time})", when=Moment(edited)),))
