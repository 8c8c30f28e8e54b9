"""Wall time made an instant, also in the two nights of the year when that is not simple."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from bot.understanding.times.mention import Change


@dataclass(frozen=True, slots=True)
class Settled:
    """An instant, and what the change of clocks did to it."""

    moment: datetime
    dst: Change | None = None
    offsets: tuple[timedelta, ...] = ()


def settle(wall: datetime, zone: tzinfo) -> Settled:
    """Move a time that does not exist later by the gap; take the first of one that comes twice."""
    early, late = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    before, after = early.utcoffset() or timedelta(), late.utcoffset() or timedelta()
    if before == after:
        return Settled(early)
    if before > after:
        return Settled(early, "fold", (before, after))
    return Settled(early.astimezone(UTC).astimezone(zone), "gap", (before, after))


def later(moment: datetime, elapsed: timedelta) -> datetime:
    """Find the moment after so much real time, whatever clocks do meanwhile."""
    return (moment.astimezone(UTC) + elapsed).astimezone(moment.tzinfo)


def between(start: datetime, end: datetime) -> timedelta:
    """Real time between two moments: on the night of the change, not what the clocks say."""
    return end.astimezone(UTC) - start.astimezone(UTC)
