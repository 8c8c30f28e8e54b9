"""How long to wait before trying again: ever longer, and never all at the same time."""

from random import SystemRandom

FIRST, LONGEST = 1.0, 60.0
_dice = SystemRandom()


class Backoff:
    """Full jitter: anything up to 1 s, then up to 2, 4 … 60 s; `reset` when it worked."""

    def __init__(self) -> None:
        self._failures = 0

    def reset(self) -> None:
        self._failures = 0

    def next(self, at_least: float = 0.0) -> float:
        """Count one more failure and say how many seconds to wait, not less than the server asked for."""
        ceiling = min(LONGEST, FIRST * 2.0 ** min(self._failures, 10))
        self._failures += 1
        return at_least + _dice.uniform(0, ceiling)
