"""What measuring gives back: the figures, the misses, and the share that must be reached."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from typing_extensions import override

from bot.core.call import Json


@dataclass(frozen=True, slots=True)
class Miss:
    """One case that was not read as its label says; both sides as a person would write them."""

    lang: str
    text: str
    expected: str
    found: str

    def to_json(self) -> dict[str, Json]:
        return {"lang": self.lang, "text": self.text, "expected": self.expected, "found": self.found}

    @override
    def __str__(self) -> str:
        return f"{self.lang}: {self.text}\n    expected: {self.expected}\n    found:    {self.found}"


@dataclass(frozen=True, slots=True)
class Measured:
    """`figures` for a program, `told` for a person; `lowest` is the smallest share among them."""

    figures: Mapping[str, Json]
    told: Sequence[str]
    misses: Sequence[Miss]
    lowest: float


def share(right: int, of: int) -> float:
    """Of nothing, everything is right."""
    return right / of if of else 1.0


def percent(right: int, of: int) -> str:
    return f"{right} of {of} ({100 * share(right, of):.1f} %)"
