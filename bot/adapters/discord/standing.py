"""A message of ours as it is remembered: where it stands, and whether only one person sees it. Pure."""

from dataclasses import dataclass
from typing import Final, Self

HIDDEN: Final = "~"


@dataclass(frozen=True, slots=True)
class Standing:
    """Its id; `channel` where it is not the letter's own (a direct chat instead); `hidden` for an ephemeral one."""

    message: str
    channel: str = ""
    hidden: bool = False

    @classmethod
    def parse(cls, native: str) -> Self:
        channel, _slash, message = native.removeprefix(HIDDEN).rpartition("/")
        return cls(message, channel, native.startswith(HIDDEN))

    def written(self) -> str:
        place = f"{self.channel}/" if self.channel else ""
        return f"{HIDDEN if self.hidden else ''}{place}{self.message}"
