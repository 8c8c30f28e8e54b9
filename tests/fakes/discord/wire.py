"""The smallest words of the protocol: JSON, ids, moments."""

import itertools
import time
from datetime import UTC, datetime
from typing import Any

Json = dict[str, Any]

EPOCH_MS = 1_420_070_400_000
"""2015-01-01, from which ids count their milliseconds."""

_numbers = itertools.count()


def new_id() -> int:
    """A snowflake: when it was made, and a number so that no two are equal."""
    return (int(time.time() * 1000) - EPOCH_MS) << 22 | next(_numbers) & 0x3FFFFF


def stamp(moment: datetime | None = None) -> str:
    return (moment or datetime.now(UTC)).isoformat()


class Clock:
    """How old a token or a nonce is. It stands still, so that a slow machine makes nothing late: a story moves it, or lets it run."""

    def __init__(self) -> None:
        self._ahead = 1.0
        self._since: float | None = None

    def now(self) -> float:
        return self._ahead + (time.monotonic() - self._since if self._since else 0.0)

    def runs(self) -> None:
        """From now on real seconds count as well."""
        self._since = self._since or time.monotonic()

    def passes(self, *, seconds: float = 0.0, minutes: float = 0.0) -> None:
        self._ahead += seconds + 60 * minutes
