"""How long to wait until a broken line is made anew: seconds after a long calm, longer where it breaks again and again."""

from typing import Any, Final

import discord
from discord.backoff import ExponentialBackoff

FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 100.0
"""Discord resets the token of a bot that introduces itself more than a thousand times a day."""
CALM: Final = 600.0
"""Seconds after which a line that broke was a good one."""


class Patience:
    """Of whoever keeps the line; a line that was there and broke soon counts as none."""

    def __init__(self) -> None:
        self._next = FIRST_PAUSE

    def after(self, lived: float) -> float:
        """Seconds to wait now that a line broke, which was there for so many."""
        pause = FIRST_PAUSE if lived > CALM else self._next
        self._next = min(pause * 2, LONGEST_PAUSE)
        return pause


class Soon(ExponentialBackoff[Any]):
    """Within a line that can be resumed the library would wait up to a quarter of an hour after a long break; seconds will do."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._max = 4


discord.client.ExponentialBackoff = Soon  # type: ignore[attr-defined]


def called(trouble: Exception) -> str:
    """What broke the line, without any address."""
    code = f" {trouble.code}" if isinstance(trouble, discord.ConnectionClosed) else ""
    return f"{type(trouble).__name__}{code}"
