"""How long to wait before trying again: ever longer, and never all at the same time."""

import asyncio
from random import SystemRandom

FIRST, LONGEST = 1.0, 60.0
_dice = SystemRandom()


class Backoff:
    """Full jitter: anything up to 1 s, then up to 2, 4 … 60 s; `reset` when it worked.

    Several may wait by it: those who fail in the same stretch of time count as one failure.
    """

    def __init__(self) -> None:
        self._failures = 0
        self._counts_from = 0.0

    def reset(self) -> None:
        self._failures, self._counts_from = 0, 0.0

    def next(self, at_least: float = 0.0) -> float:
        """Say how many seconds to wait after one more failure, not less than the server asked for."""
        now = asyncio.get_running_loop().time()
        if now >= self._counts_from:
            self._failures += 1
            self._counts_from = now + at_least + self._ceiling
        return at_least + _dice.uniform(0, self._ceiling)

    @property
    def _ceiling(self) -> float:
        return min(LONGEST, FIRST * 2.0 ** min(self._failures - 1, 10))
