"""How an answer reaches who used a command or a button: a token that Discord honours for a quarter of an hour.

It waits beside the letter that answers, in the outbox, and is erased when that was sent.
"""

from dataclasses import dataclass
from typing import Final, Self

from bot.core.incoming import PASSING

FIELDS: Final = 6
ALONE: Final = "alone"
LASTS: Final = 14 * 60
"""Seconds; Discord's own clock runs a minute longer."""


@dataclass(frozen=True, slots=True)
class Handle:
    """One interaction: whose it is, its token, and until when (seconds since the epoch) that lives.

    `hidden`: its answer is for who asked alone; `message` is the one that was touched, if it was a touch.
    """

    interaction: str
    token: str
    user: str
    dies: int
    hidden: bool = False
    message: str = ""

    @classmethod
    def parse(cls, text: str | None) -> Self | None:
        """Back from a letter; None for what is no handle."""
        parts = (text or "").removeprefix(PASSING).split("/")
        if not (text or "").startswith(PASSING) or len(parts) != FIELDS or not parts[3].isdecimal():
            return None
        return cls(parts[0], parts[1], parts[2], int(parts[3]), parts[4] == ALONE, parts[5])

    def written(self) -> str:
        fields = (
            self.interaction,
            self.token,
            self.user,
            str(self.dies),
            ALONE if self.hidden else "",
            self.message,
        )
        return PASSING + "/".join(fields)
