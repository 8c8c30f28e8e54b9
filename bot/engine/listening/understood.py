"""One command that some words may mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.understanding.grammar import Filled


@dataclass(frozen=True)
class Understood:
    """One command that some words may mean, and the words of each argument; `sure` from 0 to 1."""

    command: str
    words: Mapping[str, str]
    sure: float
    missing: tuple[str, ...] = ()
    guessed: bool = False
    filled: Mapping[str, Filled] = field(default_factory=dict)
    """Where those words stand."""
    named: bool = False
    """Known by the name that the house gave to its thing, of which nobody who learned from sentences has heard."""
