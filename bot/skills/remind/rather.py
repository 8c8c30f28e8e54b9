"""« Non, 10 h », right after something was wished: the same reminder at another time."""

from dataclasses import replace
from typing import Annotated

from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.text import _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.aims import Aim
from bot.kit.context import Context
from bot.kit.house.places import channels_of, places
from bot.kit.times.dues import Due
from bot.kit.times.otherwise import otherwise
from bot.kit.times.spoken import not_read
from bot.skills.remind.agreeing import ask
from bot.skills.remind.declare import skill
from bot.skills.remind.keeping import change, not_called_off
from bot.skills.remind.setting import noted, withdraw
from bot.store.community.people import People
from bot.store.telling.reminders import Reminder

WHEN = Arg(_("When again? For example: in 10 minutes, or tomorrow"))


@skill.job("remind.rather", _("Be reminded at another time"), access=MEMBER)
async def rather(ctx: Context, *, reminder: Reminder, when: Annotated[Aim, WHEN]) -> Reply:
    """Its day stays where an hour alone was said; who was asked is asked once more."""
    not_called_off(reminder)
    now = Due(reminder.due, reminder.begins, reminder.rule) if reminder.due else None
    due = otherwise(ctx, now, when) if now else None
    if due is None or reminder.author != ctx.person.id:
        raise Refused(not_read())
    new = await change(ctx, replace(reminder, begins=due.begins, due=due.at))
    if new.state == "asked" and new.whom is not None:
        await ask(ctx, new, await ctx.store(People).get(new.whom))
    where = places(await channels_of(ctx, new.channels)) if new.channels else None
    return Reply(noted(new, due, where), undo=withdraw.to(reminder=new))
