"""What comes again, by the clock of the wall: when it is next, also in the two nights when the clocks change."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.rules.series import on_the_wall_clock
from bot.understanding.times.dst import settle


def instant_of(begins: datetime, zone: ZoneInfo) -> datetime:
    """When the clock of the wall shows this: later where it never does, the first time where it does twice."""
    return settle(begins, zone).moment


def next_after(begins: datetime, rule: str, zone: ZoneInfo, after: datetime) -> datetime | None:
    """The next date of a rule, strictly after an instant; None where there is none any more, or it never came again."""
    if not rule:
        first = instant_of(begins, zone)
        return first if _later(first, after) else None
    rules = on_the_wall_clock(rule, begins, zone)
    shown = max(after.astimezone(zone).replace(tzinfo=None, fold=0), begins)
    found = rules.after(shown, inc=shown == begins)
    while found is not None and not _later(instant_of(found, zone), after):
        found = rules.after(found)
    return instant_of(found, zone) if found is not None else None


def _later(one: datetime, other: datetime) -> bool:
    return one.astimezone(UTC) > other.astimezone(UTC)
