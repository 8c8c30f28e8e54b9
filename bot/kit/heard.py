"""Words as a command that takes them apart by itself hears them: those of a sentence, or what stands after its name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heard:
    """All that was said, when (aware, in the house's zone), in which language; `asked`: after the command's own name."""

    text: str
    now: datetime
    language: str
    asked: bool = False


Apart: TypeAlias = Callable[[Heard], Mapping[str, str] | None]
"""The words of each argument; None where these words do not ask for the command."""
