"""How an answer reaches who used a command or a button: a token that Discord honours for a quarter of an hour.

It waits beside the letter that answers, in the outbox, and is erased when that was sent.
"""

from dataclasses import dataclass
from typing import Final, Self

from bot.core.incoming import PASSING

LASTS: Final = 14 * 60
"""Seconds; Discord's own clock runs a minute longer."""


@dataclass(frozen=True, slots=True)
class Handle:
    """One interaction: whose it is, its token, and until when (seconds since the epoch) that lives."""

    interaction: str
    token: str
    user: str
    dies: int

    @classmethod
    def parse(cls, text: str | None) -> Self | None:
        """Back from a letter; None for what is no handle."""
        parts = (text or "").removeprefix(PASSING).split("/")
        if not (text or "").startswith(PASSING) or len(parts) != 4 or not parts[3].isdecimal():  # noqa: PLR2004 - its fields
            return None
        return cls(parts[0], parts[1], parts[2], int(parts[3]))

    def written(self) -> str:
        return f"{PASSING}{self.interaction}/{self.token}/{self.user}/{self.dies}"
