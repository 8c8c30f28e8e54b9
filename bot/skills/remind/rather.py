"""« Non, 10 h », right after something was wished: the same reminder at another time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Annotated

from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.aims import Aim, aimed
from bot.kit.context import Context
from bot.kit.house.places import channels_of, places
from bot.kit.times.dues import Due
from bot.kit.times.spoken import not_read
from bot.rules.again import next_after
from bot.skills.remind.agreeing import ask
from bot.skills.remind.declare import skill
from bot.skills.remind.keeping import change, not_called_off
from bot.skills.remind.setting import noted, withdraw
from bot.store.community.people import People
from bot.store.telling.reminders import Reminder

AN_HOUR = timedelta(hours=1)
WHEN = Arg(_("When again? For example: in 10 minutes, or tomorrow"))


@skill.job("remind.rather", _("Be reminded at another time"), access=MEMBER)
async def rather(ctx: Context, *, reminder: Reminder, when: Annotated[Aim, WHEN]) -> Reply:
    """Its day stays where an hour alone was said; who was asked is asked once more."""
    not_called_off(reminder)
    due = _due(ctx, reminder, when)
    if due is None or reminder.author != ctx.person.id:
        raise Refused(not_read())
    new = await change(ctx, replace(reminder, begins=due.begins, due=due.at))
    if new.state == "asked" and new.whom is not None:
        await ask(ctx, new, await ctx.store(People).get(new.whom))
    where = places(await channels_of(ctx, new.channels)) if new.channels else None
    return Reply(noted(new, due, where), undo=withdraw.to(reminder=new))


def _due(ctx: Context, reminder: Reminder, when: Aim) -> Due | None:
    """None where no such time is to come; of what comes again another hour only."""
    if reminder.due is None:
        return None
    at = reminder.due.astimezone(ctx.house.zone)
    held = Span(at, (at.astimezone(UTC) + AN_HOUR).astimezone(ctx.house.zone))
    found = [one.start for one in aimed(when, held, ctx.asker.language) if one.start > ctx.now]
    if not found:
        return None
    if not reminder.rule:
        return Due(found[0], _wall(found[0]))
    if found[0].date() != at.date():
        return None
    begins = reminder.begins.replace(hour=found[0].hour, minute=found[0].minute)
    first = next_after(begins, reminder.rule, ctx.house.zone, ctx.now)
    return Due(first, begins, reminder.rule) if first else None


def _wall(at: datetime) -> datetime:
    return at.replace(tzinfo=None, fold=0)
