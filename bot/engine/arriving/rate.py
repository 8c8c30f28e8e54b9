"""How often something happened of late, by name: in memory, and no more of it than what still counts."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass
class Rate:
    """At most so many within any such stretch of time, for each name."""

    most: int
    within: timedelta
    _times: dict[str, deque[datetime]] = field(default_factory=dict)

    def full(self, name: str, now: datetime) -> bool:
        """Whether one more would be too many."""
        times = self._times.get(name)
        while times and now - times[0] >= self.within:
            times.popleft()
        return times is not None and len(times) >= self.most

    def add(self, name: str, now: datetime) -> None:
        """One more; names of which nothing counts any longer are forgotten."""
        over = [other for other, times in self._times.items() if not times or now - times[-1] >= self.within]
        for other in over:
            del self._times[other]
        self._times.setdefault(name, deque()).append(now)
