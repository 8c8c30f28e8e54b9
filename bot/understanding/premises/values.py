"""What a paragraph about the house can tell: rooms, opening hours, and what was not understood."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["room", "item", "desk"]
Hours: TypeAlias = Mapping[int, tuple[tuple[time, time], ...]]
"""0 is Monday; a closing at `time(0)` is midnight, one before its opening is on the next morning."""


@dataclass(frozen=True, slots=True)
class RoomWords:
    """One thing that can be booked, as its coordinator named it."""

    name: str
    capacity: int | None
    kind: Kind


@dataclass(frozen=True, slots=True)
class Premises:
    """The house as one paragraph tells it; `unread` are the pieces that were not understood, as written."""

    rooms: tuple[RoomWords, ...]
    hours: Hours
    unread: tuple[str, ...]
