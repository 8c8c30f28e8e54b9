"""Reminders as any skill sets them: at one's own lead time, late only while it helps, and then they say so."""

from datetime import datetime, timedelta

from bot.core.call import Call
from bot.core.moments import Moment
from bot.core.text import Text, _
from bot.kit.context import Context
from bot.rules.lead import Lead
from bot.store.alarms import Late

LATE = timedelta(minutes=5)
"""So much later is nobody's delay."""
NO_GRACE = timedelta(0)


def ring_before(
    ctx: Context, lead: Lead | None, start: datetime, call: Call, key: str, *, grace: timedelta = NO_GRACE
) -> None:
    """The one alarm under this key, at the lead time before what begins then; none where that is over or nobody wishes it.

    Noticed late, it still helps until the beginning, and so much longer.
    """
    due = lead.before(start) if lead else start
    if lead is None or due <= ctx.now:
        ctx.alarms.cancel(key)
        return
    helps = int((start.timestamp() + grace.total_seconds() - due.timestamp()) // 60)
    ctx.alarms.at(due, call, key=key, late=Late.by(minutes=helps))


def late_note(ctx: Context, due: datetime) -> Text | None:
    """What a reminder says of itself that comes too late."""
    if ctx.now - due <= LATE:
        return None
    return _("I am late with this: it was for {when:time}.", when=Moment(due))
