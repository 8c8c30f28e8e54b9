"""When something that changes has settled: late enough for a second thought, early enough to act on it."""

from datetime import UTC, datetime, timedelta

SETTLES = timedelta(minutes=5)
SOON = timedelta(hours=1)
SOON_SETTLES = timedelta(minutes=1)
AT_ONCE = timedelta(minutes=10)
"""What begins within this, or has begun, is told at once."""


def settled(now: datetime, about: datetime) -> datetime:
    """When to tell of a change made now to what begins at `about`."""
    left = about.astimezone(UTC) - now.astimezone(UTC)
    if left <= AT_ONCE:
        return now
    return now + (SOON_SETTLES if left <= SOON else SETTLES)
