"""Files beside words: what the bot sends, and what people show it."""

from dataclasses import dataclass

from bot.core.text import Text

LARGEST_FILE = 5_000_000
"""Bytes: what most networks let anybody send."""

MOST_FILES = 4
"""Files in one message."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a Reply; `alternative` says in words all that it shows, for who does not see it."""

    name: str
    media_type: str
    content: bytes
    alternative: Text

    def __post_init__(self) -> None:
        if not 0 < len(self.content) <= LARGEST_FILE:
            raise ValueError(f"{self.name}: a file has 1 to {LARGEST_FILE} bytes, not {len(self.content)}")


@dataclass(frozen=True, slots=True)
class Enclosure:
    """The same in one reader's words, as a network gets it."""

    name: str
    media_type: str
    content: bytes
    alternative: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A file that somebody sent: never fetched unless a skill asks. `handle` is for its network alone; `size` as claimed."""

    network: str
    name: str
    media_type: str
    size: int
    handle: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that a skill asked for; without content, `trouble` says why."""

    name: str
    media_type: str
    content: bytes = b""
    trouble: str = ""
