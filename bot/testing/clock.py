"""A clock that stands still until the story moves it."""

from datetime import UTC, datetime


class FakeClock:
    """Gives the instant it was set to (aware)."""

    def __init__(self, now: datetime) -> None:
        self._now = now.astimezone(UTC)

    def now(self) -> datetime:
        return self._now

    def set(self, now: datetime) -> None:
        """Move to an instant; a clock never goes back."""
        now = now.astimezone(UTC)
        if now < self._now:
            raise ValueError("a clock never goes back")
        self._now = now
