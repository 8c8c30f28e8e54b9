"""What was done or sent late, what no longer, and what could not be: counted by house until it is told."""

from collections import Counter
from datetime import datetime, timedelta
from enum import Enum

from bot.core.text import Listing, Text, _, _n

REPORT = "away"
"""What letters that tell of it answer; they are not counted themselves."""
PATIENCE = timedelta(minutes=15)


class Fate(Enum):
    """What became of something that was due."""

    DONE_LATE = "done late"
    DROPPED = "dropped"
    PARKED = "parked"
    SENT_LATE = "sent late"
    UNSENT = "unsent"


class Lateness:
    """Counts until the coordinators were told."""

    def __init__(self) -> None:
        self._counts: dict[int, Counter[Fate]] = {}
        self._since: datetime | None = None

    def note(self, house: int, fate: Fate) -> None:
        self._counts.setdefault(house, Counter())[fate] += 1

    def ripe(self, now: datetime, *, resting: bool) -> bool:
        """Whether to tell it: when nothing more is on its way, or has been for long (a network that is away)."""
        if not self._counts:
            self._since = None
            return False
        self._since = self._since or now
        return resting or now - self._since >= PATIENCE

    def untold(self) -> dict[int, Counter[Fate]]:
        """What each house has still to learn."""
        return {house: Counter(counts) for house, counts in sorted(self._counts.items())}

    def told(self, house: int, counts: Counter[Fate]) -> None:
        """They learnt this much; what was counted meanwhile stays."""
        left = self._counts.pop(house, Counter()) - counts
        if left:
            self._counts[house] = left


def report(counts: Counter[Fate]) -> Text:
    """One sentence for the coordinators."""
    said = [text for fate, text in _parts(counts).items() if counts[fate]]
    return _("About what was due: {what}.", what=Listing(said))


def _parts(counts: Counter[Fate]) -> dict[Fate, Text]:
    late, dropped, parked = counts[Fate.DONE_LATE], counts[Fate.DROPPED], counts[Fate.PARKED]
    sent, unsent = counts[Fate.SENT_LATE], counts[Fate.UNSENT]
    return {
        Fate.DONE_LATE: _n("{count} thing was done late", "{count} things were done late", late),
        Fate.DROPPED: _n(
            "{count} was dropped, too late to be useful",
            "{count} were dropped, too late to be useful",
            dropped,
        ),
        Fate.PARKED: _n(
            "{count} could not be done, and is kept", "{count} could not be done, and are kept", parked
        ),
        Fate.SENT_LATE: _n("{count} message was sent late", "{count} messages were sent late", sent),
        Fate.UNSENT: _n("{count} message could not be sent", "{count} messages could not be sent", unsent),
    }
