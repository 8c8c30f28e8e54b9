"""Keeping reminders: the one alarm of each, what it becomes when it rang, and calling it off."""

from dataclasses import replace

from bot.core.call import Call
from bot.core.errors import Refused
from bot.core.text import _
from bot.kit.context import Context
from bot.rules.again import next_after
from bot.skills.remind.declare import number_of
from bot.store.alarms import Late
from bot.store.community.people import Role
from bot.store.telling.reminders import COMING, Reminder, Reminders

RING = "remind.ring"


def set_alarm(ctx: Context, reminder: Reminder) -> None:
    """The one alarm of this reminder; none where it is not to ring any more."""
    key = f"remind {reminder.id}"
    if reminder.due is None or reminder.state not in COMING:
        ctx.alarms.cancel(key)
    else:
        ctx.alarms.at(reminder.due, Call(RING, {"reminder": reminder.id}), key=key, late=Late.always())


async def change(ctx: Context, reminder: Reminder) -> Reminder:
    """It now is so, and rings at its time."""
    changed = await ctx.store(Reminders).change(reminder)
    set_alarm(ctx, changed)
    return changed


def over_for_now(ctx: Context, reminder: Reminder) -> Reminder:
    """It waits for its next date, where it has one."""
    at = next_after(reminder.begins, reminder.rule, ctx.house.zone, ctx.now) if reminder.rule else None
    return replace(reminder, times=0, due=at, state="set" if at else "over")


async def called_off(ctx: Context, reminder: Reminder) -> None:
    """It rings no more; those in a channel any concierge calls off. Raises Refused."""
    theirs = ctx.person.id in {reminder.author, reminder.whom} or (
        bool(reminder.channels) and ctx.may(Role.CONCIERGE)
    )
    if not theirs:
        raise Refused(_("{number} is not one of your reminders.", number=number_of(reminder)))
    not_called_off(reminder)
    if reminder.state not in COMING:
        raise Refused(
            _("{number} has rung already, there is nothing to call off.", number=number_of(reminder))
        )
    await change(ctx, replace(reminder, state="cancelled"))


def not_called_off(reminder: Reminder) -> None:
    """Raise Refused for one that is to ring no more: nothing said to an old message of it brings it back."""
    if reminder.state == "cancelled":
        raise Refused(_("The reminder {number} is called off already.", number=number_of(reminder)))
