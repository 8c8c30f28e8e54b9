"""« Non, 10 h »: when something is due instead, as a word said alone right after tells it."""

from datetime import UTC, datetime, timedelta

from bot.core.moments import Span
from bot.kit.booking.aims import Aim, aimed
from bot.kit.context import Context
from bot.kit.times.dues import Due
from bot.rules.again import next_after

AN_HOUR = timedelta(hours=1)


def otherwise(ctx: Context, now: Due, aim: Aim) -> Due | None:
    """None where no such time is to come; of what comes again another hour only, and its days stay."""
    at = now.at.astimezone(ctx.house.zone)
    held = Span(at, (at.astimezone(UTC) + AN_HOUR).astimezone(ctx.house.zone))
    found = next((one.start for one in aimed(aim, held, ctx.asker.language) if one.start > ctx.now), None)
    if found is None:
        return None
    if not now.rule:
        return Due(found, found.replace(tzinfo=None, fold=0))
    return _each_time(ctx, now, found) if found.date() == at.date() else None


def _each_time(ctx: Context, now: Due, hour: datetime) -> Due | None:
    begins = now.begins.replace(hour=hour.hour, minute=hour.minute)
    first = next_after(begins, now.rule, ctx.house.zone, ctx.now)
    return Due(first, begins, now.rule) if first else None
